namespace CoEduBot.Domain.Plans;

/// <summary>A row the bot would put into a plan.</summary>
/// <param name="From">A rule's id, an engagement's, an anchor's name.</param>
public sealed record Proposed(
    string Kind, DateOnly? Day, TimeOnly? Start, TimeOnly? End, string Topic, string Lecturer, string Place, string Mode, UnitId Audience, RowSource Source, string From);

/// <summary>Something a rule is still short of when the month begins.</summary>
/// <param name="Lacking">How many more it needs until its period ends.</param>
/// <param name="Until">The period's end, exclusive.</param>
/// <param name="On">The fixed day it must be held near; null for any day.</param>
/// <param name="Anchor">That day's name in the calendar.</param>
public sealed record Shortage(string Rule, string Kind, decimal Lacking, DateOnly Until, DateOnly? On, string Anchor);

/// <summary>Something that was, or was to be: in this month last year, or called off last month.</summary>
public sealed record Earlier(
    string Id, string Kind, DateOnly Day, TimeOnly? Start, TimeOnly? End, string Topic, string Lecturer, string Place, string Mode, UnitId Audience);

/// <param name="Suspended">Months (1 to 12) in which nothing is due.</param>
/// <param name="Planned">Kinds already published for the month, once for each: they need no row.</param>
public sealed record PlanFacts(
    UnitId School, YearMonth Month, IReadOnlyList<int> Suspended, IReadOnlyList<Shortage> Shortages, IReadOnlyList<Earlier> CalledOff, IReadOnlyList<Earlier> LastYear, IReadOnlyList<string> Planned);

/// <summary>
/// The draft of a month's plan: what was called off comes first, then what rules are short of, spread over the months their periods
/// leave, then what the school did last year in this month. What one of them brings, the next need not bring again.
/// </summary>
public static class Prefill
{
    /// <summary>More than a school can prepare in a month is no plan.</summary>
    public const int MostRows = 12;

    private const int MostOfOneRule = 3;
    private const int MostMonths = 24;

    public static IReadOnlyList<Proposed> Rows(PlanFacts facts)
    {
        var rows = facts.CalledOff.Select(each => Again(each, facts, RowSource.Cancelled)).ToList();
        var there = facts.Planned.Concat(rows.Select(row => row.Kind)).ToList();

        foreach (var kind in facts.Shortages.GroupBy(each => each.Kind))
        {
            // The rule that asks for most asks for the others' as well: one lecture serves every rule that counts it.
            var most = kind.MaxBy(each => Share(each, facts))!;
            var wanted = Share(most, facts) - there.Count(code => code == kind.Key);
            rows.AddRange(Enumerable.Range(0, Math.Max(0, wanted)).Select(_ => Wanted(most, facts)));
        }

        foreach (var kind in facts.LastYear.GroupBy(each => each.Kind))
            rows = Remembered(new Queue<Earlier>(kind.OrderBy(each => each.Day)), rows, facts);

        return [.. Spread(Foremost(rows), facts.Month).OrderBy(row => row.Day).ThenBy(row => row.Start)];
    }

    // Where there is not room for all, a second lecture of the month gives way to what the school did last year.
    private static IEnumerable<Proposed> Foremost(IReadOnlyList<Proposed> rows)
    {
        var kept = Enumerable.Range(0, rows.Count)
            .OrderBy(at => rows[at].Source == RowSource.LastYear ? 1 : rows.Take(at).Any(row => row.Source == RowSource.Rule && row.Kind == rows[at].Kind) ? 2 : 0)
            .Take(MostRows).ToHashSet();

        return rows.Where((_, at) => kept.Contains(at));
    }

    /// <summary>How many of what is lacking fall to this month: an equal share of the months left, and all of it in the last.</summary>
    public static int Share(Shortage shortage, PlanFacts facts)
    {
        if (shortage.On is { } day)
            return facts.Month.Has(day) ? 1 : 0;

        // Where no end is set, what is lacking is not pressing: a share of two years.
        var (last, furthest) = (YearMonth.Of(shortage.Until.AddDays(-1)), facts.Month.Add(MostMonths));
        last = last.IsAfter(furthest) ? furthest : last;
        var months = 0;
        for (var month = facts.Month; !month.IsAfter(last); month = month.Add(1))
            months += facts.Suspended.Contains(month.Month) ? 0 : 1;

        return months == 0 ? 0 : Math.Min(MostOfOneRule, (int)Math.Ceiling(shortage.Lacking / months));
    }

    private static Proposed Wanted(Shortage shortage, PlanFacts facts) => new(
        shortage.Kind, shortage.On, null, null, "", "", "", "", facts.School,
        shortage.On is null ? RowSource.Rule : RowSource.Festival, shortage.On is null ? shortage.Rule : shortage.Anchor);

    // Last year's first fill in what this year's rows leave open; what is left over is proposed by itself.
    private static List<Proposed> Remembered(Queue<Earlier> earlier, List<Proposed> rows, PlanFacts facts)
    {
        var filled = rows.ConvertAll(row =>
            row.Topic.Length == 0 && earlier.TryPeek(out var like) && like.Kind == row.Kind ? Like(row, earlier.Dequeue(), facts) : row);
        var covered = facts.Planned.Count(kind => earlier.TryPeek(out var like) && like.Kind == kind);

        return [.. filled, .. earlier.Skip(covered).Select(each => Again(each, facts, RowSource.LastYear))];
    }

    private static Proposed Like(Proposed row, Earlier like, PlanFacts facts) =>
        Again(like, facts, row.Source) with { From = row.From, Day = row.Day ?? Shifted(like.Day, facts.Month) };

    private static Proposed Again(Earlier each, PlanFacts facts, RowSource source) => new(
        each.Kind, Shifted(each.Day, facts.Month), each.Start, each.End, each.Topic, each.Lecturer, each.Place, each.Mode, each.Audience, source, each.Id);

    /// <summary>The same weekday of the same week of the month; of a fifth week the fourth, where there is no fifth.</summary>
    public static DateOnly Shifted(DateOnly day, YearMonth month)
    {
        var week = (day.Day - 1) / 7;
        var first = month.First.AddDays((day.DayOfWeek - month.First.DayOfWeek + 7) % 7);
        var shifted = first.AddDays(7 * week);

        return month.Has(shifted) ? shifted : shifted.AddDays(-7);
    }

    // Rows without a day of their own get Wednesdays, as evenly as the month allows.
    private static IEnumerable<Proposed> Spread(IEnumerable<Proposed> rows, YearMonth month)
    {
        var wednesdays = Enumerable.Range(0, month.Last.Day).Select(month.First.AddDays).Where(day => day.DayOfWeek == DayOfWeek.Wednesday).ToList();
        var all = rows.ToList();
        var (next, open) = (0, all.Count(row => row.Day is null));

        return all.Select(row => row.Day is null ? row with { Day = wednesdays[next++ * wednesdays.Count / open] } : row);
    }
}
