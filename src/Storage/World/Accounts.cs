using CoEduBot.Domain;

namespace CoEduBot.Storage.World;

/// <summary>
/// One account is one person: twice in a file is a mistake; once in people.csv and once in guardians.csv is a
/// teacher who is a parent. The same id in both files is one person too, so the accounts must not differ.
/// </summary>
internal static class Accounts
{
    public static void Check(IReadOnlyList<PersonRow>? people, IReadOnlyList<GuardianRow>? guardians, Notes notes)
    {
        OncePerFile(PersonRow.Table.File, people?.Select(person => (person.Line, person.AadId)), notes);
        OncePerFile(GuardianRow.Table.File, guardians?.Select(guardian => (guardian.Line, guardian.AadId)), notes);

        var staff = (people ?? []).ToDictionary(person => person.Id);
        foreach (var guardian in guardians ?? [])
        {
            if (guardian.AadId is not null && staff.TryGetValue(guardian.Id, out var same) && same.AadId != guardian.AadId)
                notes.Wrong(GuardianRow.Table.File, guardian.Line, "aad_id", Faults.AadIdDiffers, guardian.Id.Value);
        }
    }

    private static void OncePerFile(string file, IEnumerable<(int Line, string? AadId)>? rows, Notes notes)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, aadId) in rows ?? [])
        {
            if (aadId is not null && !lines.TryAdd(aadId, line))
                notes.Wrong(file, line, "aad_id", Faults.AadIdTwice, Notes.Number(lines[aadId]));
        }
    }
}
