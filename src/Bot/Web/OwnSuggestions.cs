using CoEduBot.Bot.Cards.Suggestions;

namespace CoEduBot.Bot.Web;

/// <summary>What a family suggested, and what the school answers: for its pages.</summary>
internal static class OwnSuggestions
{
    public static Html? Of(IReadOnlyList<OwnSuggestion> own, Visit visit) => own.Count == 0 ? null : Html.Of(
        $"""
        <h2>{visit.Words["suggestions.own"]}</h2>
        {own.Select(it => One(it, visit))}
        """);

    private static Html One(OwnSuggestion it, Visit visit) => Html.Of(
        $"""
        <p>{visit.Words["suggestions.quote", it.Suggestion.Text]}</p>
        <p class="hint">{OwnSuggestionsCard.Stands(it, visit.Words)}</p>
        {Answer(it, visit)}
        """);

    private static Html? Answer(OwnSuggestion it, Visit visit) =>
        it.Suggestion.Answer.Length == 0 ? null : Html.Of($"<p>{visit.Words["suggestions.school-says", it.School, it.Suggestion.Answer]}</p>");
}
