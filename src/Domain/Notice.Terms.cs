using System.Text.Json.Serialization;

namespace CoEduBot.Domain;

[JsonDerivedType(typeof(RecommendationDrawn), "recommendation-drawn")]
[JsonDerivedType(typeof(RecommendationOut), "recommendation-out")]
public abstract partial record Notice
{
    /// <summary>To the county office when a term nears its end: the list to choose from. <see cref="Term"/> is the period's id.</summary>
    public sealed record RecommendationDrawn(string County, string Term) : Notice { public override string? About => null; }

    /// <summary>To those who run schools and those above them, when the office has published its list.</summary>
    public sealed record RecommendationOut(string County, string Term) : Notice { public override string? About => null; }
}
