using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Dates;

/// <summary>English date words that are not months: tomorrow, next Tuesday, in three days, this week, week 8, next term.</summary>
internal static class EnglishDates
{
    private delegate DateMention? Family(Scan scan, DateFrame frame);

    private static readonly Family[] Families = [RelativeDay, Counted, Weekday, Week, EnglishMonths.Read, EnglishPeriods.Read];

    private static readonly (string Word, int Days)[] RelativeDays =
    [
        ("the day after tomorrow", 2), ("day after tomorrow", 2), ("the day before yesterday", -2), ("day before yesterday", -2),
        ("today", 0), ("tonight", 0), ("tonite", 0), ("this morning", 0), ("this afternoon", 0), ("this evening", 0), ("later today", 0),
        ("tomorrow", 1), ("tmr", 1), ("tmrw", 1), ("tmw", 1), ("2moro", 1), ("yesterday", -1), ("last night", -1),
    ];

    public static readonly (string Word, DayOfWeek Day)[] Weekdays =
    [
        ("monday", DayOfWeek.Monday), ("tuesday", DayOfWeek.Tuesday), ("wednesday", DayOfWeek.Wednesday), ("thursday", DayOfWeek.Thursday),
        ("friday", DayOfWeek.Friday), ("saturday", DayOfWeek.Saturday), ("sunday", DayOfWeek.Sunday), ("mondays", DayOfWeek.Monday),
        ("mon", DayOfWeek.Monday), ("tues", DayOfWeek.Tuesday), ("tue", DayOfWeek.Tuesday), ("weds", DayOfWeek.Wednesday), ("wed", DayOfWeek.Wednesday),
        ("thurs", DayOfWeek.Thursday), ("thur", DayOfWeek.Thursday), ("thu", DayOfWeek.Thursday), ("fri", DayOfWeek.Friday), ("sat", DayOfWeek.Saturday),
        ("sun", DayOfWeek.Sunday),
    ];

    public static readonly (string Word, int Steps)[] Steps =
        [("next", 1), ("the next", 1), ("the coming", 1), ("the following", 1), ("following", 1), ("upcoming", 1), ("last", -1), ("the last", -1), ("previous", -1), ("the previous", -1), ("past", -1), ("this", 0), ("the current", 0), ("current", 0)];

