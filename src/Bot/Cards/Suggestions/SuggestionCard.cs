using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Cards.Suggestions;

/// <param name="About">What it came from; null where that would tell whose it is.</param>
public sealed record SuggestionView(Suggestion Suggestion, string School, string Owner, Engagement? About, DateOnly Today, TimeZoneInfo Zone);

/// <summary>One suggestion for whoever answers it, with the next step. Says nothing of the family.</summary>
public static class SuggestionCard
{
    public static JsonObject For(SuggestionView view, Words words, string lead = "")
    {
        var it = view.Suggestion;

        return Card.Of(
            $"{lead} {words["suggestions.one-says", it.Text]}".Trim(),
            [
                lead.Length > 0 ? Card.Strong(lead) : null,
                Card.Title(words["suggestions.one"]),
                Card.Text(words["suggestions.quote", it.Text]),
                Card.Facts(
                [
                    (words["suggestions.state"], State(it.State, words)),
                    (words["suggestions.received-on"], Dates.Day(it.ReceivedAt.DayIn(view.Zone), words.Locale)),
                    (words["suggestions.due"], words[it.IsOverdue(view.Today) ? "suggestions.due-over" : "suggestions.due-day", Dates.Day(it.DueDay, words.Locale)]),
                    (words["suggestions.owner"], view.Owner),
                    (words["suggestions.about"], view.About is { } about ? EngagementFacts.Name(about, words) : ""),
                    (words["suggestions.plan"], it.Plan),
                    (words["suggestions.answer"], it.Answer),
                ]),
                Input(it, words),
                Card.Hint(words[it.IsOpen() ? "suggestions.hint" : "suggestions.hint-answered"]),
            ],
            [Step(it, words), .. it.IsOpen() ? [Card.Button(words["suggestions.button-hand-over"], new Intent.HandOverSuggestion(it.Id), inputs: false)] : Array.Empty<JsonObject>(),
             Card.Button(words["suggestions.button-list"], new Intent.ListSuggestions(), inputs: false)]);
    }

    public static string State(SuggestionState state, Words words) => state switch
    {
        SuggestionState.Received => words["suggestions.state-received"],
        SuggestionState.PlanMade => words["suggestions.state-plan-made"],
        SuggestionState.Done     => words["suggestions.state-done"],
        SuggestionState.Replied  => words["suggestions.state-replied"],
    };

    private static JsonObject? Input(Suggestion it, Words words) => it.State switch
    {
        SuggestionState.Received => Card.Input("plan", words["suggestions.plan-words"], null, required: true, max: SuggestionRules.Longest, many: true),
        SuggestionState.Done     => Card.Input("reply", words["suggestions.answer-words"], null, required: true, max: SuggestionRules.Longest, many: true),
        _                        => null,
    };

    private static JsonObject? Step(Suggestion it, Words words) => it.State switch
    {
        SuggestionState.Received => Card.Button(words["suggestions.button-plan"], new Intent.PlanSuggestion(it.Id), main: true),
        SuggestionState.PlanMade => Card.Button(words["suggestions.button-done"], new Intent.FinishSuggestion(it.Id), main: true),
        SuggestionState.Done     => Card.Button(words["suggestions.button-answer"], new Intent.AnswerSuggestion(it.Id), main: true),
        SuggestionState.Replied  => null,
    };
}

/// <summary>To whom a suggestion is given.</summary>
public static class HandOverCard
{
    // More names than anybody scrolls through: then the name is typed.
    private const int MostNames = 60;

    public static JsonObject For(Suggestion it, IReadOnlyList<Person> staff, Words words) => Card.Of(
        words["suggestions.hand-over"],
        [
            Card.Title(words["suggestions.hand-over"]),
            Card.Text(words["suggestions.quote", it.Text]),
            staff.Count is 0 ? Card.Text(words["suggestions.nobody-else"])
                : staff.Count <= MostNames ? Card.Choices("owner", words["suggestions.owner"], null, staff.Select(person => (person.Name, person.Id.Value)))
                : Card.Input("owner", words["suggestions.owner"], null, required: true, max: 60),
            Card.Hint(words["suggestions.hand-over-by-text"]),
        ],
        staff.Count > 0 ? Card.Button(words["suggestions.button-hand-over-now"], new Intent.HandOverSuggestion(it.Id), main: true) : null,
        Card.Button(words["suggestions.button-back"], new Intent.OpenSuggestion(it.Id), inputs: false));
}
