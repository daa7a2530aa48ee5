using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>Home visits: whom one is to visit, a week planned, one visit moved, called off or recorded.</summary>
[JsonDerivedType(typeof(ShowVisits), "show-visits")]
[JsonDerivedType(typeof(ShowVisit), "show-visit")]
[JsonDerivedType(typeof(PlanVisits), "plan-visits")]
[JsonDerivedType(typeof(ProposeVisits), "propose-visits")]
[JsonDerivedType(typeof(StartMoveVisit), "start-move-visit")]
[JsonDerivedType(typeof(MoveVisit), "move-visit")]
[JsonDerivedType(typeof(StartCancelVisit), "start-cancel-visit")]
[JsonDerivedType(typeof(CancelVisit), "cancel-visit")]
[JsonDerivedType(typeof(MissVisit), "miss-visit")]
[JsonDerivedType(typeof(StartRecordVisit), "start-record-visit")]
[JsonDerivedType(typeof(RecordVisit), "record-visit")]
public abstract partial record Intent
{
    /// <summary>The students one is to visit, those to do first; with a student, that one's visits. Others than visitors get figures.</summary>
    public sealed record ShowVisits : Intent
    {
        /// <summary>A unit's id or its name as people say it; empty is all one's own.</summary>
        public string? Unit { get; init; }

        /// <summary>A name, an id or the number in the class; empty is the list.</summary>
        public string? Students { get; init; }

        /// <summary>YYYY-MM-DD; with <see cref="To"/>, inclusive: the visits of these days instead of the list.</summary>
        public string? From { get; init; }
        public string? To { get; init; }

        /// <summary>Zero-based.</summary>
        public int Page { get; init; }
    }

    public sealed record ShowVisit(string Visit) : Intent;

    /// <summary>Propose times for visits. Nothing is stored.</summary>
    public sealed record PlanVisits : Intent
    {
        /// <summary>YYYY-MM-DD, inclusive; empty is the seven days from tomorrow.</summary>
        public string? From { get; init; }
        public string? To { get; init; }

        /// <summary>Only these: names, ids or numbers; empty is whoever is next.</summary>
        public string? Students { get; init; }

        /// <summary>YYYY-MM-DD and HH:mm, for one visit at a time already known.</summary>
        public string? Day { get; init; }
        public string? Start { get; init; }

        /// <summary>A plan on the card already, adjusted; null makes one.</summary>
        public IReadOnlyList<VisitSlot>? Visits { get; init; }
    }

    /// <summary>Send what is ticked of a plan to the families. `visit-N-day` and `visit-N-time` are the times as adjusted, counted from 1.</summary>
    public sealed record ProposeVisits : Intent
    {
        public string? Form { get; init; }
        public IReadOnlyList<VisitSlot>? Visits { get; init; }

        /// <summary>Numbers of those that go out, separated by commas as a client sends several choices.</summary>
        public string? Go { get; init; }

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? More { get; init; }
    }

    public sealed record StartMoveVisit(string Visit) : Intent
    {
        public string? Day { get; init; }
        public string? Start { get; init; }
    }

    public sealed record MoveVisit(string Visit, int Version) : Intent
    {
        public string? Day { get; init; }
        public string? Start { get; init; }
    }

    public sealed record StartCancelVisit(string Visit) : Intent;

    public sealed record CancelVisit(string Visit, int Version) : Intent
    {
        public string? Reason { get; init; }
    }

    /// <summary>The visitor was there, nobody was.</summary>
    public sealed record MissVisit(string Visit) : Intent;

    /// <summary>Ask for the form of a visit that was held, filled with what is known. Nothing is stored.</summary>
    public sealed record StartRecordVisit : Intent
    {
        /// <summary>A planned visit; empty for one that was not.</summary>
        public string? Visit { get; init; }
        public string? Students { get; init; }
        public string? Day { get; init; }
        public string? VisitType { get; init; }
    }

    /// <summary>A visit was held: enter it. One for each family named.</summary>
    public sealed record RecordVisit : Intent
    {
        public string? Form { get; init; }
        public string? Visit { get; init; }

        /// <summary>Ids, separated by commas.</summary>
        public string? Students { get; init; }
        public string? Day { get; init; }
        public string? Mode { get; init; }

        /// <summary>Codes separated by commas; `all` is every one.</summary>
        public string? Topics { get; init; }

        /// <summary>`first` or `return`.</summary>
        public string? VisitType { get; init; }

        /// <summary>What was found: the school's to read.</summary>
        public string? Findings { get; init; }

        /// <summary>What was agreed with the family: theirs to read as well.</summary>
        public string? Agreed { get; init; }

        /// <summary>What the school will do: the school's to read.</summary>
        public string? Measures { get; init; }

        /// <summary>The visitor's and the principal's alone.</summary>
        public string? Private { get; init; }

        /// <summary>Days until a return visit; empty is none.</summary>
        public string? ReturnIn { get; init; }

        /// <summary>YYYY-MM-DD, in place of <see cref="ReturnIn"/>.</summary>
        public string? ReturnDay { get; init; }

        /// <summary>`yes`: nothing was taken, nothing asked for.</summary>
        public string? Ack { get; init; }
    }
}

/// <summary>One visit of a plan on a card.</summary>
/// <param name="Students">Ids, separated by commas.</param>
/// <param name="At">`2026-12-01T18:30`, local.</param>
public sealed record VisitSlot(string Students, string At);
