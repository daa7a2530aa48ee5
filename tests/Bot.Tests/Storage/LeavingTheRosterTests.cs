using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Storage;

public sealed class LeavingTheRosterTests : IAsyncDisposable
{
    private const string Anna = "aaaaaaaa-0000-4000-8000-000000000001";

    private readonly RosterUnderTest _roster = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _roster.DisposeAsync();

    [Fact]
    public async Task Who_leaves_keeps_a_name_and_nothing_that_gives_a_part()
    {
        _roster.Folder["people.csv"] = $"id,name,roles,tags,aad_id\nw1,Teacher,head-teacher@c1,senior,{Anna}\nw2,Other,lecturer@s1,,\n";
        _roster.Folder["guardians.csv"] = "id,name,students,phone_tail\ng1,Mother,st1,1111\ng2,Father,st2,\n";
        await _roster.Import();
        await _roster.Database.Writer.Run(Reached, Cancel);
        _roster.Folder["people.csv"] = "id,name,roles\n";
        _roster.Folder["guardians.csv"] = "id,name,students\n";
        _roster.Folder["students.csv"] = "id,name,class\nst2,Second,c2\n";

        var report = await _roster.Import();

        Assert.Equal("units +0 ~0 -0, people +0 ~0 -4, roles +0 ~0 -2, students +0 ~0 -1, guardians +0 ~0 -2, history +0 ~0 -0", report.Counts);
        Assert.Equal(
            [
                "person g1 Mother", "person g2 Father", "person w1 Teacher", "person w2 Other", "student st2 Second c2 f-st2",
                "unit /county/ A", "unit /county/s1/ S", "unit /county/s1/c1/ One", "unit /county/s1/c2/ Two",
            ],
            await _roster.Rows());
        Assert.True((await _roster.Import()).ChangesNothing);

        await using var db = _roster.Database.Read();
        Assert.Equal((0, 0), (await db.Addresses.CountAsync(Cancel), await db.LastCards.CountAsync(Cancel)));
        Assert.Equal("", (await db.People.SingleAsync(person => person.Id == new PersonId("w1"), Cancel)).Tags);
    }

    [Fact]
    public async Task Who_comes_back_is_the_same_person()
    {
        _roster.Folder["people.csv"] = $"id,name,roles,aad_id\nw1,Teacher,head-teacher@c1,{Anna}\n";
        await _roster.Import();
        var rows = await _roster.Rows();
        _roster.Folder["people.csv"] = "id,name,roles\n";
        await _roster.Import();
        _roster.Folder["people.csv"] = $"id,name,roles,aad_id\nw1,Teacher,head-teacher@c1,{Anna}\n";

        await _roster.Import();

        Assert.Equal(rows, await _roster.Rows());
    }

    [Fact]
    public async Task A_class_without_history_goes_and_one_with_engagements_stays_closed()
    {
        _roster.Folder["units.csv"] = "id,kind,parent,name,tags\ncounty,county,,A,\ns1,school,county,S,\nc1,class,s1,One,\nc2,class,s1,Two,\ns2,school,county,Z,rural\nc3,class,s2,Three,\nc4,class,s2,Four,\n";
        await _roster.Import();
        await _roster.Database.Writer.Run(Held, Cancel);
        _roster.Folder["units.csv"] = "id,kind,parent,name\ncounty,county,,A\ns1,school,county,S\nc1,class,s1,One\nc2,class,s1,Two\n";

        var report = await _roster.Import();

        Assert.Equal(["c3", "s2"], report.Tables[0].Changed.Examples);
        Assert.Equal(["c4"], report.Tables[0].Gone.Examples);
        Assert.Equal(
            [
                "unit /county/ A", "unit /county/s1/ S", "unit /county/s1/c1/ One", "unit /county/s1/c2/ Two",
                "unit /county/s2/ Z rural;closed", "unit /county/s2/c3/ Three closed",
            ],
            (await _roster.Rows()).Where(row => row.StartsWith("unit", StringComparison.Ordinal)));
        Assert.True((await _roster.Import()).ChangesNothing);
    }

    [Trait("Tables", "file")]
    [Fact]
    public async Task An_error_half_way_leaves_everything_as_it_was()
    {
        await _roster.Import();
        var rows = await _roster.Rows();
        _roster.Folder["students.csv"] = "id,name,class\nst1,First,c2\nst3,Third,c2\n";
        _roster.Folder["people.csv"] = "id,name,roles\nw9,New,principal@s1\n";
        await _roster.Database.Writer.Run(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER no_more BEFORE INSERT ON students BEGIN SELECT RAISE(ABORT, 'no more'); END", Cancel), Cancel);

        await Assert.ThrowsAsync<SqliteException>(() => _roster.Import());

        Assert.Equal(rows, await _roster.Rows());
    }

    private static async Task Reached(CoEduDb db)
    {
        db.Addresses.Add(new Address { Person = new("w1"), UserId = "29:x", BotId = "28:b", ServiceUrl = "https://example.org/", LastSeenAt = RosterUnderTest.At });
        db.LastCards.Add(new LastCard { Person = new("g1"), Card = "{}", At = RosterUnderTest.At });
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task Held(CoEduDb db)
    {
        db.Engagements.Add(new Engagement
        {
            Id = new("e1"), Kind = "lecture", Audience = new("c3"), Tier = Tier.Class, Lead = new("w1"), Topic = "t", Place = "p",
            StartsAt = RosterUnderTest.At, EndsAt = RosterUnderTest.At.AddHours(1), PlannedAt = RosterUnderTest.At,
        });
        await db.SaveChangesAsync(Cancel);
    }
}
