using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Storage;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Web;

/// <summary>A family that came by its own link.</summary>
/// <param name="Thought">When they gave feedback; null when not.</param>
/// <param name="MayTell">Whether feedback is taken from them now.</param>
internal sealed record Guest(Turn Turn, SignedLink Link, Invited Invited, DateTimeOffset? Thought, bool MayTell)
{
    /// <summary>What the day consists of for them; null where there is nothing to choose.</summary>
    public FamilyDay? Day { get; init; }
    /// <summary>What the family had a seat in, to be rated one by one; empty for a day without elements.</summary>
    public IReadOnlyList<RatedElement> Rated { get; init; } = [];

    public static async Task<Guest?> Of(CoEduDb db, Visit visit)
    {
        if (await Links.Find(db, Links.Family, visit.Token, visit.Site, visit.Now, visit.Cancel) is not { } open)
            return null;
        if (await Callers.OfFamily(db, open.Family, visit.Cancel) is not { } caller)
            return null;

        var turn = new Turn(db, caller, visit.Now, visit.Words, OneToOne: true, Via.Link, visit.Site, visit.Cancel);
        if ((await turn.Guest(open.Engagement.Id.Value)).Refuses(out _, out var invited))
            return null;

        var thought = await db.Feedback.Where(it => it.Engagement == open.Engagement.Id && it.Family == open.Family).Select(it => (DateTimeOffset?)it.At).SingleOrDefaultAsync(visit.Cancel);
        var anybodyMarked = await db.Invitations.AnyAsync(it => it.Engagement == open.Engagement.Id && it.Presence != null, visit.Cancel);

        return new Guest(turn, open.Link, invited, thought, FeedbackRules.Shut(invited.Engagement, invited.Invitation, anybodyMarked, visit.Now) is null)
        {
            Day = await FamilyDay.Of(turn, open.Engagement.Id, open.Family),
            Rated = await db.RatedBy(open.Engagement.Id, open.Family, visit.Cancel),
        };
    }
}
