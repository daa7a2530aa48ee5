using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.Tests.Plans;

/// <summary>Whatever lies in the database of the last fourteen months, a draft is made: within the month, of kinds a school plans, of its own families.</summary>
public sealed class DraftsOfRandomHistories
{
    private static readonly string[] Kinds = ["lecture", "open-day", "parent-salon", "home-visit", "consultation", "training", "no-longer-a-kind", "shared-meal"];
    private static readonly string[] Units = ["s1", "s1-g3", "c1", "c2", "s2", "c4"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_draft_holds_what_a_school_can_plan_in_the_month(int seed)
    {
        await using var bot = await MonthPlans.Begin();
        var random = new Random(seed);
        for (var no = 0; no < 60; no++)
            await bot.Has(One(random, no));

        Assert.StartsWith("2026年12月计划 · 青禾一小\n", await bot.Says("director", "次月计划"), StringComparison.Ordinal);

        var rows = await bot.Rows();
        Assert.InRange(rows.Count, 1, 12);
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(row => row.Number));
        Assert.All(rows, row => Assert.True(row.Day is { Year: 2026, Month: 12 }, row.Text()));
        Assert.All(rows, row => Assert.DoesNotContain(row.Kind, new[] { "home-visit", "consultation", "no-longer-a-kind" }));
        Assert.All(rows, row => Assert.DoesNotContain(row.Audience.Value, new[] { "s2", "c4" }));
        Assert.DoesNotContain(rows, row => row.Topic.StartsWith("外校", StringComparison.Ordinal));
    }

    private static object One(Random random, int no)
    {
        var (kind, unit) = (Kinds[random.Next(Kinds.Length)], Units[random.Next(Units.Length)]);
        // Most of it where a draft looks: the month before, and a year ago.
        var day = random.Next(3) switch { 0 => new DateOnly(2025, 12, 1).AddDays(random.Next(31)), 1 => new DateOnly(2026, 11, 1).AddDays(random.Next(15)), _ => new DateOnly(2025, 10, 1).AddDays(random.Next(400)) };
        var topic = unit is "s2" or "c4" ? $"外校{random.Next(9)}" : random.Next(4) == 0 ? "" : $"主题{random.Next(9)}";

        return random.Next(2) == 0
            ? MonthPlans.Entry($"l{no}", kind, unit, $"{day:yyyy-MM-dd}", topic)
            : MonthPlans.Engagement($"x{no}", kind, $"{day:yyyy-MM-dd} {random.Next(24):00}:30", random.Next(2) == 0 ? EngagementState.Held : EngagementState.Cancelled, topic, unit);
    }
}
