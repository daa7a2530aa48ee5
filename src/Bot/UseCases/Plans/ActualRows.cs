using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Plans;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>Plan against actual, out of the engagements made of the rows and the ledger of the month.</summary>
public static class ActualRows
{
    /// <summary>By a row's id.</summary>
    public static async Task<IReadOnlyDictionary<string, Actual>> Of(OpenPlan open, Turn turn)
    {
        var made = open.Rows.Select(row => row.Engagement).OfType<EngagementId>().ToList();
        var engagements = await turn.Db.Engagements.AsNoTracking().Where(each => made.Contains(each.Id)).ToListAsync(turn.Cancel);
        var (first, last) = (open.Place.Month.First, open.Place.Month.Last);
        var below = turn.Db.Units.Below(open.Place.School.Path);
        var entries = await turn.Db.LedgerEntries.AsNoTracking()
            .Where(entry => entry.State == EngagementState.Held && entry.Day >= first && entry.Day <= last && below.Any(unit => unit.Id == entry.Host) && !made.Contains(entry.Id))
            .Select(entry => new { entry.Kind, entry.Day })
            .ToListAsync(turn.Cancel);

        return PlanActual.Of(
            open.Rows,
            engagements.ToDictionary(each => each.Id, each => new RowEngagement(each.State, each.StartsAt.DayIn(turn.Zone))),
            entries.Select(entry => new RowEntry(entry.Kind, entry.Day)));
    }
}
