using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Exports;

/// <summary>A file somebody wants and may have.</summary>
/// <param name="What">A code of <see cref="Exported"/>.</param>
/// <param name="Units">One; several only for a summary of all that somebody oversees.</param>
/// <param name="To">Inclusive.</param>
public sealed record Takeout(string What, IReadOnlyList<Unit> Units, DateOnly From, DateOnly To)
{
    public Unit Unit => Units[0];

    /// <summary>The month that the days are, if they are one.</summary>
    public YearMonth? Month => YearMonth.Of(From) is var month && month.First == From && month.Last == To ? month : null;

    /// <summary>Checks what was asked for. Days that were not said are those usual for it.</summary>
    public static async Task<Decision<Takeout>> Of(string? what, string? unit, string? from, string? to, Turn turn)
    {
        if (!Exported.All.Contains(what))
            return new Refusal.Missing("what");
        if ((await Reach(what!, unit, turn)).Refuses(out var why, out var reach))
            return why;
        if (Days.Of(what!, from, to, turn).Refuses(out why, out var days))
            return why;

        return new Takeout(what!, reach.Units, days.From, days.To);
    }

    /// <summary>Whether somebody may have it of a unit, now.</summary>
    public static bool May(Caller who, string what, Unit unit) => who.May(Exported.Asks(what), unit);

    private sealed record Found(IReadOnlyList<Unit> Units);

    private static async Task<Decision<Found>> Reach(string what, string? said, Turn turn)
    {
        var own = turn.Who.Roles.Where(held => Permissions.Allow(held.Role, held.At, Exported.Asks(what), held.At)).Select(held => held.At).DistinctBy(unit => unit.Id).ToList();
        if (own.Count == 0)
            return what == Exported.HeadTeachers && turn.Who.Roles.Any(held => held.Role is Role.TownshipLead or Role.CountyOfficer)
                ? new Refusal.StaysInSchool()
                : new Refusal.NotAllowed(Exported.Asks(what));
        if (string.IsNullOrWhiteSpace(said))
            return own.Count == 1 || what == Exported.Summary ? new Found(own) : Several("", own);

        var mine = await Below(own, what, turn);
        var named = UnitNames.Match(said, mine);
        if (named.Count == 1)
            return new Found(named);
        if (named.Count > 1)
            return Several(said, named);

        var (id, name) = (new UnitId(said.Trim()), said.Trim());
        var elsewhere = await turn.Db.Units.AsNoTracking().FirstOrDefaultAsync(unit => unit.Id == id || unit.Name == name, turn.Cancel);

        return elsewhere is null ? new Refusal.NoSuchUnit(name) : new Refusal.OutOfReach(elsewhere.Name);
    }

    private static Refusal.Ambiguous Several(string said, IReadOnlyList<Unit> units) =>
        new(said.Length > 0 ? said : units[0].Name, [.. units.Take(5).Select(unit => unit.Name)]);

    private static async Task<IReadOnlyList<Unit>> Below(IReadOnlyList<Unit> own, string what, Turn turn)
    {
        var found = new Dictionary<UnitId, Unit>();
        foreach (var unit in own)
            foreach (var below in await turn.Db.Units.AsNoTracking().Below(unit.Path).OrderBy(each => each.Path).ToListAsync(turn.Cancel))
                if (May(turn.Who, what, below))
                    found.TryAdd(below.Id, below);

        return [.. found.Values];
    }
}
