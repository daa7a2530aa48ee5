using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Exports;
using CoEduBot.Domain;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Exports;

/// <summary>The plans of a unit's schools for a month: every row of what was handed in, and where each school stands.</summary>
internal static class PlanSheet
{
    private static readonly string[] Columns = ["unit", "plan-state", "day", "weekday", "start", "end", "kind", "topic", "lecturer", "place", "mode", "audience", "comment"];

    public static async Task Write(Workbook book, Takeout wanted, Turn turn)
    {
        var words = turn.Words;
        var month = YearMonth.Of(wanted.From);
        var below = turn.Db.Units.Below(wanted.Unit.Path);
        var units = await turn.Db.Units.AsNoTracking().Below(wanted.Unit.Path).ToDictionaryAsync(unit => unit.Id, turn.Cancel);
        var plans = await turn.Db.MonthPlans.AsNoTracking().Where(plan => plan.Month == month && below.Any(unit => unit.Id == plan.School)).ToListAsync(turn.Cancel);
        var rows = (await turn.Db.PlanRows.AsNoTracking().Where(row => row.Month == month && !row.Dropped && below.Any(unit => unit.Id == row.School)).ToListAsync(turn.Cancel)).ToLookup(row => row.School);

        book.Sheet(ExportTitles.Thing(wanted.What, words), LedgerSheets.Headers(Columns, words), plans
            // What a school has not handed in is its own.
            .Where(plan => plan.SubmittedAt is not null)
            .OrderBy(plan => units[plan.School].Path, StringComparer.Ordinal)
            .SelectMany(plan => rows[plan.School].OrderBy(row => row.Day ?? DateOnly.MaxValue).ThenBy(row => row.Start).ThenBy(row => row.Number).Select(IReadOnlyList<object?> (row) =>
            [
                units[plan.School].Name, words[$"names.plan-{plan.State.ToString().ToLowerInvariant()}"], row.Day, row.Day is { } day ? Dates.Weekday(day, words.Locale) : null, row.Start, row.End,
                Kinds.Name(row.Kind, words), row.Topic, row.Lecturer, row.Place, row.Mode.Length == 0 ? null : words.Catalogue.Term(row.Mode, words.Locale),
                units.GetValueOrDefault(row.Audience)?.Name, row.Comment,
            ])));
    }
}
