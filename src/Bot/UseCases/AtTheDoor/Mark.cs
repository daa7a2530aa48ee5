using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain;

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
            await Make(Door.Mark(invitation, ask.Presence, turn.Who.Id, Via.Proxy, turn.Now), hosted.Engagement, turn);

        return await ShowAttendance.List(hosted, ask.Page, turn);
    }

    /// <summary>Keeps a mark, and how it is taken back: it and no other.</summary>
    internal static async Task Make(MarkMade mark, Engagement engagement, Turn turn)
    {
        turn.Db.Add(mark);
        await turn.Db.SaveChangesAsync(turn.Cancel);
        turn.Deed = new Deed("mark", engagement.Topic) { Back = [new Intent.UndoMark(engagement.Id.Value) { Made = mark.Id }] };
    }
}
