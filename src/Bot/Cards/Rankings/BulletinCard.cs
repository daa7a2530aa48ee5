using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Domain.Rankings;

namespace CoEduBot.Bot.Cards.Rankings;

/// <param name="Own">The reader's unit, by name.</param>
/// <param name="Behind">Must-rules of it that are behind.</param>
public sealed record BulletinView(Bulletin Bulletin, string County, IReadOnlyList<LearningPoint> Points, IReadOnlyDictionary<UnitId, string> Names, string Own, int Behind);

/// <summary>A week's bulletin: what was held, what others may learn from, what is open at home.</summary>
public static class BulletinCard
{
    public static JsonObject For(BulletinView view, Words words)
    {
        var (it, last) = (view.Bulletin, view.Bulletin.Week.AddDays(6));
        var title = words["rankings.bulletin-title", view.County, Dates.Day(it.Week, words.Locale), Dates.Day(last, words.Locale)];

        return Card.Of(
            words["rankings.bulletin-says", title, it.Held, view.Own, view.Behind],
            [
                Card.Title(title),
                Card.Facts(
                [
                    (words["rankings.held"], words["rankings.held-by", it.Held, it.Schools]),
                    (words["rankings.came"], words["cards.families", it.Came]),
                ]),
                view.Points.Count > 0 ? Card.Strong(words["rankings.points"]) : null,
                .. view.Points.Select(point => Card.Text(words["rankings.point", view.Names[point.School], Named(point, words), Tenths(point.Stars), point.Answers])),
                Card.Strong(view.Own),
                Card.Row(
                    view.Behind == 0 ? words["rankings.own-in-order"] : words["rankings.own-behind", view.Behind],
                    Card.Button(words["cards.button-open"], new Intent.ShowProgress())),
            ],
            Card.Button(words["rankings.button-summary"], new Intent.ShowSummary { From = $"{it.Week:yyyy-MM-dd}" }),
            Card.Button(words["rankings.button-ranking"], new Intent.ShowRanking()));
    }

    internal static string Tenths(int tenths) => (tenths / 10m).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Named(LearningPoint point, Words words) =>
        point.Topic.Length == 0 ? Kinds.Name(point.Kind, words) : words["cards.name", Kinds.Name(point.Kind, words), point.Topic];
}
