using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Domain;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Cards.OpenDays;

/// <summary>What was put down in one go, or one element of it, as its host sees it.</summary>
/// <param name="Of">The line's or the element's id.</param>
/// <param name="Times">Of one audience, in order.</param>
/// <param name="Room">Empty where rooms differ: every class its own.</param>
/// <param name="Audience">Whom it is for; empty for everybody invited.</param>
/// <param name="Version">Sum of the elements' versions: an old card knows that it is old.</param>
public sealed record LineView(
    string Of, string Code, string Title, IReadOnlyList<Span> Times, string Room, IReadOnlyList<string> Audience, int? Capacity, bool ByFamily, int Elements, int Version)
{
    public static LineView From(IReadOnlyList<Element> elements, IReadOnlyList<Unit> classes, Unit audience, string? of = null)
    {
        var first = elements.OrderBy(element => element.StartsAt).First();
        var named = classes.Where(unit => unit.Id != audience.Id && elements.Any(element => element.Audience == unit.Id)).Select(unit => unit.Name).ToList();

        return new LineView(
            of ?? first.Line, first.Code, first.Title,
            [.. elements.Where(element => element.Audience == first.Audience).OrderBy(element => element.StartsAt).Select(element => new Span(element.StartsAt, element.EndsAt))],
            elements.Select(element => element.Room).Distinct().Count() == 1 ? first.Room : "",
            named, first.Capacity, first.ByFamily, elements.Count, elements.Sum(element => element.Version));
    }

    /// <param name="withDay">Whether the day is said before the times.</param>
    public string When(Words words, TimeZoneInfo zone, bool withDay) =>
        withDay ? $"{Dates.Day(Times[0].From.DayIn(zone), words.Locale)} {When(words, zone)}" : When(words, zone);

    private string When(Words words, TimeZoneInfo zone) => ElementNames.Times(Times, talks: Code == Arranging.Talk, words, zone);

    public string Whom(Words words) => Audience switch
    {
        []        => words["open-days.for-all"],
        [var one] => one,
        _         => words["open-days.for-classes", Audience.Count],
    };

    public string Seats(Words words) =>
        ByFamily ? words["open-days.seats-family"]
        : Capacity is not { } seats ? words["open-days.seats-free"]
        : words[Audience.Count > 1 || Times.Count > 1 ? "open-days.seats-each" : "open-days.seats", seats];

    public string Where(Words words) => Room.Length > 0 ? Room : words["open-days.rooms-own"];
}
