using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Reminders;

namespace CoEduBot.Bot.Cards;

/// <summary>One person's nudges of a day: what, for whom, how far, by when; each opens its standing.</summary>
public static class RuleDigestCard
{
    /// <param name="names">Of the subjects, where they are not the person's own.</param>
    public static JsonObject For(Notice.RuleDigest digest, IReadOnlyDictionary<string, string> names, Catalogue catalogue, Words words)
    {
        var title = words["nudges.title", digest.Total];
        var more = digest.Total - digest.Lines.Count;

        return Card.Of(
            $"{title} {Text(digest.Lines[0], names, catalogue, words)}",
            [
                Card.Title(title),
                .. digest.Lines.Select(line => Card.Row(
                    Text(line, names, catalogue, words),
                    Card.Button(words["nudges.button-open"], new Intent.ShowStanding(line.Rule, line.Subject, line.Period)))),
                more > 0 ? Card.Hint(words["nudges.more", more]) : null,
            ],
            Card.Button(words["nudges.button-progress"], new Intent.ShowProgress()));
    }

    private static string Text(Notice.RuleLine line, IReadOnlyDictionary<string, string> names, Catalogue catalogue, Words words)
    {
        var title = catalogue.Rule(line.Rule)!.Value.Rule.Title.In(words.Locale);
        var about = names.TryGetValue(line.Subject, out var name) ? words["nudges.of", name, title] : title;

        return words["nudges.line", about, $"{line.Have:0.##}/{line.Need:0.##}", Reason(line, words)];
    }

    private static string Reason(Notice.RuleLine line, Words words) => line.Reason switch
    {
        NudgeReason.Due or NudgeReason.AtRisk when line.Days == 0 => words["nudges.due-today"],
        NudgeReason.Due                     => words["nudges.due-in", line.Days],
        NudgeReason.AtRisk                  => words["nudges.at-risk", line.Days],
        NudgeReason.Overdue                 => words["nudges.overdue", -line.Days],
        NudgeReason.Escalated               => words["nudges.escalated", -line.Days],
    };
}
