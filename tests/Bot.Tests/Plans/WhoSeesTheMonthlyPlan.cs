using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Tests.Plans;

/// <summary>Who gets how far with a school's plan: every act by everybody, through the real bot.</summary>
public sealed class WhoSeesTheMonthlyPlan
{
    private const string Topic = "只有本校知道";

    private static readonly Intent[] Acts =
    [
        new Intent.ShowMonthPlan { School = "s1", Month = "2026-12" },
        new Intent.StartPlanRow { School = "s1", Month = "2026-12", Number = "1" },
        new Intent.PutPlanRow { School = "s1", Month = "2026-12", Number = "1", Kind = "lecture", Day = "2026-12-10", Topic = "别人写的", Place = "操场" },
        new Intent.DropPlanRow { School = "s1", Month = "2026-12", Number = "1" },
        new Intent.TakePlanTable { School = "s1", Month = "2026-12", Text = "日期\t活动类型\n12月9日\t讲座" },
        new Intent.SubmitMonthPlan { School = "s1", Month = "2026-12" },
        new Intent.WithdrawMonthPlan { School = "s1", Month = "2026-12" },
    ];

    //                       what is seen of a draft, and of one handed in
    [Theory]
    [InlineData("director",   "yes", "yes")]
    [InlineData("principal",  "yes", "yes")]
    [InlineData("lead",       "-",   "yes")]
    [InlineData("officer",    "-",   "yes")]
    [InlineData("principal2", "-",   "-")]
    [InlineData("teacher",    "-",   "-")]
    [InlineData("subject",    "-",   "-")]
    [InlineData("mum1",       "-",   "-")]
    [InlineData("stranger",   "-",   "-")]
    public async Task Nobody_sees_more_than_theirs(string person, string draft, string handedIn)
    {
        await using var bot = await Begun();

        Assert.Equal(draft, await Sees(bot, person));
        await bot.Says("director", "上报下月计划");
        Assert.Equal(handedIn, await Sees(bot, person));
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("officer")]
    [InlineData("principal2")]
    [InlineData("teacher")]
    [InlineData("subject")]
    [InlineData("mum1")]
    [InlineData("stranger")]
    public async Task Nobody_else_changes_anything(string person)
    {
        await using var bot = await Begun();
        await Tried(bot, person, PlanState.Draft);
        await bot.Says("director", "上报下月计划");
        await Tried(bot, person, PlanState.Submitted);
    }

    [Fact]
    public async Task Another_schools_plan_is_named_out_of_reach()
    {
        await using var bot = await Begun();

        Assert.StartsWith("“青禾一小”不在您负责的范围内", await bot.Says("principal2", "看看青禾一小的下月计划"), StringComparison.Ordinal);
        Assert.StartsWith("您的身份目前不能填写和上报次月计划", await bot.Says("teacher", "上报下月计划"), StringComparison.Ordinal);
        Assert.StartsWith("您的身份目前不能填写和上报次月计划", await bot.Says("mum1", "看看下月计划"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_oversees_schools_sees_who_handed_in_and_reads_it()
    {
        await using var bot = await Begun();
        Assert.Contains("按时上报: 0\n", await bot.Says("lead", "看看下月计划"), StringComparison.Ordinal);
        await bot.Says("director", "上报下月计划");
        Assert.Contains("按时上报: 1\n", await bot.Says("lead", "看看下月计划"), StringComparison.Ordinal);

        var card = await bot.Says("lead", "看一下青禾一小的次月计划");
        Assert.Contains(Topic, card, StringComparison.Ordinal);
        Assert.DoesNotContain("[1]", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_gone_by_is_looked_at_and_not_changed()
    {
        await using var bot = await Begun();
        bot.Clock.Pass(TimeSpan.FromDays(50));

        foreach (var act in Acts.Skip(1))
            Assert.Contains("2026年12月已经过去，计划只能查看，不能修改。", await bot.Presses("director", IntentJson.Write(act)), StringComparison.Ordinal);
        Assert.Contains(Topic, await bot.Presses("director", IntentJson.Write(Acts[0])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("0001-01")]
    [InlineData("9999-12")]
    [InlineData("下月")]
    public async Task A_month_that_is_none_is_refused(string month)
    {
        await using var bot = await Begun();

        foreach (var intent in Acts)
        {
            var press = IntentJson.Write(intent);
            press["month"] = month;
            Assert.StartsWith("还差一项：月份", await bot.Presses("director", press), StringComparison.Ordinal);
        }
    }

    private static async Task<BotUnderTest> Begun()
    {
        var bot = await MonthPlans.Emptied();
        await bot.Change(db =>
        {
            db.Add(new PlanRow { Id = "r", School = new("s1"), Month = MonthPlans.December, Number = 100, Kind = "lecture", Day = new(2026, 12, 9), Topic = Topic, Place = "报告厅", Audience = new("s1"), Source = RowSource.Typed });
            return Task.CompletedTask;
        });

        return bot;
    }

    private static async Task<string> Sees(BotUnderTest bot, string person) =>
        (await bot.Presses(person, IntentJson.Write(Acts[0]))).Contains(Topic, StringComparison.Ordinal) ? "yes" : "-";

    private static async Task Tried(BotUnderTest bot, string person, PlanState state)
    {
        foreach (var act in Acts.Skip(1))
            await bot.Presses(person, IntentJson.Write(act is Intent.PutPlanRow put ? put with { Number = "100" } : act is Intent.DropPlanRow drop ? drop with { Number = "100" } : act));

        Assert.Equal(Topic, (await bot.Rows()).Single().Topic);
        Assert.Equal(state, (await bot.Plan()).State);
    }
}
