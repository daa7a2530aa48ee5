using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Plans;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Reminders;

namespace CoEduBot.Bot.Cards;

/// <summary>One person's nudges of a day: what, for whom, how far, by when; each opens its standing.</summary>
public static class RuleDigestCard
{
    /// <summary>Names of subjects on a line that stands for several.</summary>
    public const int MostNames = 3;

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
                    Card.Button(words["nudges.button-open"], Opens(line, catalogue)))),
                more > 0 ? Card.Hint(words["nudges.more", more]) : null,
            ],
            Card.Button(words["nudges.button-progress"], new Intent.ShowProgress()));
    }

    private static string Text(Notice.RuleLine line, IReadOnlyDictionary<string, string> names, Catalogue catalogue, Words words)
    {
        var title = catalogue.Rule(line.Rule)!.Value.Rule.Title.In(words.Locale);
        if (line.Subjects.Count > 0)
            return Many(line, title, names, words);

        var about = names.TryGetValue(line.Subject, out var name) ? words["nudges.of", name, title] : title;

        return words["nudges.line", about, $"{line.Have:0.##}/{line.Need:0.##}", Reason(line, words)];
    }

    // 每月20日前报次月计划：12 个单位（青禾一小、青禾二小、白石小学等），已逾期 3 天.
    private static string Many(Notice.RuleLine line, string title, IReadOnlyDictionary<string, string> names, Words words)
    {
        var shown = line.Subjects.Take(MostNames).Select(subject => names.GetValueOrDefault(subject)).OfType<string>().ToList();
        var reason = line.Mixed ? words["nudges.most-pressing", Reason(line, words)] : Reason(line, words);
        var named = string.Join(words["names.separator"], shown);

        return shown.Count == 0 ? words["nudges.many-unnamed", title, line.Subjects.Count, reason]
             : shown.Count < line.Subjects.Count ? words["nudges.many-and-more", title, line.Subjects.Count, named, reason]
             : words["nudges.many", title, line.Subjects.Count, named, reason];
    }

    // One standing, or where several are: the list of plans, or of all who are behind.
    private static Intent Opens(Notice.RuleLine line, Catalogue catalogue) =>
        line.Subjects.Count == 0 ? new Intent.ShowStanding(line.Rule, line.Subject, line.Period)
        : PlanPaper.RuleIn(catalogue) is var (_, rule) && rule.Id == line.Rule && YearMonth.Read(line.Period) is { } due ? new Intent.ListMonthPlans { Month = PlanPaper.AskedIn(rule, due).ToString() }
        : new Intent.ListBehind();

    private static string Reason(Notice.RuleLine line, Words words) => line.Reason switch
    {
        NudgeReason.Due or NudgeReason.AtRisk when line.Days == 0 => words["nudges.due-today"],
        NudgeReason.Due                     => words["nudges.due-in", line.Days],
        NudgeReason.AtRisk                  => words["nudges.at-risk", line.Days],
        NudgeReason.Overdue                 => words["nudges.overdue", -line.Days],
        NudgeReason.Escalated               => words["nudges.escalated", -line.Days],
    };
}
