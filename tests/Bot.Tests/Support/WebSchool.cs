using System.Data.Common;
using System.Text;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Storage;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>
/// Class c1 of school s1: 林小雨 (family f1; mum's phone ends in 4821, dad's in 0093; mum teaches c2), 金丝雀 (family f2, 7777),
/// two namesakes 何一 (families f4, f5, both 5555). Class c2: 周大同 (family f3, 4821). Lecture e1 invites the school, draft e0 nobody.
/// </summary>
public static class WebSchool
{
    /// <summary>A child whose name must be on no page that does not say it already.</summary>
    public const string Canary = "金丝雀";

    public static async Task Fill(CoEduDb db, string topic, int? capacity, DateTimeOffset now)
    {
        db.AddRange(Place("s1", "school", null, "春溪小学", "/s1/"), Place("c1", "class", "s1", "三(1)班", "/s1/c1/"), Place("c2", "class", "s1", "三(2)班", "/s1/c2/"));
        db.AddRange(Somebody("t1", "叶老师", null), Somebody("p1", "林太太", "4821"), Somebody("p2", "林先生", "0093"), Somebody("p3", "金太太", "7777"));
        db.AddRange(Somebody("p4", "周先生", "134821"), Somebody("p5", "何太太", "5555"), Somebody("p6", "何先生", "5555"));
        await db.SaveChangesAsync();

        db.AddRange(Holds("t1", "head-teacher", "c1"), Holds("p1", "head-teacher", "c2"));
        db.AddRange(Cares("p2", "f1"), Cares("p1", "f1"), Cares("p3", "f2"), Cares("p4", "f3"), Cares("p5", "f4"), Cares("p6", "f5"));
        db.AddRange(Child("k1", "林小雨", "c1", "f1"), Child("k2", Canary, "c1", "f2"), Child("k3", "周大同", "c2", "f3"), Child("k4", "何一", "c1", "f4"), Child("k5", "何一", "c1", "f5"));
        var lecture = Lecture("e1", topic, capacity, now);
        db.AddRange(lecture, Lecture("e0", "草稿里的秘密", null, now));
        await db.SaveChangesAsync();

        Assert.False(lecture.Publish(now).Refuses(out _, out _));
        await db.SaveChangesAsync();
        await db.Invite(lecture, "/s1/", now, TestContext.Current.CancellationToken);
    }

    /// <summary>Every row of every table, as text.</summary>
    public static async Task<string> Dump(CoEduDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var connection = db.Database.GetDbConnection();
        var all = new StringBuilder();
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Order(StringComparer.Ordinal))
            all.Append(table).Append('\n').AppendJoin('\n', await Rows(connection, $"SELECT * FROM \"{table}\"", cancel)).Append('\n');

        return all.ToString();
    }

    private static async Task<List<string>> Rows(DbConnection connection, string sql, CancellationToken cancel)
    {
        var rows = new List<string>();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // table names of our own schema
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i))));

        return rows;
    }

    private static Unit Place(string id, string kind, string? parent, string name, string path) =>
        new() { Id = new UnitId(id), Kind = kind, Parent = parent is null ? null : new UnitId(parent), Name = name, Path = path };

    private static Person Somebody(string id, string name, string? tail) => new() { Id = new PersonId(id), Name = name, PhoneTail = tail };

    private static PersonRole Holds(string person, string code, string unit) => new() { Person = new PersonId(person), Code = code, Unit = new UnitId(unit) };

    private static Guardian Cares(string person, string family) => new() { Person = new PersonId(person), Family = new FamilyId(family) };

    private static Student Child(string id, string name, string unit, string family) =>
        new() { Id = new StudentId(id), Name = name, Class = new UnitId(unit), Family = new FamilyId(family) };

    private static Engagement Lecture(string id, string topic, int? capacity, DateTimeOffset now) => new()
    {
        Id = new EngagementId(id), Kind = "lecture", Audience = new UnitId("s1"), Tier = Tier.School, Lead = new PersonId("t1"),
        Topic = topic, Lecturer = "林老师", Place = "学校报告厅", Capacity = capacity, PlannedAt = now,
        StartsAt = WebUnderTest.China("12-03 19:00"), EndsAt = WebUnderTest.China("12-03 20:30"),
    };
}
