using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.UseCases.AtTheDoor;

/// <summary>The host marks a family: shown as entered by staff, and can be taken back. The same mark again changes nothing.</summary>
public static class Mark
{
    public static async Task<Reply> Run(Intent.Mark ask, Turn turn)
    {
        if ((await turn.Host(ask.Engagement)).Refuses(out var why, out var hosted))
            return new Reply.No(why);
        if (Door.ShutToStaff(hosted.Engagement, turn.Now) is { } shut)
            return new Reply.No(shut);
        if (await turn.Db.Invitations.FindAsync([hosted.Engagement.Id, new FamilyId(ask.Family ?? "")], turn.Cancel) is not { } invitation)
            return new Reply.No(new Refusal.Stale());

        if (invitation.Presence != ask.Presence)
            turn.Db.Add(Door.Mark(invitation, ask.Presence, turn.Who.Id, Via.Proxy, turn.Now));

        return await ShowAttendance.List(hosted, ask.Page, turn);
    }
}
