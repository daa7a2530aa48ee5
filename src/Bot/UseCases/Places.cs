using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Storage;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases;

/// <summary>Whether a place is free. The hall of one school is not the hall of another: places are compared within the same school or office.</summary>
public static class Places
{
    public static async Task<Refusal?> Taken(Turn turn, Slot slot, Unit audience, EngagementId? except)
    {
        var house = await House(turn, audience);
        var near = await turn.Db.Within([house.Path]).Standing()
            .Where(e => e.StartsAt < slot.EndsAt && slot.StartsAt < e.EndsAt)
            .ToListAsync(turn.Cancel);
        var clash = Scheduling.Clash(slot, near.Where(e => e.Id != except && IsIn(house, e)));

        return clash is null ? null : new Refusal.PlaceTaken(clash.Place, clash.Topic, clash.StartsAt, clash.EndsAt);
    }

    /// <summary>Whose places an audience meets in: its school's, or its own.</summary>
    /// <param name="above">The units above it, and perhaps others.</param>
    public static Unit House(Unit audience, IEnumerable<Unit> above) =>
        Tiers.Of(audience) is Tier.School or Tier.Community or Tier.County ? audience : above.FirstOrDefault(unit => Tiers.Of(unit) == Tier.School && unit.Covers(audience)) ?? audience;

    /// <summary>Whether something of an audience at or below a house is in the house's places: a school's are everybody's in it, an office's its own.</summary>
    public static bool IsIn(Unit house, Engagement below) => below.Audience == house.Id || Tiers.Of(house) == Tier.School;

    private static async Task<Unit> House(Turn turn, Unit audience)
    {
        if (Tiers.Of(audience) is Tier.School or Tier.Community or Tier.County)
            return audience;

        var chain = audience.Chain;

        return House(audience, await turn.Db.Units.AsNoTracking().Where(unit => chain.Contains(unit.Id)).ToListAsync(turn.Cancel));
    }
}
