using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>What the clock says about a visit on Saturday, 28 November at 10:00, proposed on Monday.</summary>
public sealed class RemindersOfVisits
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_agreed_visit_reminds_both_sides_on_the_eve_and_two_hours_before()
    {
        await using var bot = await Agreed();

        Assert.Equal(
            ["11-27 10:00 mum1 提醒您：明天有家访。", "11-27 10:00 dad1 提醒您：明天有家访。", "11-27 10:00 teacher 提醒：明天您要家访。",
             "11-28 08:00 mum1 提醒您：今天有家访。", "11-28 08:00 dad1 提醒您：今天有家访。", "11-28 08:00 teacher 提醒：今天您要家访。",
             "11-28 12:00 teacher 约的时间过了，这次家访进行了吗？", "11-29 07:30 teacher 约的时间过了，这次家访进行了吗？"],
            await Heard(bot, days: 12));
    }

    [Fact]
    public async Task A_family_that_has_not_answered_is_asked_once_more_the_day_before()
    {
        await using var bot = await HomeVisits.Proposed();
        await bot.Settle();
        Quiet(bot);

        Assert.Equal(
            ["11-27 10:00 mum1 家访的时间还等您回个话，方便时请看一下。", "11-27 10:00 dad1 家访的时间还等您回个话，方便时请看一下。", "11-28 12:00 teacher 约的时间过了，这次家访进行了吗？"],
            await Heard(bot, days: 5.8));
    }

    [Fact]
    public async Task Moved_it_is_reminded_of_at_its_new_time_only()
    {
        await using var bot = await Agreed();
        bot.Clock.Pass(TimeSpan.FromMinutes(15));
        await bot.Move("2026-11-30 18:30");
        await bot.Settle();
        await bot.Says("mum1", "可以");
        Quiet(bot);

        Assert.Equal(
            ["11-29 18:30 mum1", "11-29 18:30 dad1", "11-29 18:30 teacher", "11-30 16:30 mum1", "11-30 16:30 dad1", "11-30 16:30 teacher"],
            (await Heard(bot, days: 7.4)).Select(line => string.Join(' ', line.Split(' ')[..3])));
    }

    [Theory]
    [InlineData("cancelled")]
    [InlineData("another-time")]
    public async Task Of_what_is_cancelled_or_to_be_moved_nobody_is_reminded(string how)
    {
        await using var bot = await Agreed();
        await (how == "cancelled" ? bot.CancelBySchool() : bot.Says("mum1", "换个时间 下周"));
        await bot.Settle();
        Quiet(bot);

        Assert.Equal([], await Heard(bot, days: 8));
    }

    [Fact]
    public async Task Who_agrees_an_hour_before_needs_no_reminder_of_the_eve()
    {
        await using var bot = await HomeVisits.Proposed("2026-11-23 12:30");
        await bot.Settle();
        bot.Clock.Pass(TimeSpan.FromHours(2.5));
        await bot.Says("mum1", "可以");
        Quiet(bot);

        Assert.Equal([], await Heard(bot, days: 0.08));
    }

    [Fact]
    public async Task A_visit_early_in_the_morning_is_reminded_of_when_the_quiet_hours_end()
    {
        await using var bot = await Agreed("2026-11-28 08:00");

        Assert.Equal(
            ["11-27 08:00 mum1", "11-27 08:00 dad1", "11-27 08:00 teacher", "11-28 07:30 mum1", "11-28 07:30 dad1", "11-28 07:30 teacher"],
            (await Heard(bot, days: 4.99)).Select(line => string.Join(' ', line.Split(' ')[..3])));
    }

    [Fact]
    public async Task After_an_evening_visit_the_teacher_is_asked_on_the_two_mornings_after()
    {
        await using var bot = await Agreed("2026-11-28 20:00");

        Assert.Equal(["11-29 07:30 teacher", "11-30 07:30 teacher"], (await Heard(bot, days: 12)).Where(line => line.Contains("进行了吗", StringComparison.Ordinal)).Select(line => string.Join(' ', line.Split(' ')[..3])));
    }

    [Fact]
    public async Task Recorded_the_family_is_asked_and_once_more_after_three_days()
    {
        await using var bot = await Agreed();
        bot.Clock.Pass(TimeSpan.FromDays(5.2));
        await bot.Record();
        Quiet(bot);

        Assert.Equal(["11-28 13:48 mum1", "11-28 13:48 dad1", "12-01 14:00 mum1", "12-01 14:00 dad1"], (await Heard(bot, days: 18)).Select(line => string.Join(' ', line.Split(' ')[..3])));
    }

    [Fact]
    public async Task Who_has_said_whether_it_happened_is_not_asked_again()
    {
        await using var bot = await Agreed();
        bot.Clock.Pass(TimeSpan.FromDays(5.2));
        await bot.Record();
        await bot.Settle();
        await bot.Says("mum1", "来过了 5分 谢谢老师");
        Quiet(bot);

        Assert.Equal([], await Heard(bot, days: 18));
    }

    [Fact]
    public async Task A_return_visit_is_told_of_three_days_before_its_last_day_and_on_it()
    {
        await using var bot = await Agreed();
        bot.Clock.Pass(TimeSpan.FromDays(5.2));
        await bot.Record(returnDue: new(2026, 12, 8));
        Quiet(bot);

        Assert.Equal(
            ["12-05 07:30 teacher 说好的回访快到期了，最晚12月8日 周二。", "12-08 07:30 teacher 说好的回访快到期了，最晚12月8日 周二。"],
            (await Heard(bot, days: 14)).Where(line => line.Contains("teacher", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Once_a_return_visit_is_under_way_nobody_is_reminded_to_make_one()
    {
        await using var bot = await Agreed();
        bot.Clock.Pass(TimeSpan.FromDays(5.2));
        await bot.Record(returnDue: new(2026, 12, 8));
        await bot.Database.Writer.Run(db =>
        {
            db.Add(new Visit
            {
                Id = new("v2"), Visitor = new("teacher"), Class = new("c1"), Family = new("f-k1"), Students = "k1", Mode = "in-home", ReturnOf = HomeVisits.Id,
                StartsAt = DoorStage.Local("2027-01-20 10:00"), EndsAt = DoorStage.Local("2027-01-20 10:30"), PlannedAt = bot.Clock.GetUtcNow(),
            });

            return Task.CompletedTask;
        }, Cancel);
        Quiet(bot);

        Assert.Equal([], (await Heard(bot, days: 14)).Where(line => line.Contains("teacher", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Cancelled_in_the_night_before_a_morning_visit_the_family_hears_of_it_at_once()
    {
        await using var bot = await Agreed("2026-11-24 07:30");
        bot.Clock.Pass(TimeSpan.FromHours(13));
        Quiet(bot);

        await bot.CancelBySchool();
        await bot.Settle();

        Assert.StartsWith("家访取消了，原来约的是11月24日 周二 07:30。", bot.News("mum1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_become_pointless_is_left_out_and_says_why()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 22:00");
        await bot.InstallEverybody();
        await bot.Propose("v1", "2026-11-28 10:00");
        bot.Clock.Pass(TimeSpan.FromMinutes(5));
        await bot.Move("2026-11-29 10:00");
        bot.Clock.Pass(TimeSpan.FromHours(11));
        await bot.Settle();

        Assert.StartsWith("家访想换个时间，原来是11月28日 周六 10:00。", bot.News("mum1"), StringComparison.Ordinal);
        Assert.Equal(
            [("visit-moved/v1/mum1/2", OutboxState.Sent, ""), ("visit-proposed/v1/mum1/1", OutboxState.Skipped, "moved")],
            await bot.Stored(async db => (await db.Outbox.Where(row => row.To == new PersonId("mum1") && row.Key.StartsWith("visit-")).OrderBy(row => row.Key).ToListAsync(Cancel))
                .Select(row => (row.Key, row.State, row.Cause))));
    }

    [Fact]
    public async Task Families_outside_Teams_are_not_chased_the_head_teacher_gets_the_class_door_once()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();
        await bot.Propose("v1", "2026-11-28 10:00", student: "k6", family: "f-k6");
        await bot.Settle();
        await bot.Propose("v2", "2026-11-28 14:00", student: "k6", family: "f-k6");
        bot.Clock.Pass(TimeSpan.FromHours(24));
        await bot.Settle();

        var heard = bot.News("teacher");

        Assert.StartsWith("家长入口（三年级1班）", heard, StringComparison.Ordinal);
        Assert.Equal(2, heard.Split("家长入口（").Length);
        Assert.DoesNotContain("孙", heard, StringComparison.Ordinal);
    }

    private static async Task<BotUnderTest> Agreed(string at = "2026-11-28 10:00")
    {
        var bot = await HomeVisits.Proposed(at);
        await bot.Settle();
        await bot.Says("mum1", "可以");
        Quiet(bot);

        return bot;
    }

    private static readonly string[] Everybody = ["mum1", "dad1", "teacher", "principal", "mum2"];

    private static void Quiet(BotUnderTest bot)
    {
        foreach (var person in Everybody)
            bot.News(person);
    }

    // The clock wakes at these times of a day: enough to see each step, and quick.
    private static readonly TimeOnly[] Wakes = [new(7, 30), new(8, 0), new(10, 0), new(12, 0), new(14, 0), new(16, 30), new(18, 30), new(22, 0)];

    /// <summary>Who heard what and when, its first line each.</summary>
    private static async Task<List<string>> Heard(BotUnderTest bot, double days)
    {
        var (heard, end) = (new List<string>(), bot.Clock.GetUtcNow().AddDays(days));
        for (var now = bot.Clock.GetUtcNow(); now <= end; now = Next(now))
        {
            bot.Clock.Pass(now - bot.Clock.GetUtcNow());
            await bot.Settle();
            heard.AddRange(Everybody.SelectMany(person => bot.News(person).Split("\n---\n").Where(news => news.Length > 0).Select(news => $"{bot.Clock.Local} {person} {news.Split('\n')[0]}")));
        }

        return heard;
    }

    private static DateTimeOffset Next(DateTimeOffset now) =>
        Enumerable.Range(0, 2).SelectMany(days => Wakes.Select(wake => LocalTime.China.At(now.DayIn(LocalTime.China).AddDays(days), wake))).First(at => at > now);
}
