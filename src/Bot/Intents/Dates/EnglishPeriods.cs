using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Dates;

/// <summary>English months by step, terms, school years and years: next month, last term, second semester, this school year, 2026.</summary>
internal static class EnglishPeriods
{
    private static readonly string[] TermWords = ["term", "semester"];

    private static readonly string[] YearSigns = ["in ", "for ", "of ", "during ", "year "];

    private static readonly string[] SchoolYearWords = ["school year", "academic year", "schoolyear"];

    public static DateMention? Read(Scan scan, DateFrame frame) => Stepped(scan, frame) ?? TermByNumber(scan, frame) ?? WholeYear(scan, frame);

    private static DateMention? Stepped(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        if (!scan.EatWord(EnglishDates.Steps, out var steps))
            return null;

        scan.Spaces();
        if (scan.EatWord("month"))
            return DateMention.Same(start, scan.At, DaySpan.Month(Calendars.FirstOfMonth(frame.Today).AddMonths(steps)));
        if (EatAnyWord(ref scan, TermWords))
            return DateMention.Of(start, scan.At, ahead => DaySpan.Term(frame.Calendar.Beside(frame.Today, ahead, steps)));
        if (EatAnyWord(ref scan, SchoolYearWords))
            return DateMention.Same(start, scan.At, DaySpan.SchoolYear(SchoolCalendar.SchoolYearOf(frame.Today) + steps));

        return scan.EatWord("year") ? DateMention.Same(start, scan.At, DaySpan.Year(frame.Today.Year + steps)) : null;
    }

    // term 2, the second term, first semester, semester one.
    private static DateMention? TermByNumber(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        if (scan.EatWord("the"))
            scan.Spaces();

        int? number = null;
        if (EatAnyWord(ref scan, TermWords))
        {
            scan.Spaces();
            number = scan.Number();
        }
        else if (EnglishNumbers.ReadOrdinal(scan.Text, scan.At, out var end) is { } nth)
        {
            scan.At = end;
            scan.Spaces();
            number = EatAnyWord(ref scan, TermWords) || (scan.EatWord("school") && scan.Eat(" ") && EatAnyWord(ref scan, TermWords)) ? nth : null;
        }

        return number is 1 or 2 ? DateMention.Same(start, scan.At, DaySpan.Term(frame.Calendar.Numbered(number.Value, frame.Today)!)) : null;
    }

    private static DateMention? WholeYear(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        if (scan.EatWord("all year") || scan.EatWord("the whole year") || scan.EatWord("whole year") || scan.EatWord("the full year"))
            return DateMention.Same(start, scan.At, DaySpan.Year(frame.Today.Year));
        if (scan.EatWord("the whole term") || scan.EatWord("all term"))
            return DateMention.Of(start, scan.At, ahead => DaySpan.Term(frame.Calendar.Beside(frame.Today, ahead, 0)));

        // A bare 2046 is a code unless a word before it makes it a year.
        return char.IsAsciiDigit(scan.Next) && Array.Exists(YearSigns, sign => scan.Text.AsSpan(0, start).EndsWith(sign, StringComparison.Ordinal)) && scan.Number() is >= 2020 and <= 2100 and var year && (scan.Ended || scan.Next is ' ' or '?' or '.' or '\'')
            ? DateMention.Same(start, scan.At, DaySpan.Year(year))
            : null;
    }

    private static bool EatAnyWord(ref Scan scan, string[] words)
    {
        foreach (var word in words)
            if (scan.EatWord(word))
                return true;

        return false;
    }
}
