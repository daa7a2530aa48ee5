using System.Text.Json.Serialization;

namespace CoEduBot.Domain;

[JsonDerivedType(typeof(BulletinOut), "bulletin-out")]
[JsonDerivedType(typeof(RankingOut), "ranking-out")]
public abstract partial record Notice
{
    /// <summary>On Monday morning, to those who run schools and those above them. <see cref="Week"/> is the Monday of the week it is about, YYYY-MM-DD.</summary>
    /// <param name="Behind">Must-rules of the reader's own unit that were behind when it was sent.</param>
    public sealed record BulletinOut(string County, string Week, int Behind) : Notice { public override string? About => null; }

    /// <summary>On the day a month's ranking is published. <see cref="Month"/> is YYYY-MM.</summary>
    public sealed record RankingOut(string County, string Month) : Notice { public override string? About => null; }
}
