using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Notes;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Notes;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain.Visits;
using CoEduBot.Scheduler;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Notices;

/// <summary>Tells a head teacher how far the visits of the class have come, as counted when it leaves.</summary>
public static class VisitsBehindNotice
{
    public static async Task<Drawing> Draw(Notice.VisitsBehind notice, Turn turn)
    {
        if (QuietHours.After(turn.Now, turn.Zone) is var morning && morning > turn.Now)
            return new Drawing.Wait(morning);
        if (turn.Who.Roles.FirstOrDefault(held => held.Role == Role.HeadTeacher && held.At.Id.Value == notice.Class) is not { At: { } @class })
            return new Drawing.Skip("left");

        var year = ShowCoverage.YearOf(turn);
        var figures = (await turn.Db.VisitFiguresBelow(@class.Path, year, turn.Zone, turn.Today, turn.Cancel)).GetValueOrDefault(@class.Id, VisitFigures.None);
        if (!figures.IsBehind(year, turn.Today))
            return new Drawing.Skip("settled");

        var card = VisitsBehindCard.For(@class.Name, notice.Class, figures, turn.Words);

        return new Drawing.Ready(new Parcel(turn.Who.Id, (string)card["fallbackText"]!, card));
    }
}
