using System.Text.Json.Serialization;
using CoEduBot.Domain.Reminders;

namespace CoEduBot.Domain;

/// <summary>
/// What the bot says unasked: the closed list. The outbox stores the notice; its card is drawn when it leaves, from what is
/// true then. Stored: never rename a case or a property.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "notice")]
[JsonDerivedType(typeof(Answer), "answer")]
[JsonDerivedType(typeof(Invitation), "invitation")]
[JsonDerivedType(typeof(Reminder), "reminder")]
[JsonDerivedType(typeof(Nudge), "nudge")]
[JsonDerivedType(typeof(Moved), "moved")]
[JsonDerivedType(typeof(Cancelled), "cancelled")]
[JsonDerivedType(typeof(SeatOffered), "seat-offered")]
[JsonDerivedType(typeof(OfferLapsed), "offer-lapsed")]
[JsonDerivedType(typeof(ShareLink), "share-link")]
[JsonDerivedType(typeof(CheckInOpen), "check-in-open")]
[JsonDerivedType(typeof(AskHeld), "ask-held")]
[JsonDerivedType(typeof(AskFeedback), "ask-feedback")]
[JsonDerivedType(typeof(RuleDigest), "rule-digest")]
public abstract partial record Notice
{
    private Notice() { }

    /// <summary>The engagement it is about; null for answers.</summary>
    [JsonIgnore]
    public abstract string? About { get; }

    /// <summary>The reply to something said: drawn already, so that a crash between commit and reply loses nothing; sealed, since it may say what only its reader may know.</summary>
    public sealed record Answer(string Card) : Notice { public override string? About => null; }

    public sealed record Invitation(string Engagement) : Notice { public override string? About => Engagement; }

    public sealed record Reminder(string Engagement) : Notice { public override string? About => Engagement; }

    /// <summary>To families that have not answered.</summary>
    public sealed record Nudge(string Engagement) : Notice { public override string? About => Engagement; }

    /// <summary>Time or place changed; says what it was before.</summary>
    public sealed record Moved(string Engagement, DateTimeOffset WasAt, string WasIn) : Notice { public override string? About => Engagement; }

    public sealed record Cancelled(string Engagement) : Notice { public override string? About => Engagement; }

    public sealed record SeatOffered(string Engagement) : Notice { public override string? About => Engagement; }

    public sealed record OfferLapsed(string Engagement) : Notice { public override string? About => Engagement; }

    /// <summary>To head teachers: link and QR code for the class group, for families outside Teams. <see cref="Class"/> is a unit id; <see cref="Occasion"/> is the code of the notice it stands for.</summary>
    public sealed record ShareLink(string Engagement, string Class, string Occasion) : Notice { public override string? About => Engagement; }

    public sealed record CheckInOpen(string Engagement) : Notice { public override string? About => Engagement; }

    /// <summary>To the host after the end.</summary>
    public sealed record AskHeld(string Engagement) : Notice { public override string? About => Engagement; }

    public sealed record AskFeedback(string Engagement) : Notice { public override string? About => Engagement; }

    /// <summary>What the programmes' ladders ask of one person today, the most pressing first; <see cref="Total"/> may be more than the lines told.</summary>
    public sealed record RuleDigest(int Total, IReadOnlyList<RuleLine> Lines) : Notice
    {
        /// <summary>What a phone shows without scrolling for long.</summary>
        public const int MostLines = 8;

        public override string? About => null;
    }

    /// <summary>A rule's standing when the digest was made. <see cref="Days"/> until the due day, negative past it.</summary>
    public sealed record RuleLine(string Rule, string Subject, string Period, NudgeReason Reason, int Days, decimal Have, decimal Need)
    {
        /// <summary>All subjects a line stands for, the most pressing first; empty where it is the one (as in notices of before).</summary>
        public IReadOnlyList<string> Subjects { get; init; } = [];

        /// <summary>Their reasons or days differ: those of the line are the most pressing one's.</summary>
        public bool Mixed { get; init; }
    }
}
