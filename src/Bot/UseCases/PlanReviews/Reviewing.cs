using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.PlanReviews;

/// <summary>Whose plans are asked about: a county's, township's or school's.</summary>
public sealed record AskedPlans(Unit Top, YearMonth Month);

/// <summary>Whose plans somebody may look at: a township's or county's, and the schools' in it. Deciding takes <see cref="Act.Review"/> besides.</summary>
public static class Reviewing
{
    /// <summary>Whether the caller decides on plans at all.</summary>
    public static bool Decides(Caller who) => who.Roles.Any(held => Permissions.All.Any(row => row.Role == held.Role && row.Act == Act.Review));

    /// <summary>Units above schools the caller oversees, the widest first.</summary>
    public static IReadOnlyList<Unit> Own(Caller who) =>
        [.. who.Roles.Select(held => held.At)
            .Where(unit => Tiers.Of(unit) is Tier.Community or Tier.County && who.May(Act.Oversee, unit))
            .DistinctBy(unit => unit.Id)
            .OrderBy(unit => unit.Path.Length)];

    /// <summary>What most asks name: whose plans, and of which month.</summary>
    public static async Task<Decision<AskedPlans>> Asked(string? unit, string? month, Turn turn) =>
        (await Find(unit, turn)).Refuses(out var why, out var top) ? why : Of(top, month, turn);

    /// <summary>The same of one school, to look at its plan.</summary>
    public static async Task<Decision<AskedPlans>> AskedOfSchool(string school, string? month, Turn turn)
    {
        if ((await Asked(school, month, turn)).Refuses(out var why, out var asked))
            return why;

        return Tiers.Of(asked.Top) == Tier.School ? asked : new Refusal.NoSuchUnit(school);
    }

    // The county, township or school meant: by id or name, or the caller's own.
    private static async Task<Decision<Unit>> Find(string? said, Turn turn)
    {
        var own = Own(turn.Who);
        if (own.Count == 0)
            return new Refusal.NotAllowed(Act.Review);
        if (string.IsNullOrWhiteSpace(said))
            return own[0];

        var mine = new List<Unit>();
        foreach (var unit in own)
            mine.AddRange(await turn.Db.Units.AsNoTracking().Below(unit.Path).Where(below => below.Kind != "class" && below.Kind != "grade").OrderBy(below => below.Path).ToListAsync(turn.Cancel));

        return UnitNames.Match(said, [.. mine.Where(unit => Tiers.Of(unit) is not null).DistinctBy(unit => unit.Id)]) switch
        {
            [var one]                                            => one,
            []                                                   => await Elsewhere(said.Trim(), turn),
            // 学校 and the like name no one school: all of the caller's.
            var all when all.All(unit => unit.Kind == all[0].Kind) && UnitNames.IsLevel(said) => own[0],
            var several                                          => new Refusal.Ambiguous(said.Trim(), [.. several.Take(5).Select(unit => unit.Name)]),
        };
    }

    private static async Task<Refusal> Elsewhere(string name, Turn turn)
    {
        var id = new UnitId(name);
        var elsewhere = await turn.Db.Units.AsNoTracking().FirstOrDefaultAsync(unit => unit.Id == id || unit.Name == name, turn.Cancel);

        return elsewhere is null ? new Refusal.NoSuchUnit(name) : new Refusal.OutOfReach(elsewhere.Name);
    }

    // Next month when nothing is said: the plan that is due this month.
    private static Decision<AskedPlans> Of(Unit top, string? said, Turn turn) =>
        string.IsNullOrWhiteSpace(said) ? new AskedPlans(top, YearMonth.Of(turn.Today).Add(1))
        : YearMonth.Read(said) is { Year: >= 2000 and < 2200 } month ? new AskedPlans(top, month)
        : new Refusal.Missing("month");
}
