using System.Diagnostics;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.OpenDays;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Scheduler;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Notices;

/// <summary>Draws what is said about one element's waiting list: the invitation as it is now, with a word above it.</summary>
internal static class ElementNotice
{
    public static async Task<Drawing> Draw(Notice notice, Engagement engagement, Turn turn)
    {
        var (id, wanted) = notice switch
        {
            Notice.ElementOffered it     => (it.Element, Seat.Offered),
            Notice.ElementOfferLapsed it => (it.Element, Seat.Lapsed),
            _                            => throw new UnreachableException(),
        };
        if (turn.Who.Family is not { } family || (await turn.Guest(engagement.Id.Value)).Refuses(out _, out var invited))
            return new Drawing.Skip("left");

        var day = await FamilyDay.Of(turn, engagement.Id, family);
        var element = day?.Elements.FirstOrDefault(one => one.Id.Value == id);
        var booking = element is null ? null : day!.Bookings.GetValueOrDefault(element.Id);
        if (booking is null || booking.Seat != wanted || (wanted == Seat.Offered && booking.OfferExpiresAt <= turn.Now))
            return new Drawing.Skip("settled");

        var name = ElementNames.Brief(element!, day!, turn.Words, turn.Zone);
        var lead = wanted == Seat.Offered ? turn.Words["open-days.offered", name] : turn.Words["open-days.lapsed", name];
        var card = await OpenEngagement.FamilyCard(invited, turn, day: day, lead: lead);

        return new Drawing.Ready(new Parcel(turn.Who.Id, (string)card["fallbackText"]!, card));
    }
}
