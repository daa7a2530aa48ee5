using CoEduBot.Bot.Tests.Support;
using CoEduBot.Storage;
using CoEduBot.Storage.World;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Storage;

/// <summary>A world folder and a database on disk that it is imported into.</summary>
public sealed class RosterUnderTest : IAsyncDisposable
{
    public static readonly DateTimeOffset At = new(2026, 9, 1, 8, 0, 0, TimeSpan.FromHours(8));

    private readonly TablesUnderTest _tables = new("coedu.db");

    public RosterUnderTest() => Database = _tables.Open();

    public WorldFolder Folder { get; } = new();

    public Database Database { get; }

    public Task<RosterReport> Import(DateTimeOffset? at = null) =>
        Database.Writer.Run(db => RosterImport.Apply(World(), db, at ?? At, Cancel), Cancel);

    public async Task<RosterReport> Compare()
    {
        await using var db = Database.Read();

        return await RosterImport.Compare(World(), db, At, Cancel);
    }

    /// <summary>Every row of the roster as one line, sorted.</summary>
    public async Task<IReadOnlyList<string>> Rows()
    {
        await using var db = Database.Read();
        var rows = new List<string>();
        rows.AddRange((await db.Units.ToListAsync(Cancel)).Select(unit => $"unit {unit.Path} {unit.Name} {unit.Tags}"));
        rows.AddRange((await db.People.ToListAsync(Cancel)).Select(person => $"person {person.Id} {person.Name} {person.Locale} {person.AadId?[..8]} {person.PhoneTail}"));
        rows.AddRange((await db.PersonRoles.ToListAsync(Cancel)).Select(role => $"role {role.Person} {role.Code}@{role.Unit}"));
        rows.AddRange((await db.Students.ToListAsync(Cancel)).Select(student => $"student {student.Id} {student.Name} {student.Class} {student.Family}"));
        rows.AddRange((await db.Guardians.ToListAsync(Cancel)).Select(guardian => $"guardian {guardian.Person} {guardian.Family}"));

        return [.. rows.Select(row => row.TrimEnd()).Order(StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Folder.Dispose();
        await _tables.DisposeAsync();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private World World()
    {
        var read = Folder.Read();
        Assert.Equal([], read.Mistakes);

        return read.World;
    }
}
