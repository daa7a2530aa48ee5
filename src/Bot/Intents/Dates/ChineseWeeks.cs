using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Dates;

/// <summary>周, 星期 and 礼拜 with or without 本, 上, 下 …, weekends, and teaching weeks (第8周).</summary>
internal static class ChineseWeeks
{
    public static readonly (string Word, int Steps)[] Steps =
    [
        ("上上一个", -2), ("上上个", -2), ("上上", -2), ("下下个", 2), ("下下", 2), ("上一个", -1), ("上个", -1), ("上一", -1), ("上", -1),
        ("下一个", 1), ("下个", 1), ("下一", 1), ("下", 1), ("这一", 0), ("这个", 0), ("这", 0), ("本", 0), ("今个", 0), ("今", 0), ("当", 0), ("呢个", 0), ("呢", 0),
    ];

    private static readonly string[] WeekWords = ["周", "星期", "礼拜"];

    // 本周三场讲座 counts three lectures.
    private static readonly string[] Measures = ["场讲", "场活", "场家", "场亲", "场培", "场教", "场沙", "次", "户", "节课", "节公", "堂课"];

    // 每周 and 隔周 are no week in particular.
    private const string NotBefore = "每各隔双两单";

    public static DateMention? Read(Scan scan, DateFrame frame)
    {
        if (scan.At > 0 && (NotBefore.Contains(scan.Text[scan.At - 1], StringComparison.Ordinal) || IsABit(scan)))
            return null;

        return Teaching(scan, frame) ?? Named(scan, frame);
    }

    // 看一下下周 is next week and 约一下周六 is Saturday: the 下 behind 一 belongs to it.
    private static bool IsABit(Scan scan) => scan.Next is '下' && scan.Text[scan.At - 1] == '一';

    private static DateMention? Named(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        int? steps = scan.EatAny(Steps, out var stepped) ? stepped : null;
        if (!scan.EatAny(WeekWords) && !(steps is not null && scan.Eat("拜")))
            return null;

        if (steps is null)
            return Weekday(ref scan) is { } bare ? Bare(start, scan.At, bare, frame) : null;

        var monday = Weeks.Monday(frame.Today).AddDays(7 * steps.Value);
        return Weekday(ref scan) is { } weekday ? DateMention.Same(start, scan.At, On(monday, weekday))
             : DateMention.Same(start, scan.At, DaySpan.Week(monday));
    }

    private static DateMention Bare(int start, int end, int weekday, DateFrame frame) => DateMention.Of(start, end, ahead =>
    {
        var day = frame.Weekday(weekday == Weekend ? DayOfWeek.Sunday : (DayOfWeek)(weekday % 7), ahead);
        if (weekday != Weekend)
            return DaySpan.Day(day);

        // Looking back on a weekday or a Saturday, the last weekend that has begun.
        return On(Weeks.Monday(!ahead && frame.Today.DayOfWeek == DayOfWeek.Saturday ? frame.Today : day), Weekend);
    });

    // 第8周, 第八教学周, 第8周周三.
    private static DateMention? Teaching(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        if (!scan.Eat("第") || scan.Number() is not { } week || week is < 1 or > 30)
            return null;

        _ = scan.EatAny(["个教学", "个", "教学"]);
        if (!scan.EatAny(WeekWords))
            return null;

        var weekday = Weekday(ref scan);
        return DateMention.Of(start, scan.At, ahead =>
        {
            var monday = frame.Calendar.Beside(frame.Today, ahead, 0).MondayOfWeek(week);
            return weekday is { } named ? On(monday, named) : DaySpan.Week(monday);
        });
    }

    private const int Weekend = 8;

    private static DaySpan On(DateOnly monday, int weekday) =>
        weekday == Weekend ? DaySpan.Range(monday.AddDays(5), monday.AddDays(6)) : DaySpan.Day(monday.AddDays(weekday - 1));

    // 1 to 7, or the weekend; 下周的周三 and 下周末 too.
    private static int? Weekday(ref Scan scan)
    {
        var inner = scan;
        _ = inner.Eat("的");
        if (inner.EatAny(WeekWords) && Plain(ref inner) is { } named)
        {
            scan = inner;
            return named;
        }

        return Plain(ref scan);
    }

    private static int? Plain(ref Scan scan)
    {
        if (scan.EatAny(["六日", "六周日", "六和周日", "六星期日", "六,周日"]))
            return Weekend;

        var weekday = scan.Next switch
        {
            '日' when scan.At + 1 < scan.Text.Length && scan.Text[scan.At + 1] is '程' or '历' or '常' or '报' => 0,
            '日' or '天'                              => 7,
            '末'                                      => Weekend,
            >= '1' and <= '7'                         => scan.Next - '0',
            var han when Numbers.Digit(han) is >= 1 and <= 6 and var digit && han is not ('两' or '俩' or '幺') => digit,
            _                                         => 0,
        };
        if (weekday == 0 || Counts(scan, weekday))
            return null;

        scan.At++;
        return weekday;
    }

    // 下周3场讲座 and 本周三节课 count; 周三2点 does not.
    private static bool Counts(Scan scan, int weekday)
    {
        scan.At++;
        return (weekday <= 7 && char.IsAsciiDigit(scan.Text[scan.At - 1]) && (char.IsAsciiDigit(scan.Next) || scan.Next is '场' or '次' or '户' or '节' or '个' or '期' or '/' or '月' or '号' or ':'))
            || (Numbers.Digit(scan.Text[scan.At - 1]) >= 1 && (scan.Next is '十' || scan.EatAny(Measures)))
            || (scan.Text[scan.At - 1] == '一' && scan.Next is '共' or '起' or '直' or '定' or '些' or '样' or '般' or '切');
    }
}
