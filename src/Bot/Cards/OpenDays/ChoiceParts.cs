using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.Cards.OpenDays;

/// <summary>One question of a family's form, with what stands in it now.</summary>
public sealed record ChoiceQuestion(string Key, string Label, string Value, IReadOnlyList<(string Title, string Value)> Options)
{
    /// <summary>The day all its options are on, where there are several days; null where they are on more than one.</summary>
    public DateOnly? On { get; init; }

    /// <summary>What stands above it; empty where there is one day only.</summary>
    public string Day { get; init; } = "";
}

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
        ByDay(Questions(day, words, zone)).SelectMany(group => group.Questions
                .Select(question => Card.Choices($"{ChooseElements.Prefix}{question.Key}", question.Label, question.Value, question.Options))
                .Prepend(group.Day.Length > 0 ? Card.Strong(group.Day) : null).OfType<JsonObject>())
            .Prepend(Card.Strong(words["open-days.choose"]));

    /// <summary>What can be had on any of several days first, then day by day; one group without a name for a single day.</summary>
    public static IEnumerable<(string Day, IReadOnlyList<ChoiceQuestion> Questions)> ByDay(IEnumerable<ChoiceQuestion> questions) =>
        questions.GroupBy(question => (question.On, question.Day)).OrderBy(day => day.Key.On).Select(day => (day.Key.Day, (IReadOnlyList<ChoiceQuestion>)[.. day]));

    /// <summary>One question for each block still to come, with what stands in it now.</summary>
    public static IEnumerable<ChoiceQuestion> Questions(FamilyDay day, Words words, TimeZoneInfo zone)
    {
        var several = ElementNames.OnSeveralDays(day.Elements, zone);
        var all = day.Blocks.Sum(block => block.Elements.Count);
        foreach (var block in day.Blocks)
        {
            var shown = block.Elements.Where(element => all <= MostOptions || day.IsPicked(element) || !element.IsFull(1)).ToList();
            var titles = block.Elements.Select(element => ElementNames.Title(element, day.Classes, words)).Distinct().ToList();
            var value = block.Elements.FirstOrDefault(day.IsPicked)?.Id.Value ?? ChooseElements.None;
            var options = shown.Take(all <= MostOptions ? shown.Count : MostOptions / day.Blocks.Count).Union(block.Elements.Where(day.IsPicked)).ToList();

            DateOnly? on = several && !ElementNames.OnSeveralDays(block.Elements, zone) ? block.Elements[0].StartsAt.DayIn(zone) : null;
            yield return new(block.Key.Value, string.Join(" / ", titles.Take(4)), value,
            [
                .. options.Select(element => (Option(element, titles.Count > 1, several && on is null, day, words, zone), element.Id.Value)),
                (words["open-days.not-this"], ChooseElements.None),
            ])
            {
                On = on,
                Day = on is { } date ? Dates.Day(date, words.Locale) : several ? words["open-days.any-day"] : "",
            };
        }
    }

    private static string Option(Element element, bool named, bool dated, FamilyDay day, Words words, TimeZoneInfo zone)
    {
        var what = $"{ElementNames.Time(element, dated, words, zone)} {(named ? $"{ElementNames.Title(element, day.Classes, words)} " : "")}{element.Room}".TrimEnd();
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
