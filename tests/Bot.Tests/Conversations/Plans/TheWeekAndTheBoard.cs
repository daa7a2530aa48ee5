using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Tests.Conversations.Plans;

/// <summary>The line on plans in the week's summary tells the same as the list of schools' plans.</summary>
public sealed class TheWeekAndTheBoard
{
    [Theory]
    [InlineData("officer", "已通过 1 所，待审核 2 所，已退回 1 所，还没交 4 所，另行上报 2 所，免报 2 所（共 12 所）")]
    [InlineData("lead1", "已通过 1 所，待审核 2 所，已退回 1 所，还没交 2 所（共 6 所）")]
    public async Task They_tell_the_same_figures(string person, string line)
    {
        await using var bot = await Filed();

        var week = PlanLine(await bot.Says(person, "本周汇总"));
        var board = await bot.Says(person, "哪些学校还没交");

        Assert.Equal(line, week);
        Assert.Equal(Figures(board), Figures(week));
    }

    [Theory]
    [InlineData("p01", "已上报，待审核")]
    [InlineData("p04", "已通过")]
    [InlineData("p05", "起草中")]
    [InlineData("p06", "还没开始")]
    [InlineData("p07", "另行上报")]
    [InlineData("p09", "免报")]
    public async Task A_principal_reads_where_the_own_school_is(string person, string state)
    {
        await using var bot = await Filed();

        Assert.Equal(state, PlanLine(await bot.Says(person, "本周汇总")));
    }

    private static string PlanLine(string summary) => summary.Split('\n').Single(line => line.StartsWith("2026年12月计划：", StringComparison.Ordinal))["2026年12月计划：".Length..].Split("  [")[0];

    // `已通过: 1` of the board and `已通过 1 所` of the week, those with none left out.
    private static SortedDictionary<string, string> Figures(string text)
    {
        string[] states = ["已通过", "待审核", "已退回", "未报", "另行上报", "免报"];
        var said = text.Replace("还没交", "未报", StringComparison.Ordinal).Split('\n', '，', '（')
            .Select(part => part.Split([' ', ':', '所'], StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length == 2 && states.Contains(words[0]) && words[1] != "0").Select(words => KeyValuePair.Create(words[0], words[1]));

        return new SortedDictionary<string, string>(said.Distinct().ToDictionary(), StringComparer.Ordinal);
    }

    // s01 and s02 wait, s03 is returned, s04 accepted, s05 a draft, s07 (which has a draft besides) and s08 on paper, s09 and s10 let off; s06, s11 and s12 nothing.
    private static async Task<BotUnderTest> Filed()
    {
        var bot = await TwelveSchools.Begin("2026-11-18 09:00");
        foreach (var school in new[] { "s01", "s02", "s03", "s04" })
            await bot.HandsIn(school, TwelveSchools.PlannerOf(school), SeededPlans.Row(1));
        await bot.Change(async db =>
        {
            var officer = new PersonId("officer");
            Assert.False((await db.MonthPlans.FindAsync([new UnitId("s03"), SeededPlans.December]))!.Return("太少", false, officer, bot.Clock.GetUtcNow()).Refuses(out _, out _));
            Assert.False((await db.MonthPlans.FindAsync([new UnitId("s04"), SeededPlans.December]))!.Accept(officer, bot.Clock.GetUtcNow()).Refuses(out _, out _));
            db.AddRange(new[] { "s05", "s07" }.Select(school => new MonthPlan { School = new(school), Month = SeededPlans.December, BegunAt = bot.Clock.GetUtcNow() }));
            db.AddRange(new[] { "s07", "s08" }.Select(school => new DocumentHandedIn { Kind = PlanPaper.Kind, Unit = school, RefersTo = "2026-12", Note = "", By = officer, At = bot.Clock.GetUtcNow() }));
            db.AddRange(new[] { "s09", "s10" }.Select(school => new WaiverGiven { Rule = "JH-07", Subject = school, Period = "", Reason = "新建校", By = officer, At = bot.Clock.GetUtcNow() }));
        });

        return bot;
    }
}
