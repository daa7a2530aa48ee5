using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Dates;

/// <summary>Chinese months and what may follow them: a day, 底, 上旬, 第二个星期六. Years in front, ROC years too.</summary>
internal static class ChineseMonths
{
    private static readonly (string Word, int Steps)[] YearSteps =
    [
        ("今年", 0), ("本年度", 0), ("本年", 0), ("这一年", 0), ("明年", 1), ("后年", 2), ("去年", -1), ("上一年", -1), ("前年", -2),
    ];

    private static readonly string[] WeekWords = ["周", "星期", "礼拜"];

    private static readonly (string Word, Func<DateOnly, DaySpan> Means)[] Ends =
    [
        ("最后一天", LastDay), ("月底", LastDay), ("底", LastDay), ("末", LastDay),
    ];

    private static readonly (string Word, Func<DateOnly, DaySpan> Means)[] TenDays =
    [
        ("上旬", month => DaySpan.Range(month, month.AddDays(9))), ("中旬", month => DaySpan.Range(month.AddDays(10), month.AddDays(19))),
        ("下旬", month => DaySpan.Range(month.AddDays(20), DaySpan.LastOfMonth(month))),
    ];

    // 12号学生 and 3号楼 are no days.
    private static readonly string[] NotDays = ["学生", "同学", "的学生", "的同学", "楼", "会议", "教室", "室", "厅", "门", "线", "桌", "小朋友", "孩子", "文件", "场地", "馆", "学员", "条", "反馈"];

    public static DateMention? Read(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        var year = Year(ref scan, frame);

        return NamedMonth(scan, frame, start, year)
               ?? (year is { } whole ? WholeYear(scan, start, whole) : SteppedMonth(scan, frame) ?? DayAlone(scan, frame) ?? AllYear(scan, frame));
    }

    private static int? Year(ref Scan scan, DateFrame frame)
    {
        var before = scan;
        if (scan.EatAny(YearSteps, out var steps))
        {
            _ = scan.Eat("的");
            return frame.Today.Year + steps;
        }

        var roc = scan.Eat("民国");
        if (scan.Number() is { } number && scan.Eat("年") && !(scan.Next is '级' or '段' or '前' or '后' or '内'))
        {
            if ((roc || number is >= 100 and < 200) && number < 200)
                return number + 1911;
            if (number is >= 2000 and <= 2200)
                return number;
        }

        scan = before;
        return null;
    }

    private static DateMention? NamedMonth(Scan scan, DateFrame frame, int start, int? year)
    {
        if (scan.Number() is not (>= 1 and <= 12 and var month) || !scan.Eat("月"))
            return null;
        if (start > 0 && scan.Text[start - 1] is '第')
            return null;

        _ = scan.Eat("份");
        return InMonth(scan, start, Months.Named(frame, month, year));
    }

    // 本月, 上个月, 下月, 次月.
    private static DateMention? SteppedMonth(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        if (start > 0 && scan.Text[start - 1] is '每')
            return null;

        var steps = 1;
        if (!scan.Eat("次月") && !(scan.EatAny(ChineseWeeks.Steps, out steps) && scan.Eat("月")))
            return PartAlone(scan, frame);

        _ = scan.Eat("份");
        return InMonth(scan, start, Months.Fixed(Calendars.FirstOfMonth(frame.Today).AddMonths(steps)));
    }

    // 月底 is this month's; 中旬 the nearest.
    private static DateMention? PartAlone(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        if (scan.EatAny(["月底", "月末"]))
            return DateMention.Same(start, scan.At, DaySpan.Day(DaySpan.LastOfMonth(frame.Today)));

        return scan.EatAny(TenDays, out var part) ? DateMention.If(start, scan.At, ahead => frame.InMonth(first => part(first), ahead)) : null;
    }

    private static DateMention? InMonth(Scan scan, int start, MonthSaid month)
    {
        var whole = scan.At;
        _ = scan.Eat("的");
        if (Day(scan, out var end) is { } day)
            return DateMention.If(start, end, ahead => month(ahead, first => DaySpan.Day(first, day)));
        if (NthWeekday(scan, out end) is var (nth, weekday))
            return DateMention.If(start, end, ahead => Months.NthWeekday(month, ahead, nth, weekday));
        if (Part(scan, out end) is { } part)
            return DateMention.If(start, end, ahead => month(ahead, first => part(first)));

        return DateMention.If(start, whole, ahead => month(ahead, first => DaySpan.Month(first)));
    }

    private static int? Day(Scan scan, out int end)
    {
        var day = scan.Number();
        end = scan.At;
        if (day is not (>= 1 and <= 31) || !(scan.Eat("号") || scan.Eat("日")) || IsNumbering(scan))
            return null;

        end = scan.At;
        return day;
    }

    private static bool IsNumbering(Scan scan) => scan.Text[scan.At - 1] == '号'
        && (scan.EatAny(NotDays) || (scan.Eat("家") && scan.Next is not ('访' or '长' or '委' or '庭' or '校' or '教')));

    private static (int Nth, DayOfWeek Weekday)? NthWeekday(Scan scan, out int end)
    {
        end = scan.At;
        int? nth = scan.EatAny(["最后一个", "最后的", "最后"]) ? 0 : scan.Eat("第") ? scan.Number() : null;
        _ = scan.Eat("个");
        if (nth is null or > 5 || !scan.EatAny(WeekWords))
            return null;

        var weekday = scan.Next is '日' or '天' ? 0 : scan.Next is >= '1' and <= '6' ? scan.Next - '0' : Numbers.Digit(scan.Next);
        end = scan.At + 1;
        return weekday is >= 0 and <= 6 && scan.Next is not ('〇' or '零') ? (nth.Value, (DayOfWeek)weekday) : null;
    }

    private static Func<DateOnly, DaySpan>? Part(Scan scan, out int end)
    {
        var found = scan.EatAny(Ends, out var part) || scan.EatAny(TenDays, out part);
        end = scan.At;

        return found ? part : null;
    }

    private static DateMention? WholeYear(Scan scan, int start, int year)
    {
        if (scan.Text[scan.At - 1] == '的')
            scan.At--;
        _ = scan.EatAny(["全年", "度"]);
        return scan.Eat("底") ? DateMention.Same(start, scan.At, DaySpan.Day(new(year, 12, 31)))
             : scan.Next is '学' ? null
             : DateMention.Same(start, scan.At, DaySpan.Year(year));
    }

    private static DateMention? AllYear(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        return scan.EatAny(["全年度", "全年", "一整年"]) ? DateMention.Same(start, scan.At, DaySpan.Year(frame.Today.Year))
             : scan.Eat("年底") ? DateMention.Same(start, scan.At, DaySpan.Day(new(frame.Today.Year, 12, 31)))
             : null;
    }

    private static DateMention? DayAlone(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        if (start > 0 && (scan.Text[start - 1] is '第' or '-' or '.' or '/' || char.IsAsciiDigit(scan.Text[start - 1])) && scan.Text[start - 1] != '-')
            return null;

        return Day(scan, out var end) is { } day ? DateMention.If(start, end, ahead => frame.InMonth(first => DaySpan.Day(first, day), ahead)) : null;
    }

    private static DaySpan LastDay(DateOnly month) => DaySpan.Day(DaySpan.LastOfMonth(month));
}
