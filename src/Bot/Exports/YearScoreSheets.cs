using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Exports;
using CoEduBot.Bot.UseCases.Rankings;
using CoEduBot.Bot.UseCases.Terms;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rankings;
using CoEduBot.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Exports;

/// <summary>
/// What schools scored in a year (年度考核), with what each score is made of, and the means of townships. Schools with too little to be judged
/// by are not in it, and neither is a part that rests on too few answers.
/// </summary>
internal static class YearScoreSheets
{
    private static readonly string[] Columns = ["rank", "school", "township", "score", "in-order", "judged", "invited", "came", "answers", "content-stars", "score-now"];

    public static async Task Write(Workbook book, Takeout wanted, Turn turn)
    {
        var words = turn.Words;
        var year = ReportPeriods.At(turn.Site.Catalogue, CountyReport.YearScores, wanted.To < turn.Today ? wanted.To : turn.Today) ?? new Span(PeriodCode.CalendarYear, "", wanted.From, wanted.To.AddDays(1));
        var scored = await ScoringYear.Of(wanted.Unit, year, turn);
        var placed = scored.Rows.Where(row => row.Place is not null).ToList();
        var now = scored.Confirmed is null ? new Dictionary<UnitId, SchoolFigures>()
            : await Corrections.Of(wanted.Unit.Id, (year.From, scored.To), placed.Select(row => (row.School, row.Score)), turn);
        var townships = TownshipScore.Of(scored.Rows);
        var ids = placed.Select(row => row.School).Concat(townships.Select(township => township.Township)).ToList();
        var names = await turn.Db.Units.AsNoTracking().Where(unit => EF.Parameter(ids).Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, turn.Cancel);

        book.Sheet(
            words[scored.Confirmed is null ? "exports.sheet-scores-draft" : "exports.sheet-scores"], LedgerSheets.Headers(Columns, words),
            placed.Select(row => Row(row, names, now)));
        book.Sheet(words["exports.sheet-townships"], LedgerSheets.Headers(["township", "score", "schools"], words), townships.Select(IReadOnlyList<object?> (each) => [names[each.Township], Points(each.Score), each.Schools]));
    }

    private static IReadOnlyList<object?> Row(YearScoreRow row, IReadOnlyDictionary<UnitId, string> names, IReadOnlyDictionary<UnitId, SchoolFigures> now)
    {
        var (invited, answers) = (row.Invited >= SchoolFigures.FewestInvited, row.Answers >= FeedbackTally.MinimumShown);

        return
        [
            row.Place, names[row.School], row.Township is { } township ? names[township] : null, Points(row.Score), row.InOrder, row.Judged,
            invited ? row.Invited : null, invited ? row.Came : null, answers ? row.Answers : null,
            answers ? decimal.Round((decimal)row.Stars / row.Answers, 1, MidpointRounding.AwayFromZero) : null,
            now.GetValueOrDefault(row.School) is { } changed ? Points(changed.Score) : null,
        ];
    }

    private static decimal? Points(int? tenths) => tenths / 10m;
}
