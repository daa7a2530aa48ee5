using System.Text.Json.Nodes;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.Cards;

/// <summary>What every card about an engagement says first: what it is, when, where, by whom, for whom.</summary>
public static class EngagementFacts
{
    /// <summary>`讲座：手机管理`.</summary>
    public static string Name(Engagement engagement, Words words) =>
        words["cards.name", Kinds.Name(engagement.Kind, words), engagement.Topic];

    public static string When(Engagement engagement, Words words, TimeZoneInfo zone) =>
        Dates.When(engagement.StartsAt, engagement.EndsAt, words.Locale, zone);

    /// <summary>When and where, in one quiet line.</summary>
    public static string Line(Engagement engagement, Words words, TimeZoneInfo zone) => $"{When(engagement, words, zone)} · {engagement.Place}";

    public static JsonObject Facts(Engagement engagement, string audience, Words words, TimeZoneInfo zone) => Card.Facts(Rows(engagement, audience, words, zone));

    /// <summary>Names and values; what is not known has an empty value.</summary>
    public static IReadOnlyList<(string Name, string Value)> Rows(Engagement engagement, string audience, Words words, TimeZoneInfo zone) =>
    [
        (words["cards.when"], When(engagement, words, zone)),
        (words["cards.where"], engagement.Place),
        (words["names.field-mode"], Mode(engagement, words)),
        (words["cards.lecturer"], engagement.Lecturer),
        (words["cards.audience"], audience),
        (words["cards.seats"], engagement is { Capacity: { } seats, State: not EngagementState.Cancelled } ? words["cards.seats-of", engagement.SeatsTaken, seats] : ""),
    ];

    // Worth saying only where it is not the usual way.
    private static string Mode(Engagement engagement, Words words) =>
        words.Catalogue.Kind(engagement.Kind) is { Modes: [var usual, ..] } && engagement.Mode != usual ? words.Catalogue.Term(engagement.Mode, words.Locale) : "";
}
