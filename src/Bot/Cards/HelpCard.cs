using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;

namespace CoEduBot.Bot.Cards;

/// <summary>What this person can say, in examples of their own role.</summary>
public static class HelpCard
{
    public static JsonObject For(Caller who, Words words)
    {
        var title = words["cards.help-title", who.Person.Name];
        var examples = who.Hosts ? words["cards.help-host"] : who.Family is not null ? words["cards.help-family"] : words["cards.help-staff"];

        return Card.Of(
            title,
            [Card.Title(title), .. examples.Split('\n').Select(line => Card.Text(line.Trim())), Card.Hint(words["cards.help-numbers"])],
            Buttons(who, words));
    }

    private static IEnumerable<JsonObject?> Buttons(Caller who, Words words)
    {
        yield return who.Hosts ? Card.Button(words["cards.button-schedule"], new Intent.StartSchedule(), main: true) : null;
        yield return Card.Button(words["cards.button-agenda"], new Intent.ShowAgenda());
        yield return who.Hosts ? Card.Button(words["cards.button-summary"], new Intent.ShowSummary()) : null;
        yield return Card.Button(words["cards.button-language"], new Intent.SetLanguage());
    }
}
