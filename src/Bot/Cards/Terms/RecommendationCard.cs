using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.Rankings;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Rankings;

namespace CoEduBot.Bot.Cards.Terms;

/// <param name="Practice">By place: of a draft all that was put forward, of what was published also what was not taken.</param>
/// <param name="Names">Of the schools.</param>
public sealed record RecommendationView(Recommendation List, string County, IReadOnlyList<GoodPractice> Practice, IReadOnlyDictionary<UnitId, string> Names);

/// <summary>A term's good practice: numbered, to choose from, and as it was sent round.</summary>
public static class RecommendationCard
{
    /// <param name="done">What has just been done; empty for a plain look.</param>
    public static JsonObject Draft(RecommendationView view, Words words, string done = "")
    {
        var (title, term) = (words["terms.draft-title", view.County, Days(view, words)], view.List.Term);
        var picked = view.Practice.Count(each => each.Picked);

        return Card.Of(
            $"{done} {title}".TrimStart(),
            [
                done.Length > 0 ? Card.Strong(done) : null,
                Card.Title(title),
                view.Practice.Count == 0 ? Card.Text(words["terms.nothing", BestStars, FeedbackTally.MinimumShown]) : Card.Text(words["terms.choose", picked, view.Practice.Count]),
                .. view.Practice.Select(each => Card.Row(
                    $"{(each.Picked ? "✓ " : "")}{Line(each, each.Place, view, words)}",
                    Card.Button(words[each.Picked ? "terms.button-out" : "terms.button-in", each.Place], new Intent.PickPractice(term) { Places = Number(each.Place), Out = each.Picked }, inputs: false))),
                .. picked > 0 ? Why(view, words) : [],
                view.List.LackingProof > 0 ? Card.Text(words["terms.lacking-proof", view.List.LackingProof]) : null,
                view.Practice.Count == 0 ? null : Card.Hint(words["terms.how", BestStars, FeedbackTally.MinimumShown, Recommendation.MostOfASchool]),
            ],
            picked > 0 ? Card.Button(words["terms.button-why"], new Intent.PickPractice(term)) : null,
            picked > 0 ? Card.Button(words["terms.button-publish"], new Intent.PublishRecommendation(term), main: true, inputs: false) : null,
            Card.Button(words["terms.button-draw-up"], new Intent.DrawUpRecommendation(term), inputs: false));
    }

    /// <summary>Asks before it is sent round.</summary>
    public static JsonObject Sure(RecommendationView view, int picked, int readers, Words words)
    {
        var says = words["terms.sure", picked, readers - 1];

        return Card.Of(
            says,
            [
                Card.Strong(says),
                .. view.Practice.Where(each => each.Picked).Select((each, at) => Card.Text(Line(each, at + 1, view, words))),
                Card.Hint(words["terms.sure-hint"]),
            ],
            Card.Button(words["terms.button-sure"], new Intent.PublishRecommendation(view.List.Term) { Sure = true }, main: true),
            Card.Button(words["terms.button-back"], new Intent.ShowRecommendation { Term = view.List.Term }));
    }

    /// <param name="before">The term published before; null for none.</param>
    public static JsonObject Published(RecommendationView view, string? before, Words words, TimeZoneInfo zone, string done = "")
    {
        var title = words["terms.title", view.County, Days(view, words)];
        var picked = view.Practice.Where(each => each.Picked).ToList();

        return Card.Of(
            $"{done} {words["terms.says", title, picked.Count]}".TrimStart(),
            [
                done.Length > 0 ? Card.Strong(done) : null,
                Card.Title(title),
                Card.Hint(words["rankings.published", Dates.Day(view.List.PublishedAt!.Value.DayIn(zone), words.Locale)]),
                .. picked.Select((each, at) => Card.Text(Line(each, at + 1, view, words))),
                Card.Hint(words["terms.not-ranked"]),
            ],
            before is null ? null : Card.Button(words["terms.button-before"], new Intent.ShowRecommendation { Term = before }),
            Card.Button(words["terms.button-bulletin"], new Intent.ShowBulletin()));
    }

    private static IEnumerable<JsonObject?> Why(RecommendationView view, Words words)
    {
        var picked = view.Practice.Where(each => each.Picked).ToList();
        yield return Card.Choices("places", words["terms.why-for"], Number((picked.Find(each => each.Why.Length == 0) ?? picked[0]).Place), picked.Select(each => (words["terms.number", each.Place], Number(each.Place))));
        yield return Card.Input("why", words["names.field-why"], null, max: Recommendation.LongestWhy);
    }

    private static string Line(GoodPractice each, int number, RecommendationView view, Words words)
    {
        var line = words["terms.line", number, view.Names[each.School], each.Topic.Length == 0 ? Kinds.Name(each.Kind, words) : words["cards.name", Kinds.Name(each.Kind, words), each.Topic],
            Dates.Day(each.Day, words.Locale), BulletinCard.Tenths(each.Stars), each.Answers, each.Came];

        return each.Why.Length == 0 ? line : $"{line}\n{words["terms.why", each.Why]}";
    }

    private static string Days(RecommendationView view, Words words) => words["exports.days", Iso(view.List.FromDay), Iso(view.List.ToDay)];

    private static string BestStars => BulletinCard.Tenths(BestLiked.Least);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
