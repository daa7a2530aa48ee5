using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.Cards.OpenDays;

/// <summary>The parts of an invitation about what a day consists of: what the family chose, and one form to choose by.</summary>
public static class ChoiceParts
{
    /// <summary>What could not be had, and where the family stands with each it chose.</summary>
    public static IEnumerable<JsonObject> Chosen(FamilyView view, Words words, TimeZoneInfo zone)
    {
        if (view.Day is not { } day)
            yield break;

        foreach (var refused in day.Refused)
            yield return Card.Warning(words["open-days.not-had", ElementNames.Brief(refused.Element, day, words, zone), RefusalCard.Text(refused.Refused!, words, zone)]);

        var lines = Lines(day, words, zone).ToList();
        if (lines.Count > 0)
            yield return Card.Strong(words["open-days.your-plan"]);
        foreach (var line in lines)
            yield return Card.Text(line);
        if (Choosing.Clash(day.Held) is var (one, other))
            yield return Card.Warning(words["open-days.now-clashes", ElementNames.Brief(one, day, words, zone), ElementNames.Brief(other, day, words, zone)]);
    }

    /// <summary>`09:00–09:40 听课 · 三年级1班教室：已确认，2 人`, in order of time.</summary>
    public static IEnumerable<string> Lines(FamilyDay day, Words words, TimeZoneInfo zone) =>
        from element in day.Elements
        let booking = day.Bookings.GetValueOrDefault(element.Id)
        where booking is { Seat: not Seat.None }
        select words["open-days.plan-line", ElementNames.Time(element, ElementNames.OnSeveralDays(day.Elements, zone), words, zone), ElementNames.Title(element, day.Classes, words), element.Room, Standing(booking, words, zone)];

    private static string Standing(Booking booking, Words words, TimeZoneInfo zone) => booking.Seat switch
    {
        Seat.None      => "",
        Seat.Confirmed => words["open-days.seat-confirmed", booking.Headcount],
        Seat.Waiting   => words["open-days.seat-waiting", booking.QueueNo],
        Seat.Offered   => words["open-days.seat-offered", Dates.Moment(booking.OfferExpiresAt!.Value, words.Locale, zone)],
        Seat.Lapsed    => words["open-days.seat-lapsed"],
    };

    public static IEnumerable<JsonObject> Form(FamilyView view, Words words, TimeZoneInfo zone) => view.Day is not { } day ? [] :
        ChoiceForm.Of(day, words, zone).SelectMany(IEnumerable<JsonObject?> (part) =>
        [
            part.Name.Length > 0 ? Card.Strong(part.Name) : null,
            .. part.Lines.Select(line => Card.Text(line)),
            .. part.Questions.Select(question => Card.Choices($"{ChooseElements.Prefix}{question.Key}", question.Label, question.Value, question.Options)),
        ]).OfType<JsonObject>().Prepend(Card.Strong(words["open-days.choose"]));

    public static IEnumerable<JsonObject?> Buttons(FamilyView view, Words words)
    {
        var (id, day) = (view.Engagement.Id.Value, view.Day!);
        var offered = day.Elements.Where(element => day.Bookings.GetValueOrDefault(element.Id)?.Seat == Seat.Offered).ToList();
        var seat = view.Invitation.Seat == Seat.Offered;

        yield return seat ? Card.Button(words["cards.button-take-seat"], new Intent.TakeSeat(id), main: true, inputs: false) : null;
        foreach (var element in offered)
            yield return Card.Button(words["open-days.button-take", ElementNames.Title(element, words)], new Intent.TakeElement(id, element.Id.Value), main: true, inputs: false);
        yield return Card.Button(words["open-days.button-choose"], new Intent.ChooseElements(id), main: !seat && offered.Count == 0);
        yield return Card.Button(words["open-days.button-propose"], new Intent.ProposeElements(id));
        yield return Card.Button(words["cards.button-no"], new Intent.Answer(id, Choice.No), inputs: false);
        yield return Card.Button(words["cards.button-maybe"], new Intent.Answer(id, Choice.Maybe), inputs: false);
    }
}
