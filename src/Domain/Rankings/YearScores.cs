namespace CoEduBot.Domain.Rankings;

/// <summary>What a county's schools scored in a year (YX-49), as its office confirmed it. What is corrected later changes nothing in it.</summary>
public sealed class YearScores
{
    /// <summary>So many days before the year ends the office is told of the draft. No source gives a day; it is due when the year ends.</summary>
    public const int DaysAhead = 14;

    public required UnitId County { get; init; }

    /// <summary>The period's id: `2026`, or `2025-2026` where the programme counts school years.</summary>
    public required string Year { get; init; }

    public required DateOnly FromDay { get; init; }

    /// <summary>Inclusive; the day it was confirmed where that came first.</summary>
    public required DateOnly ToDay { get; init; }

    public required PersonId ConfirmedBy { get; init; }

    public required DateTimeOffset ConfirmedAt { get; init; }

    /// <param name="townshipOf">By school; those of the county itself are left out.</param>
    public static IReadOnlyList<YearScoreRow> Rows(UnitId county, string year, IEnumerable<SchoolFigures> schools, IReadOnlyDictionary<UnitId, UnitId> townshipOf) =>
    [
        .. SchoolFigures.Placed(schools).Select(each => new YearScoreRow
        {
            County = county, Year = year, School = each.School.School, Township = townshipOf.TryGetValue(each.School.School, out var township) ? township : null,
            Score = each.School.Score, Place = each.Place, Students = each.School.Students, InOrder = each.School.InOrder, Judged = each.School.Judged,
            Invited = each.School.Invited, Came = each.School.Came, Answers = each.School.Answers, Stars = each.School.Stars,
        }),
    ];
}

/// <summary>A township's year: the mean of its schools that have a score. Townships have no places.</summary>
/// <param name="Score">Tenths of a per cent.</param>
/// <param name="Schools">That have a score.</param>
public sealed record TownshipScore(UnitId Township, int Score, int Schools)
{
    public static IReadOnlyList<TownshipScore> Of(IEnumerable<YearScoreRow> rows) =>
    [
        .. rows.Where(row => row.Township is not null && row.Score is not null).GroupBy(row => row.Township!.Value)
            .Select(own => new TownshipScore(own.Key, (int)decimal.Round((decimal)own.Sum(row => row.Score!.Value) / own.Count(), MidpointRounding.AwayFromZero), own.Count()))
            .OrderBy(township => township.Township.Value, StringComparer.Ordinal),
    ];
}

/// <summary>A school's year, with what its score is made of.</summary>
public sealed class YearScoreRow
{
    public required UnitId County { get; init; }

    public required string Year { get; init; }

    public required UnitId School { get; init; }

    /// <summary>The township it belonged to; null for a school of the county itself.</summary>
    public UnitId? Township { get; init; }

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
