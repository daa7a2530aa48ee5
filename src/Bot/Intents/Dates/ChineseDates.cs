using System.Buffers;
using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Dates;

/// <summary>Chinese date words, each family in its own reader; the longest reading at a position wins.</summary>
internal static class ChineseDates
{
    private delegate DateMention? Family(Scan scan, DateFrame frame);

    private static readonly Family[] Families =
    [
        RelativeDay, CountedDay, ChineseWeeks.Read, ChineseMonths.Read, NumericDates.Read, SchoolTimes.Read, Feast,
    ];

    private static readonly (string Word, int Days)[] RelativeDays =
    [
        ("大后", 3), ("大前", -3), ("今儿", 0), ("明儿", 1), ("后儿", 2), ("昨儿", -1), ("今", 0), ("明", 1), ("听", 1), ("后", 2), ("昨", -1), ("寻", -1), ("琴", -1), ("前", -2),
    ];

    // What makes 今 or 明 a day; 后 and 前 alone need 天 or 日.
    private static readonly string[] DayParts = ["天", "日", "晚", "早", "晨", "夜", "朝"];

    private static readonly (string Word, (int Month, int Day) Means)[] Feasts =
    [
        ("元旦", (1, 1)), ("妇女节", (3, 8)), ("三八节", (3, 8)), ("植树节", (3, 12)), ("五一", (5, 1)), ("劳动节", (5, 1)), ("五四", (5, 4)),
        ("青年节", (5, 4)), ("六一", (6, 1)), ("儿童节", (6, 1)), ("七一", (7, 1)), ("八一建军节", (8, 1)), ("建军节", (8, 1)), ("教师节", (9, 10)),
        ("国庆", (10, 1)), ("十一国庆", (10, 1)), ("十一假期", (10, 1)), ("双十一", (11, 11)), ("双十二", (12, 12)), ("圣诞", (12, 25)), ("平安夜", (12, 24)),
    ];

    // No date word begins with another letter: most letters of a sentence are passed over by one look.
    private static readonly SearchValues<char> Beginnings = SearchValues.Create(
        "大今明听后昨寻琴前再过上中下这本当呢周星礼拜第次月民去年全整最元妇三植劳五青六儿七八建教国十圣平双零〇一二两四九百廿卅0123456789");

    public static DateMention? Read(string text, int at, DateFrame frame)
    {
        if (!Beginnings.Contains(text[at]))
            return null;

        DateMention? longest = null;
        foreach (var family in Families)
            if (family(new Scan(text, at), frame) is { } found && found.End > (longest?.End ?? at))
                longest = found;

        return longest;
    }

    // 今天, 明晚, 大后天, 聽日; 今明两天, 明后天.
    private static DateMention? RelativeDay(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        if (!scan.EatAny(RelativeDays, out var days))
            return null;

        var second = scan;
        if (second.EatAny(RelativeDays, out var next) && next == days + 1 && (second.Eat("两") || true) && EatDayPart(ref second, next))
            return DateMention.Same(start, second.At, DaySpan.Range(frame.Today.AddDays(days), frame.Today.AddDays(next)));

        return EatDayPart(ref scan, days)
            ? DateMention.Same(start, scan.At, DaySpan.Day(frame.Today.AddDays(days)))
            : null;
    }

    private static bool EatDayPart(ref Scan scan, int days)
    {
        if (scan.Text[scan.At - 1] == '儿')
            return true;

        var part = scan.At;
        if (!scan.EatAny(DayParts) || (days is 2 or -2 && scan.Text[part] is not ('天' or '日' or '晚')))
            return false;

        if (scan.Text[part] is not ('天' or '日'))          // 晚上 and 早上 belong to the clock
            scan.At = part;
        return true;
    }

    // 三天后, 两周后, 一个月后, 过三天, 五天前, 三天内.
    private static DateMention? CountedDay(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        var passing = scan.Eat("再过") || scan.Eat("过");
        if (scan.Number() is not { } count || count > 400)
            return null;

        _ = scan.Eat("个");
        if (!scan.EatAny<Func<DateOnly, int, DateOnly>>(
            [("天", (day, n) => day.AddDays(n)), ("日", (day, n) => day.AddDays(n)), ("周", (day, n) => day.AddDays(7 * n)),
             ("星期", (day, n) => day.AddDays(7 * n)), ("礼拜", (day, n) => day.AddDays(7 * n)), ("月", (day, n) => day.AddMonths(n))], out var add))
            return null;

        if (scan.EatAny(["之后", "以后", "过后", "后"]) || passing)
            return DateMention.Same(start, scan.At, DaySpan.Day(add(frame.Today, count)));
        if (scan.EatAny(["之前", "以前", "前"]))
            return DateMention.Same(start, scan.At, DaySpan.Day(add(frame.Today, -count)));
        if (scan.EatAny(["之内", "以内", "内"]))
            return DateMention.Same(start, scan.At, DaySpan.Day(add(frame.Today, count)).AsDeadline());

        return null;
    }

    private static DateMention? Feast(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        if (start > 0 && Numbers.Digit(scan.Text[start - 1]) >= 0 || !scan.EatAny(Feasts, out var day))
            return null;

        _ = scan.EatAny(["节", "当天", "那天"]);
        return DateMention.Of(start, scan.At, ahead => DaySpan.Day(frame.MonthDay(day.Month, day.Day, ahead)!.Value));
    }
}
