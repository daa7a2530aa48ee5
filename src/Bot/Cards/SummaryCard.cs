using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Summaries;

namespace CoEduBot.Bot.Cards;

/// <param name="Scope">The units summed up, by name.</param>
/// <param name="Audiences">The name of every audience.</param>
/// <param name="Hosted">Audiences the reader may act for; for the others there is only a look.</param>
/// <param name="Today">How things stand now.</param>
public sealed record SummaryView(
    Week Week, string Scope, WeekReport Report, IReadOnlyDictionary<UnitId, string> Audiences, IReadOnlySet<UnitId> Hosted, TodayView Today)
{
    public WeekSummary Summary => Report.Week;
}

/// <summary>A week in figures: held, coming, who came, what is missing and what to do about it.</summary>
public static class SummaryCard
{
    // Rows of a list; with more the card would not hold what 25 KB allow.
    private const int MostRows = 5;
    private const int MostMissing = 6;

    public static JsonObject For(SummaryView view, Words words, TimeZoneInfo zone)
    {
        var (week, summary) = (view.Week, view.Summary);
        var title = words["summary.title", Dates.Day(week.From, words.Locale), Dates.Day(week.To, words.Locale)];

        return Card.Of(
            words["summary.says", view.Scope, view.Report.Held, summary.Coming.Count],
            [
                Card.Title(title),
                Card.Hint(words["summary.scope", view.Scope]),
                Card.Facts(Figures(view.Report, words)),
                summary.Invited > 0 ? Chart(summary, words) : null,
                .. List(words["summary.held"], summary.Held, view, words, zone),
                .. Recorded(view, words),
                .. List(words["summary.coming"], summary.Coming, view, words, zone),
                .. ToDo(view, words, zone),
                .. SummaryToday.For(view.Today, words.Catalogue, words),
            ],
            Card.Button(words["summary.button-before"], Days(week.From.AddDays(-7))),
            Card.Button(words["summary.button-after"], Days(week.From.AddDays(7))),
            Card.Button(words["exports.button-summary"], new Intent.Export { What = UseCases.Exports.Exported.Summary, From = Iso(week.From), To = Iso(week.To) }));
    }

    private static Intent.ShowSummary Days(DateOnly from) => new() { From = Iso(from), To = Iso(from.AddDays(6)) };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The week in names and values, for whoever prints it.</summary>
    public static IReadOnlyList<(string Name, string Value)> Figures(WeekReport report, Words words)
    {
        var summary = report.Week;

        return
        [
            (words["summary.held"], words["summary.events", report.Held]),
            (words["summary.coming"], words["summary.events", summary.Coming.Count]),
            (words["summary.cancelled"], summary.Cancelled > 0 ? words["summary.events", summary.Cancelled] : ""),
            // Where nobody was invited through the bot, there is nothing to say of it.
            (words["summary.invited"], summary.Invited == 0 ? "" : words["cards.families", summary.Invited]),
            (words["summary.answered"], summary.Invited == 0 ? "" : words["cards.families", summary.Answered]),
            (words["summary.came"], summary is { Invited: 0, Came: 0 } ? "" : words["cards.families-people", summary.Came, summary.Heads]),
            (words["summary.rating"], summary.Held.Count == 0 ? "" : summary is { Lecturer: { } lecturer, Content: { } content }
                ? words["summary.stars", Stars(lecturer), Stars(content), lecturer.Answers]
                : words["summary.too-few", FeedbackTally.MinimumShown]),
            (words["summary.trend"], report is { LecturerTrend: { } better, ContentTrend: { } richer }
                ? words["summary.trend-of", SummaryToday.Difference(better), SummaryToday.Difference(richer)] : ""),
        ];
    }

    private static string Stars(Rating rating) => rating.Stars.ToString("0.0", CultureInfo.InvariantCulture);

    private static JsonObject Chart(WeekSummary summary, Words words) => Card.Bars(
        words["summary.chart"],
        [(words["summary.invited"], summary.Invited), (words["summary.answered"], summary.Answered), (words["summary.came"], summary.Came)]);

    private static IEnumerable<JsonObject?> List(string title, IReadOnlyList<EngagementFigures> rows, SummaryView view, Words words, TimeZoneInfo zone) =>
    [
        rows.Count > 0 ? Card.Strong(title) : null,
        .. rows.Take(MostRows).Select(row => Card.Row(Line(row, view, words, zone), Open(row, words))),
        rows.Count > MostRows ? Card.Hint(words["summary.more", rows.Count - MostRows]) : null,
    ];

