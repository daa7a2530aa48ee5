using CoEduBot.Domain;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Storage.Ledgers;

/// <summary>
/// Whom an entry of the ledger is about, as it is kept. Help, talks and screenings would tell who is on the care list: they are sealed. A
/// home visit is every family's, and its figures are counted where it lies. Entries of releases before this one are in clear and still read.
/// </summary>
public static class StudentsKept
{
    // No id begins so.
    private const string Mark = "sealed:";

    public static string Close(CoEduDb db, string kind, IReadOnlyCollection<StudentId> students)
    {
        var said = string.Join(';', students);

        return students.Count == 0 || kind == VisitDuties.Kind ? said : Mark + db.Seal.Close(said).Value;
    }

    /// <summary>For counting, and for whoever is responsible for the students.</summary>
    public static IReadOnlyList<StudentId> Open(CoEduDb db, string kept) =>
        [.. (kept.StartsWith(Mark, StringComparison.Ordinal) ? db.Seal.Open(new Sealed(kept[Mark.Length..])) : kept).Split(';', StringSplitOptions.RemoveEmptyEntries).Select(id => new StudentId(id))];
}
