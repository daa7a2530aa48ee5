using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Plans;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>Schools' plans for a month put straight into the database, as if the school had handed them in.</summary>
public static class SeededPlans
{
    public static readonly YearMonth December = new(2026, 12);

    /// <summary>A whole row; what a test wants otherwise it says with <paramref name="change"/>.</summary>
    public static PlanRow Row(int number, string day = "2026-12-03", Action<PlanRow>? change = null)
    {
        var row = new PlanRow
        {
            Id = "", School = new(""), Month = December, Number = number, Kind = "lecture", Day = DateOnly.Parse(day, null), Start = new(19, 0), End = new(20, 30),
            Topic = $"手机管理{number}", Lecturer = "", Place = "报告厅", Mode = "onsite", Audience = new(""), Source = RowSource.Typed,
        };
        change?.Invoke(row);

        return row;
    }

    /// <summary>Handed in now, by <paramref name="by"/>.</summary>
    public static Task HandsIn(this BotUnderTest bot, string school, string by, params IReadOnlyList<PlanRow> rows) => bot.HandsIn(school, by, December, rows);

    public static Task HandsIn(this BotUnderTest bot, string school, string by, YearMonth month, IReadOnlyList<PlanRow> rows) => bot.Database.Writer.Run(async db =>
    {
        var (unit, now, cancel) = (new UnitId(school), bot.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        var plan = await db.PlanOf(unit, month, cancel);
        if (plan is null)
        {
            plan = new MonthPlan { School = unit, Month = month, BegunAt = now };
            db.Add(plan);
            db.AddRange(rows.Select(row => Of(row, unit, month)));
        }

        Assert.False(plan.Submit(Math.Max(1, rows.Count), new PersonId(by), now).Refuses(out _, out _));
        db.Add(new DocumentHandedIn { Kind = PlanPaper.Kind, Unit = school, RefersTo = month.ToString(), Note = "", By = new PersonId(by), At = now });
        await db.SaveChangesAsync(cancel);
    }, TestContext.Current.CancellationToken);

    public static Task<MonthPlan?> Plan(this BotUnderTest bot, string school) => bot.Stored(db => db.PlanOf(new UnitId(school), December, TestContext.Current.CancellationToken));

    private static PlanRow Of(PlanRow row, UnitId school, YearMonth month) => new()
    {
        Id = $"{school}-{month}-{row.Number}", School = school, Month = month, Number = row.Number, Kind = row.Kind, Day = row.Day, Start = row.Start, End = row.End, Topic = row.Topic,
        Lecturer = row.Lecturer, Place = row.Place, Mode = row.Mode, Audience = row.Audience.Value.Length > 0 ? row.Audience : school, Source = row.Source,
    };
}