    public static DateMention? Read(string text, int at, DateFrame frame)
    {
        if (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1])))
            return null;

        DateMention? longest = null;
        foreach (var family in Families)
            if (family(new Scan(text, at), frame) is { } found && found.End > (longest?.End ?? at))
                longest = found;

        return longest;
    }

    private static DateMention? RelativeDay(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        return scan.EatWord(RelativeDays, out var days) ? DateMention.Same(start, scan.At, DaySpan.Day(frame.Today.AddDays(days))) : null;
    }

    // in three days, two weeks from now, a week from today, three days ago, within 3 days.
    private static DateMention? Counted(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        var within = scan.EatWord("within") || scan.EatWord("in the next");
        var inside = !within && scan.EatWord("in");
        scan.Spaces();
        var count = scan.EatWord("a") || scan.EatWord("one") ? 1 : scan.Number();
        scan.Spaces();
        if (count is not (>= 1 and <= 400) || !scan.EatWord<Func<DateOnly, int, DateOnly>>(
            [("day", (day, n) => day.AddDays(n)), ("days", (day, n) => day.AddDays(n)), ("week", (day, n) => day.AddDays(7 * n)), ("weeks", (day, n) => day.AddDays(7 * n)),
             ("fortnight", (day, n) => day.AddDays(14 * n)), ("month", (day, n) => day.AddMonths(n)), ("months", (day, n) => day.AddMonths(n))], out var add))
            return null;

        var (n, end) = (count.Value, scan.At);
        scan.Spaces();
        if (scan.EatWord("ago"))
            return DateMention.Same(start, scan.At, DaySpan.Day(add(frame.Today, -n)));
        if (scan.EatWord("from now") || scan.EatWord("from today") || scan.EatWord("later"))
            return DateMention.Same(start, scan.At, DaySpan.Day(add(frame.Today, n)));
        if (scan.EatWord("from tomorrow"))
            return DateMention.Same(start, scan.At, DaySpan.Day(add(frame.Today.AddDays(1), n)));

        return inside ? DateMention.Same(start, end, DaySpan.Day(add(frame.Today, n)))
             : within ? DateMention.Same(start, end, DaySpan.Day(add(frame.Today, n)).AsDeadline())
             : null;
    }

    // Friday, next Friday, Friday next week, Friday of next week, this coming Friday, Friday week, a week on Friday.
    private static DateMention? Weekday(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        var later = scan.EatWord("a week on") || scan.EatWord("a week from") ? 7 : 0;
        var coming = later == 0 && (scan.EatWord("this coming") || scan.EatWord("coming"));
        int? steps = !coming && later == 0 && scan.EatWord(Steps, out var stepped) ? stepped : null;
        scan.Spaces();
        var first = scan.At;
        if (!scan.EatWord(Weekdays, out var weekday) || IsVerb(scan, first))
            return null;

        var end = scan.At;
        if (steps is null && WeekBehind(scan, out var after) is { } week)
            (steps, end) = (week, after);
        if (steps is { } named)
            return DateMention.Same(start, end, DaySpan.Day(Weeks.Monday(frame.Today).AddDays((7 * named) + (((int)weekday + 6) % 7))));
        if (later == 0 && IsWeekLater(ref scan))
            (later, end) = (7, scan.At);

        return coming || later > 0
            ? DateMention.Same(start, end, DaySpan.Day(frame.Weekday(weekday, ahead: true).AddDays(later)))
            : DateMention.Of(start, end, ahead => DaySpan.Day(frame.Weekday(weekday, ahead)));
    }

    // Friday week, but not Friday week 8.
    private static bool IsWeekLater(ref Scan scan)
    {
        scan.Spaces();
        return scan.EatWord("week") && !(scan.At + 1 < scan.Text.Length && char.IsAsciiDigit(scan.Text[scan.At + 1]));
    }

    // "sat in on a lesson"
    private static bool IsVerb(Scan scan, int first) => scan.At - first == 3 && scan.Text[first..scan.At] is "sat" && (scan.Eat(" in") || scan.Eat(" through"));

    private static int? WeekBehind(Scan scan, out int end)
    {
        _ = scan.Eat(",");
        scan.Spaces();
        if (scan.EatWord("of") || scan.EatWord("in"))
            scan.Spaces();
        int? steps = scan.EatWord([("the week after next", 2), ("next week", 1), ("last week", -1), ("this week", 0), ("week after next", 2)], out int found) ? found : null;
        end = scan.At;

        return steps;
    }

    // this week, the week after next, next week Friday, week 8, the 8th week, this weekend.
    private static DateMention? Week(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        if (scan.EatWord([("the week after next", 2), ("week after next", 2), ("the week before last", -2), ("week before last", -2)], out int far))
            return DateMention.Same(start, scan.At, DaySpan.Week(frame.Today.AddDays(7 * far)));
        if (Teaching(scan, frame) is { } teaching)
            return teaching;

        var named = scan.EatWord(Steps, out var steps);
        scan.Spaces();
        if (scan.EatWord("weekend") || scan.EatWord("the weekend"))
            return Weekend(start, scan.At, named ? steps : null, frame);
        if (!named || !(scan.EatWord("week") || scan.EatWord("week's") || scan.EatWord("weeks")))
            return null;

        var monday = Weeks.Monday(frame.Today).AddDays(7 * steps);
        var end = scan.At;
        scan.Spaces();
        if (scan.EatWord("on"))
            scan.Spaces();
        return scan.EatWord(Weekdays, out var day)
            ? DateMention.Same(start, scan.At, DaySpan.Day(monday.AddDays(((int)day + 6) % 7)))
            : DateMention.Same(start, end, DaySpan.Week(monday));
    }

    private static DateMention Weekend(int start, int end, int? steps, DateFrame frame) => DateMention.Of(start, end, ahead =>
    {
        var monday = Weeks.Monday(frame.Today).AddDays(7 * (steps ?? 0));
        if (steps is null && !ahead && monday.AddDays(5) > frame.Today)
            monday = monday.AddDays(-7);

        return DaySpan.Range(monday.AddDays(5), monday.AddDays(6));
    });

    private static DateMention? Teaching(Scan scan, DateFrame frame)
    {
        var start = scan.At;
        int? week = null;
        // In "open week 7 to 11 December" the number is the day's.
        if (scan.Text.AsSpan(0, start).EndsWith("open "))
            return null;
        if (scan.EatWord("teaching week") || scan.EatWord("school week") || scan.EatWord("week"))
        {
            scan.Spaces();
            week = scan.Number();
        }
        else if ((scan.EatWord("the") || true) && SkipSpaces(ref scan) && EnglishNumbers.ReadOrdinal(scan.Text, scan.At, out var end) is > 0 and var nth)
        {
            scan.At = end;
            scan.Spaces();
            _ = scan.EatWord("teaching");
            scan.Spaces();
            week = scan.EatWord("week") ? nth : null;
        }

        return week is >= 1 and <= 30
            ? DateMention.Of(start, scan.At, ahead => DaySpan.Week(frame.Calendar.Beside(frame.Today, ahead, 0).MondayOfWeek(week.Value)))
            : null;
    }

    private static bool SkipSpaces(ref Scan scan)
    {
        scan.Spaces();
        return true;
    }
}