    private static IEnumerable<JsonObject?> Recorded(SummaryView view, Words words)
    {
        var (rows, week) = (view.Report.Recorded, view.Summary);

        return
        [
            rows.Count > 0 && week.Held.Count == 0 ? Card.Strong(words["summary.held"]) : null,
            .. rows.Take(MostRows).Select(row => Card.Row(Line(row, view, words), Card.Button(words["cards.button-open"], new Intent.ShowEntry(row.Id.Value)))),
            rows.Count > MostRows ? Card.Hint(words["summary.more", rows.Count - MostRows]) : null,
        ];
    }

    private static string Line(RecordedEntry row, SummaryView view, Words words)
    {
        var kind = Kinds.Name(row.Kind, words);
        var people = row.People is { } heads ? $" · {words["summary.people", heads]}" : row.Families is { } families ? $" · {words["cards.families", families]}" : "";

        return $"{(row.Topic.Length == 0 ? kind : words["cards.name", kind, row.Topic])} · {view.Audiences[row.Host]}\n{Dates.Day(row.Day, words.Locale)}{people}";
    }

    private static string Line(EngagementFigures row, SummaryView view, Words words, TimeZoneInfo zone)
    {
        var engagement = row.Engagement;
        var figures = engagement.State == EngagementState.Held
            ? words["summary.came-of", row.Came, row.Invited]
            : words["summary.answered-of", row.Answered, row.Invited];

        return $"{Heading(row, view, words)}\n{EngagementFacts.When(engagement, words, zone)} · {figures}";
    }

    private static string Heading(EngagementFigures row, SummaryView view, Words words) =>
        $"{EngagementFacts.Name(row.Engagement, words)} · {view.Audiences[row.Engagement.Audience]}";

    private static JsonObject Open(EngagementFigures row, Words words) =>
        Card.Button(words["cards.button-open"], new Intent.Open(row.Engagement.Id.Value));

    private static IEnumerable<JsonObject?> ToDo(SummaryView view, Words words, TimeZoneInfo zone)
    {
        var missing = view.Summary.Missing;
        if (view is { Report.Held: 0, Summary: { Coming: [], Missing: [] } })
            return [Card.Text(words["summary.no-events"])];

        return
        [
            Card.Strong(words["summary.missing"]),
            missing.Count == 0 ? Card.Text(words["summary.nothing-missing"]) : null,
            .. missing.Take(MostMissing).Select(one => Card.Row(
                $"{Heading(one.Of, view, words)}\n{When(one.Of.Engagement, words, zone)} · {What(one.What, one.Of, words)}",
                Step(one.What, one.Of, view, words))),
            missing.Count > MostMissing ? Card.Hint(words["summary.more", missing.Count - MostMissing]) : null,
        ];
    }

    // Its beginning is enough to know it by, unless it goes on for days.
    private static string When(Engagement engagement, Words words, TimeZoneInfo zone) =>
        engagement.IsSeveralDays ? EngagementFacts.When(engagement, words, zone) : Dates.Moment(engagement.StartsAt, words.Locale, zone);

    public static string What(Missing missing, EngagementFigures of, Words words) => missing switch
    {
        Missing.Confirmation => words["summary.not-confirmed"],
        Missing.Marks        => words["summary.no-marks"],
        Missing.Feedback     => words["summary.no-feedback"],
        Missing.Publishing   => words["summary.not-published"],
        Missing.Answers      => words["summary.many-silent", of.Silent, of.Invited],
    };

    // What is done on the engagement's own card starts with opening it: publishing and confirming want a look first.
    private static JsonObject Step(Missing missing, EngagementFigures of, SummaryView view, Words words)
    {
        var id = of.Engagement.Id.Value;

        return !view.Hosted.Contains(of.Engagement.Audience) ? Open(of, words) : missing switch
        {
            Missing.Marks   => Card.Button(words["cards.button-attendance"], new Intent.ShowAttendance(id)),
            Missing.Answers => Card.Button(words["cards.button-remind"], new Intent.RemindSilent(id)),
            Missing.Confirmation or Missing.Feedback or Missing.Publishing => Open(of, words),
        };
    }
}
