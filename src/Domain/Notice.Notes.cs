using System.Text.Json.Serialization;

namespace CoEduBot.Domain;

[JsonDerivedType(typeof(VisitsBehind), "visits-behind")]
public abstract partial record Notice
{
    /// <summary>To the head teacher of a class whose home visits are behind: the principal or moral director asks. How far they are is counted when it leaves.</summary>
    public sealed record VisitsBehind(string Class) : Notice { public override string? About => null; }
}
