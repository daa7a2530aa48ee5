using System.Text.Json.Serialization;

namespace CoEduBot.Domain;

[JsonDerivedType(typeof(ElementOffered), "element-offered")]
[JsonDerivedType(typeof(ElementOfferLapsed), "element-offer-lapsed")]
public abstract partial record Notice
{
    /// <summary>A place in one element of an open day has become free for the family.</summary>
    public sealed record ElementOffered(string Engagement, string Element) : Notice { public override string? About => Engagement; }

    public sealed record ElementOfferLapsed(string Engagement, string Element) : Notice { public override string? About => Engagement; }
}
