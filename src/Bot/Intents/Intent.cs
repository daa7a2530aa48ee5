using System.Text.Json.Serialization;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.Intents;

/// <summary>
/// What a person can ask: the closed list. A card button's payload is one of these as JSON; a form's inputs merge into it by
/// property name, which is why whatever people fill in arrives as text and is judged in the use case.
/// Stored in cards that live for months: never rename a case or a property.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "ask")]
[JsonDerivedType(typeof(StartSchedule), "start-schedule")]
[JsonDerivedType(typeof(Schedule), "schedule")]
[JsonDerivedType(typeof(Publish), "publish")]
[JsonDerivedType(typeof(StartReschedule), "start-reschedule")]
[JsonDerivedType(typeof(Reschedule), "reschedule")]
[JsonDerivedType(typeof(StartCancel), "start-cancel")]
[JsonDerivedType(typeof(Cancel), "cancel")]
[JsonDerivedType(typeof(RemindSilent), "remind-silent")]
[JsonDerivedType(typeof(ShowAgenda), "show-agenda")]
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(Answer), "answer")]
[JsonDerivedType(typeof(TakeSeat), "take-seat")]
[JsonDerivedType(typeof(StartCheckIn), "start-check-in")]
[JsonDerivedType(typeof(CheckIn), "check-in")]
[JsonDerivedType(typeof(ShowAttendance), "show-attendance")]
[JsonDerivedType(typeof(Mark), "mark")]
[JsonDerivedType(typeof(MarkWalkIn), "mark-walk-in")]
[JsonDerivedType(typeof(UndoMark), "undo-mark")]
[JsonDerivedType(typeof(ConfirmHeld), "confirm-held")]
[JsonDerivedType(typeof(ShowSummary), "show-summary")]
[JsonDerivedType(typeof(SetLanguage), "set-language")]
[JsonDerivedType(typeof(Help), "help")]
[JsonDerivedType(typeof(NotUnderstood), "not-understood")]
public abstract partial record Intent
{
    private Intent() { }

    /// <summary>Ask for the form, filled with what is known. Nothing is stored.</summary>
    public sealed record StartSchedule : Intent
    {
        public string? Kind { get; init; }

        /// <summary>A unit's id or its name as people say it; empty takes the person's own.</summary>
        public string? Audience { get; init; }
        public string? Topic { get; init; }
        public string? Lecturer { get; init; }
        public string? Place { get; init; }

        /// <summary>YYYY-MM-DD.</summary>
        public string? Day { get; init; }

        /// <summary>YYYY-MM-DD, of an open week; empty is one day.</summary>
        public string? LastDay { get; init; }

        /// <summary>HH:mm.</summary>
        public string? Start { get; init; }

        /// <summary>HH:mm; empty takes 90 minutes.</summary>
        public string? End { get; init; }

        /// <summary>Seats, counted in people; empty is no limit.</summary>
        public string? Capacity { get; init; }
        public string? Mode { get; init; }
    }

    /// <summary>Submit the form: makes a draft. <see cref="Form"/> is one form shown, so that a second press makes no second draft.</summary>
    public sealed record Schedule : Intent
    {
        public string? Form { get; init; }
        public string? Kind { get; init; }
        public string? Audience { get; init; }
        public string? Topic { get; init; }
        public string? Lecturer { get; init; }
        public string? Place { get; init; }
        public string? Day { get; init; }
        public string? LastDay { get; init; }
        public string? Start { get; init; }
        public string? End { get; init; }
        public string? Capacity { get; init; }
        public string? Mode { get; init; }
    }

    public sealed record Publish(string Engagement, int Version) : Intent;

    public sealed record StartReschedule(string Engagement) : Intent
    {
        public string? Day { get; init; }
        public string? Start { get; init; }
        public string? End { get; init; }
        public string? Place { get; init; }
    }

    public sealed record Reschedule(string Engagement, int Version) : Intent
    {
        public string? Day { get; init; }
        public string? Start { get; init; }
        public string? End { get; init; }
        public string? Place { get; init; }
    }

    public sealed record StartCancel(string Engagement) : Intent;

    public sealed record Cancel(string Engagement, int Version) : Intent
    {
        public string? Reason { get; init; }
    }

    public sealed record RemindSilent(string Engagement) : Intent;

    /// <summary>Days as YYYY-MM-DD, inclusive; empty means from today on.</summary>
    public sealed record ShowAgenda : Intent
    {
        public string? From { get; init; }
        public string? To { get; init; }
    }

    /// <summary>One engagement, as this person may see it.</summary>
    public sealed record Open(string Engagement) : Intent;

    /// <summary>A family's answer to an invitation.</summary>
    public sealed record Answer(string Engagement, Choice Choice) : Intent
    {
        /// <summary>People coming; empty is 1.</summary>
        public string? Headcount { get; init; }

        /// <summary>A question to the lecturer.</summary>
        public string? Question { get; init; }
    }

    /// <summary>Take the seat that the waiting list offers.</summary>
    public sealed record TakeSeat(string Engagement) : Intent;

    public sealed record StartCheckIn(string Engagement) : Intent;

    /// <summary>Engagement may be empty when typed: the one whose check-in is open is meant.</summary>
    public sealed record CheckIn : Intent
    {
        public string? Engagement { get; init; }
        public string? Code { get; init; }
    }

    public sealed record ShowAttendance(string Engagement) : Intent
    {
        /// <summary>Zero-based page of the family list.</summary>
        public int Page { get; init; }

        /// <summary>One family, with every mark it can get; empty is the list.</summary>
        public string? Family { get; init; }
    }

    /// <summary>The host marks a family (a proxy entry). <see cref="Page"/> is where the list goes on.</summary>
    public sealed record Mark(string Engagement, string Family, Presence Presence) : Intent
    {
        public int Page { get; init; }
    }

    /// <summary>Somebody came who is on no list. <see cref="After"/> is the newest mark when the card was shown: a second press of it adds nobody.</summary>
    public sealed record MarkWalkIn(string Engagement) : Intent
    {
        public string? Name { get; init; }
        public string? Headcount { get; init; }
        public long? After { get; init; }
        public int Page { get; init; }
    }

    /// <summary>Takes back one mark (its id), so that a second press takes back no other; without one, the newest.</summary>
    public sealed record UndoMark(string Engagement) : Intent
    {
        public long? Made { get; init; }
        public int Page { get; init; }
    }

    public sealed record ConfirmHeld(string Engagement, int Version) : Intent;

    /// <summary>Days inclusive; empty is the current week.</summary>
    public sealed record ShowSummary : Intent
    {
        public string? From { get; init; }
        public string? To { get; init; }
    }

    /// <summary>A locale code; empty shows the choice.</summary>
    public sealed record SetLanguage : Intent
    {
        public string? Language { get; init; }
    }

    public sealed record Help : Intent;

    public sealed record NotUnderstood(IReadOnlyList<Meaning> Guesses) : Intent;
}
