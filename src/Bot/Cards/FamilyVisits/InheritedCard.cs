using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.Visits;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Cards.FamilyVisits;

/// <summary>For the new head teacher of a class: a visit the one before planned, to be taken over or cancelled. One-to-one only: it names children.</summary>
public static class InheritedCard
{
    /// <param name="children">Names of the children it is about.</param>
    /// <param name="planner">Who planned it.</param>
    public static JsonObject For(Visit visit, IReadOnlyList<string> children, string planner, Words words, TimeZoneInfo zone)
    {
        var (lead, names) = (words["family.lead-inherited", FamilyVisitWords.Teacher(planner, words)], string.Join(words["names.separator"], children));

        return Card.Of(
            $"{lead} {FamilyVisitWords.When(visit, words, zone)}",
            [
                Card.Strong(lead),
                Card.Title(words["family.visitor-title", names]),
                Card.Facts(
                [
                    (words["family.when"], FamilyVisitWords.When(visit, words, zone)),
                    (words["family.how"], VisitFacts.Mode(visit.Mode, words)),
                    (words["family.visitor-state"], VisitFacts.State(visit.State, words)),
                ]),
            ],
            Card.Button(words["family.button-take-over"], new Intent.TakeOverVisit(visit.Id.Value, visit.Version), main: true),
            Card.Button(words["family.button-drop"], new Intent.DropInherited(visit.Id.Value, visit.Version)));
    }
}

/// <summary>For a principal: how often families of a class say that a recorded visit did not happen. Names no family.</summary>
public static class DoubtedCard
{
    public static JsonObject For(string @class, int count, Words words) => Card.Of(
        words["family.doubted", @class, count],
        [Card.Title(words["family.doubted-title"]), Card.Text(words["family.doubted", @class, count]), Card.Hint(words["family.doubted-hint"])]);
}
