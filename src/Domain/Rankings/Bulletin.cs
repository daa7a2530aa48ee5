using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Summaries;

namespace CoEduBot.Domain.Rankings;

/// <summary>What a county's schools did in a week, as it was sent round on the Monday after (YX-16).</summary>
public sealed class Bulletin
{
    public required UnitId County { get; init; }

    /// <summary>The week's Monday.</summary>
    public required DateOnly Week { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Engagements held and entries recorded, home visits left out.</summary>
    public required int Held { get; init; }

    /// <summary>Schools that held any of them.</summary>
    public required int Schools { get; init; }

    /// <summary>Families that came.</summary>
    public required int Came { get; init; }
}

/// <summary>Something other schools may learn from: of a week's talks and open days, what families liked best.</summary>
public sealed class LearningPoint
{
    /// <summary>So many are named in a bulletin.</summary>
    public const int Most = 3;

    /// <summary>Liked less than this is no model, even in a thin week: stars for the content, in tenths.</summary>
    public const int Least = 45;

    public required UnitId County { get; init; }

    public required DateOnly Week { get; init; }

    /// <summary>From 1.</summary>
    public required int Place { get; init; }

    public required UnitId School { get; init; }

    public required string Kind { get; init; }

    public required string Topic { get; init; }

    /// <summary>Tenths of a star.</summary>
    public required int Stars { get; init; }

    public required int Answers { get; init; }

    /// <summary>The best liked of what was held, a school once; with fewer answers than may be shown nothing is.</summary>
    public static IReadOnlyList<LearningPoint> Of(UnitId county, DateOnly week, IEnumerable<(EngagementFigures Figures, Unit School)> held) =>
    [
        .. held
            .Where(each => each.Figures.Engagement.State == EngagementState.Held && each.Figures.Feedback >= FeedbackTally.MinimumShown)
            .Select(each => (each.Figures, each.School, Stars: Rating.Over([(each.Figures.Feedback, each.Figures.ContentSum)])!.Stars))
            .Where(each => 10 * each.Stars >= Least)
            .OrderByDescending(each => each.Stars).ThenByDescending(each => each.Figures.Feedback).ThenBy(each => each.Figures.Engagement.Id.Value, StringComparer.Ordinal)
            .DistinctBy(each => each.School.Id)
            .Take(Most)
            .Select((each, at) => new LearningPoint
            {
                County = county, Week = week, Place = at + 1, School = each.School.Id, Kind = each.Figures.Engagement.Kind, Topic = each.Figures.Engagement.Topic,
                Stars = (int)(10 * each.Stars), Answers = each.Figures.Feedback,
            }),
    ];
}
