using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>A unit and how it stands with the rules it must keep.</summary>
/// <param name="Lines">Its lines on the board, of must-rules only.</param>
public sealed record UnitStanding(Unit Unit, IReadOnlyList<RuleLine> Lines)
{
    public int Behind { get; } = Lines.Count(it => it.IsBehind);

    public int Overdue { get; } = Lines.Count(it => it.Line.Standing == Standing.Overdue);

    public int Missed { get; } = Lines.Count(it => it.Line.Standing == Standing.Missed);

    public int AtRisk { get; } = Lines.Count(it => it.Line.Standing == Standing.AtRisk);
}

/// <summary>Which units are behind. Guidelines are no breach, so nobody is listed for one.</summary>
public static class Behind
{
    /// <summary>The units behind, the worst first; and how many are not.</summary>
    /// <param name="kind">Only rules about this activity kind; null is all.</param>
    public static (IReadOnlyList<UnitStanding> Behind, int Others) Of(
        IEnumerable<Unit> units, IEnumerable<RuleLine> lines, Belonging belonging, DateOnly today, string? kind)
    {
        var byUnit = ByUnit(lines.Where(it => kind is null || it.IsAbout(kind)), belonging, today);

        return Of(units, byUnit);
    }

    /// <summary>The same, of lines that were sorted before.</summary>
    public static (IReadOnlyList<UnitStanding> Behind, int Others) Of(IEnumerable<Unit> units, IReadOnlyDictionary<UnitId, UnitStanding> byUnit)
    {
        var all = units.Select(unit => byUnit.GetValueOrDefault(unit.Id) ?? new UnitStanding(unit, [])).ToList();
        var behind = all.Where(each => each.Behind > 0)
            .OrderByDescending(each => each.Behind)
            .ThenByDescending(each => each.Overdue)
            .ThenBy(each => each.Unit.Path, StringComparer.Ordinal)
            .ToList();

        return (behind, all.Count - behind.Count);
    }

    /// <summary>Each unit's lines on the board, of must-rules only.</summary>
    public static IReadOnlyDictionary<UnitId, UnitStanding> ByUnit(IEnumerable<RuleLine> lines, Belonging belonging, DateOnly today) =>
        Scoreboard.Of(lines.Where(it => it.Rule.Modality == Modality.Must), today)
            .Select(it => (Unit: belonging.Of(it), it))
            .Where(pair => pair.Unit is not null)
            .GroupBy(pair => pair.Unit!.Id)
            .ToDictionary(group => group.Key, group => new UnitStanding(group.First().Unit!, [.. group.Select(pair => pair.it)]));
}
