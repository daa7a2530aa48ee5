using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.Cards.OpenDays;

/// <summary>The parts of an invitation about what a day consists of: what the family chose, and one form to choose by.</summary>
public static class ChoiceParts
{
    // A card stays below 25 KB: where a school has more slots than this, those without seats are not shown.
    private const int MostOptions = 120;

    /// <summary>What could not be had, and where the family stands with each it chose.</summary>
    public static IEnumerable<JsonObject> Chosen(FamilyView view, Words words, TimeZoneInfo zone)
    {
        if (view.Day is not { } day)
            yield break;

        foreach (var refused in day.Refused)
            yield return Card.Warning(words["open-days.not-had", ElementNames.Brief(refused.Element, day.Classes, words, zone), RefusalCard.Text(refused.Refused!, words, zone)]);

        var lines = Lines(day, words, zone).ToList();
        if (lines.Count > 0)
            yield return Card.Strong(words["open-days.your-plan"]);
        foreach (var line in lines)
            yield return Card.Text(line);
        if (Choosing.Clash(day.Held) is var (one, other))
            yield return Card.Warning(words["open-days.now-clashes", ElementNames.Brief(one, day.Classes, words, zone), ElementNames.Brief(other, day.Classes, words, zone)]);
    }

    /// <summary>`09:00–09:40 听课 · 三年级1班教室：已确认，2 人`, in order of time.</summary>
    public static IEnumerable<string> Lines(FamilyDay day, Words words, TimeZoneInfo zone) =>
        from element in day.Elements
        let booking = day.Bookings.GetValueOrDefault(element.Id)
        where booking is { Seat: not Seat.None }
        select words["open-days.plan-line", ElementNames.Time(element, zone), ElementNames.Title(element, day.Classes, words), element.Room, Standing(booking, words, zone)];

    private static string Standing(Booking booking, Words words, TimeZoneInfo zone) => booking.Seat switch
    {
        Seat.None      => "",
        Seat.Confirmed => words["open-days.seat-confirmed", booking.Headcount],
        Seat.Waiting   => words["open-days.seat-waiting", booking.QueueNo],
        Seat.Offered   => words["open-days.seat-offered", Dates.Moment(booking.OfferExpiresAt!.Value, words.Locale, zone)],
        Seat.Lapsed    => words["open-days.seat-lapsed"],
    };

    public static IEnumerable<JsonObject> Form(FamilyView view, Words words, TimeZoneInfo zone) => view.Day is not { } day ? [] :
        Questions(day, words, zone).Select(question => Card.Choices($"{ChooseElements.Prefix}{question.Key}", question.Label, question.Value, question.Options))
            .Prepend(Card.Strong(words["open-days.choose"]));

    /// <summary>One question for each block still to come, with what stands in it now.</summary>
    public static IEnumerable<(string Key, string Label, string Value, IReadOnlyList<(string Title, string Value)> Options)> Questions(FamilyDay day, Words words, TimeZoneInfo zone)
    {
        var all = day.Blocks.Sum(block => block.Elements.Count);
        foreach (var block in day.Blocks)
        {
            var shown = block.Elements.Where(element => all <= MostOptions || day.IsPicked(element) || !element.IsFull(1)).ToList();
            var titles = block.Elements.Select(element => ElementNames.Title(element, day.Classes, words)).Distinct().ToList();
            var value = block.Elements.FirstOrDefault(day.IsPicked)?.Id.Value ?? ChooseElements.None;
            var options = shown.Take(all <= MostOptions ? shown.Count : MostOptions / day.Blocks.Count).Union(block.Elements.Where(day.IsPicked)).ToList();

            yield return (block.Key.Value, string.Join(" / ", titles.Take(4)), value,
            [
                .. options.Select(element => (Option(element, titles.Count > 1, day, words, zone), element.Id.Value)),
                (words["open-days.not-this"], ChooseElements.None),
            ]);
        }
    }

    private static string Option(Element element, bool named, FamilyDay day, Words words, TimeZoneInfo zone)
    {
        var what = $"{ElementNames.Time(element, zone)} {(named ? $"{ElementNames.Title(element, day.Classes, words)} " : "")}{element.Room}".TrimEnd();
        var mine = day.Bookings.GetValueOrDefault(element.Id) is { HoldsSeat: true };

        return mine || element.Capacity is not { } seats ? what
             : element.WaitingFamilies > 0 ? words["open-days.option-full", what, element.WaitingFamilies]
             : seats <= element.SeatsTaken ? words["open-days.option-waits", what]
             : element.ByFamily ? words["open-days.option-free", what]
             : words["open-days.option-left", what, seats - element.SeatsTaken];
    }

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
