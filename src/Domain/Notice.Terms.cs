using System.Text.Json.Serialization;

namespace CoEduBot.Domain;

[JsonDerivedType(typeof(RecommendationDrawn), "recommendation-drawn")]
[JsonDerivedType(typeof(RecommendationOut), "recommendation-out")]
[JsonDerivedType(typeof(YearScoresDrawn), "year-scores-drawn")]
[JsonDerivedType(typeof(YearScoresOut), "year-scores-out")]
public abstract partial record Notice
{
    /// <summary>To the county office when a term nears its end: the list to choose from. <see cref="Term"/> is the period's id.</summary>
    public sealed record RecommendationDrawn(string County, string Term) : Notice { public override string? About => null; }

    /// <summary>To those who run schools and those above them, when the office has published its list.</summary>
    public sealed record RecommendationOut(string County, string Term) : Notice { public override string? About => null; }

    /// <summary>To the county office when a year nears its end: the draft to confirm. <see cref="Year"/> is the period's id.</summary>
    public sealed record YearScoresDrawn(string County, string Year) : Notice { public override string? About => null; }

    /// <summary>To those who run schools and those above them, when the office has confirmed the scores of a year.</summary>
    public sealed record YearScoresOut(string County, string Year) : Notice { public override string? About => null; }
}
