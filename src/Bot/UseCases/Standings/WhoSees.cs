using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>Whose progress somebody may see, and which unit they mean.</summary>
public static class WhoSees
{
    /// <summary>The units of the caller's own roles.</summary>
    public static IReadOnlyList<Unit> Own(Caller who) =>
        [.. who.Roles.Where(held => Permissions.Allow(held.Role, held.At, Act.SeeProgress, held.At)).Select(held => held.At).DistinctBy(unit => unit.Id)];

    /// <summary>The units meant: by id, name or level word; the caller's own when nothing is said. Several only for a level.</summary>
    public static async Task<Decision<Meant>> Find(Turn turn, string? said)
    {
        var own = Own(turn.Who);
        if (own.Count == 0)
            return new Refusal.NotAllowed(Act.SeeProgress);
        if (string.IsNullOrWhiteSpace(said))
            return new Meant(own);

        var mine = await Below(turn, own);
        var named = UnitNames.Match(said, mine);
        if (named.Count == 1 || (named.Count > 1 && named.All(unit => own.Any(each => each.Id == unit.Id))))
            return new Meant(named);
        if (named.Count > 1)
            return new Refusal.Ambiguous(said, [.. named.Take(5).Select(unit => unit.Name)]);

        var (id, name) = (new UnitId(said.Trim()), said.Trim());
        var elsewhere = await turn.Db.Units.AsNoTracking().FirstOrDefaultAsync(unit => unit.Id == id || unit.Name == name, turn.Cancel);

        return elsewhere is null ? new Refusal.NoSuchUnit(name) : new Refusal.OutOfReach(elsewhere.Name);
    }

    private static async Task<IReadOnlyList<Unit>> Below(Turn turn, IReadOnlyList<Unit> own)
    {
        var found = new Dictionary<UnitId, Unit>();
        foreach (var unit in own)
            foreach (var below in await turn.Db.Units.AsNoTracking().Below(unit.Path).OrderBy(each => each.Path).ToListAsync(turn.Cancel))
                if (turn.Who.May(Act.SeeProgress, below))
                    found.TryAdd(below.Id, below);

        return [.. found.Values];
    }
}

/// <summary>The units somebody asks about.</summary>
public sealed record Meant(IReadOnlyList<Unit> Units);
