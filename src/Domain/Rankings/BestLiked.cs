using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Summaries;

namespace CoEduBot.Domain.Rankings;

/// <summary>An engagement families liked.</summary>
/// <param name="Stars">Of five, for the content.</param>
public sealed record Liked(EngagementFigures Figures, Unit School, decimal Stars)
{
    public Engagement Engagement => Figures.Engagement;

    /// <summary>As it is kept.</summary>
    public int Tenths => (int)(10 * Stars);
}

/// <summary>What families liked best of what was held: the order of the bulletin's learning points and of a term's good practice.</summary>
public static class BestLiked
{
    /// <summary>Liked less than this is no model, even in a thin week: stars for the content, in tenths.</summary>
    public const int Least = 45;

    /// <summary>Best first. With fewer answers than may be shown nothing is among them.</summary>
    public static IEnumerable<Liked> Of(IEnumerable<(EngagementFigures Figures, Unit School)> held) => held
        .Where(each => each.Figures.Engagement.State == EngagementState.Held && each.Figures.Feedback >= FeedbackTally.MinimumShown)
        .Select(each => new Liked(each.Figures, each.School, Rating.Over([(each.Figures.Feedback, each.Figures.ContentSum)])!.Stars))
        .Where(each => each.Tenths >= Least)
        .OrderByDescending(each => each.Stars).ThenByDescending(each => each.Figures.Feedback).ThenBy(each => each.Engagement.Id.Value, StringComparer.Ordinal);
}
