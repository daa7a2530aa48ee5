using CoEduBot.Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>The ladders of the shipped programmes, on the days before and after the plan of the next month is due.</summary>
public sealed class RuleNudgesByDay
{
    private static readonly string Shipped = Path.GetFullPath(Path.Combine(TestCounty.Folder, "../../../../programmes"));

    [Fact]
    public async Task A_school_is_asked_for_its_plan_on_the_days_of_the_ladder_and_then_its_principal_and_the_county_are_told()
    {
        await using var bot = await BotUnderTest.At("2026-12-12 18:00", programmes: Shipped);
        await bot.InstallEverybody();
        await bot.Says("principal2", "帮助");

        var told = new List<string>();
        for (var day = 13; day <= 27; day++)
        {
            await bot.Pass(TimeSpan.FromDays(1));
            foreach (var person in new[] { "director", "principal", "principal2", "officer" })
                told.AddRange(bot.News(person).Split('\n').Where(line => line.Contains("次月计划", StringComparison.Ordinal)).Select(line => $"{day} {person} {line.Split("  ")[0]}"));
        }

        Approve.Text("plan-nudges.txt", string.Join('\n', told));
    }

    [Fact]
    public async Task One_digest_a_person_a_day_and_none_at_night()
    {
        await using var bot = await BotUnderTest.At("2026-12-13 06:00", programmes: Shipped);
        await bot.InstallEverybody();

        await bot.Pass(TimeSpan.FromMinutes(75));
        Assert.Equal(0, await Digests(bot));

        await bot.Pass(TimeSpan.FromMinutes(30));
        var morning = await Digests(bot);
        Assert.True(morning > 0);
        Assert.Equal(morning, await bot.Stored(db => db.Outbox.Where(message => message.Key.StartsWith("rules/")).Select(message => message.To).Distinct().CountAsync(TestContext.Current.CancellationToken)));

        await bot.Pass(TimeSpan.FromHours(12));
        Assert.Equal(morning, await Digests(bot));
    }

    [Fact]
    public async Task Who_handed_in_is_not_asked_again()
    {
        await using var bot = await BotUnderTest.At("2026-12-16 18:00", programmes: Shipped);
        await bot.InstallEverybody();
        await bot.Has(new Domain.Entries.DocumentHandedIn
        {
            Kind = "next-month-plan", Unit = "s1", RefersTo = "2027-01", Note = "", By = new("director"), At = bot.Clock.GetUtcNow(),
        });

        await bot.Pass(TimeSpan.FromDays(1));

        Assert.DoesNotContain("次月计划", bot.News("director"), StringComparison.Ordinal);
        Assert.Contains("次月计划", bot.News("principal2"), StringComparison.Ordinal);
    }

    private static Task<int> Digests(BotUnderTest bot) =>
        bot.Stored(db => db.Outbox.CountAsync(message => message.Key.StartsWith("rules/"), TestContext.Current.CancellationToken));
}
