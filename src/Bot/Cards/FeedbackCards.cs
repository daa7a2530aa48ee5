using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.Suggestions;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Feedback;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.Cards;

/// <summary>Asks a family what it thought: the answer form, and the notice after the end.</summary>
public static class FeedbackFormCard
{
    /// <param name="filled">What the family said before; null, or stars of 0, where nothing was.</param>
    /// <param name="lead">What is said above it; empty when it was asked for.</param>
    public static JsonObject For(Engagement engagement, FeedbackGiven? filled, Words words, TimeZoneInfo zone, string lead = "", string? suggestion = null, IReadOnlyList<RatedElement>? elements = null)
    {
        var name = EngagementFacts.Name(engagement, words);
        var rated = elements is { Count: > 0 };
        var ask = words[!rated ? "feedback.ask" : engagement.IsSeveralDays ? "feedback.ask-days" : "feedback.ask-elements"];

        return Card.Of(
            $"{lead} {ask} {name}".Trim(),
            [
                lead.Length > 0 ? Card.Strong(lead) : null,
                Card.Title(ask),
                Card.Text(name),
                Card.Hint(EngagementFacts.Line(engagement, words, zone)),
                .. rated ? elements!.Select(it => Card.Choices($"{ElementStars.Field}{it.Element.Id.Value}", it.Element.Title, Stars(it.Stars), Options(it.Element.Title))) : Asked(filled, words),
                Card.Input("comment", words["feedback.comment"], filled?.Comment, max: FeedbackRules.LongestComment, many: true),
                Card.Input("suggestion", words["feedback.suggestion"], suggestion, max: SuggestionRules.Longest, many: true),
                Card.Hint(words["feedback.anonymous", FeedbackTally.MinimumShown]),
                Card.Hint(words[rated ? "feedback.by-text-elements" : "feedback.by-text"]),
            ],
            Card.Button(words["feedback.button-send"], new Intent.GiveFeedback(engagement.Id.Value), main: true));
    }

    private static IEnumerable<JsonObject> Asked(FeedbackGiven? filled, Words words) =>
    [
        Card.Rating("lecturer", words["feedback.lecturer"], Stars(filled?.Lecturer), words["feedback.choose"]),
        Card.Rating("content", words["feedback.content"], Stars(filled?.Content), words["feedback.choose"]),
    ];

    // Not required: who missed one of them rates the others.
    private static IEnumerable<(string Title, string Value)> Options(string title) =>
        Enumerable.Range(1, 5).Reverse().Select(stars => ($"{title} {new string('★', stars)}{new string('☆', 5 - stars)}", stars.ToString(CultureInfo.InvariantCulture)));

    private static string? Stars(int? stars) => stars is >= 1 and <= 5 ? stars.Value.ToString(CultureInfo.InvariantCulture) : null;
}

/// <summary>Thanks, what was understood, and until when it can be changed.</summary>
public static class FeedbackThanksCard
{
    public static JsonObject For(Engagement engagement, FeedbackGiven given, OwnSuggestion? suggested, Words words, TimeZoneInfo zone, IReadOnlyList<RatedElement>? elements = null) => Card.Of(
        words["feedback.thanks"],
        [
            Card.Title(words["feedback.thanks"]),
            Card.Hint(EngagementFacts.Name(engagement, words)),
            Card.Facts(
            [
                .. elements is { Count: > 0 }
                    ? elements.Where(it => it.Stars is not null).Select(it => (it.Element.Title, Stars(it.Stars!.Value)))
                    : [(words["feedback.lecturer"], Stars(given.Lecturer)), (words["feedback.content"], Stars(given.Content))],
                (words["feedback.comment-said"], given.Comment),
                (words["feedback.suggested"], suggested?.Suggestion.Text ?? ""),
            ]),
            suggested is null ? null : Card.Text(words["suggestions.goes-to", suggested.School, Dates.Day(suggested.Suggestion.DueDay, words.Locale)]),
            Card.Hint(words["feedback.can-change", Dates.Moment(engagement.EndsAt + FeedbackRules.OpenFor, words.Locale, zone)]),
        ],
        Card.Button(words["feedback.button-change"], new Intent.GiveFeedback(engagement.Id.Value)));

