using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>From all lines of all periods to what one person looks at today: what can be done soon, what is open longer, what just closed short; the worst first.</summary>
public static class Scoreboard
{
    /// <summary>A period that closed short is still told of for so many days.</summary>
    public const int DaysRemembered = 60;

    /// <summary>What ends within so many days is to be done now.</summary>
    public const int DaysAhead = 31;

    // What ended longer ago, with nothing after it, belongs to a programme that is over.
    private const int DaysOver = 366;

    /// <summary>For each rule and subject the newest period begun, and the one before it if that closed short not long ago.</summary>
    public static IReadOnlyList<RuleLine> Of(IEnumerable<RuleLine> lines, DateOnly today) =>
        Ordered(lines.GroupBy(it => (it.Rule.Id, it.Line.Subject)).SelectMany(group => Current([.. group.OrderBy(it => it.Line.Period.From)], today)), today);

    /// <summary>The same for what somebody asks about by its days: the newest period that overlaps them.</summary>
    /// <param name="to">Inclusive.</param>
    public static IReadOnlyList<RuleLine> Of(IEnumerable<RuleLine> lines, DateOnly today, DateOnly from, DateOnly to) =>
        Ordered(lines
            .Where(it => it.Line.Period.From <= to && it.Line.Period.Until > from && it.Line.Standing != Standing.NotApplicable)
            .GroupBy(it => (it.Rule.Id, it.Line.Subject))
            .Select(group => group.MaxBy(it => it.Line.Period.From)!), today);

    /// <summary>How many lines stand where; what nobody is at is left out. In the order people care about.</summary>
    public static IReadOnlyList<(Standing Standing, int Lines)> Counts(IEnumerable<RuleLine> board) =>
        [.. board.GroupBy(it => it.Line.Standing).OrderBy(group => Urgency(group.Key)).Select(group => (group.Key, group.Count()))];

    private static IEnumerable<RuleLine> Current(List<RuleLine> group, DateOnly today)
    {
        var newest = group[^1];
        var before = group.Count > 1 ? group[^2] : null;

        return new[] { IsShown(newest, today) ? newest : null, before is not null && JustClosedShort(before, today) ? before : null }.OfType<RuleLine>();
    }

    private static bool IsShown(RuleLine it, DateOnly today) => it.Line switch
    {
        { Standing: Standing.NotApplicable }                              => false,
        // A phase without tasks only passes.
        { Need: 0 }                                                       => false,
        { Standing: Standing.Overdue }                                    => true,
        _ when today < it.Line.Period.Until                               => true,
        // One engagement is a period of its own: once it is in order nobody looks for it here.
        { Period.Code: PeriodCode.Activity or PeriodCode.Day or PeriodCode.Cycle } => JustClosedShort(it, today),
        _                                                                 => Ago(it, today) <= DaysOver,
    };

    private static bool JustClosedShort(RuleLine it, DateOnly today) =>
        it.Line.Standing == Standing.Overdue
        || (it.Line.Standing is Standing.Missed or Standing.BelowGuideline && Ago(it, today) is >= 0 and <= DaysRemembered);

    private static int Ago(RuleLine it, DateOnly today) => today.DayNumber - it.Line.Period.Until.DayNumber;

    private static IReadOnlyList<RuleLine> Ordered(IEnumerable<RuleLine> lines, DateOnly today) =>
        [.. lines.OrderBy(it => StageOf(it, today)).ThenBy(it => Urgency(it.Line.Standing)).ThenBy(it => Nearness(it, today))];

    // What ends first, or ended last.
    private static int Nearness(RuleLine it, DateOnly today) => Math.Abs((it.Due ?? it.Line.Period.Last).DayNumber - today.DayNumber);

    /// <summary>What asks for something soon comes before what has until the end of the year, however far that is behind.</summary>
    public static Stage StageOf(RuleLine it, DateOnly today) => it.Line.Standing switch
    {
        Standing.Overdue                                                => it.CameLate ? Stage.Closed : Stage.Now,
        Standing.AtRisk or Standing.OnTrack                             => it.Line.Period.DaysLeft(today) <= DaysAhead ? Stage.Now : Stage.Later,
        Standing.NotDue                                                 => Stage.Later,
        Standing.Missed or Standing.BelowGuideline                      => Stage.Closed,
        Standing.Met or Standing.Waived or Standing.NotApplicable       => Stage.Done,
    };

    private static int Urgency(Standing standing) => standing switch
    {
        Standing.Overdue                           => 0,
        Standing.AtRisk                            => 1,
        Standing.Missed or Standing.BelowGuideline => 2,
        Standing.OnTrack                           => 3,
        Standing.NotDue                            => 4,
        Standing.Met                               => 5,
        Standing.Waived                            => 6,
        Standing.NotApplicable                     => 7,
    };
}

/// <summary>When a line asks for something, in the order people look at them.</summary>
public enum Stage
{
    Now,
    Later,
    Closed,
    Done,
}
