using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Cards;

/// <summary>What this person can say, in examples of their own role.</summary>
public static class HelpCard
{
    public static JsonObject For(Caller who, Words words)
    {
        var title = words["cards.help-title", who.Person.Name];
        var examples = Leads(who) ? words["cards.help-lead"] : who.Hosts ? words["cards.help-host"] : who.Family is not null ? words["cards.help-family"] : words["cards.help-staff"];

        if (Leads(who) && who.Roles.Any(held => held.Role is Role.Principal or Role.MoralDirector))
            examples += $"\n{words["cards.help-school"]}";
        if (who.Roles.Any(held => held.Role is Role.CountyOfficer))
            examples += $"\n{words["cards.help-county"]}";
        if (who.Hosts)
            examples += $"\n{words["cards.help-undo"]}";

        return Card.Of(
            title,
            [Card.Title(title), .. examples.Split('\n').Select(line => Card.Text(line.Trim())), Card.Hint(words["cards.help-numbers"])],
            Buttons(who, words));
    }

    // Above a class, the figures come first: they are what is asked for every week.
    private static bool Leads(Caller who) => who.Hosts && who.Leading is not Role.HeadTeacher;

    private static IEnumerable<JsonObject?> Buttons(Caller who, Words words)
    {
        var leads = Leads(who);

        yield return leads ? Card.Button(words["cards.button-summary"], new Intent.ShowSummary(), main: true) : null;
        yield return who.Hosts ? Card.Button(words["cards.button-schedule"], new Intent.StartSchedule(), main: !leads) : null;
        yield return Card.Button(words["cards.button-agenda"], new Intent.ShowAgenda());
        yield return who.Hosts && !leads ? Card.Button(words["cards.button-summary"], new Intent.ShowSummary()) : null;
        yield return Card.Button(words["cards.button-language"], new Intent.SetLanguage());
    }
}
