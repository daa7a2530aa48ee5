using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>A unit and how it stands with the rules it must keep.</summary>
/// <param name="Lines">Its lines on the board, of must-rules only.</param>
public sealed record UnitStanding(Unit Unit, IReadOnlyList<RuleLine> Lines)
{
    public int Behind => Lines.Count(it => it.IsBehind);

    public int Overdue => Lines.Count(it => it.Line.Standing == Standing.Overdue);

    public int Missed => Lines.Count(it => it.Line.Standing == Standing.Missed);

    public int AtRisk => Lines.Count(it => it.Line.Standing == Standing.AtRisk);
}

/// <summary>Which units are behind. Guidelines are no breach, so nobody is listed for one.</summary>
public static class Behind
{
    /// <summary>The units behind, the worst first; and how many are not.</summary>
    /// <param name="kind">Only rules about this activity kind; null is all.</param>
    public static (IReadOnlyList<UnitStanding> Behind, int Others) Of(
        IEnumerable<Unit> units, IEnumerable<RuleLine> lines, Belonging belonging, DateOnly today, string? kind)
    {
        var must = lines.Where(it => it.Rule.Modality == Modality.Must && (kind is null || it.IsAbout(kind)));
        var byUnit = Scoreboard.Of(must, today).ToLookup(it => belonging.Of(it)?.Id);
        var all = units.Select(unit => new UnitStanding(unit, [.. byUnit[unit.Id]])).ToList();
        var behind = all.Where(each => each.Behind > 0)
            .OrderByDescending(each => each.Behind)
            .ThenByDescending(each => each.Overdue)
            .ThenBy(each => each.Unit.Path, StringComparer.Ordinal)
            .ToList();

        return (behind, all.Count - behind.Count);
    }
}
