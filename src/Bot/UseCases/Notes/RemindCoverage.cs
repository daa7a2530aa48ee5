using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Reminders;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Notes;

/// <summary>The principal or moral director reminds the head teachers of classes that are behind with their visits, each at most once a day.</summary>
public static class RemindCoverage
{
    public static async Task<Reply> Run(Intent.RemindCoverage ask, Turn turn)
    {
        if ((await ShowCoverage.Top(ask.Unit, turn)).Refuses(out var why, out var school))
            return new Reply.No(why);
        if (!ShowCoverage.IsInside(turn.Who, school))
            return new Reply.No(new Refusal.NotAllowed(Act.Assign));

        var year = ShowCoverage.YearOf(turn);
        var behind = (await ShowCoverage.Rows(school, year, turn)).Where(row => row.Figures.IsBehind(year, turn.Today)).Select(row => row.Unit.Id).ToList();
        var told = await Tell(behind, turn);
        if (told == 0)
            return new Reply.No(new Refusal.AlreadyToldToday());

        turn.Audit("remind-visits", school.Id.Value, $"{told}");

        return new Reply.Show(Card.Of(
            turn.Words["notes.reminded", told],
            [Card.Text(turn.Words["notes.reminded", told])],
            Card.Button(turn.Words["notes.button-back"], new Intent.ShowCoverage { Unit = school.Id.Value })));
    }

    /// <summary>How many were told who had not been today.</summary>
    private static async Task<int> Tell(List<UnitId> classes, Turn turn)
    {
        var teachers = await turn.Db.PersonRoles.AsNoTracking().Where(held => classes.Contains(held.Unit)).ToListAsync(turn.Cancel);
        var day = turn.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var wanted = teachers.Where(held => Roles.Of(held.Code) == Role.HeadTeacher).Select(held => (held, Key: $"visits-behind/{held.Unit}/{held.Person}/{day}")).ToList();
        var keys = wanted.Select(each => each.Key).ToList();
        var known = await turn.Db.Outbox.Where(message => keys.Contains(message.Key)).Select(message => message.Key).ToListAsync(turn.Cancel);
        var fresh = wanted.Where(each => !known.Contains(each.Key)).ToList();
        turn.Db.Outbox.AddRange(fresh.Select(each => new OutboxMessage
        {
            Key = each.Key, To = each.held.Person, Notice = NoticeJson.Write(new Notice.VisitsBehind(each.held.Unit.Value)), Lane = Lane.Today, DueAt = QuietHours.After(turn.Now, turn.Zone),
        }));

        return fresh.Count;
    }
}
