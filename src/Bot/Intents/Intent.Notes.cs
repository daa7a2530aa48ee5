using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>What was said on home visits, who read it, and how far the visits have come.</summary>
[JsonDerivedType(typeof(ShowNotes), "show-notes")]
[JsonDerivedType(typeof(ShowStudentNotes), "show-student-notes")]
[JsonDerivedType(typeof(StartNote), "start-note")]
[JsonDerivedType(typeof(AddNote), "add-note")]
[JsonDerivedType(typeof(ShowReads), "show-reads")]
[JsonDerivedType(typeof(ShowCoverage), "show-coverage")]
[JsonDerivedType(typeof(RemindCoverage), "remind-coverage")]
public abstract partial record Intent
{
    /// <summary>One visit with the notes this person may read.</summary>
    public sealed record ShowNotes(string Visit) : Intent
    {
        /// <summary>Zero-based.</summary>
        public int Page { get; init; }
    }

    /// <summary>The visits of a student, the newest first, each with the notes this person may read.</summary>
    public sealed record ShowStudentNotes : Intent
    {
        /// <summary>A name, an id or the number in the class; empty is a guardian's own children.</summary>
        public string? Student { get; init; }

        /// <summary>The class, where several have a student of that number.</summary>
        public string? Unit { get; init; }
        public int Page { get; init; }
    }

    /// <summary>Ask for the form of a later note, filled with what is known. Nothing is stored.</summary>
    public sealed record StartNote(string Visit) : Intent
    {
        public string? Level { get; init; }
        public string? Text { get; init; }
    }

    /// <summary>A note added to a visit that was made. The same text of the same person is added once.</summary>
    public sealed record AddNote(string Visit) : Intent
    {
        /// <summary>family, school or private.</summary>
        public string? Level { get; init; }
        public string? Text { get; init; }
    }

    /// <summary>Who read which visit's notes in the caller's school; of one student when named.</summary>
    public sealed record ShowReads : Intent
    {
        public string? Student { get; init; }
        public string? Unit { get; init; }
        public int Page { get; init; }
    }

    /// <summary>How far home visits have come: by class for a school, by school above it. Counts only.</summary>
    public sealed record ShowCoverage : Intent
    {
        /// <summary>A unit's id or its name as people say it; empty is the person's own.</summary>
        public string? Unit { get; init; }
        public int Page { get; init; }
    }

    /// <summary>Tell the head teachers of classes that are behind; once a day.</summary>
    public sealed record RemindCoverage(string Unit) : Intent;
}
