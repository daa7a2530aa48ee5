using CoEduBot.Domain;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.World;

/// <summary>Brings the stored roster in line with a world, all of it or nothing.</summary>
public static class RosterImport
{
    /// <summary>What an import would change. Reads only.</summary>
    /// <param name="world">Read without mistakes.</param>
    /// <param name="at">When it would be imported.</param>
    public static async Task<RosterReport> Compare(World world, CoEduDb db, DateTimeOffset at, CancellationToken cancel)
    {
        var (report, _, _, _) = await Changes(world, db, at, cancel);

        return report;
    }

    /// <summary>Changes what has to be changed. To be run inside <see cref="Writer.Run{T}"/>, whose transaction makes it all or nothing.</summary>
    /// <param name="world">Read without mistakes.</param>
    /// <param name="at">For the audit log, and for the day from which a student is in another class.</param>
    public static async Task<RosterReport> Apply(World world, CoEduDb db, DateTimeOffset at, CancellationToken cancel)
    {
        var (report, changes, before, after) = await Changes(world, db, at, cancel);
        if (report.ChangesNothing)
            return report;

        await new RosterStore(db, cancel).Store(changes);
        await new CareMoves(db, cancel).Run(changes, before, after);
        db.Audit.Add(new AuditEntry { At = at, Who = "import", Act = "import-roster", Subject = "roster", Detail = report.Counts });
        await db.SaveChangesAsync(cancel);

        return report;
    }

    private static async Task<(RosterReport Report, RosterChanges Changes, StoredRoster Before, Roster After)> Changes(World world, CoEduDb db, DateTimeOffset at, CancellationToken cancel)
    {
        var before = await StoredRoster.Read(db, cancel);
        var after = Roster.Of(world, before.Families);
        var changes = RosterChanges.Between(before, after, world, at.DayIn(LocalTime.China));

        return (Report(changes, after), changes, before, after);
    }

    private static RosterReport Report(RosterChanges changes, Roster after)
    {
        var reached = after.Guardians.Select(guardian => guardian.Family).ToHashSet();

        return new RosterReport(
            [
                changes.Units.Report("units", unit => unit.Id.Value),
                changes.People.Report("people", person => person.Id.Value),
                changes.Roles.Report("roles", role => $"{role.Person} {role.Code}@{role.Unit}"),
                changes.Students.Report("students", student => student.Id.Value),
                changes.Guardians.Report("guardians", guardian => guardian.Person.Value),
                changes.Spells.Report("history", ClassHistory.Name),
            ],
            Families: after.Students.DistinctBy(student => student.Family).Count(),
            WithoutGuardian: after.Students.Count(student => !reached.Contains(student.Family)));
    }
}
