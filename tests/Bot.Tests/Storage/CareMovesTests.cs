using CoEduBot.Domain;
using CoEduBot.Domain.Care;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Storage;

/// <summary>A student who changes school takes along what is kept about him, and nobody else's.</summary>
public sealed class CareMovesTests : IAsyncDisposable
{
    private readonly RosterUnderTest _roster = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _roster.DisposeAsync();

    [Fact]
    public async Task What_is_kept_goes_along_to_the_other_school()
    {
        await Import("c1");
        await Keep("st1");
        await Keep("st2");

        await Import("d1");
        Assert.Equal(["st1 s2 s2 s2", "st2 s1 s1 s1"], await Where());

        await Import("c2");
        Assert.Equal(["st1 s1 s1 s1", "st2 s1 s1 s1"], await Where());
    }

    [Fact]
    public async Task Within_a_school_nothing_is_opened()
    {
        await Import("c1");
        await _roster.Database.Writer.Run(db =>
        {
            db.Add(new CareListed { School = new("s1"), List = "care-list", Student = new Sealed("no key opens this"), By = new("w1"), At = RosterUnderTest.At });
            return Task.CompletedTask;
        }, Cancel);

        await Import("c2");
    }

    private Task<CoEduBot.Storage.World.RosterReport> Import(string inClass)
    {
        _roster.Folder["units.csv"] = "id,kind,parent,name\ncounty,county,,A\ns1,school,county,S\ns2,school,county,T\nc1,class,s1,One\nc2,class,s1,Two\nd1,class,s2,Three\n";
        _roster.Folder["students.csv"] = $"id,name,class\nst1,First,{inClass}\nst2,Second,c2\n";

        return _roster.Import();
    }

    private Task Keep(string student) => _roster.Database.Writer.Run(db =>
    {
        db.Add(new CareListed { School = new("s1"), List = "care-list", Student = db.Seal.Close(student), By = new("w1"), At = RosterUnderTest.At });
        db.Add(new AssignmentMade { School = new("s1"), Role = "subject-teacher", Person = new("w1"), Student = db.Seal.Close(student), By = new("w1"), At = RosterUnderTest.At });
        db.Add(new RecordKept { School = new("s1"), Kind = "care-file", Subject = db.Seal.Close(student), Day = new(2026, 9, 1), Fields = db.Seal.Close(""), By = new("w1"), At = RosterUnderTest.At });
        return Task.CompletedTask;
    }, Cancel);

    private async Task<List<string>> Where()
    {
        await using var db = _roster.Database.Read();
        var listed = (await db.CareListed.ToListAsync(Cancel)).ToDictionary(row => db.Seal.Open(row.Student), row => row.School);
        var made = (await db.AssignmentsMade.ToListAsync(Cancel)).ToDictionary(row => db.Seal.Open(row.Student), row => row.School);
        var kept = (await db.RecordsKept.ToListAsync(Cancel)).ToDictionary(row => db.Seal.Open(row.Subject), row => row.School);

        return [.. listed.Keys.Order(StringComparer.Ordinal).Select(student => $"{student} {listed[student]} {made[student]} {kept[student]}")];
    }
}
