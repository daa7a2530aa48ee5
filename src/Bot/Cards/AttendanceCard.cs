using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.Cards;

/// <param name="Classes">Whether a family's class is said: not where all are of one.</param>
/// <param name="Page">Zero-based, of <paramref name="Pages"/>.</param>
/// <param name="Guests">The newest walk-ins without a family.</param>
/// <param name="Newest">The newest mark's id: what a walk-in entered on this card comes after.</param>
/// <param name="Last">The mark that can be taken back; null when there is none.</param>
public sealed record AttendanceView(
    Engagement Engagement, bool Classes, DoorCounts Counts, IReadOnlyList<DoorFamily> Rows, int Page, int Pages,
    IReadOnlyList<MarkMade> Guests, long Newest, MarkMade? Last, string LastName)
{
    /// <summary>Who of those that came is in what; empty for a day without elements.</summary>
    public IReadOnlyList<ElementHeads> Elements { get; init; } = [];
}

/// <summary>Who is there: figures, a page of families with a mark each, who came besides. Every button can be pressed by number.</summary>
public static class AttendanceCard
{
    private const int MostElements = 20;

    public static JsonObject For(AttendanceView view, Words words, TimeZoneInfo zone)
    {
        var name = EngagementFacts.Name(view.Engagement, words);

        return Card.Of(
            words["door.attendance-says", name, view.Counts.Heads],
            [
                Card.Title(words["door.attendance"]),
                Card.Text(name),
                Card.Hint(EngagementFacts.Line(view.Engagement, words, zone)),
                Figures(view.Counts, words),
                view.Elements.Count > 0 ? Card.Strong(words["door.elements"]) : null,
                view.Elements.Count > 0 ? Card.Facts(view.Elements.Take(MostElements).Select(it => (it.Element.Title, words["door.element-heads", it.People, it.Families, it.Booked]))) : null,
                .. view.Rows.Select(row => Row(row, view, words)),
                view.Rows.Count == 0 ? Card.Text(words["door.nobody-invited"]) : null,
                view.Pages > 1 ? Card.Hint(words["door.page", view.Page + 1, view.Pages]) : null,
                view.Guests.Count > 0 ? Card.Text(words["door.guests-are", Guests(view.Guests, words)]) : null,
                Card.Input("name", words["door.guest-name"], null, max: Scheduling.LongestName),
                Card.NumberInput("headcount", words["cards.headcount"], "1", 1, AnswerInvitation.MostPeople),
            ],
            Buttons(view, words));
    }

    private static JsonObject Figures(DoorCounts counts, Words words) => Card.Facts(
    [
        (words["door.heads"], words["door.people", counts.Heads]),
        (words["door.present"], words["cards.families", counts.Present]),
        (words["door.late"], words["cards.families", counts.Late]),
        (words["door.walk-in"], words["cards.families", counts.WalkIn]),
        (words["door.excused"], words["cards.families", counts.Excused]),
        (words["door.absent"], words["cards.families", counts.Absent]),
        (words["door.unmarked"], words["cards.families", counts.Unmarked]),
        (words["door.guests"], counts.Guests > 0 ? words["door.entries", counts.Guests] : ""),
    ]);

    // Not marked: one press for who is there, the rest behind a second one. Who had not said yes is a walk-in here as at the code.
    private static JsonObject Row(DoorFamily row, AttendanceView view, Words words)
    {
        var (id, invitation) = (view.Engagement.Id.Value, row.Invitation);
        var family = invitation.Family.Value;
        var name = view.Classes ? words["door.in-class", DoorWords.Family(row, words), row.Class] : DoorWords.Family(row, words);
        var here = new Intent.Mark(id, family, invitation.Choice is Choice.Yes or Choice.Maybe ? Presence.Present : Presence.WalkIn) { Page = view.Page };
        var other = new Intent.ShowAttendance(id) { Family = family, Page = view.Page };

        return Card.Row(
            $"{name}\n{DoorWords.Answer(invitation, words)} · {DoorWords.Standing(invitation, words)}",
            invitation.Presence is null ? Card.Button(words["door.button-here"], here, inputs: false) : null,
            Card.Button(words[invitation.Presence is null ? "door.button-other" : "door.button-change"], other, inputs: false));
    }

