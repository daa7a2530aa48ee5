using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.AtTheDoor;

/// <summary>Somebody came who is on no list. A name is welcome, not required: by number alone there is no way to give one.</summary>
public static class MarkWalkIn
{
    public static async Task<Reply> Run(Intent.MarkWalkIn ask, Turn turn)
    {
        if ((await turn.Host(ask.Engagement)).Refuses(out var why, out var hosted))
            return new Reply.No(why);
        if (Door.ShutToStaff(hosted.Engagement, turn.Now) is { } shut)
            return new Reply.No(shut);

        var name = (ask.Name ?? "").Trim();
        if (new StringInfo(name).LengthInTextElements > Scheduling.LongestName)
            return await ShowAttendance.Refused(new Refusal.TooLong("name", Scheduling.LongestName), hosted, ask.Page, turn);
        if (!AnswerInvitation.ReadHeadcount(ask.Headcount, out var heads))
            return await ShowAttendance.Refused(new Refusal.NotANumber("headcount", 1, AnswerInvitation.MostPeople), hosted, ask.Page, turn);

        if (!await Known(ask, name, heads, turn))
            await Mark.Make(
                new MarkMade { Engagement = hosted.Engagement.Id, WalkIn = name, Presence = Presence.WalkIn, Came = heads, By = turn.Who.Id, Via = Via.Proxy, At = turn.Now },
                hosted.Engagement, turn);

        return await ShowAttendance.List(hosted, ask.Page, turn);
    }

    // The same card pressed twice; after a press there is a new card, so two guests alike can still be entered.
    private static Task<bool> Known(Intent.MarkWalkIn ask, string name, int heads, Turn turn)
    {
        var engagement = new EngagementId(ask.Engagement);

        return turn.Db.MarksMade.Counting().AnyAsync(
            mark => mark.Engagement == engagement && mark.Id > ask.After && mark.Family == null
                    && mark.WalkIn == name && mark.Came == heads && mark.By == turn.Who.Id,
            turn.Cancel);
    }
}
