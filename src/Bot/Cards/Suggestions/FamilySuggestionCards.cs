using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.Cards.Suggestions;

/// <summary>A family's own suggestion, and the school it went to.</summary>
public sealed record OwnSuggestion(Suggestion Suggestion, string School);

/// <summary>Asks a family what it suggests.</summary>
public static class SuggestFormCard
{
    public static JsonObject For(Intent.Suggest ask, int days, Words words) => Card.Of(
        words["suggestions.ask"],
        [
            Card.Title(words["suggestions.ask"]),
            Card.Input("suggestion", words["suggestions.words"], ask.Suggestion, required: true, max: SuggestionRules.Longest, many: true, missing: words["suggestions.words-missing"]),
            Card.Hint(words["suggestions.anonymous", days]),
            Card.Hint(words["suggestions.by-text"]),
        ],
        Card.Button(words["suggestions.button-send"], ask with { Suggestion = null }, main: true),
        Card.Button(words["suggestions.button-own"], new Intent.ListSuggestions { Mine = true }, inputs: false));
}

/// <summary>Thanks, what was understood, and until when the school answers.</summary>
public static class SuggestThanksCard
{
    public static JsonObject For(OwnSuggestion it, Words words) => Card.Of(
        words["suggestions.thanks"],
        [
            Card.Title(words["suggestions.thanks"]),
            Card.Text(words["suggestions.quote", it.Suggestion.Text]),
            Card.Text(words["suggestions.goes-to", it.School, Dates.Day(it.Suggestion.DueDay, words.Locale)]),
            Card.Hint(words["suggestions.not-named"]),
        ],
        Card.Button(words["suggestions.button-own"], new Intent.ListSuggestions { Mine = true }));
}

/// <summary>What a family suggested, and how far each has come.</summary>
public static class OwnSuggestionsCard
{
    public static JsonObject For(IReadOnlyList<OwnSuggestion> own, Words words) => Card.Of(
        words["suggestions.own"],
        [
            Card.Title(words["suggestions.own"]),
            own.Count == 0 ? Card.Text(words["suggestions.own-none"]) : null,
            .. own.SelectMany(it => Of(it, words)),
        ],
        Card.Button(words["suggestions.button-more"], new Intent.Suggest(), main: true));

    private static IEnumerable<JsonObject?> Of(OwnSuggestion it, Words words) =>
    [
        Card.Strong(words["suggestions.quote", it.Suggestion.Text]),
        Card.Hint(Stands(it, words)),
        it.Suggestion.Answer.Length > 0 ? Card.Text(words["suggestions.school-says", it.School, it.Suggestion.Answer]) : null,
    ];

    /// <summary>Where it stands, for the family.</summary>
    public static string Stands(OwnSuggestion it, Words words) => it.Suggestion.State switch
    {
        SuggestionState.Received => words["suggestions.own-received", it.School, Dates.Day(it.Suggestion.DueDay, words.Locale)],
        SuggestionState.PlanMade => words["suggestions.own-plan-made", it.School, Dates.Day(it.Suggestion.DueDay, words.Locale)],
        SuggestionState.Done     => words["suggestions.own-done", it.School, Dates.Day(it.Suggestion.DueDay, words.Locale)],
        SuggestionState.Replied  => words["suggestions.own-replied", it.School],
    };
}

/// <summary>The school's answer, as it reaches the family.</summary>
public static class SuggestionAnsweredCard
{
    public static JsonObject For(OwnSuggestion it, Words words)
    {
        var title = words["suggestions.answered", it.School];

        return Card.Of(
            $"{title} {it.Suggestion.Answer}",
            [
                Card.Title(title),
                Card.Hint(words["suggestions.you-said", it.Suggestion.Text]),
                Card.Text(it.Suggestion.Answer),
                Card.Hint(words["suggestions.thank-you"]),
            ],
            Card.Button(words["suggestions.button-more"], new Intent.Suggest()));
    }
}
