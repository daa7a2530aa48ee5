using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Exports;
using CoEduBot.Bot.UseCases.Summaries;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Summaries;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.Exports;

/// <summary>A table with its title and headers.</summary>
internal sealed record SummaryTable(string Title, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>
/// A week to be kept or printed: the figures as the card shows them, read off the card itself so that both can only say the same, and in
/// full the lists of which a card holds the first few.
/// </summary>
internal sealed record SummaryContents(string Title, string Scope, IReadOnlyList<SummaryTable> Tables)
{
    public static async Task<SummaryContents> Of(Takeout wanted, Turn asked)
    {
        var turn = Within(wanted, asked);
        var words = turn.Words;
        var reply = await ShowSummary.Run(new Intent.ShowSummary { From = Iso(wanted.From), To = Iso(wanted.To) }, turn);
        var card = reply is Reply.Show shown ? shown.Card : throw new InvalidOperationException("Days were checked before a link was made.");
        var (title, scope) = (ExportTitles.Name(wanted, words), ExportTitles.Units(wanted, words));
        var own = new[] { words["summary.held"], words["summary.coming"], words["summary.missing"], words["summary.chart"] };

        return new SummaryContents(title, scope,
        [
            new SummaryTable(words["exports.sheet-figures"], LedgerSheets.Headers(["figure", "value"], words), [.. SummaryFigures.Facts(card).Select(IReadOnlyList<object?> (fact) => [fact.Name, fact.Value])]),
            .. await Lists(wanted, turn),
            .. SummaryFigures.Sections(card).Where(section => !own.Contains(section.Title) && section.Lines.Count > 0)
                .Select(section => new SummaryTable(section.Title, LedgerSheets.Headers(["figure"], words), [.. section.Lines.Select(IReadOnlyList<object?> (line) => [line])])),
        ]);
    }

    // Only of the units the link was made for, whatever else the person oversees.
    private static Turn Within(Takeout wanted, Turn turn) => turn with
    {
        Who = turn.Who with
        {
            Roles = [.. wanted.Units.SelectMany(unit => turn.Who.Roles.Where(held => Permissions.Allow(held.Role, held.At, Act.Oversee, unit)).Take(1).Select(held => (held.Role, unit)))],
        },
    };

    private static async Task<IReadOnlyList<SummaryTable>> Lists(Takeout wanted, Turn turn)
    {
        var words = turn.Words;
        var week = new Week(wanted.From, wanted.To, turn.Zone);
        var overseen = turn.Db.Overseen([.. wanted.Units.Select(unit => unit.Path)], turn.Who.Id).Around(week, turn.Now);
        var figures = await turn.Db.FiguresOf(overseen, turn.Cancel);
        var recorded = await turn.Db.RecordedIn([.. wanted.Units.Select(unit => unit.Path)], turn.Who.Id, week, turn.Cancel);
        List<UnitId> audiences = [.. figures.Select(one => one.Engagement.Audience).Concat(recorded.Select(one => one.Host)).Distinct()];
        var names = AudienceNames.Of(audiences, await turn.Db.UnitsAround(audiences, turn.Cancel), wanted.Units, words);
        var summary = WeekSummary.Of(figures, week, turn.Now);

        return
        [
            Engagements(words["summary.held"], summary.Held, recorded, names, turn),
            Engagements(words["summary.coming"], summary.Coming, [], names, turn),
            new SummaryTable(words["summary.missing"], LedgerSheets.Headers(["day", "start", "kind", "topic", "audience", "lacks"], words),
                [.. summary.Missing.Select(IReadOnlyList<object?> (one) => [.. Head(one.Of, names, turn), SummaryCard.What(one.What, one.Of, words)])]),
        ];
    }

    private static SummaryTable Engagements(string title, IEnumerable<EngagementFigures> rows, IEnumerable<RecordedEntry> recorded, IReadOnlyDictionary<UnitId, string> names, Turn turn) => new(
        title, LedgerSheets.Headers(["day", "start", "kind", "topic", "audience", "invited", "answered", "came", "heads"], turn.Words),
        [
            .. rows.Select(IReadOnlyList<object?> (row) => [.. Head(row, names, turn), row.Invited, row.Answered, row.Came, row.Heads]),
            // Nobody was invited through the bot: what is not known stays empty.
            .. recorded.Select(IReadOnlyList<object?> (row) => [row.Day, null, Kinds.Name(row.Kind, turn.Words), row.Topic, names[row.Host], null, null, row.People is null ? row.Families : null, row.People]),
        ]);

    private static IEnumerable<object?> Head(EngagementFigures row, IReadOnlyDictionary<UnitId, string> names, Turn turn)
    {
        var engagement = row.Engagement;

        return [engagement.StartsAt.DayIn(turn.Zone), engagement.StartsAt.ClockIn(turn.Zone), Kinds.Name(engagement.Kind, turn.Words), engagement.Topic, names[engagement.Audience]];
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Reads a summary's card: its facts, and its sections line by line. Whatever figures a card gets later are in the file, too.</summary>
internal static class SummaryFigures
{
    public static IReadOnlyList<(string Name, string Value)> Facts(JsonObject card) =>
        [.. Body(card).Where(part => Is(part, "FactSet")).SelectMany(part => part["facts"]!.AsArray()).Select(fact => (Text(fact!, "title"), Text(fact!, "value")))];

    public static IReadOnlyList<(string Title, List<string> Lines)> Sections(JsonObject card)
    {
        var sections = new List<(string Title, List<string> Lines)>();
        foreach (var part in Body(card))
            if (Is(part, "TextBlock") && part["weight"] is not null && part["style"] is null)
                sections.Add((Text(part, "text"), []));
            else if (sections.Count > 0 && Line(part) is { } line)
                sections[^1].Lines.Add(line);

        return sections;
    }

    private static string? Line(JsonObject part) => part["type"]!.GetValue<string>() switch
    {
        "TextBlock" => Plain.Undo(Text(part, "text")),
        "ColumnSet" => Plain.Undo(Text(part["columns"]![0]!["items"]![0]!, "text")),
        _           => null,
    };

    private static IEnumerable<JsonObject> Body(JsonObject card) => card["body"]!.AsArray().OfType<JsonObject>();

    private static bool Is(JsonObject part, string type) => part["type"]!.GetValue<string>() == type;

    private static string Text(JsonNode part, string name) => part[name]!.GetValue<string>();
}
