using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Domain.Programmes;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>A plan's rows in figures.</summary>
/// <param name="Lacking">Rows that lack something (<see cref="PlanRow.Lacks"/>).</param>
public readonly record struct RowCount(int Rows, int Lacking);

/// <summary>Plans of many schools at once: a query a table, however many schools there are.</summary>
public static class PlanBoardQueries
{
    public static async Task<PlanBoard> PlanBoard(this CoEduDb db, Unit top, YearMonth month, Catalogue catalogue, DateOnly today, CancellationToken cancel)
    {
        var below = db.Units.Below(top.Path);
        var units = await below.AsNoTracking().Where(unit => unit.Kind != "class" && unit.Kind != "grade").ToListAsync(cancel);
        var plans = await db.PlansBelow(top, month).AsNoTracking().ToListAsync(cancel);
        var rule = PlanPaper.RuleIn(catalogue)?.Rule.Id ?? "";
        var refersTo = month.ToString();
        // Without a word about it, a document belongs to the month it came in: the rule sees to that.
        var papers = await db.DocumentsHandedIn.AsNoTracking()
            .Where(paper => paper.Kind == PlanPaper.Kind && paper.UndoneAt == null && (paper.RefersTo == refersTo || paper.RefersTo == ""))
            .Where(paper => below.Any(unit => (string)(object)unit.Id == paper.Unit))
            .ToListAsync(cancel);
        var waivers = await db.WaiversGiven.AsNoTracking()
            .Where(waiver => waiver.Rule == rule && waiver.UndoneAt == null && below.Any(unit => (string)(object)unit.Id == waiver.Subject))
            .ToListAsync(cancel);

        var ledger = new Ledger
        {
            Units = units,
            Documents = [.. papers.Select(paper => new HandedIn(paper.Kind, paper.Unit, paper.RefersTo, paper.At, null, "", null, paper.Parts.Split(';', StringSplitOptions.RemoveEmptyEntries), [], []))],
            Waivers = [.. waivers.Select(waiver => new Waiver(waiver.Rule, waiver.Subject, waiver.Period, waiver.Reason, waiver.By))],
        };

        return Domain.Plans.PlanBoard.Of(month, ledger, plans.ToDictionary(plan => plan.School), catalogue, today);
    }

    /// <summary>Tracked.</summary>
    public static IQueryable<MonthPlan> PlansBelow(this CoEduDb db, Unit top, YearMonth month)
    {
        var below = db.Units.Below(top.Path);

        return db.MonthPlans.Where(plan => plan.Month == month && below.Any(unit => unit.Id == plan.School));
    }

    /// <summary>Rows of each plan, dropped ones left out; a school without rows is not in it.</summary>
    public static async Task<Dictionary<UnitId, RowCount>> RowCounts(this CoEduDb db, Unit top, YearMonth month, CancellationToken cancel)
    {
        var below = db.Units.Below(top.Path);
        var counts = await db.PlanRows.AsNoTracking()
            .Where(row => row.Month == month && !row.Dropped && below.Any(unit => unit.Id == row.School))
            .GroupBy(row => row.School)
            .Select(rows => new
            {
                School = rows.Key,
                Rows = rows.Count(),
                Lacking = rows.Count(row => row.Day == null || row.Topic.Trim() == "" || (row.Place.Trim() == "" && row.Mode != "online")),
            })
            .ToListAsync(cancel);

        return counts.ToDictionary(each => each.School, each => new RowCount(each.Rows, each.Lacking));
    }

    /// <summary>Rows of plans for a month that are handed in, returned or accepted, by day.</summary>
    public static async Task<List<PlanRow>> RowsBelow(this CoEduDb db, Unit top, YearMonth month, CancellationToken cancel)
    {
        var plans = db.PlansBelow(top, month).Where(plan => plan.State != PlanState.Draft);
        var rows = await db.PlanRows.AsNoTracking()
            .Where(row => row.Month == month && !row.Dropped && plans.Any(plan => plan.School == row.School))
            .ToListAsync(cancel);

        return [.. rows.OrderBy(row => row.Day ?? DateOnly.MaxValue).ThenBy(row => row.Start).ThenBy(row => row.School.Value, StringComparer.Ordinal).ThenBy(row => row.Number)];
    }
}