    private static string Stars(int stars) => new string('★', stars) + new string('☆', 5 - stars);
}

/// <param name="Rating">Over those engagements that have enough answers, <paramref name="Engagements"/> of them.</param>
public sealed record LecturerRating(Rating Rating, int Engagements);

/// <param name="Elements">Each by itself; empty for a day without.</param>
public sealed record FeedbackView(Engagement Engagement, FeedbackTally Tally, LecturerRating? Lecturer, IReadOnlyList<ElementRating> Elements);

/// <summary>What families thought, for the host.</summary>
public static class FeedbackCard
{
    // A card holds 25 KB; what else is on it takes six.
    private const int MostLetters = 16 * 1024;

    public static JsonObject For(FeedbackView view, Words words, TimeZoneInfo zone)
    {
        var name = EngagementFacts.Name(view.Engagement, words);

        return Card.Of(
            words["feedback.title-says", name, view.Tally.Answers],
            [
                Card.Title(words["feedback.title"]),
                Card.Text(name),
                Card.Hint(EngagementFacts.Line(view.Engagement, words, zone)),
                .. view.Tally.Shown is { } figures ? Figures(view, figures, words) : Hidden(view.Tally, words),
            ],
            Card.Button(words["cards.back"], new Intent.Open(view.Engagement.Id.Value)));
    }

    private static IEnumerable<JsonObject?> Hidden(FeedbackTally tally, Words words) =>
    [
        Card.Strong(words["feedback.answers", tally.Answers]),
        Card.Text(words["feedback.too-few", FeedbackTally.MinimumShown]),
    ];

    private static IEnumerable<JsonObject?> Figures(FeedbackView view, FeedbackFigures figures, Words words)
    {
        var comments = Fitting(figures.Comments).ToList();

        return
        [
            .. view.Elements.Count > 0 ? Elements(view, words) : Whole(view, figures, words),
            figures.Comments.Count > 0 ? Card.Strong(words["feedback.comments"]) : null,
            .. comments.Select(comment => Card.Text(words["feedback.quote", comment])),
            comments.Count < figures.Comments.Count ? Card.Hint(words["feedback.more-comments", figures.Comments.Count - comments.Count]) : null,
        ];
    }

    private static IEnumerable<JsonObject?> Elements(FeedbackView view, Words words) =>
    [
        Card.Facts(
        [
            (words["feedback.count"], words["feedback.entries", view.Tally.Answers]),
            .. view.Elements.Select(it => (it.Element.Title, it.Shown is { } shown
                ? words["feedback.of-answers", Average(shown, words), it.Answers] : words["feedback.few-answers", it.Answers])),
        ]),
        Card.Hint(words["feedback.too-few", FeedbackTally.MinimumShown]),
    ];

    private static IEnumerable<JsonObject?> Whole(FeedbackView view, FeedbackFigures figures, Words words) =>
        [
            Card.Facts(
            [
                (words["feedback.count"], words["feedback.entries", view.Tally.Answers]),
                (words["feedback.lecturer"], Average(figures.Lecturer, words)),
                (words["feedback.content"], Average(figures.Content, words)),
                (words["feedback.lecturer-overall", view.Engagement.Lecturer], view.Lecturer is { } all
                    ? words["feedback.overall", Average(all.Rating, words), all.Engagements, all.Rating.Answers] : ""),
            ]),
            Card.Bars(words["feedback.lecturer"], Bars(figures.LecturerStars)),
            Card.Bars(words["feedback.content"], Bars(figures.ContentStars)),
        ];

    private static IEnumerable<string> Fitting(IEnumerable<string> comments)
    {
        var letters = 0;

        return comments.TakeWhile(comment => (letters += Encoding.UTF8.GetByteCount(comment) + 80) < MostLetters);
    }

    private static string Average(Rating rating, Words words) => words["feedback.stars", rating.Stars.ToString("0.0", CultureInfo.InvariantCulture)];

    private static List<(string Label, int Value)> Bars(IReadOnlyList<int> stars) =>
        [.. Enumerable.Range(1, 5).Reverse().Select(star => ($"{star} ★", stars[star - 1]))];
}
