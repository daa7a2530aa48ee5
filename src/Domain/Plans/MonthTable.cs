using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;

namespace CoEduBot.Domain.Plans;

/// <summary>A row of one school's plan, as it stands in the month's table.</summary>
/// <param name="Tier">Of the audience; null for a kind of unit that is no audience.</param>
public sealed record MonthTableRow(
    string School, DateOnly? Day, TimeOnly? Start, TimeOnly? End, string Kind, Tier? Tier, string Topic, string Lecturer, string Place, string Mode, string Audience, PlanState State);

/// <summary>All schools' plans for a month as one table. Pure.</summary>
/// <param name="Rows">By day, those without one last.</param>
public sealed record MonthTable(YearMonth Month, IReadOnlyList<MonthTableRow> Rows)
{
    /// <summary>Rows of each kind, the most frequent first.</summary>
    public IReadOnlyList<(string Kind, int Rows)> ByKind =>
        [.. Rows.GroupBy(row => row.Kind).Select(kind => (kind.Key, kind.Count())).OrderByDescending(kind => kind.Item2).ThenBy(kind => kind.Key, StringComparer.Ordinal)];

    /// <summary>Rows of each week with any, by its Monday; weeks run into the months beside.</summary>
    public IReadOnlyList<(DateOnly Monday, int Rows)> ByWeek =>
        [.. Rows.Where(row => row.Day is not null).GroupBy(row => row.Day!.Value.Monday()).OrderBy(week => week.Key).Select(week => (week.Key, week.Count()))];

    /// <param name="plans">Handed in, returned or accepted; rows of others are left out.</param>
    /// <param name="units">Schools and audiences.</param>
    public static MonthTable Of(YearMonth month, IEnumerable<MonthPlan> plans, IEnumerable<PlanRow> rows, IReadOnlyDictionary<UnitId, Unit> units)
    {
        var states = plans.Where(plan => plan.Month == month && plan.State != PlanState.Draft).ToDictionary(plan => plan.School, plan => plan.State);

        return new MonthTable(month,
        [
            .. from row in rows
               where row.Month == month && !row.Dropped && states.ContainsKey(row.School)
               let audience = units[row.Audience]
               orderby row.Day ?? DateOnly.MaxValue, row.Start ?? TimeOnly.MaxValue, units[row.School].Path, row.Number
               select new MonthTableRow(
                   units[row.School].Name, row.Day, row.Start, row.End, row.Kind, Tiers.Of(audience), row.Topic, row.Lecturer, row.Place, row.Mode, audience.Name, states[row.School]),
        ]);
    }
}
