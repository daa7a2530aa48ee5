using CoEduBot.Bot.Web;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;
using Visit = CoEduBot.Domain.Visits.Visit;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>Visits of the school behind the pages: v1 to family f1 (林小雨), v2 to family f2 (the canary), both proposed by teacher t1 for Friday, 5 December 2025, 18:30.</summary>
public static class WebVisits
{
    public static async Task<WebUnderTest> Start()
    {
        var web = await WebUnderTest.Start();
        await web.Propose("v1", "f1", "k1");
        await web.Propose("v2", "f2", "k2");

        return web;
    }

    public static Task Propose(this WebUnderTest web, string id, string family, string student) => web.Database.Writer.Run(db =>
    {
        var visit = new Visit
        {
            Id = new(id), Visitor = new("t1"), Class = new("c1"), Family = new(family), Students = student, Mode = "in-home",
            StartsAt = WebUnderTest.China("12-05 18:30"), EndsAt = WebUnderTest.China("12-05 19:10"), PlannedAt = web.Clock.Now,
        };
        Assert.False(visit.Propose(web.Clock.Now).Refuses(out _, out _));
        db.Add(visit);

        return Task.CompletedTask;
    }, default);

    /// <summary>Made and recorded, with notes of each level.</summary>
    public static Task Record(this WebUnderTest web, string id = "v1") => web.Change(id, (visit, db) =>
    {
        var entry = new EngagementId($"held-{id}");
        db.Add(new LedgerEntry
        {
            Id = entry, Kind = "home-visit", Host = visit.Class, Organiser = visit.Class, Day = visit.StartsAt.DayIn(LocalTime.China), Topic = "", Mode = visit.Mode,
            Lead = visit.Visitor, Students = visit.Students, RecordedBy = visit.Visitor, RecordedAt = web.Clock.Now,
        });
        Assert.False(visit.Hold(entry, null).Refuses(out _, out _));
        foreach (var (level, text) in new[] { (NoteLevel.Family, "每天一起读十五分钟<b>"), (NoteLevel.School, "学校的话"), (NoteLevel.Private, "校长的话") })
            db.Add(new VisitNote { Visit = visit.Id, Level = level, Part = "follow-up", Text = db.Seal.Close(text), By = visit.Visitor, At = web.Clock.Now });
    });

    public static Task Change(this WebUnderTest web, string id, Action<Visit, CoEduBot.Storage.CoEduDb> change) =>
        web.Database.Writer.Run(async db => change((await db.Visits.FindAsync(new VisitId(id)))!, db), default);

    public static async Task<Visit> Visit(this WebUnderTest web, string id = "v1")
    {
        await using var db = web.Database.Read();

        return await db.Visits.SingleAsync(visit => visit.Id == new VisitId(id));
    }

    /// <summary>What a form of the page sends for a visit.</summary>
    public static async Task<string> Says(this WebUnderTest web, string fields, string id = "v1") => $"{fields}&visit={id}&proposal={(await web.Visit(id)).Proposal}";

    public static async Task<string> HomePage(this WebUnderTest web, string family = "f1") =>
        (await web.Database.Writer.Run(db => HomeLinksOf.Family(db, new(family), web.Site, web.Clock.Now, default), default)).AbsolutePath;

    public static async Task<string> Door(this WebUnderTest web, string unit = "c1") =>
        (await web.Database.Writer.Run(db => HomeLinksOf.Class(db, new(unit), web.Site, web.Clock.Now, default), default)).AbsolutePath;
}
