using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Storage;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases;

/// <summary>Whom somebody may invite, and which unit they mean by what they say.</summary>
public static class Audiences
{
    /// <summary>Units the caller may host for, widest first. Small by nature: a school, its grades and classes.</summary>
    public static async Task<IReadOnlyList<Unit>> Of(Turn turn)
    {
        var found = new Dictionary<UnitId, Unit>();
        foreach (var (_, at) in turn.Who.Roles)
        {
            foreach (var unit in await Near(turn, at))
                if (turn.Who.May(Act.Host, unit))
                    found.TryAdd(unit.Id, unit);
        }

        return [.. found.Values.OrderByDescending(unit => Tiers.Of(unit)).ThenBy(unit => unit.Path, StringComparer.Ordinal)];
    }

    /// <summary>The unit meant: by id, by name, by level word, or, when nothing is said, the one the role is for.</summary>
    public static async Task<Decision<Unit>> Find(Turn turn, string? said)
    {
        var mine = await Of(turn);
        if (mine.Count == 0)
            return new Refusal.NotAllowed(Act.Host);
        if (string.IsNullOrWhiteSpace(said))
            return Own(turn, mine);

        var named = UnitNames.Match(said, mine);
        if (named.Count == 1)
            return named[0];
        if (named.Count > 1)
            return new Refusal.Ambiguous(said, [.. named.Take(5).Select(unit => unit.Name)]);

        var (id, name) = (new UnitId(said.Trim()), said.Trim());
        var elsewhere = await turn.Db.Units.AsNoTracking().FirstOrDefaultAsync(unit => unit.Id == id || unit.Name == name, turn.Cancel);

        return elsewhere is null ? new Refusal.NoSuchUnit(name) : new Refusal.OutOfReach(elsewhere.Name);
    }

    /// <summary>How a unit is called to its own people; a class or grade with its school for everybody else.</summary>
    public static Task<string> NameOf(Turn turn, Unit unit) => NameOf(turn.Db, unit, turn.Words, turn.Cancel);

    /// <inheritdoc cref="NameOf(Turn, Unit)"/>
    public static async Task<string> NameOf(CoEduDb db, Unit unit, Words words, CancellationToken cancel)
    {
        if (Tiers.Of(unit) is not (Tier.Class or Tier.Grade) || unit.Parent is null)
            return unit.Name;

        var chain = unit.Chain;
        var school = (await db.Units.AsNoTracking().Where(above => chain.Contains(above.Id)).ToListAsync(cancel))
            .FirstOrDefault(above => Tiers.Of(above) == Tier.School);

        return school is null || unit.Name.Contains(school.Name, StringComparison.Ordinal) ? unit.Name : words["cards.unit-of", school.Name, unit.Name];
    }

    // A head teacher's own class, a principal's school: the widest unit that is still their own.
    private static Unit Own(Turn turn, IReadOnlyList<Unit> mine) =>
        mine.FirstOrDefault(unit => turn.Who.Roles.Any(held => held.At.Id == unit.Id)) ?? mine[0];

    private static async Task<List<Unit>> Near(Turn turn, Unit at)
    {
        var units = turn.Db.Units.AsNoTracking();
        var grade = at.Parent is { } parent ? await units.Where(unit => unit.Id == parent && unit.Kind == "grade").ToListAsync(turn.Cancel) : [];

        return Tiers.Of(at) is Tier.County or Tier.Community
            ? [at]
            : [.. grade, .. await units.Below(at.Path).OrderBy(unit => unit.Path).ToListAsync(turn.Cancel)];
    }
}
