using System.Diagnostics;
using CoEduBot.Bot.Cards.FamilyVisits;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.Web;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Visits;
using CoEduBot.Scheduler;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Notices;

/// <summary>What concerns a class and names no family: its door, and how often a recorded visit is doubted.</summary>
internal static class ClassNotice
{
    public static async Task<Drawing> Draw(Notice notice, Turn turn) => notice switch
    {
        Notice.ShareHome share  => await Share(share, turn),
        Notice.VisitDoubted it  => await Doubted(it, turn),
        _                       => throw new UnreachableException(),
    };

    private static async Task<Drawing> Share(Notice.ShareHome share, Turn turn)
    {
        if (turn.Who.Roles.FirstOrDefault(held => held.Role == Role.HeadTeacher && held.At.Id.Value == share.Class).At is not { } room)
            return new Drawing.Skip("handed-over");

        var door = await HomeLinksOf.Class(turn.Db, room.Id, turn.Site, turn.Now, turn.Cancel);

        return VisitNotice.Ready(turn.Who.Id, ShareHomeCard.For(room.Name, door, turn.Words));
    }

    private static async Task<Drawing> Doubted(Notice.VisitDoubted notice, Turn turn)
    {
        var room = await turn.Db.Units.SingleAsync(unit => unit.Id == new UnitId(notice.Class), turn.Cancel);
        if (!turn.Who.May(Act.Assign, room))
            return new Drawing.Skip("handed-over");

        var count = await turn.Db.Visits.CountAsync(visit => visit.Class == room.Id && visit.State == VisitState.Held && visit.Happened == false, turn.Cancel);

        return count == 0 ? new Drawing.Skip("settled") : VisitNotice.Ready(turn.Who.Id, DoubtedCard.For(room.Name, count, turn.Words));
    }
}
