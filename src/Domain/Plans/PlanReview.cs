
namespace CoEduBot.Domain.Plans;

/// <summary>A lecturer somebody else's plan has on the same day.</summary>
/// <param name="Row">Number of the row looked at.</param>
public sealed record LecturerClash(int Row, string Lecturer, DateOnly Day, UnitId Elsewhere);

/// <summary>Kinds of which the plan has fewer than the month should.</summary>
/// <param name="Planned">Rows of it.</param>
/// <param name="Wanted">An equal share of what a rule still lacks, over the months its period leaves.</param>
public sealed record TooFew(string Rule, string Kind, int Planned, int Wanted);

/// <summary>What the county office wants to know of a plan before it decides. Pure.</summary>
public static class PlanReview
{
    /// <param name="others">Rows of other schools' plans that are handed in or accepted, for the same month.</param>
    public static IReadOnlyList<LecturerClash> Clashes(IReadOnlyList<PlanRow> rows, IReadOnlyList<PlanRow> others)
    {
        var taken = others.Where(IsLed).ToLookup(row => (Name(row), row.Day), row => row.School);

        return [.. rows.Where(IsLed).SelectMany(row => taken[(Name(row), row.Day)].Distinct(), (row, school) => new LecturerClash(row.Number, row.Lecturer.Trim(), row.Day!.Value, school))];
    }

    /// <param name="shortages">What rules lack for the school today.</param>
    /// <param name="suspended">Months in which nothing is due.</param>
    public static IReadOnlyList<TooFew> Behind(YearMonth month, UnitId school, IReadOnlyList<PlanRow> rows, IReadOnlyList<Shortage> shortages, IReadOnlyList<int> suspended)
    {
        var facts = new PlanFacts(school, month, suspended, [], [], [], []);

        return [.. shortages
            .Select(each => new TooFew(each.Rule, each.Kind, rows.Count(row => row.Kind == each.Kind), Prefill.Share(each, facts)))
            .Where(each => each.Planned < each.Wanted)
            // One lecture serves every rule that counts it: the rule that asks for most stands for all.
            .GroupBy(each => each.Kind).Select(kind => kind.MaxBy(each => each.Wanted)!)];
    }

    private static bool IsLed(PlanRow row) => row.Day is not null && !string.IsNullOrWhiteSpace(row.Lecturer);

    private static string Name(PlanRow row) => row.Lecturer.Trim().ToUpperInvariant();
}
