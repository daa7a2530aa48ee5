using System.Text.Json.Serialization;

namespace CoEduBot.Domain;

[JsonDerivedType(typeof(ElementChanged), "element-changed")]
[JsonDerivedType(typeof(ElementDropped), "element-dropped")]
public abstract partial record Notice
{
    /// <summary>To families that hold or wait for a seat in it: says how it was when they chose.</summary>
    public sealed record ElementChanged(string Engagement, string Element, string WasCalled, string WasIn, DateTimeOffset WasAt, DateTimeOffset WasUntil) : Notice
    {
        public override string? About => Engagement;
    }

    /// <summary>To families that held or waited for a seat in it.</summary>
    public sealed record ElementDropped(string Engagement, string Element) : Notice { public override string? About => Engagement; }
}
