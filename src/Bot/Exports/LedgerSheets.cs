using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Exports;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Ledgers;

namespace CoEduBot.Bot.Exports;

/// <summary>
/// The ledger (月工作台账): what was held, what it lacks, how many home visits, where the rules stand. No student and no family is named,
/// and nothing is said of those on care lists.
/// </summary>
internal static class LedgerSheets
{
    private static readonly string[] Columns =
    [
        "day", "weekday", "kind", "topic", "organiser", "host", "lecturer", "place", "mode", "heads", "invited", "came", "lecturer-stars", "content-stars", "answers",
        "evidence", "state", "reason", "recorded-by", "id",
    ];

    private static readonly string[] MissingColumns = ["day", "kind", "topic", "host", "lacks", "id"];

    public static async Task Write(Workbook book, Takeout wanted, Turn turn)
    {
        await WriteEntries(book, wanted, turn);
        await RuleSheet.Write(book, wanted, turn);
    }

    /// <summary>Without the rules, which are judged in memory: as large as the ledger may be.</summary>
    public static async Task WriteEntries(Workbook book, Takeout wanted, Turn turn)
    {
        var ledger = await LedgerBook.Open(wanted, turn);
        await book.Sheet(turn.Words["exports.sheet-ledger"], Headers(Columns, turn.Words), Rows(ledger, turn.Words), turn.Cancel);
        await Missing(book, ledger, turn);
        await Visits(book, ledger, turn);
    }

    public static Task Missing(Workbook book, LedgerBook ledger, Turn turn) =>
        book.Sheet(turn.Words["exports.sheet-missing"], Headers(MissingColumns, turn.Words), Lacking(ledger, turn), turn.Cancel);

    public static IReadOnlyList<string> Headers(IEnumerable<string> columns, Words words) => [.. columns.Select(column => words[$"exports.column-{column}"])];

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(LedgerBook ledger, Words words)
    {
        await foreach (var page in ledger.Pages())
            foreach (var row in page)
                yield return Row(row, ledger, words);
    }

    private static IReadOnlyList<object?> Row(LedgerRow row, LedgerBook ledger, Words words)
    {
        var (kept, entry) = (row.Kept, row.Entry);
        var answers = entry.Feedback.Values.Select(each => each.Answers).DefaultIfEmpty().Max();

        return
        [
            kept.Day, Dates.Weekday(kept.Day, words.Locale), Kinds.Name(kept.Kind, words), kept.Topic, ledger.Label(kept.Organiser), ledger.Label(kept.Host),
            row.Engagement?.Lecturer ?? string.Join(words["names.separator"], entry.Fields.GetValueOrDefault("lecturer", [])), row.Engagement?.Place,
            kept.Mode.Length == 0 ? null : words.Catalogue.Term(kept.Mode, words.Locale), entry.OnSite, row.Invited, entry.Families,
            Stars(entry, "lecturer"), Stars(entry, "content"), answers >= FeedbackTally.MinimumShown ? answers : null,
            ledger.Evidence(row), words[kept.State == EngagementState.Reversed ? "names.state-reversed" : "names.state-held"], kept.Reason,
            ledger.RoleOf(kept.RecordedBy, kept.Host), kept.Id.Value,
        ];
    }

    // Below the minimum nobody is to be guessed.
    private static decimal? Stars(Entry entry, string aspect) =>
        entry.Feedback.GetValueOrDefault(aspect) is { Answers: >= FeedbackTally.MinimumShown, Average: { } average } ? decimal.Round(average, 1, MidpointRounding.AwayFromZero) : null;

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Lacking(LedgerBook ledger, Turn turn)
    {
        var words = turn.Words;
        await foreach (var (row, gaps) in ledger.Lacking())
            yield return
            [
                row.Kept.Day, Kinds.Name(row.Kept.Kind, words), row.Kept.Topic, ledger.Label(row.Kept.Host),
                string.Join(words["names.separator"], gaps.Select(gap => EntryCard.Lack(gap, turn.Site.Catalogue, words))), row.Kept.Id.Value,
            ];
    }

    private static async Task Visits(Workbook book, LedgerBook ledger, Turn turn)
    {
        var visits = await turn.Db.VisitsByClass(ledger.Stretch, turn.Cancel);
        book.Sheet(turn.Words["exports.sheet-visits"], Headers(["unit", "visits"], turn.Words), visits
            .Select(each => (Name: ledger.Label(each.Key), each.Value)).OrderBy(each => each.Name, StringComparer.Ordinal)
            .Select(IReadOnlyList<object?> (each) => [each.Name, each.Value]));
    }
}
