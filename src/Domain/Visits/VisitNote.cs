namespace CoEduBot.Domain.Visits;

/// <summary>Who may read a note. Stored as numbers: only ever add at the end.</summary>
public enum NoteLevel
{
    /// <summary>What was agreed with the family: theirs to read as well.</summary>
    Family,

    /// <summary>The school's own: whoever is responsible for the student there.</summary>
    School,

    /// <summary>Only the visitor and the principal.</summary>
    Private,
}

/// <summary>Something written down about a visit; sealed, and only ever added to.</summary>
public sealed class VisitNote
{
    public long Id { get; init; }

    public required VisitId Visit { get; init; }

    public required NoteLevel Level { get; init; }

    /// <summary>What it is: `findings`, `follow-up`, `measures`.</summary>
    public required string Part { get; init; }

    public required Sealed Text { get; init; }

    public required PersonId By { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>Who may read which notes of a visit: the only list. What is not here is refused.</summary>
public static class NoteReaders
{
    /// <summary>
    /// The role a reader has towards the visit. A visitor counts as one only while the duty lasts: a head teacher for the students of
    /// the class, anybody else while assigned. So a hand-over moves reading along with the duty.
    /// </summary>
    public static readonly IReadOnlyList<(NoteReader Reader, NoteLevel Level)> All =
    [
        (NoteReader.Family,        NoteLevel.Family),

        (NoteReader.Visitor,       NoteLevel.Family),
        (NoteReader.Visitor,       NoteLevel.School),
        (NoteReader.Visitor,       NoteLevel.Private),

        (NoteReader.HeadTeacher,   NoteLevel.Family),
        (NoteReader.HeadTeacher,   NoteLevel.School),

        (NoteReader.MoralDirector, NoteLevel.Family),
        (NoteReader.MoralDirector, NoteLevel.School),

        (NoteReader.Principal,     NoteLevel.Family),
        (NoteReader.Principal,     NoteLevel.School),
        (NoteReader.Principal,     NoteLevel.Private),
    ];

    public static bool May(NoteReader reader, NoteLevel level) => All.Contains((reader, level));
}

/// <summary>What somebody is to a visit's student now.</summary>
public enum NoteReader
{
    Family,
    Visitor,
    HeadTeacher,
    MoralDirector,
    Principal,
}
