using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.Summaries;

/// <summary>An engagement and what came of it. Families, except the heads; feedback as sums of stars.</summary>
/// <param name="Marked">Marks that count, of whatever kind.</param>
/// <param name="Heads">People who came, walk-ins without a family included.</param>
/// <param name="Feedback">Families that gave feedback.</param>
public sealed record EngagementFigures(
    Engagement Engagement, int Invited, int Answered, int Came, int Heads, int Marked, int Feedback, int LecturerSum, int ContentSum)
{
    public int Silent => Invited - Answered;
}

/// <summary>What is still to be done about an engagement.</summary>
public enum Missing
{
    /// <summary>Published and over, and nobody has said that it took place.</summary>
    Confirmation,

    /// <summary>Held, and nobody was marked at the door.</summary>
    Marks,

    /// <summary>Held, and no family has said what it thought.</summary>
    Feedback,

    /// <summary>A draft that starts soon.</summary>
    Publishing,

    /// <summary>Starts soon, and more than half of the families have not answered.</summary>
    Answers,
}

/// <summary>A week's work in figures: what was held and is coming, who was invited, answered and came, what is missing.</summary>
/// <param name="Cancelled">Published ones called off.</param>
/// <param name="Lecturer">Null below the minimum of answers, like <paramref name="Content"/>.</param>
/// <param name="Missing">Earliest first. What lies ahead is named only when today is among the days asked for.</param>
public sealed record WeekSummary(
    IReadOnlyList<EngagementFigures> Held, IReadOnlyList<EngagementFigures> Coming, int Cancelled,
    int Invited, int Answered, int Came, int Heads, Rating? Lecturer, Rating? Content,
    IReadOnlyList<(Missing What, EngagementFigures Of)> Missing)
{
    /// <summary>How far ahead unpublished drafts are named.</summary>
    public static readonly TimeSpan DraftsAhead = TimeSpan.FromDays(7);

    /// <summary>How far ahead silence is named.</summary>
    public static readonly TimeSpan SilenceAhead = TimeSpan.FromDays(3);

    public static WeekSummary Of(IEnumerable<EngagementFigures> figures, Week week, DateTimeOffset now)
    {
        var all = figures.OrderBy(one => one.Engagement.StartsAt).ThenBy(one => one.Engagement.Id.Value, StringComparer.Ordinal).ToList();
        var inWeek = all.Where(one => week.Has(one.Engagement.StartsAt)).ToList();
        var counted = inWeek.Where(one => one.Engagement.State is EngagementState.Published or EngagementState.Held).ToList();

        return new WeekSummary(
            [.. inWeek.Where(one => one.Engagement.State == EngagementState.Held)],
            [.. counted.Where(one => one.Engagement.State == EngagementState.Published && !one.Engagement.IsOver(now))],
            inWeek.Count(one => one.Engagement is { State: EngagementState.Cancelled, PublishedAt: not null }),
            counted.Sum(one => one.Invited), counted.Sum(one => one.Answered), counted.Sum(one => one.Came), counted.Sum(one => one.Heads),
            Rating.Over(counted.Select(one => (one.Feedback, one.LecturerSum))),
            Rating.Over(counted.Select(one => (one.Feedback, one.ContentSum))),
            [.. inWeek.SelectMany(one => Behind(one, now)).Concat(week.Has(now) ? all.SelectMany(one => Ahead(one, now)) : [])
                .OrderBy(missing => missing.Of.Engagement.StartsAt)]);
    }

    private static IEnumerable<(Missing What, EngagementFigures Of)> Behind(EngagementFigures one, DateTimeOffset now)
    {
        if (one.Engagement.State == EngagementState.Published && one.Engagement.IsOver(now))
            yield return (Summaries.Missing.Confirmation, one);
        if (one.Engagement.State == EngagementState.Held && one.Marked == 0)
            yield return (Summaries.Missing.Marks, one);
        if (one.Engagement.State == EngagementState.Held && one.Feedback == 0)
            yield return (Summaries.Missing.Feedback, one);
    }

    private static IEnumerable<(Missing What, EngagementFigures Of)> Ahead(EngagementFigures one, DateTimeOffset now)
    {
        var wait = one.Engagement.StartsAt - now;
        if (one.Engagement.State == EngagementState.Draft && wait > TimeSpan.Zero && wait <= DraftsAhead)
            yield return (Summaries.Missing.Publishing, one);
        if (one.Engagement.State == EngagementState.Published && wait > TimeSpan.Zero && wait <= SilenceAhead && 2 * one.Silent > one.Invited)
            yield return (Summaries.Missing.Answers, one);
    }
}
