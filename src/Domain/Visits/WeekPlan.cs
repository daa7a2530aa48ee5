using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Visits;

/// <summary>A family to be visited: its children whom the visitor answers for, together.</summary>
/// <param name="Area">Neighbourhood; empty where nobody knows.</param>
/// <param name="ReturnDue">The last day of a promised return visit; null where none is due.</param>
/// <param name="Never">Nobody was there this year.</param>
public sealed record ToVisit(FamilyId Family, IReadOnlyList<StudentId> Students, string Area, DateOnly? ReturnDue, bool Never);

/// <summary>A visit as it is proposed to its visitor.</summary>
public sealed record ProposedVisit(ToVisit Whom, DateTimeOffset StartsAt)
{
    public DateTimeOffset EndsAt => StartsAt + WeekPlan.Length;
}

/// <param name="From">First day, <paramref name="To"/> the last.</param>
/// <param name="Calendars">School days are those of any of their terms; where none names terms, every day is one.</param>
/// <param name="Busy">What the visitor has to do already.</param>
public sealed record WeekFrame(DateOnly From, DateOnly To, IReadOnlyList<SchoolCalendar> Calendars, IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until)> Busy, TimeZoneInfo Zone);

/// <summary>
/// Proposes visits: evenings of school days and weekends by day, within term only, return visits first, then whoever was never visited, by
/// neighbourhood, over nothing the visitor has to do already. All of it lies outside quiet hours. Numbers are ours: no source names any.
/// </summary>
public static class WeekPlan
{
    /// <summary>More visits than one card holds, and than anybody makes in a week beside school.</summary>
    public const int Most = 12;

    public const int MostAnEvening = 3;

    public const int MostADay = 6;

    public static readonly TimeSpan Length = TimeSpan.FromMinutes(40);

    private static readonly TimeSpan Way = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan WayWithin = TimeSpan.FromMinutes(10);
    private static readonly (TimeOnly From, TimeOnly Until)[] Evening = [(new(17, 30), new(20, 30))];
    private static readonly (TimeOnly From, TimeOnly Until)[] Weekend = [(new(9, 0), new(11, 30)), (new(14, 30), new(17, 30))];

    public static IReadOnlyList<ProposedVisit> Propose(IEnumerable<ToVisit> families, WeekFrame week)
    {
        var (left, plan) = (new Queue<ToVisit>(InOrder([.. families])), new List<ProposedVisit>());
        for (var day = week.From; day <= week.To && left.Count > 0; day = day.AddDays(1))
            if (IsInTerm(day, week.Calendars))
                plan.AddRange(OfDay(day, left, Math.Min(Most - plan.Count, IsWeekend(day) ? MostADay : MostAnEvening), week));

        return plan;
    }

    /// <summary>Whether a day lies in a term of some calendar, and is no day off in it.</summary>
    public static bool IsInTerm(DateOnly day, IReadOnlyList<SchoolCalendar> calendars)
    {
        var known = calendars.Where(calendar => calendar.Terms.Count > 0).ToList();

        return known.Count == 0 || known.Any(calendar => !calendar.IsRest(day));
    }

    /// <summary>What is promised first, by its last day; then whoever was never visited; those who live near each other one after the other.</summary>
    public static IReadOnlyList<ToVisit> InOrder(IReadOnlyList<ToVisit> families)
    {
        var size = families.GroupBy(family => family.Area).ToDictionary(area => area.Key, area => area.Count());

        return [.. families
            .OrderBy(family => family.ReturnDue is null).ThenBy(family => family.ReturnDue)
            .ThenBy(family => !family.Never)
            .ThenBy(family => family.Area.Length == 0).ThenByDescending(family => size[family.Area]).ThenBy(family => family.Area, StringComparer.Ordinal)
            .ThenBy(family => family.Students[0].Value, StringComparer.Ordinal)];
    }

    private static List<ProposedVisit> OfDay(DateOnly day, Queue<ToVisit> left, int most, WeekFrame week)
    {
        var plan = new List<ProposedVisit>();
        foreach (var (from, until) in IsWeekend(day) ? Weekend : Evening)
        {
            var (at, end) = (week.Zone.At(day, from), week.Zone.At(day, until));
            while (plan.Count < most && left.TryPeek(out var next) && Free(AfterLast(plan, next, at), week) is var start && start + Length <= end)
                plan.Add(new ProposedVisit(left.Dequeue(), start));
        }

        return plan;
    }

    private static DateTimeOffset AfterLast(List<ProposedVisit> plan, ToVisit next, DateTimeOffset earliest)
    {
        if (plan is not [.., var last])
            return earliest;

        var after = last.EndsAt + (next.Area.Length > 0 && next.Area == last.Whom.Area ? WayWithin : Way);

        return after > earliest ? after : earliest;
    }

    // Behind whatever is in the way, with the way there and back.
    private static DateTimeOffset Free(DateTimeOffset start, WeekFrame week)
    {
        foreach (var (from, until) in week.Busy.OrderBy(each => each.From))
            if (from < start + Length + Way && start < until + Way)
                start = until + Way;

        return start;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
