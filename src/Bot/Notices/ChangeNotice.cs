using CoEduBot.Bot.Cards.OpenDays;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Scheduler;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Notices;

/// <summary>Draws what families are told of an element they chose that is different now, or off.</summary>
internal static class ChangeNotice
{
    private const int MostInstead = 5;

    public static async Task<Drawing> Draw(Notice notice, Engagement engagement, Turn turn)
    {
        var id = new ElementId(notice is Notice.ElementChanged it ? it.Element : ((Notice.ElementDropped)notice).Element);
        if (turn.Who.Family is not { } family || await turn.Db.Elements.FindAsync([id], turn.Cancel) is not { } element)
            return new Drawing.Skip("left");

        var own = await (from booking in turn.Db.Bookings
                         join each in turn.Db.Elements on booking.Element equals each.Id
                         where booking.Engagement == engagement.Id && booking.Family == family && !each.Dropped
                               && (booking.Seat == Seat.Confirmed || booking.Seat == Seat.Offered || booking.Seat == Seat.Waiting)
                         select each).AsNoTracking().ToListAsync(turn.Cancel);
        if (notice is Notice.ElementChanged changed)
            return own.Exists(each => each.Id == id) ? Ready(turn, ElementChangedCard.For(new ElementChangeView(engagement, element, changed, own.Find(each => each.Id != id && each.Clashes(element))), turn.Words, turn.Zone)) : new Drawing.Skip("not-coming");

        return Ready(turn, ElementDroppedCard.For(new ElementDropView(engagement, element, await Instead(element, own, family, turn)), turn.Words, turn.Zone));
    }

    // At that time, for a class of theirs, with seats left, and not beside something they keep.
    private static async Task<List<Element>> Instead(Element off, List<Element> own, FamilyId family, Turn turn)
    {
        var classes = await turn.Db.Units.AsNoTracking().Where(unit => turn.Db.Students.Any(student => student.Family == family && student.Class == unit.Id)).ToListAsync(turn.Cancel);
        var units = classes.SelectMany(unit => unit.Chain).ToHashSet();
        var others = await turn.Db.Elements.AsNoTracking().Where(each => each.Engagement == off.Engagement && !each.Dropped && each.StartsAt < off.EndsAt && each.EndsAt > off.StartsAt).OrderBy(each => each.StartsAt).ThenBy(each => each.Id).ToListAsync(turn.Cancel);

        return [.. others
            .Where(each => units.Contains(each.Audience) && !each.IsFull(1) && each.StartsAt > turn.Now)
            .Where(each => own.TrueForAll(kept => !kept.Clashes(each) && (each.Group.Length == 0 || kept.Group != each.Group)))
            .Take(MostInstead)];
    }

    private static Drawing.Ready Ready(Turn turn, System.Text.Json.Nodes.JsonObject card) => new(new Parcel(turn.Who.Id, (string)card["fallbackText"]!, card));
}
