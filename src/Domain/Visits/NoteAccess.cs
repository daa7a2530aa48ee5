using CoEduBot.Domain.People;

namespace CoEduBot.Domain.Visits;

/// <summary>Somebody who wants to read or add to the notes of a visit, as they are at this moment.</summary>
/// <param name="Assigned">Students they are assigned to today.</param>
public sealed record NoteAsker(PersonId Id, IReadOnlyList<(Role Role, Unit At)> Roles, FamilyId? Family, IReadOnlySet<StudentId> Assigned);

/// <summary>A student the visit was about, as the roster has it today.</summary>
public sealed record VisitedStudent(StudentId Id, Unit Class, FamilyId Family);

/// <summary>What a visit's notes hang on today.</summary>
/// <param name="Students">Of the visit's students those still in the roster.</param>
/// <param name="HeldFor">The class the visit was counted for; what is left of students who have left.</param>
public sealed record VisitToday(PersonId Visitor, FamilyId Family, IReadOnlyList<VisitedStudent> Students, Unit HeldFor);

/// <summary>
/// What somebody is to a visit now, and so what they may read of it: worked out at each look, never stored. So reading moves with the
/// duty: a class handed over, an assignment ended, a student gone to another class take it from one and give it to the next.
/// </summary>
public static class NoteAccess
{
    /// <summary>Nothing for whoever is nothing to it: township, county, other classes, other families, teachers who are not assigned.</summary>
    public static IReadOnlySet<NoteReader> Of(VisitToday visit, NoteAsker who) => new HashSet<NoteReader>(
        Checks.Where(check => check.Is(visit, who)).Select(check => check.Reader));

    public static IReadOnlySet<NoteLevel> Levels(IEnumerable<NoteReader> readers) =>
        readers.SelectMany(reader => NoteReaders.All.Where(row => row.Reader == reader)).Select(row => row.Level).ToHashSet();

    /// <summary>At which levels somebody may add a note: those they read. Families say theirs in other ways.</summary>
    public static IReadOnlySet<NoteLevel> MayWrite(IEnumerable<NoteReader> readers) => Levels(readers.Where(reader => reader != NoteReader.Family));

    private static readonly IReadOnlyList<(NoteReader Reader, Func<VisitToday, NoteAsker, bool> Is)> Checks =
    [
        (NoteReader.Family,        IsFamily),
        (NoteReader.Visitor,       IsStillVisitor),
        (NoteReader.HeadTeacher,   (visit, who) => visit.Students.Any(student => Holds(who, Role.HeadTeacher, student.Class))),
        (NoteReader.MoralDirector, (visit, who) => Places(visit).Any(place => Holds(who, Role.MoralDirector, place))),
        (NoteReader.Principal,     (visit, who) => Places(visit).Any(place => Holds(who, Role.Principal, place))),
    ];

    // Every student of the visit must be theirs now: a family that fell apart does not read about the other part's child.
    private static bool IsFamily(VisitToday visit, NoteAsker who) =>
        who.Family is { } family && (visit.Students.Count == 0 ? visit.Family == family : visit.Students.All(student => student.Family == family));

    private static bool IsStillVisitor(VisitToday visit, NoteAsker who) =>
        who.Id == visit.Visitor && visit.Students.Any(student =>
            who.Assigned.Contains(student.Id) || who.Roles.Any(held => Permissions.Allow(held.Role, held.At, Act.Visit, student.Class)));

    // Students who have left leave their notes with the school that visited them.
    private static IEnumerable<Unit> Places(VisitToday visit) => visit.Students.Count == 0 ? [visit.HeldFor] : visit.Students.Select(student => student.Class);

    private static bool Holds(NoteAsker who, Role role, Unit at) => who.Roles.Any(held => held.Role == role && held.At.Covers(at));
}
