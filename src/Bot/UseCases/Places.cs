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
        var clash = Scheduling.Clash(slot, near.Where(e => e.Id != except && (e.Audience == house.Id || Tiers.Of(house) == Tier.School)));

        return clash is null ? null : new Refusal.PlaceTaken(clash.Place, clash.Topic, clash.StartsAt, clash.EndsAt);
    }

    private static async Task<Unit> House(Turn turn, Unit audience)
    {
        if (Tiers.Of(audience) is Tier.School or Tier.Community or Tier.County)
            return audience;

        var chain = audience.Chain;
        var above = await turn.Db.Units.AsNoTracking().Where(unit => chain.Contains(unit.Id)).ToListAsync(turn.Cancel);

        return above.FirstOrDefault(unit => Tiers.Of(unit) == Tier.School) ?? audience;
    }
}
