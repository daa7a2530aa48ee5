using CoEduBot.Domain;
using CoEduBot.Domain.Care;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>Home visits put into the small county as if they had been made: with their entry, and with notes at levels.</summary>
public static class Visited
{
    /// <summary>Held by the visitor; its start as `2026-10-13 18:00` in Shanghai.</summary>
    public static Task WasVisited(
        this BotUnderTest bot, string id, string student, string at, string visitor = "teacher", string @class = "c1", string mode = "in-home",
        params (NoteLevel Level, string Text)[] notes) => bot.Put(async db =>
    {
        var visit = await Planned(db, id, student, at, visitor, @class, mode);
        db.Add(new LedgerEntry
        {
            Id = new($"le-{id}"), Kind = "home-visit", Host = new(@class), Organiser = new(@class), Day = visit.StartsAt.DayIn(LocalTime.China), Topic = "", Mode = mode,
            Lead = new(visitor), Students = student, RecordedBy = new(visitor), RecordedAt = visit.EndsAt,
        });
        await db.SaveChangesAsync();
        Assert.False(visit.Hold(new EngagementId($"le-{id}"), null).Refuses(out _, out _));
        foreach (var (level, text) in notes)
            db.Add(new VisitNote { Visit = visit.Id, Level = level, Part = "findings", Text = db.Seal.Close(text), By = new(visitor), At = visit.EndsAt });
    });

    /// <summary>Planned only; what then happened to it is for the test.</summary>
    public static Task IsPlanned(this BotUnderTest bot, string id, string student, string at, Action<Visit, Seal>? then = null, string visitor = "teacher", string @class = "c1") => bot.Put(async db =>
    {
        var visit = await Planned(db, id, student, at, visitor, @class, "in-home");
        then?.Invoke(visit, db.Seal);
    });

    public static Task Is(this BotUnderTest bot, string visit, Action<Visit, Seal> then) => bot.Put(async db => then((await db.Visits.FindAsync(new VisitId(visit)))!, db.Seal));

    /// <summary>From the first day on, until <paramref name="last"/>.</summary>
    public static Task IsAssigned(this BotUnderTest bot, string person, string student, string role = "visiting-cadre", DateOnly? last = null, string school = "s1") => bot.Put(db =>
    {
        db.Add(new AssignmentMade
        {
            Role = role, Person = new(person), School = new(school), Student = db.Seal.Close(student), FromDay = new(2026, 9, 1), ToDay = last, By = new("principal"), At = bot.Clock.GetUtcNow(),
        });
        return Task.CompletedTask;
    });

    public static Task IsListed(this BotUnderTest bot, params string[] students) => bot.Put(db =>
    {
        foreach (var student in students)
            db.Add(new CareListed { School = new("s1"), List = "care-list", Student = db.Seal.Close(student), By = new("teacher"), At = bot.Clock.GetUtcNow() });
        return Task.CompletedTask;
    });

    /// <summary>The student gets an id that ends in a number, as real rosters have them.</summary>
    public static Task IsNumbered(this BotUnderTest bot, string student, string id) => bot.Put(db =>
        db.Database.ExecuteSqlAsync($"UPDATE students SET id = {id} WHERE id = {student}"));

    public static Task Put(this BotUnderTest bot, Func<CoEduDb, Task> change) => bot.Database.Writer.Run(async db =>
    {
        await change(db);
        await db.SaveChangesAsync();
    }, TestContext.Current.CancellationToken);

    private static async Task<Visit> Planned(CoEduDb db, string id, string student, string at, string visitor, string @class, string mode)
    {
        var first = new StudentId(student.Split(';')[0]);
        var starts = LocalTime.China.At(DateOnly.Parse(at[..10], null), TimeOnly.Parse(at[11..], null));
        var visit = new Visit
        {
            Id = new(id), Visitor = new(visitor), Class = new(@class), Family = (await db.Students.SingleAsync(one => one.Id == first)).Family, Students = student, Mode = mode,
            StartsAt = starts, EndsAt = starts.AddMinutes(40), PlannedAt = starts.AddDays(-5),
        };
        db.Add(visit);
        await db.SaveChangesAsync();

        return visit;
    }
}
