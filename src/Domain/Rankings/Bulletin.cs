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
        .. BestLiked.Of(held)
            .DistinctBy(each => each.School.Id)
            .Take(Most)
            .Select((each, at) => new LearningPoint
            {
                County = county, Week = week, Place = at + 1, School = each.School.Id, Kind = each.Engagement.Kind, Topic = each.Engagement.Topic,
                Stars = each.Tenths, Answers = each.Figures.Feedback,
            }),
    ];
}
