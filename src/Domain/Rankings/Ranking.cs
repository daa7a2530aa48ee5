namespace CoEduBot.Domain.Rankings;

/// <summary>A month's ranking of a county's schools, as it was published. What is corrected later changes nothing in it.</summary>
public sealed class Ranking
{
    /// <summary>The county or district.</summary>
    public required UnitId County { get; init; }

    public required YearMonth Month { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public static IReadOnlyList<RankingRow> Rows(UnitId county, YearMonth month, IEnumerable<SchoolFigures> schools) =>
    [
        .. SchoolFigures.Placed(schools).Select(each => new RankingRow
        {
            County = county, Month = month, School = each.School.School, Score = each.School.Score, Place = each.Place, Students = each.School.Students,
            InOrder = each.School.InOrder, Judged = each.School.Judged, Invited = each.School.Invited, Came = each.School.Came, Answers = each.School.Answers, Stars = each.School.Stars,
        }),
    ];
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

    /// <summary>What the score is made of.</summary>
    public SchoolFigures Figures() => new(School, Students, InOrder, Judged, Invited, Came, Answers, Stars);
}
