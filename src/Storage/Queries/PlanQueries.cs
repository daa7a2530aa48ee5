using CoEduBot.Domain;
using CoEduBot.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>Schools' plans for a month, and their rows.</summary>
public static class PlanQueries
{
    /// <summary>Tracked; null while nobody has looked at it yet.</summary>
    public static Task<MonthPlan?> PlanOf(this CoEduDb db, UnitId school, YearMonth month, CancellationToken cancel) =>
        db.MonthPlans.SingleOrDefaultAsync(plan => plan.School == school && plan.Month == month, cancel);

    /// <summary>Tracked, in the order of their days, those without a day last; dropped ones left out.</summary>
    public static async Task<List<PlanRow>> RowsOf(this CoEduDb db, UnitId school, YearMonth month, CancellationToken cancel)
    {
        var rows = await db.PlanRows.Where(row => row.School == school && row.Month == month && !row.Dropped).ToListAsync(cancel);

        return [.. rows.OrderBy(row => row.Day ?? DateOnly.MaxValue).ThenBy(row => row.Start).ThenBy(row => row.Number)];
    }
}
