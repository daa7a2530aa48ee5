using System.Globalization;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.Cards;

/// <summary>A standing in words: never by colour alone.</summary>
public static class StandingWords
{
    public static string Of(Standing standing, Words words) => words[$"progress.standing-{standing.Kebab()}"];

    /// <summary>`2 / 3`; figures as they are counted, halves included; a share in percent.</summary>
    public static string Figures(RuleLine it) => it.Rule is Rule.Target { Metrics: [{ Form: MetricForm.Ratio }] }
        ? $"{Number(it.Line.Have * 100)}% / {Number(it.Line.Need * 100)}%"
        : $"{Number(it.Line.Have)} / {Number(it.Line.Need)}";

    /// <summary>`有风险，还剩 12 天`: how long is told while something can still be done. Today is not a day that is left, here as in the reminders.</summary>
    public static string WithDays(RuleLine it, DateOnly today, Words words)
    {
        var (line, standing) = (it.Line, Of(it.Line.Standing, words));
        if (line.Period.Until <= today)
            // Two periods of one rule may stand below each other.
            return words["progress.because", standing, Period(line.Period, words)];
        if (line.Period.Until == DateOnly.MaxValue)
            return standing;

        var (left, toMend) = ((it.Due ?? line.Period.Last).DayNumber - today.DayNumber, line.Period.Last.DayNumber - today.DayNumber);

        return line.Standing switch
        {
            Standing.Overdue when it.CameLate                                      => words["progress.came-late"],
            // Judged by the end of the day, which is not over.
            Standing.AtRisk or Standing.OnTrack or Standing.Overdue when left == 0 => words["progress.last-day"],
            Standing.AtRisk or Standing.OnTrack when left > 0                      => words["progress.days-left", standing, left],
            // A paper that comes late stays late: there is nothing to mend, though it is still to be handed in.
            Standing.Overdue when it.Due is not null                               => words["progress.days-late", standing, -left],
            Standing.Overdue when toMend == 0                                      => words["progress.last-day-to-mend", standing],
            Standing.Overdue                                                       => words["progress.days-to-mend", standing, toMend],
            _                                                                      => standing,
        };
    }

    /// <summary>`学期 2026-08-31 – 2027-01-22`.</summary>
    public static string Period(Span span, Words words) => span.Until == DateOnly.MaxValue
        ? $"{Name(span, words)} {Iso(span.From)} –"
        : span.Days == 1 ? $"{Name(span, words)} {Iso(span.From)}" : $"{Name(span, words)} {Iso(span.From)} – {Iso(span.Last)}";

    public static string Counts(IEnumerable<(Standing Standing, int Lines)> counts, Words words) =>
        string.Join(words["names.separator"], counts.Select(count => words["progress.count", Of(count.Standing, words), count.Lines]));

    /// <summary>What to do next; empty when nothing is.</summary>
    public static string Next(RuleLine it, Catalogue catalogue, Words words) => NextStep.For(it) switch
    {
        NextStep.Record step                    => words["progress.next-record", Named(step.Kind, catalogue, words)],
        NextStep.Attach { What.Count: 0 }       => words["progress.next-complete"],
        NextStep.Attach step                    => words["progress.next-attach", Some(step.What, catalogue, words)],
        NextStep.Tick step                      => words["progress.next-tick", Some(step.Items, catalogue, words)],
        NextStep.HandIn step                    => words["progress.next-hand-in", Named(step.Document, catalogue, words)],
        NextStep.Enter step                     => words["progress.next-enter", Named(step.Metric, catalogue, words)],
        NextStep.Cover step                     => words["progress.next-cover", Some(step.Values, catalogue, words)],
        NextStep.Enrol step                     => words["progress.next-enrol", Some(step.What, catalogue, words)],
        NextStep.Reach { Of: "student" } step   => words["progress.next-students", step.Members],
        NextStep.Reach step                     => words["progress.next-members", step.Members],
        NextStep.None                           => "",
        _                                       => throw new System.Diagnostics.UnreachableException(),
    };

    // What the evaluators themselves call what is missing; no programme has a word for it.
    private static readonly HashSet<string> Own =
        ["participants", "on-site", "units", "people", "entries", "eligible", "links", "duration", "mode", "confirm", "feedback", "kept"];

    /// <summary>An item, document, kind, figure or rule as the programmes call it; the code where none does.</summary>
    public static string Named(string code, Catalogue catalogue, Words words) =>
        catalogue.Programmes.Select(programme => programme.Documents.GetValueOrDefault(code)?.Names).FirstOrDefault(names => names is not null)?.In(words.Locale)
        ?? catalogue.Kind(code)?.Names.In(words.Locale)
        ?? catalogue.Rule(code)?.Rule.Title.In(words.Locale)
        ?? Term(code, catalogue, words);

    private static string Term(string code, Catalogue catalogue, Words words) => catalogue.Term(code, words.Locale) switch
    {
        var term when term != code                      => term,
        _ when Own.Contains(code)                       => words[$"progress.item-{code}"],
        _ when catalogue.Role(code, words.Locale) is var role && role != code => role,
        // A field of a kind, added up.
        _ when code.Split('.') is [var kind, var field] => words["progress.sum-of", Named(kind, catalogue, words), Named(field, catalogue, words)],
        _                                               => code,
    };

    // Two by name; more would not fit a line.
    private static string Some(IReadOnlyList<string> codes, Catalogue catalogue, Words words)
    {
        var named = string.Join(words["names.separator"], codes.Take(2).Select(code => Named(code.Split(' ')[0], catalogue, words)));

        return codes.Count > 2 ? words["progress.some", named, codes.Count] : named;
    }

    private static string Name(Span span, Words words) => words[$"progress.period-{span.Code.Kebab()}"];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