    private static string Guests(IEnumerable<MarkMade> guests, Words words) =>
        string.Join(words["names.separator"], guests.Select(mark => words["door.status-heads", DoorWords.Guest(mark, words), mark.Came]));

    private static IEnumerable<JsonObject?> Buttons(AttendanceView view, Words words)
    {
        var (id, page) = (view.Engagement.Id.Value, view.Page);

        yield return Card.Button(words["door.button-guest"], new Intent.MarkWalkIn(id) { After = view.Newest, Page = page });
        yield return page > 0 ? Card.Button(words["door.button-previous"], new Intent.ShowAttendance(id) { Page = page - 1 }, inputs: false) : null;
        yield return page < view.Pages - 1 ? Card.Button(words["door.button-next"], new Intent.ShowAttendance(id) { Page = page + 1 }, inputs: false) : null;
        yield return view.Last is { } last
            ? Card.Button(words["door.button-undo", view.LastName, DoorWords.Of(last.Presence, words)], new Intent.UndoMark(id) { Made = last.Id, Page = page }, inputs: false)
            : null;
        yield return Card.Button(words["cards.back"], new Intent.Open(id), inputs: false);
    }
}

/// <summary>One family with every mark it can get.</summary>
public static class MarkCard
{
    private static readonly Presence[] Marks = [Presence.Present, Presence.Late, Presence.Excused, Presence.Absent, Presence.WalkIn];

    private const int MostPlaces = 8;

    /// <param name="places">What is not over yet, for a family that is there.</param>
    public static JsonObject For(Engagement engagement, DoorFamily family, int page, Words words, TimeZoneInfo zone, IReadOnlyList<ElementPlace>? places = null)
    {
        var (id, invitation) = (engagement.Id.Value, family.Invitation);
        var name = DoorWords.Family(family, words);

        return Card.Of(
            name,
            [
                Card.Title(name),
                Card.Hint(EngagementFacts.Name(engagement, words)),
                Card.Facts(
                [
                    (words["door.class"], family.Class),
                    (words["door.answer"], DoorWords.Answer(invitation, words)),
                    (words["door.standing"], DoorWords.Standing(invitation, words)),
                    (words["door.in-elements"], string.Join(words["names.separator"], (places ?? []).Where(place => place.Mine is not null).Select(place => place.Element.Title))),
                    (words["door.marked-at"], invitation.MarkedAt is { } at ? Dates.Moment(at, words.Locale, zone) : ""),
                ]),
            ],
            [
                .. Marks.Where(mark => mark != invitation.Presence)
                    .Select(mark => Card.Button(DoorWords.Of(mark, words), new Intent.Mark(id, invitation.Family.Value, mark) { Page = page })),
                .. (invitation.WasThere ? places ?? [] : []).Select(place => Place(place, id, invitation, page, words)).OfType<JsonObject>().Take(MostPlaces),
                Card.Button(words["door.button-list"], new Intent.ShowAttendance(id) { Page = page }),
            ]);
    }

    // A place that is free, or one given at the door, which can be taken back.
    private static JsonObject? Place(ElementPlace place, string id, Invitation invitation, int page, Words words)
    {
        var (element, put) = (place.Element, new Intent.PutInElement(id, invitation.Family.Value, place.Element.Id.Value) { Page = page });

        return place.Mine is { ChosenVia: Via.Proxy } ? Card.Button(words["door.button-out", element.Title], put with { Out = true })
            : place.Mine is not null || element.IsFull(element.Seats(int.Max(1, invitation.Came))) ? null
            : element.Capacity is { } seats ? Card.Button(words["door.button-in-free", element.Title, seats - element.SeatsTaken], put)
            : Card.Button(words["door.button-in", element.Title], put);
    }
}
