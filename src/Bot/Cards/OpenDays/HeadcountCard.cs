using System.Text;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.Cards.OpenDays;

/// <param name="Classes">Names of classes below the audience.</param>
/// <param name="MaySeeNames">Whether the reader has a class of their own among them.</param>
public sealed record HeadcountView(Engagement Engagement, IReadOnlyList<ElementFigures> Figures, Counts Counts, IReadOnlyDictionary<UnitId, string> Classes, bool MaySeeNames);

/// <summary>People, families, waiting and free for each element: plain lines that can be copied and printed.</summary>
public static class HeadcountCard
{
    // Below 25 KB in all; a county's day with hundreds of classes is cut, and says so.
    private const int MostBytes = 14_000;

    public static JsonObject For(HeadcountView view, Words words, TimeZoneInfo zone)
    {
        var title = words["open-days.headcounts-of", EngagementFacts.Name(view.Engagement, words)];
        var (parts, cut) = Parts(view, words, zone);

        return Card.Of(
            title,
            [
                Card.Title(title),
                Card.Hint(EngagementFacts.Line(view.Engagement, words, zone)),
                Card.Text(words["open-days.coming", view.Counts.Coming, view.Counts.People]),
                view.Figures.Count == 0 ? Card.Text(words["open-days.contents-empty"]) : null,
                .. parts.SelectMany(part => new[] { Card.Strong(part.Title), Card.Text(part.Lines) }),
                cut ? Card.Hint(words["open-days.cut"]) : null,
            ],
            view.MaySeeNames ? Card.Button(words["open-days.button-names"], new Intent.ShowElementFamilies(view.Engagement.Id.Value), main: true) : null,
            Card.Button(words["open-days.button-back"], new Intent.Open(view.Engagement.Id.Value)));
    }

    private static (IReadOnlyList<(string Title, string Lines)> Parts, bool Cut) Parts(HeadcountView view, Words words, TimeZoneInfo zone)
    {
        var (parts, bytes) = (new List<(string, string)>(), 0);
        foreach (var line in view.Figures.GroupBy(figures => figures.Element.Line).OrderBy(line => line.First().Element.StartsAt))
        {
            var lines = line.First().Element.Code == Arranging.Talk
                ? line.GroupBy(one => one.Element.Audience).Select(slots => Talks([.. slots], view, words))
                : line.OrderBy(one => one.Element.StartsAt).Select(one => One(one, view, words, zone));
            var text = string.Join('\n', lines);
            bytes += Encoding.UTF8.GetByteCount(text) + 200;
            if (bytes > MostBytes)
                return (parts, true);

            parts.Add((words["open-days.part-total", Titled(line.First().Element, view, words, zone), line.Sum(one => one.People), line.Sum(one => one.Families)], text));
        }

        return (parts, false);
    }

    private static string Titled(Element element, HeadcountView view, Words words, TimeZoneInfo zone) =>
        view.Engagement.IsSeveralDays ? $"{Dates.Day(element.StartsAt.DayIn(zone), words.Locale)} {element.Title}" : element.Title;

    private static string One(ElementFigures one, HeadcountView view, Words words, TimeZoneInfo zone)
    {
        var where = $"{ElementNames.Time(one.Element, zone)} {view.Classes.GetValueOrDefault(one.Element.Audience, one.Element.Room)}".TrimEnd();
        var free = one.Free is { } seats ? words["open-days.figures-free", seats] : "";
        var held = one.Offered > 0 ? words["open-days.figures-offered", one.Offered] : "";

        return words["open-days.figures", where, one.People, one.Families, one.Element.WaitingFamilies] + held + free;
    }

    private static string Talks(IReadOnlyList<ElementFigures> slots, HeadcountView view, Words words) => words[
        "open-days.figures-talks", view.Classes.GetValueOrDefault(slots[0].Element.Audience, slots[0].Element.Room), slots.Count(one => one.Families > 0), slots.Count, slots.Sum(one => one.Element.WaitingFamilies)];
}

public sealed record ElementFamiliesView(Engagement Engagement, IReadOnlyList<string> Classes, IReadOnlyList<ElementGuest> Guests);

/// <summary>Who of a class comes to what, by the students' names: for its own head teacher alone.</summary>
public static class ElementFamiliesCard
{
    private const int MostBytes = 14_000;

    public static JsonObject For(ElementFamiliesView view, Words words, TimeZoneInfo zone)
    {
        var title = words["open-days.names-of", EngagementFacts.Name(view.Engagement, words), string.Join(words["names.separator"], view.Classes)];
        var (rows, bytes, cut) = (new List<JsonObject>(), 0, false);
        foreach (var element in view.Guests.GroupBy(guest => guest.Element))
        {
            var names = string.Join(words["names.separator"], element.Select(guest => Guest(guest, words)));
            cut |= (bytes += Encoding.UTF8.GetByteCount(names) + 250) > MostBytes;
            if (!cut)
                rows.AddRange([Card.Strong($"{ElementNames.Time(element.Key, view.Engagement.IsSeveralDays, words, zone)} {element.Key.Title}"), Card.Text(names)]);
        }

        return Card.Of(
            title,
            [
                Card.Title(title),
                view.Guests.Count == 0 ? Card.Text(words["open-days.nobody-yet"]) : null,
                .. rows,
                cut ? Card.Hint(words["open-days.cut"]) : null,
            ],
            Card.Button(words["open-days.button-back"], new Intent.Open(view.Engagement.Id.Value)));
    }

    private static string Guest(ElementGuest guest, Words words)
    {
        var names = string.Join(words["names.separator"], guest.Students);

        return guest.Booking.Seat switch
        {
            Seat.Waiting => words["open-days.guest-waiting", names, guest.Booking.QueueNo],
            Seat.Offered => words["open-days.guest-offered", names],
            _            => words["open-days.guest", names, guest.Booking.Headcount],
        };
    }
}
