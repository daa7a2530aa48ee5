using System.Text.Json;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Cards.FamilyVisits;

/// <param name="Children">Names of the children it is about.</param>
/// <param name="Wish">What the family wrote; empty for nothing.</param>
/// <param name="Hint">What to type next; empty for nothing.</param>
/// <param name="Inherited">Planned by the one before: to be taken over or cancelled.</param>
public sealed record VisitorNewsView(Visit Visit, IReadOnlyList<string> Children, string Lead, string Wish = "", string Hint = "", bool Inherited = false);

/// <summary>News of a visit for whoever makes it. One-to-one only: it names children.</summary>
public static class VisitorNewsCard
{
    public static JsonObject For(VisitorNewsView view, Words words, TimeZoneInfo zone)
    {
        var visit = view.Visit;
        var children = string.Join(words["names.separator"], view.Children);

        return Card.Of(
            $"{view.Lead} {children} {FamilyVisitWords.When(visit, words, zone)}",
            [
                Card.Strong(view.Lead),
                Card.Title(words["family.visitor-title", children]),
                Card.Facts(
                [
                    (words["family.when"], FamilyVisitWords.When(visit, words, zone)),
                    (words["family.how"], How(visit, words)),
                    (words["family.visitor-state"], words[$"names.visit-{JsonNamingPolicy.KebabCaseLower.ConvertName(visit.State.ToString())}"]),
                    (words["family.visitor-wish"], view.Wish),
                    (words["family.visitor-said"], FamilyVisitWords.Said(visit, words)),
                ]),
                view.Hint.Length > 0 ? Card.Hint(view.Hint) : null,
            ],
            view.Inherited ? [Card.Button(words["family.button-take-over"], new Intent.TakeOverVisit(visit.Id.Value, visit.Version), main: true), Card.Button(words["family.button-drop"], new Intent.DropInherited(visit.Id.Value, visit.Version))] : []);
    }

    private static string How(Visit visit, Words words) => visit.Mode switch
    {
        "in-home"   => words["family.visitor-how-in-home"],
        "at-school" => words["family.visitor-how-at-school"],
        "online"    => words["family.visitor-how-online"],
        _           => words.Catalogue.Term(visit.Mode, words.Locale),
    };
}

/// <summary>For a principal: how often families of a class say that a recorded visit did not happen. Names no family.</summary>
public static class DoubtedCard
{
    public static JsonObject For(string @class, int count, Words words) => Card.Of(
        words["family.doubted", @class, count],
        [Card.Title(words["family.doubted-title"]), Card.Text(words["family.doubted", @class, count]), Card.Hint(words["family.doubted-hint"])]);
}
