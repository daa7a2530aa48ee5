using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>Where a standing's subject belongs: the unit in whose charge it is, and the unit to judge it within.</summary>
/// <param name="Unit">A class, grade, school, township or county.</param>
/// <param name="Top">The nearest school, township or county.</param>
/// <param name="Own">The caller is the subject, or led the engagement that is.</param>
public sealed record Place(Unit Unit, Unit Top, bool Own)
{
    /// <summary>Of a unit, a person or an engagement; refuses what is out of the caller's reach as if it did not exist.</summary>
    public static async Task<Decision<Place>> Of(string subject, Turn turn)
    {
        var entry = await turn.Db.LedgerEntries.AsNoTracking().FirstOrDefaultAsync(each => each.Id == new EngagementId(subject), turn.Cancel);
        var named = await turn.Db.Units.FindAsync([entry?.Organiser ?? new UnitId(subject)], turn.Cancel);
        if ((named ?? await WorkplaceOf(subject, turn)) is not { } unit)
            return new Refusal.NothingFits();

        var chain = await turn.Db.Chain(unit, turn.Cancel);
        // Who is called like a unit is not the unit; who led an engagement and left the school takes nothing along.
        var own = entry is null ? named is null && subject == turn.Who.Id.Value : entry.Lead == turn.Who.Id && IsStillAt(turn.Who, TopOf(chain));
        if (chain.FirstOrDefault(each => Tiers.Of(each) is not null) is not { } charge || !(own || turn.Who.May(Act.SeeProgress, charge)))
            return new Refusal.NothingFits();

        return new Place(charge, TopOf(chain), own);
    }

    /// <summary>The unit to judge within: rules of a class are told from the whole school.</summary>
    public static Unit TopOf(IReadOnlyList<Unit> chain) => chain.FirstOrDefault(unit => Tiers.Of(unit) is Tier.School or Tier.Community or Tier.County) ?? chain[^1];

    /// <summary>Whether somebody still has a role in a school, township or county, or above it.</summary>
    public static bool IsStillAt(Caller who, Unit top) => who.Roles.Any(held => top.Covers(held.At) || held.At.Covers(top));

    private static async Task<Unit?> WorkplaceOf(string subject, Turn turn)
    {
        var units = await (from role in turn.Db.PersonRoles
                           join at in turn.Db.Units on role.Unit equals at.Id
                           where role.Person == new PersonId(subject)
                           orderby at.Path
                           select at).ToListAsync(turn.Cancel);

        return units.Find(at => turn.Who.May(Act.SeeProgress, at)) ?? units.FirstOrDefault();
    }
}
