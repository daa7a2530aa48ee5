namespace CoEduBot.Domain.Rankings;

/// <summary>A month's ranking of a county's schools, as it was published. What is corrected later changes nothing in it.</summary>
public sealed class Ranking
{
    /// <summary>The county or district.</summary>
    public required UnitId County { get; init; }

    public required YearMonth Month { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Places by score: equal scores share a place, and the next one is left free. Schools with too little to be judged by have none.</summary>
    public static IReadOnlyList<RankingRow> Rows(UnitId county, YearMonth month, IEnumerable<SchoolMonth> schools)
    {
        var all = schools.OrderByDescending(school => school.Score ?? -1).ThenBy(school => school.School.Value, StringComparer.Ordinal).ToList();

        return [.. all.Select(school => new RankingRow
        {
            County = county, Month = month, School = school.School, Score = school.Score,
            Place = school.Score is { } score ? 1 + all.Count(other => other.Score > score) : null,
            Students = school.Students, InOrder = school.InOrder, Judged = school.Judged, Invited = school.Invited, Came = school.Came, Answers = school.Answers, Stars = school.Stars,
        })];
    }
}

/// <summary>A school in a published ranking.</summary>
public sealed class RankingRow
{
    public required UnitId County { get; init; }

    public required YearMonth Month { get; init; }

    public required UnitId School { get; init; }

    /// <summary>From 1; null where too little is there to be fair.</summary>
    public int? Place { get; init; }

    /// <summary>Tenths of a per cent.</summary>
    public int? Score { get; init; }

    public required int Students { get; init; }

    public required int InOrder { get; init; }

    public required int Judged { get; init; }

    public required int Invited { get; init; }

    public required int Came { get; init; }

    public required int Answers { get; init; }

    public required int Stars { get; init; }
}
