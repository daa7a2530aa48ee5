using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Plans;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoEduBot.Bot.Tests.Plans;

/// <summary>What an accepted plan becomes: drafts of what families are invited to, and later, row by row, what came of it.</summary>
public sealed class AcceptingTheMonthlyPlan
{
    private const string Lecture = "加一行 12月9日晚上7点到8点半 讲座 手机管理 报告厅";

    [Fact]
    public async Task Rows_families_are_invited_to_become_drafts_of_whoever_handed_it_in()
    {
        await using var bot = await Submitted(Lecture, "加一行 12月16日下午2点 家长沙龙 三年级 陪孩子读书 阅览室");

        Assert.Equal(2, await Accept(bot));

        Assert.Equal(
            ["director lecture s1 School 12-09 19:00-20:30 报告厅 手机管理 Draft", "director parent-salon s1-g3 Grade 12-16 14:00-15:30 阅览室 陪孩子读书 Draft"],
            (await Engagements(bot)).Select(it => $"{it.Lead} {it.Kind} {it.Audience} {it.Tier} {it.StartsAt.In(LocalTime.China):MM-dd HH:mm}-{it.EndsAt.ClockIn(LocalTime.China):HH:mm} {it.Place} {it.Topic} {it.State}"));
        Assert.All(await bot.Rows(), row => Assert.NotNull(row.Engagement));
        Assert.Equal("", bot.News("mum1"));
    }

    [Fact]
    public async Task A_second_time_makes_none_twice()
    {
        await using var bot = await Submitted(Lecture);

        Assert.Equal((1, 0, 1), (await Accept(bot), await Accept(bot), (await Engagements(bot)).Count));
    }

    [Fact]
    public async Task What_has_no_time_or_a_place_that_is_taken_waits_and_says_why()
    {
        await using var bot = await Submitted(Lecture, "加一行 12月9日晚上8点 家长沙龙 陪孩子读书 报告厅", "加一行 12月16日 讲座 假期安全 报告厅", "加一行 12月17日 培训 读书会 阅览室");

        Assert.Equal(1, await Accept(bot));

        var card = await bot.Says("director", "看看12月计划");
        Assert.Contains("陪孩子读书\n青禾一小 · 报告厅 · 线下\n地点那时已被占用，换个时间或地点\n", card, StringComparison.Ordinal);
        Assert.Contains("假期安全\n青禾一小 · 报告厅 · 线下\n缺开始时间，补上后转成活动草稿\n", card, StringComparison.Ordinal);
        Assert.Contains("读书会\n青禾一小 · 阅览室\n实际：还没办\n", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_a_row_waits_for_is_filled_in_and_nothing_else_of_it()
    {
        await using var bot = await Submitted(Lecture, "加一行 12月16日 讲座 假期安全 报告厅");
        await Accept(bot);
        var number = (await bot.Rows())[1].Number;
        await bot.Says("director", "看看12月计划");
        await bot.Presses("director", "补时间地点", ("number", $"{number}"));

        Assert.StartsWith($"第{number}行已转成活动草稿，发布后才邀请家长。\n", await bot.Presses("director", "保存", ("start", "19:00")), StringComparison.Ordinal);
        Assert.Equal(["12-09 19:00", "12-16 19:00"], (await Engagements(bot)).Select(it => $"{it.StartsAt.In(LocalTime.China):MM-dd HH:mm}"));
        Assert.Contains("这份计划现在是“已通过”", await bot.Says("director", Lecture), StringComparison.Ordinal);
        Assert.Contains("这份计划现在是“已通过”", await bot.Says("director", $"删掉第{number}行"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_each_row_says_what_came_of_it()
    {
        await using var bot = await Submitted(Lecture, "加一行 12月2日晚上7点 家长沙龙 阅读 阅览室", "加一行 12月3日晚上7点 讲座 情绪 阅览室", "加一行 12月10日 培训 读书会 阅览室");
        await Accept(bot);
        var made = await Engagements(bot);
        await bot.Change(async db =>
        {
            foreach (var it in await db.Engagements.ToListAsync(TestContext.Current.CancellationToken))
                Assert.False((it.Topic == "阅读" ? it.Publish(bot.Clock.GetUtcNow())
                    : it.Topic == "情绪" ? it.Cancel("下雨", bot.Clock.GetUtcNow())
                    : it.Reschedule(new Slot(DoorStage.Local("2026-12-18 19:00"), DoorStage.Local("2026-12-18 20:00"), "报告厅"), bot.Clock.GetUtcNow())).Refuses(out _, out _));
        });
        await bot.Has(MonthPlans.Entry("t1", "training", "s1", "2026-12-11"));
        bot.Clock.Pass(TimeSpan.FromDays(20));
        await bot.Change(async db => Assert.False((await db.Engagements.SingleAsync(it => it.Topic == "阅读", TestContext.Current.CancellationToken)).Hold(bot.Clock.GetUtcNow()).Refuses(out _, out _)));

        var card = await bot.Says("principal", "看看12月计划");
        card = card[card.IndexOf("2026年12月计划", StringComparison.Ordinal)..];

        Assert.Equal(["阅读 实际：如期举办", "情绪 实际：取消", "手机管理 实际：改到12月18日 周五", "读书会 实际：已登记（12月11日 周五）"], Fates(card));
    }

    private static IEnumerable<string> Fates(string card) => card.Split('\n') is var lines
        ? Enumerable.Range(0, lines.Length).Where(at => lines[at].StartsWith("实际：", StringComparison.Ordinal)).Select(at => $"{lines[at - 2].Split('：')[^1]} {lines[at]}") : [];

    private static async Task<BotUnderTest> Submitted(params string[] rows)
    {
        var bot = await MonthPlans.Emptied();
        foreach (var row in rows)
            await bot.Says("director", row);
        Assert.StartsWith("已上报（按时）。", await bot.Says("director", "上报下月计划"), StringComparison.Ordinal);

        return bot;
    }

    private static Task<int> Accept(BotUnderTest bot) => bot.Database.Writer.Run(async db =>
    {
        var cancel = TestContext.Current.CancellationToken;
        var site = bot.Services.GetRequiredService<Site>();
        var who = await Callers.Of(db, (await db.People.FindAsync([new PersonId("officer")], cancel))!, cancel);
        var turn = new Turn(db, who, bot.Clock.GetUtcNow(), site.WordsIn(Locale.ZhHans), true, Via.Teams, site, cancel);
        var plan = await db.MonthPlans.SingleAsync(cancel);
        _ = plan.Accept(who.Id, turn.Now);
        var made = await Accepted.Schedule([(plan, await db.PlanRows.ToListAsync(cancel))], turn);
        await db.SaveChangesAsync(cancel);

        return made;
    }, TestContext.Current.CancellationToken);

    private static Task<List<Engagement>> Engagements(BotUnderTest bot) =>
        bot.Stored(db => db.Engagements.OrderBy(it => it.StartsAt).ToListAsync(TestContext.Current.CancellationToken));
}
