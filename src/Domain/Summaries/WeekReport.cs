using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Plans;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Domain.Summaries;

/// <summary>Something entered into the ledger after it was held, without families having been invited through the bot.</summary>
/// <param name="People">Heads on site; null where nobody counted.</param>
public sealed record RecordedEntry(EngagementId Id, string Kind, string Topic, UnitId Host, DateOnly Day, int? Families, int? People);

/// <summary>Where the schools looked at are with their plan for a month.</summary>
/// <param name="Schools">All that are asked for one, those without a plan included.</param>
/// <param name="States">Schools in each state that any is in.</param>
public sealed record PlanFigures(YearMonth Month, int Schools, IReadOnlyDictionary<PlanState, int> States)
{
    /// <summary>Schools that have not handed theirs in.</summary>
    public int Missing => Schools - In(PlanState.Submitted) - In(PlanState.Returned) - In(PlanState.Accepted);

    public int In(PlanState state) => States.GetValueOrDefault(state);
}

/// <summary>A week's work, and how things stand on the day it is asked for.</summary>
/// <param name="Before">The week before, to compare with.</param>
/// <param name="Recorded">Held in the week beside the engagements, home visits left out.</param>
/// <param name="VisitsHeld">Home visits held in the week.</param>
/// <param name="Visits">Of this school year, until today.</param>
/// <param name="Plans">For the month after today's; null where the reader looks at no whole school.</param>
public sealed record WeekReport(
    WeekSummary Week, WeekSummary Before, IReadOnlyList<RecordedEntry> Recorded, int VisitsHeld, VisitFigures Visits, PlanFigures? Plans)
{
    public int Held => Week.Held.Count + Recorded.Count;

    /// <summary>By how many stars the speakers are seen better than the week before; null where either has too few answers.</summary>
    public decimal? LecturerTrend => Trend(Week.Lecturer, Before.Lecturer);

    public decimal? ContentTrend => Trend(Week.Content, Before.Content);

    private static decimal? Trend(Rating? now, Rating? before) => now is null || before is null ? null : now.Stars - before.Stars;
}
