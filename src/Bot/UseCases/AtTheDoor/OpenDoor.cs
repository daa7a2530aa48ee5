using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.AtTheDoor;

/// <summary>Finds what a family can check in to right now.</summary>
public static class OpenDoor
{
    /// <summary>Earliest first, never empty; or why there is none, as near to the truth as can be told: not started, not yet, over.</summary>
    public static async Task<Decision<Invited[]>> OpenDoors(this Turn turn)
    {
        if (turn.Who.Family is not { } family)
            return new Refusal.NotInvited();

        var since = turn.Now - TimeSpan.FromDays(1);
        var near = await turn.Db.InvitedTo(family)
            .Where(e => (e.State == EngagementState.Published || e.State == EngagementState.Held) && e.EndsAt > since)
            .OrderBy(e => e.StartsAt)
            .ToListAsync(turn.Cancel);
        var open = near.Where(e => Door.Shut(e, turn.Now) is null).ToList();

        if (open.Count == 0)
            return Shut(near, turn);

        return await Loaded(open, turn);
    }

    // What was not started yet matters most to somebody at the door; then what comes next; then what has just gone by.
    private static Refusal Shut(List<Engagement> near, Turn turn)
    {
        var reasons = near.Select(e => Door.Shut(e, turn.Now)!).ToList();

        return reasons.OfType<Refusal.CheckInNotStarted>().FirstOrDefault()
               ?? reasons.OfType<Refusal.CheckInNotOpenYet>().FirstOrDefault()
               ?? reasons.FirstOrDefault()
               ?? new Refusal.NothingFits();
    }

    private static async Task<Invited[]> Loaded(List<Engagement> open, Turn turn)
    {
        var loaded = new List<Invited>();
        foreach (var engagement in open)
            if (!(await turn.Guest(engagement.Id.Value)).Refuses(out _, out var invited))
                loaded.Add(invited);

        return [.. loaded];
    }
}
