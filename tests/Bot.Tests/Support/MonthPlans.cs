using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>The small county by the shipped programmes, on Monday 16 November 2026: the plan for December is due on the 20th.</summary>
public static class MonthPlans
{
    public static readonly YearMonth December = new(2026, 12);

    private static readonly string Shipped = Path.GetFullPath(Path.Combine(TestCounty.Folder, "../../../../programmes"));

    public static async Task<BotUnderTest> Begin(string local = "2026-11-16 09:00")
    {
        var bot = await BotUnderTest.At(local, programmes: Shipped);
        await bot.InstallEverybody();

        return bot;
    }

    /// <summary>A plan that was begun and emptied, so that a test says itself what is in it.</summary>
    public static async Task<BotUnderTest> Emptied(string local = "2026-11-16 09:00")
    {
        var bot = await Begin(local);
        await bot.Says("director", "次月计划");
        await bot.Change(async db =>
        {
            foreach (var row in await db.PlanRows.ToListAsync(TestContext.Current.CancellationToken))
                row.Dropped = true;
        });

        return bot;
    }

    public static Task Change(this BotUnderTest bot, Func<CoEduBot.Storage.CoEduDb, Task> change) => bot.Database.Writer.Run(async db =>
    {
        await change(db);
        await db.SaveChangesAsync();
    }, TestContext.Current.CancellationToken);

    public static Task<List<PlanRow>> Rows(this BotUnderTest bot, string school = "s1") =>
        bot.Stored(db => db.PlanRows.Where(row => row.School == new UnitId(school) && !row.Dropped).OrderBy(row => row.Number).ToListAsync(TestContext.Current.CancellationToken));

    public static Task<MonthPlan> Plan(this BotUnderTest bot) => bot.Stored(db => db.MonthPlans.SingleAsync(TestContext.Current.CancellationToken));

    /// <summary>A row as one line.</summary>
    public static string Text(this PlanRow row) =>
        $"{row.Number} {row.Day:MM-dd} {row.Start:HH:mm}-{row.End:HH:mm} {row.Kind} {row.Audience} {row.Topic} {row.Lecturer} {row.Place} {row.Mode} {row.Source}";

    public static Engagement Engagement(string id, string kind, string startsAt, EngagementState state, string topic, string audience = "s1")
    {
        var start = DoorStage.Local(startsAt);
        var made = new Engagement
        {
            Id = new(id), Kind = kind, Audience = new(audience), Tier = Tier.School, Lead = new("director"), Topic = topic, Lecturer = "周老师", Mode = "onsite", Place = "报告厅",
            StartsAt = start, EndsAt = start.AddMinutes(90), PlannedAt = start.AddDays(-9),
        };
        if (state is not EngagementState.Draft)
            Assert.False(made.Publish(start.AddDays(-8)).Refuses(out _, out _));
        if (state is EngagementState.Held)
            Assert.False(made.Hold(made.EndsAt).Refuses(out _, out _));
        if (state is EngagementState.Cancelled)
            Assert.False(made.Cancel("下雨", start.AddDays(-1)).Refuses(out _, out _));

        return made;
    }

    public static LedgerEntry Entry(string id, string kind, string host, string day, string topic = "") => new()
    {
        Id = new(id), Kind = kind, Host = new(host), Organiser = new("s1"), Day = DateOnly.Parse(day, null), Topic = topic, Lead = new("director"), RecordedBy = new("director"),
        RecordedAt = new DateTimeOffset(DateOnly.Parse(day, null), new TimeOnly(12, 0), TimeSpan.Zero),
    };
}
