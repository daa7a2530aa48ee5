using System.Text.Json.Serialization;

namespace CoEduBot.Domain;

/// <summary>
/// What is said unasked about home visits. They name the visit and are about no engagement: who oversees engagements learns nothing of
/// them. `Version` is the visit's when it was said: what has changed since makes it pointless; 0 fits every version.
/// </summary>
[JsonDerivedType(typeof(VisitProposed), "visit-proposed")]
[JsonDerivedType(typeof(VisitMoved), "visit-moved")]
[JsonDerivedType(typeof(VisitCancelled), "visit-cancelled")]
[JsonDerivedType(typeof(VisitReminder), "visit-reminder")]
[JsonDerivedType(typeof(VisitAnswered), "visit-answered")]
[JsonDerivedType(typeof(AskVisitHeld), "ask-visit-held")]
[JsonDerivedType(typeof(AskVisitConfirmed), "ask-visit-confirmed")]
[JsonDerivedType(typeof(VisitDoubted), "visit-doubted")]
[JsonDerivedType(typeof(VisitInherited), "visit-inherited")]
[JsonDerivedType(typeof(ReturnVisitDue), "return-visit-due")]
[JsonDerivedType(typeof(ShareHome), "share-home")]
public abstract partial record Notice
{
    /// <summary>To the family: somebody would like to come, is this time good?</summary>
    public sealed record VisitProposed(string Visit) : Notice
    {
        public int Version { get; init; }

        public override string? About => null;
    }

    /// <summary>To the family: another time, from the school.</summary>
    public sealed record VisitMoved(string Visit, DateTimeOffset WasAt) : Notice
    {
        public int Version { get; init; }

        public override string? About => null;
    }

    /// <summary>To the family: the school cancelled it.</summary>
    public sealed record VisitCancelled(string Visit) : Notice { public override string? About => null; }

    /// <summary>To both sides before an agreed visit; to a family that has not answered it asks for an answer.</summary>
    public sealed record VisitReminder(string Visit) : Notice
    {
        public int Version { get; init; }

        public override string? About => null;
    }

    /// <summary>To the visitor: what the family answered.</summary>
    public sealed record VisitAnswered(string Visit) : Notice
    {
        public int Version { get; init; }

        public override string? About => null;
    }

    /// <summary>To the visitor when the time has passed and nothing was recorded.</summary>
    public sealed record AskVisitHeld(string Visit) : Notice { public override string? About => null; }

    /// <summary>To the family after it was recorded: did it happen, and what was it like?</summary>
    public sealed record AskVisitConfirmed(string Visit) : Notice { public override string? About => null; }

    /// <summary>To the principal: a family of the class says that a recorded visit did not happen. Which family is not said.</summary>
    public sealed record VisitDoubted(string Class) : Notice { public override string? About => null; }

    /// <summary>To the new head teacher of a class: planned by the one before; take it over or cancel it.</summary>
    public sealed record VisitInherited(string Visit) : Notice { public override string? About => null; }

    /// <summary>To the visitor: a return visit was promised and its last day is near.</summary>
    public sealed record ReturnVisitDue(string Visit) : Notice { public override string? About => null; }

    /// <summary>To a head teacher: the class's door to the families' own pages, for the class group. A unit id.</summary>
    public sealed record ShareHome(string Class) : Notice { public override string? About => null; }
}
