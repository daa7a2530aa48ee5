using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Plans;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Domain.Summaries;

/// <summary>Something entered into the ledger after it was held, without families having been invited through the bot.</summary>
/// <param name="People">Heads on site; null where nobody counted.</param>
public sealed record RecordedEntry(EngagementId Id, string Kind, string Topic, UnitId Host, DateOnly Day, int? Families, int? People);

/// <summary>A week's work, and how things stand on the day it is asked for.</summary>
/// <param name="Before">The week before, to compare with.</param>
/// <param name="Recorded">Held in the week beside the engagements, home visits left out.</param>
/// <param name="VisitsHeld">Home visits held in the week.</param>
/// <param name="Visits">Of this school year, until today.</param>
/// <param name="Plans">For the month after today's, as the county office sees them; null where the reader looks at no school that is asked for one.</param>
public sealed record WeekReport(
    WeekSummary Week, WeekSummary Before, IReadOnlyList<RecordedEntry> Recorded, int VisitsHeld, VisitFigures Visits, PlanBoard? Plans)
{
    public int Held => Week.Held.Count + Recorded.Count;

    /// <summary>By how many stars the speakers are seen better than the week before; null where either has too few answers.</summary>
    public decimal? LecturerTrend => Trend(Week.Lecturer, Before.Lecturer);

    public decimal? ContentTrend => Trend(Week.Content, Before.Content);

    private static decimal? Trend(Rating? now, Rating? before) => now is null || before is null ? null : now.Stars - before.Stars;
}
