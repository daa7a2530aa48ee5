using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.Cards.Suggestions;

/// <summary>How many came in, and how many of them have come so far or further.</summary>
public sealed record SuggestionTally(int Received, int Planned, int Done, int Replied, int Overdue)
{
    public int Open => Received - Replied;
}

/// <param name="Page">Zero-based, of <paramref name="Pages"/>.</param>
public sealed record SuggestionListView(
    DateOnly Today, SuggestionTally Tally, IReadOnlyList<Suggestion> Rows, IReadOnlyDictionary<PersonId, string> Owners, int Page, int Pages);

/// <summary>Suggestions to be answered, the most pressing first.</summary>
public static class SuggestionListCard
{
    private const int LongestLine = 40;

    /// <param name="lead">Why it comes unasked; empty when it was asked for.</param>
    public static JsonObject For(SuggestionListView view, Words words, string lead = "") => Card.Of(
        lead.Length > 0 ? lead : words["suggestions.list-says", view.Tally.Open],
        [
            lead.Length > 0 ? Card.Strong(lead) : null,
            Card.Title(words["suggestions.list"]),
            Figures(view.Tally, words),
            view.Tally.Open == 0 ? Card.Text(words["suggestions.none-open"]) : null,
            .. view.Rows.Select(row => Card.Row(Line(row, view, words), Card.Button(words["cards.button-open"], new Intent.OpenSuggestion(row.Id)))),
            view.Pages > 1 ? Card.Hint(words["door.page", view.Page + 1, view.Pages]) : null,
        ],
        view.Page > 0 ? Card.Button(words["door.button-previous"], new Intent.ListSuggestions { Page = view.Page - 1 }) : null,
        view.Page < view.Pages - 1 ? Card.Button(words["door.button-next"], new Intent.ListSuggestions { Page = view.Page + 1 }) : null);

    internal static JsonObject Figures(SuggestionTally tally, Words words) => Card.Facts(
    [
        (words["suggestions.received"], Number(tally.Received)),
        (words["suggestions.plan-made"], Number(tally.Planned)),
        (words["suggestions.done"], Number(tally.Done)),
        (words["suggestions.replied"], Number(tally.Replied)),
        (words["suggestions.overdue"], tally.Overdue > 0 ? Number(tally.Overdue) : ""),
    ]);

    private static string Line(Suggestion row, SuggestionListView view, Words words)
    {
        var said = new StringInfo(row.Text.ReplaceLineEndings(" "));
        var text = said.LengthInTextElements > LongestLine ? said.SubstringByTextElements(0, LongestLine) + "…" : said.String;
        var due = words[row.IsOverdue(view.Today) ? "suggestions.was-due" : "suggestions.is-due", Dates.Day(row.DueDay, words.Locale)];

        return $"{text}\n{due} · {SuggestionCard.State(row.State, words)} · {view.Owners.GetValueOrDefault(row.Owner, "")}".TrimEnd(' ', '·');
    }

    internal static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Schools">The most overdue first, <paramref name="All"/> with more than are shown.</param>
public sealed record SuggestionCountsView(
    string Unit, DateOnly Today, SuggestionTally Tally, IReadOnlyList<(string Name, SuggestionTally Tally)> Schools, int All);

/// <summary>For those above schools: how many, never what.</summary>
public static class SuggestionCountsCard
{
    public static JsonObject For(SuggestionCountsView view, Words words, string lead = "") => Card.Of(
        lead.Length > 0 ? lead : words["suggestions.list-says", view.Tally.Open],
        [
            lead.Length > 0 ? Card.Strong(lead) : null,
            Card.Title(words["suggestions.list-of", view.Unit]),
            SuggestionListCard.Figures(view.Tally, words),
            Card.Facts(view.Schools.Select(school => (school.Name, words["suggestions.school-counts", school.Tally.Open, school.Tally.Overdue]))),
            view.All > view.Schools.Count ? Card.Hint(words["suggestions.more-schools", view.All - view.Schools.Count]) : null,
            Card.Hint(words["suggestions.counts-only"]),
        ],
        []);
}
