using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>Visits written into the database as the school's side writes them: v1 by the head teacher of class c1 to 王小禾's family (mum1, dad1).</summary>
public static class HomeVisits
{
    public static readonly VisitId Id = new("v1");

    /// <summary>Monday, 09:00: a visit on Saturday at 10:00 was just proposed and the family told.</summary>
    public static async Task<BotUnderTest> Proposed(string at = "2026-11-28 10:00", string visitor = "teacher", string student = "k1", string family = "f-k1")
    {
        var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();
        await bot.Propose("v1", at, visitor, student, family);

        return bot;
    }

    public static async Task Propose(this BotUnderTest bot, string id, string at, string visitor = "teacher", string student = "k1", string family = "f-k1")
    {
        await bot.Plan(id, at, visitor, student, family);
        await bot.Change(async (visit, db) =>
        {
            Done(visit.Propose(bot.Clock.GetUtcNow()));
            await db.TellProposed(visit, bot.Clock.GetUtcNow(), LocalTime.China, default);
        }, id);
    }

    public static Task Plan(this BotUnderTest bot, string id, string at, string visitor = "teacher", string student = "k1", string family = "f-k1") => bot.Database.Writer.Run(db =>
    {
        var start = DoorStage.Local(at);
        db.Add(new Visit
        {
            Id = new(id), Visitor = new(visitor), Class = new("c1"), Family = new(family), Students = student, Mode = "in-home",
            StartsAt = start, EndsAt = start.AddMinutes(40), PlannedAt = bot.Clock.GetUtcNow(),
        });

        return Task.CompletedTask;
    }, default);

    /// <summary>The school's side moves it.</summary>
    public static Task Move(this BotUnderTest bot, string to) => bot.Change(async (visit, db) =>
    {
        var (was, start) = (visit.StartsAt, DoorStage.Local(to));
        Done(visit.Reschedule(start, start.AddMinutes(40), bot.Clock.GetUtcNow()));
        await db.TellMoved(visit, was, bot.Clock.GetUtcNow(), LocalTime.China, default);
    });

    public static Task CancelBySchool(this BotUnderTest bot) => bot.Change(async (visit, db) =>
    {
        Done(visit.CancelBySchool());
        await db.TellCancelled(visit, bot.Clock.GetUtcNow(), LocalTime.China, default);
    });

    /// <summary>It was made and recorded, perhaps with something agreed with the family.</summary>
    public static Task Record(this BotUnderTest bot, string? agreed = null, DateOnly? returnDue = null) => bot.Change((visit, db) =>
    {
        var entry = new EngagementId("e-" + visit.Id.Value);
        db.Add(new LedgerEntry
        {
            Id = entry, Kind = "home-visit", Host = visit.Class, Organiser = visit.Class, Day = visit.StartsAt.DayIn(LocalTime.China), Topic = "", Mode = visit.Mode,
            Lead = visit.Visitor, Students = visit.Students, RecordedBy = visit.Visitor, RecordedAt = bot.Clock.GetUtcNow(),
        });
        Done(visit.Hold(entry, returnDue));
        foreach (var (level, text) in new[] { (NoteLevel.Family, agreed), (NoteLevel.School, "学校内部金丝雀"), (NoteLevel.Private, "只给校长金丝雀") })
            if (text is not null)
                db.Add(new VisitNote { Visit = visit.Id, Level = level, Part = "follow-up", Text = db.Seal.Close(text), By = visit.Visitor, At = bot.Clock.GetUtcNow() });

        return Task.CompletedTask;
    });

    public static Task Change(this BotUnderTest bot, Func<Visit, CoEduDb, Task> change, string id = "v1") =>
        bot.Database.Writer.Run(async db => await change((await db.Visits.FindAsync(new VisitId(id)))!, db), default);

    public static Task<Visit> Visit(this BotUnderTest bot) => bot.Stored(db => db.Visits.SingleAsync(visit => visit.Id == Id));

    private static void Done(Decision<Visit> decision) => Assert.False(decision.Refuses(out _, out _));
}
