using CoEduBot.Bot.Cards.Plans;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Standings;
using CoEduBot.Domain;
using CoEduBot.Domain.Plans;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>A plan as its reader is shown it.</summary>
internal static class PlanViews
{
    /// <param name="lead">What has just been done; empty where it is only looked at.</param>
    public static async Task<PlanView> Of(OpenPlan open, Turn turn, string lead = "", int page = 0)
    {
        var accepted = open.Plan.State == PlanState.Accepted;
        var units = await turn.Db.Units.AsNoTracking().Below(open.Place.School.Path).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, turn.Cancel);
        var sources = await Sources(open, turn);
        var actual = accepted ? await ActualRows.Of(open, turn) : new Dictionary<string, Actual>();
        var rows = open.Rows.Select(row => new RowView(row, units.GetValueOrDefault(row.Audience, row.Audience.Value), sources[row.Id], actual.GetValueOrDefault(row.Id))
        {
            Waits = accepted && actual[row.Id].Fate == RowFate.NotYet ? Accepted.Reason(row, turn) : null,
            MayFill = Accepted.MayFill(row, open, turn),
        }).ToList();
        var by = open.Plan.SubmittedBy is { } person ? (await turn.Db.People.FindAsync([person], turn.Cancel))?.Name ?? "" : "";

        return new PlanView(open.Place.School.Name, open.Plan, rows, open.IsOpen(turn), open.Place.MayWrite && !open.Place.IsOver(turn))
        {
            Lead = lead, Page = page, By = by, Due = PlanPaper.DueDay(open.Place, turn), Today = turn.Today,
        };
    }

    // Where a row came from, in one phrase.
    private static async Task<IReadOnlyDictionary<string, string>> Sources(OpenPlan open, Turn turn)
    {
        var asked = open.Plan.State.IsOpen() && open.Rows.Any(row => row.Source == RowSource.Rule);
        var lines = asked ? (await turn.Site.Sheets.Of(open.Place.School, turn)).Lines.Where(line => line.Line.Subject == open.School).ToList() : [];

        return open.Rows.ToDictionary(row => row.Id, row => Source(row, lines, turn.Words));
    }

    private static string Source(PlanRow row, IReadOnlyList<RuleLine> lines, Words words)
    {
        return row.Source switch
        {
            RowSource.Rule        => Short() is { } lacking and > 0 ? words["plans.from-rule-short", Title(), lacking.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)] : words["plans.from-rule", Title()],
            RowSource.Cancelled   => words["plans.from-cancelled"],
            RowSource.Festival    => words["plans.from-festival"],
            RowSource.LastYear    => words["plans.from-last-year", MonthNames.Of(row.Month.Add(-12), words.Locale)],
            RowSource.Spreadsheet => words["plans.from-table"],
            RowSource.Typed       => "",
        };

        // A rule that has left the programme since is known by its number alone.
        string Title() => words.Catalogue.Rule(row.From)?.Rule.Title.In(words.Locale) ?? row.From;

        // Of the period that lasts into the month.
        decimal? Short() => lines.Where(line => line.Rule.Id == row.From && line.Line.Period.Until > row.Month.First && line.Line.Need > line.Line.Have)
            .Select(line => (decimal?)(line.Line.Need - line.Line.Have)).FirstOrDefault();
    }
}
