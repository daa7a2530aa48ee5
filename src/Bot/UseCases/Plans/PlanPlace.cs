using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>Which plan is meant: whose, and for which month.</summary>
/// <param name="MayWrite">The caller writes it; else only looks at it once it was handed in.</param>
public sealed record PlanPlace(Unit School, YearMonth Month, bool MayWrite)
{
    /// <summary>Of one's own school and the next month where nothing else is said; refuses schools out of the caller's reach.</summary>
    public static async Task<Decision<PlanPlace>> Of(string? school, string? month, Turn turn)
    {
        var meant = string.IsNullOrWhiteSpace(month) ? YearMonth.Of(turn.Today).Add(1) : YearMonth.Read(month);
        if (meant is not { Year: > 2000 and < 2200 } when)
            return new Refusal.Missing("month");

        return (await SchoolOf(school, turn)).Refuses(out var why, out var unit) ? why : new PlanPlace(unit, when, turn.Who.May(Act.Plan, unit));
    }

    /// <summary>Schools whose plan the caller writes.</summary>
    public static IReadOnlyList<Unit> Own(Caller who) =>
        [.. who.Roles.Select(held => held.At).Where(at => Tiers.Of(at) == Tier.School && who.May(Act.Plan, at)).DistinctBy(at => at.Id)];

    /// <summary>Whether the caller looks at the plans of schools below.</summary>
    public static bool Oversees(Caller who) => who.Roles.Any(held => Tiers.Of(held.At) is Tier.Community or Tier.County && Permissions.All.Any(row => row.Role == held.Role && row is { Act: Act.Oversee, Audience: Tier.School }));

    /// <summary>Whether the month is past: its plan is only looked at.</summary>
    public bool IsOver(Turn turn) => Month.Last < turn.Today;

    /// <summary>Schools whose plan the caller writes or may see.</summary>
    public static async Task<IReadOnlyList<Unit>> Reach(Turn turn)
    {
        var found = new Dictionary<UnitId, Unit>();
        foreach (var at in turn.Who.Roles.Select(held => held.At).DistinctBy(at => at.Id))
            foreach (var unit in await turn.Db.Units.AsNoTracking().Below(at.Path).Where(unit => unit.Kind == "school" || unit.Kind == "kindergarten").OrderBy(unit => unit.Path).ToListAsync(turn.Cancel))
                if (turn.Who.May(Act.Plan, unit) || turn.Who.May(Act.Oversee, unit))
                    found.TryAdd(unit.Id, unit);

        return [.. found.Values];
    }

    private static async Task<Decision<Unit>> SchoolOf(string? said, Turn turn)
    {
        var own = Own(turn.Who);
        if (own.Count == 0 && !Oversees(turn.Who))
            return new Refusal.NotAllowed(Act.Plan);
        if (string.IsNullOrWhiteSpace(said))
            return own.Count == 1 ? own[0]
                 : own.Count == 0 ? new Refusal.Missing("school")
                 : new Refusal.Ambiguous(turn.Words["names.field-school"], [.. own.Take(5).Select(unit => unit.Name)]);

        var named = UnitNames.Match(said, own.Count > 0 && !Oversees(turn.Who) ? own : await Reach(turn));
        if (named.Count == 1)
            return named[0];
        if (named.Count > 1)
            return new Refusal.Ambiguous(said, [.. named.Take(5).Select(unit => unit.Name)]);

        var (id, name) = (new UnitId(said.Trim()), said.Trim());
        var elsewhere = await turn.Db.Units.AsNoTracking().FirstOrDefaultAsync(unit => unit.Id == id || unit.Name == name, turn.Cancel);

        return elsewhere is null ? new Refusal.NoSuchUnit(name) : new Refusal.OutOfReach(elsewhere.Name);
    }
}
