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
}
