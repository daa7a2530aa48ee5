using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Programmes;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>The plan for December is due on the 20th; the county has the 19th to the 22nd of November off.</summary>
public sealed class NudgesOnDaysOff
{
    [Fact]
    public async Task Nothing_goes_out_on_a_day_off_and_what_was_due_is_made_up_for_once_on_the_next_day()
    {
        await using var bot = await TwelveSchools.Begin("2026-11-16 06:30", WithDaysOff());
        await bot.HandsIn("s01", "d01", SeededPlans.Row(1));

        var told = new List<string>();
        for (var day = 16; day <= 25; day++)
        {
            await bot.Pass(TimeSpan.FromHours(2));
            told.AddRange(new[] { "d01", "d02", "p02", "lead1", "officer" }
                .SelectMany(person => bot.News(person).Split('\n').Where(line => line.Contains("次月计划", StringComparison.Ordinal)).Select(line => $"{day} {person} {line.Split("  ")[0]}")));
            await bot.Pass(TimeSpan.FromHours(22));
        }

        Assert.Equal(
        [
            "17 d02 每月20日前报次月计划（0/1），还有 3 天到期",
            "23 d02 每月20日前报次月计划（0/1），已逾期 3 天",
            "23 p02 每月20日前报次月计划（0/1），逾期 3 天仍未完成，请您督促",
        ], told.Select(line => line.Replace("第2小学：", "", StringComparison.Ordinal)));
        Assert.Equal(0, await bot.Stored(db => db.Outbox.CountAsync(
            message => message.Key.StartsWith("rules/2026-11-19") || message.Key.StartsWith("rules/2026-11-2") && message.Key.CompareTo("rules/2026-11-23") < 0, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Who_hands_in_between_the_making_and_the_sending_of_the_digest_is_not_in_it()
    {
        await using var bot = await TwelveSchools.Begin("2026-11-26 06:30");
        await bot.Pass(TimeSpan.FromHours(2));
        foreach (var school in TwelveSchools.Schools.Skip(4))
            await bot.HandsIn(school, TwelveSchools.PlannerOf(school), SeededPlans.Row(1));
        bot.Clock.Pass(TimeSpan.FromHours(23));
        await bot.Services.GetRequiredService<Scheduler.DueNotices>().Tick(TestContext.Current.CancellationToken);
        await bot.HandsIn("s03", "d03", SeededPlans.Row(1));
        await bot.HandsIn("s04", "d04", SeededPlans.Row(1));

        await bot.Settle();

        Assert.Contains("每月20日前报次月计划：2 个（第1小学、第2小学），逾期 7 天仍未完成，请您督促  [1] 查看", bot.News("officer").Split('\n'));
        Assert.Equal(["officer"], await bot.Stored(db => db.Outbox.Where(message => message.Key.StartsWith("rules/2026-11-27") && message.State == OutboxState.Sent).Select(message => message.To.ToString()).ToListAsync(TestContext.Current.CancellationToken)));
    }

    private static Catalogue WithDaysOff() => new([.. TwelveSchools.Catalogue.Programmes.Select(programme => programme with
    {
        Calendar = programme.Calendar with { Holidays = [new Holiday(new(2026, 11, 19), new(2026, 11, 22))] },
    })]);
}
