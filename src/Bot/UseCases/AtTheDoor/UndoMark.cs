using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.AtTheDoor;

/// <summary>Takes back a mark made by staff: the one the card names, or the newest. What families did themselves stays.</summary>
public static class UndoMark
{
    public static async Task<Reply> Run(Intent.UndoMark ask, Turn turn)
    {
        if ((await turn.Host(ask.Engagement)).Refuses(out var why, out var hosted))
            return new Reply.No(why);
        if (await Find(hosted.Engagement.Id, ask.Made, turn) is not { } mark)
            return new Reply.No(new Refusal.NothingToUndo());

        if (!mark.Undone)
        {
            await TakeBack(mark, turn);
            turn.Deed = new Deed("undo-mark", hosted.Engagement.Topic) { Instead = [new Intent.ShowAttendance(ask.Engagement)] };
        }

        return await ShowAttendance.List(hosted, ask.Page, turn);
    }

    private static Task<MarkMade?> Find(EngagementId engagement, long? id, Turn turn)
    {
        var byStaff = turn.Db.MarksMade.Where(mark => mark.Engagement == engagement && mark.Via == Via.Proxy && mark.Presence != null);

        return id is null
            ? byStaff.Counting().OrderByDescending(mark => mark.Id).FirstOrDefaultAsync(turn.Cancel)
            : byStaff.SingleOrDefaultAsync(mark => mark.Id == id, turn.Cancel);
    }

    private static async Task TakeBack(MarkMade mark, Turn turn)
    {
        var invitation = mark.Family is { } family ? await turn.Db.Invitations.FindAsync([mark.Engagement, family], turn.Cancel) : null;
        var others = mark.Family is null
            ? []
            : await turn.Db.MarksMade.Counting()
                .Where(other => other.Engagement == mark.Engagement && other.Family == mark.Family && other.Id != mark.Id)
                .ToListAsync(turn.Cancel);

        turn.Db.Add(Door.TakeBack(mark, invitation, others, turn.Who.Id, turn.Now));
    }
}
