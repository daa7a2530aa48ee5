using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Dates;

/// <summary>Terms and school years in Chinese: 本学期, 上学期, 第二学期, 115学年度第一学期, 本学年, 期末.</summary>
internal static class SchoolTimes
{
    public static DateMention? Read(Scan scan, DateFrame frame) =>
        Numbered(scan, frame) ?? Stepped(scan, frame) ?? SchoolYear(scan, frame);

    private static DateMention? Stepped(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        if (!scan.EatAny(ChineseWeeks.Steps, out var steps))
            return null;
        if (scan.EatAny(["学期", "半学期"]))
            return End(scan, start, frame, ahead => frame.Calendar.Beside(frame.Today, ahead, steps));
        if (!scan.EatAny(["学年度", "学年"]))
            return null;
        if (TermNumber(ref scan) is { } number)
            return End(scan, start, frame, _ => frame.Calendar.Numbered(number, frame.Today.AddYears(steps))!);

        return DateMention.Same(start, scan.At, DaySpan.SchoolYear(SchoolCalendar.SchoolYearOf(frame.Today) + steps));
    }

    private static DateMention? Numbered(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        return TermNumber(ref scan) is { } number ? End(scan, start, frame, _ => frame.Calendar.Numbered(number, frame.Today)!) : null;
    }

    private static int? TermNumber(ref Scan scan)
    {
        var before = scan;
        _ = scan.Eat("的");
        if (scan.Eat("第") && scan.Number() is 1 or 2 && scan.Eat("学期"))
            return Numbers.Read(scan.Text, scan.Text.LastIndexOf('第', scan.At - 1) + 1, out _);
        if (scan.At != before.At && scan.Text[scan.At - 1] == '的' && scan.EatAny([("上学期", 1), ("下学期", 2)], out var half))
            return half;

        scan = before;
        return null;
    }

    // 115学年度, 2026学年, 2026-2027学年, with 第一学期 or 上学期 behind it.
    private static DateMention? SchoolYear(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        _ = scan.Eat("民国");
        if (scan.Number() is not { } year)
            return scan.EatAny(["全学年", "整个学年"]) ? DateMention.Same(start, scan.At, DaySpan.SchoolYear(SchoolCalendar.SchoolYearOf(frame.Today))) : null;

        if (scan.Eat("-") && scan.Number() is null)
            return null;
        if (!scan.EatAny(["学年度", "年学年", "学年"]) || year is not ((>= 100 and < 200) or (>= 2000 and < 2200)))
            return null;

        var began = year < 200 ? year + 1911 : year;
        if (TermNumber(ref scan) is { } number)
            return End(scan, start, frame, _ => frame.Calendar.Numbered(number, new(began, 10, 1))!);
        if (scan.EatAny([("上学期", 1), ("下学期", 2)], out var half))
            return End(scan, start, frame, _ => frame.Calendar.Numbered(half, new(began, 10, 1))!);

        return DateMention.Same(start, scan.At, DaySpan.SchoolYear(began));
    }

    private static DateMention? End(Scan scan, int start, DateFrame frame, Func<bool, SchoolTerm> term)
    {
        if (term(true) is null || term(false) is null)
            return null;

        return scan.EatAny(["结束", "末", "期末"])
            ? DateMention.Of(start, scan.At, ahead => DaySpan.Day(term(ahead).Last))
            : DateMention.Of(start, scan.At, ahead => DaySpan.Term(term(ahead)));
    }
}
