using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Care;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Care;
using CoEduBot.Domain;
using CoEduBot.Domain.Reminders;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Notices;

/// <summary>Tells somebody that a school gave them students, and how many they have there now: no name, no number.</summary>
public static class AssignedNotice
{
    public static async Task<Drawing> Draw(Notice.Assigned notice, PersonId to, Database database, DateTimeOffset now, Site site, CancellationToken cancel)
    {
        var morning = QuietHours.After(now, site.Zone);
        if (morning > now)
            return new Drawing.Wait(morning);

        await using var db = database.Read();
        var (school, today) = (new UnitId(notice.School), now.DayIn(site.Zone));
        var count = await db.AssignmentsMade.CountAsync(
            made => made.School == school && made.Person == to && made.Role == notice.Role && made.UndoneAt == null && (made.ToDay == null || made.ToDay >= today), cancel);
        // Ended again before it was told, or the school has left the roster.
        if (count == 0 || await db.Units.SingleOrDefaultAsync(unit => unit.Id == school, cancel) is not { } unit)
            return new Drawing.Skip("settled");

        var person = await db.People.SingleAsync(known => known.Id == to, cancel);
        var card = AssignedCard.For(unit.Name, notice.Role == Listing.Cadre, count, site.WordsIn(person.Locale ?? Locale.ZhHans));

        return new Drawing.Ready(new Parcel(to, (string)card["fallbackText"]!, card));
    }
}
