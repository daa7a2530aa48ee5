using System.Text.Json.Serialization;

namespace CoEduBot.Domain;

[JsonDerivedType(typeof(VisitProposed), "visit-proposed")]
[JsonDerivedType(typeof(VisitMoved), "visit-moved")]
[JsonDerivedType(typeof(VisitCancelled), "visit-cancelled")]
public abstract partial record Notice
{
    /// <summary>To a family: a time for a visit, to be agreed to.</summary>
    public sealed record VisitProposed(string Visit) : Notice { public override string? About => Visit; }

    /// <summary>To a family that was told a time: the school asks for another.</summary>
    public sealed record VisitMoved(string Visit, DateTimeOffset WasAt) : Notice { public override string? About => Visit; }

    /// <summary>To a family that was told a time: the school will not come.</summary>
    public sealed record VisitCancelled(string Visit) : Notice { public override string? About => Visit; }
}
