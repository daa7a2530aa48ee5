using Span = CoEduBot.Domain.Programmes.Span;

namespace CoEduBot.Domain.Rankings;

/// <summary>What a county's office recommends its schools of a term's work (YX-18): drawn up by the clock, chosen by the office, and as it was published from then on.</summary>
public sealed class Recommendation
{
    /// <summary>So many days before the term ends the list is drawn up. No source gives a day; it is due when the term ends.</summary>
    public const int DaysAhead = 14;

    /// <summary>So many are put forward.</summary>
    public const int Most = 10;

    /// <summary>So many of one school, or the largest would fill the list.</summary>
    public const int MostOfASchool = 2;

    /// <summary>The longest reason.</summary>
    public const int LongestWhy = 200;

    public required UnitId County { get; init; }

    /// <summary>The period's id, as the programme's calendar names it.</summary>
    public required string Term { get; init; }

    public required DateOnly FromDay { get; init; }

    /// <summary>Inclusive.</summary>
    public required DateOnly ToDay { get; init; }

    public required DateTimeOffset DrawnUpAt { get; set; }

    /// <summary>As well liked as what is put forward, and left out since proof is missing.</summary>
    public required int LackingProof { get; set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public Decision<Recommendation> Publish(int picked, DateTimeOffset now)
    {
        if (PublishedAt is not null)
            return new Refusal.AlreadyPublished();
        if (picked == 0)
            return new Refusal.NothingPicked();

        PublishedAt = now;
        return this;
    }
}

/// <summary>A piece of good practice put forward: what it was and how families liked it.</summary>
public sealed class GoodPractice
{
    public required UnitId County { get; init; }

    public required string Term { get; init; }

    /// <summary>From 1, the best liked first; what is typed names it by this.</summary>
    public required int Place { get; init; }

    public required EngagementId Engagement { get; init; }

    public required UnitId School { get; init; }

    public required string Kind { get; init; }

    public required string Topic { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Tenths of a star.</summary>
    public required int Stars { get; init; }

    public required int Answers { get; init; }

    /// <summary>Families that came.</summary>
    public required int Came { get; init; }

    /// <summary>Whether the office recommends it.</summary>
    public bool Picked { get; set; }

    /// <summary>The office's word about it; empty for none.</summary>
    public string Why { get; set; } = "";

    /// <summary>Takes the best liked in turn, of those whose proof is complete.</summary>
    /// <param name="liked">Best first.</param>
    public static IReadOnlyList<GoodPractice> Of(UnitId county, Span term, IEnumerable<Liked> liked, TimeZoneInfo zone)
    {
        var taken = new List<Liked>();
        foreach (var each in liked)
        {
            if (taken.Count == Recommendation.Most)
                break;
            if (taken.Count(other => other.School.Id == each.School.Id) < Recommendation.MostOfASchool)
                taken.Add(each);
        }

        return [.. taken.Select((each, at) => new GoodPractice
        {
            County = county, Term = term.Id, Place = at + 1, Engagement = each.Engagement.Id, School = each.School.Id, Kind = each.Engagement.Kind, Topic = each.Engagement.Topic,
            Day = each.Engagement.StartsAt.DayIn(zone), Stars = each.Tenths, Answers = each.Figures.Feedback, Came = each.Figures.Came,
        })];
    }
}
