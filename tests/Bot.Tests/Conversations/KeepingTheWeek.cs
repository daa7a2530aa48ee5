using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>The week as a file: what it brought, as the summary's card says it, and what the next one brings. A lecture is on Wednesday 2 December 2026.</summary>
public sealed class KeepingTheWeek
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("principal", "本周汇总", "下载或打印")]
    [InlineData("teacher", "本周汇总", "下载或打印")]
    [InlineData("officer", "本周汇总", "下载或打印")]
    public async Task The_cards_button_leads_to_a_file_with_the_cards_figures(string person, string said, string button)
    {
        await using var bot = await Lectures.Published("s1");
        bot.Clock.Pass(TimeSpan.FromDays(7));
        var card = await bot.Says(person, said);
        await bot.Presses(person, button);
        var path = bot.Link(person);

        var file = await bot.Fetch(path);
        var page = await bot.Fetch(path, "html");

        var figures = file.Sheets["数字"].Skip(1).ToList();
        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.Contains(card.Split('\n'), line => line.StartsWith($"{figure[0]}: ", StringComparison.Ordinal) && line.EndsWith(figure[1], StringComparison.Ordinal)));
        Assert.All(figures, figure => Assert.Contains($"<td>{figure[0]}</td><td>{figure[1]}</td>", page.Text, StringComparison.Ordinal));
        Assert.Equal(("text/html", 200), (page.Type, page.Status));
        Assert.Contains("@page{size:A4", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Text, StringComparison.Ordinal);
        Assert.Contains(CoEduBot.Bot.Web.PrintPage.StyleHash, page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal((404, 404), ((await bot.Fetch(path)).Status, (await bot.Fetch(path, "html")).Status));
    }

    [Fact]
    public async Task Every_engagement_is_listed_however_few_a_card_holds()
    {
        await using var bot = await Lectures.Published("s1");
        await bot.Says("principal", "导出下周汇总");
        var file = await bot.Fetch(bot.Link("principal"));

        Assert.Equal("46358|0.7916666666666666|讲座|手机管理|青禾一小", string.Join('|', Assert.Single(file.Sheets["待举办"].Skip(1))[..5]));
        Assert.Equal(["数字", "已举办", "待举办", "还差什么"], file.Sheets.Keys.Take(4));
    }

    [Fact]
    public async Task What_was_recorded_afterwards_is_listed_too()
    {
        await using var bot = await Lectures.Published("s1");
        bot.Clock.Pass(TimeSpan.FromDays(2));
        await bot.Says("principal", "登记 家长沙龙 昨天 32人");
        await bot.Says("principal", "导出本周汇总");

        var row = Assert.Single((await bot.Fetch(bot.Link("principal"))).Sheets["已举办"].Skip(1));
        Assert.Equal("46350||家长沙龙||青禾一小||||32", string.Join('|', row));
        Assert.Contains("<td class=\"day\">2026-11-24</td><td>家长沙龙</td><td>青禾一小</td><td class=\"number\">32</td>", (await bot.Fetch(bot.Link("principal"), "html")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_township_leads_file_of_one_school_holds_that_school_alone()
    {
        await using var bot = await Lectures.Published("s1");
        await bot.Says("lead", "导出青禾二小下周汇总");
        var other = await bot.Fetch(bot.Link("lead"), "html");
        await bot.Says("lead", "导出青禾一小下周汇总");
        var own = await bot.Fetch(bot.Link("lead"), "html");

        Assert.DoesNotContain("手机管理", other.Text, StringComparison.Ordinal);
        Assert.Contains("手机管理", own.Text, StringComparison.Ordinal);
    }

    [Fact, Proves("YX-45")]
    public async Task Next_weeks_schedule_is_shown_handed_in_and_watched()
    {
        await using var bot = await Lectures.Published("s1");
        await Accepted(bot);

        var shown = await bot.Says("principal", "下周工作安排");
        Assert.Contains("\n12月2日 周三 19:00 · 讲座：手机管理\n青禾一小 · 已发布\n12月3日 周四 · 家长沙龙：阅读\n青禾一小 · 计划内，待举办\n还没有确认。确认即为上报。\n", shown, StringComparison.Ordinal);
        Assert.StartsWith("已确认并上报：周工作安排。", await bot.Presses("principal", "确认无误"), StringComparison.Ordinal);
        var paper = await bot.Stored(db => db.DocumentsHandedIn.SingleAsync(Cancel));
        Assert.Equal(("weekly-schedule", "s1", "2026-11-30"), (paper.Kind, paper.Unit, paper.RefersTo));

        bot.Clock.Pass(TimeSpan.FromHours(1));
        await bot.Says("principal", "讲座改到12月4日晚上7点");
        await bot.Says("principal", "确认改期");
        Assert.Contains("确认后有1处变动。", await bot.Says("director", "next week's work schedule"), StringComparison.Ordinal);

        var file = await bot.Fetch(bot.Link("director"));
        Assert.Equal(["阅读", "手机管理"], file.Sheets["周工作安排"].Skip(1).Select(row => row[5]));
    }

    [Fact]
    public async Task Somebody_elses_draft_stays_theirs_above_the_school()
    {
        await using var bot = await Lectures.Draft("s1");

        Assert.Contains("手机管理", await bot.Says("director", "下周工作安排"), StringComparison.Ordinal);
        Assert.DoesNotContain("手机管理", await bot.Says("lead", "下周工作安排"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plans_come_row_by_row_and_those_not_handed_in_stay_at_the_school()
    {
        await using var bot = await Lectures.Published("s1");
        await Accepted(bot);
        await bot.Has(new MonthPlan { School = new("s2"), Month = new(2026, 12), BegunAt = bot.Clock.GetUtcNow() });
        await bot.Has(Row("r2", "s2", "草稿金丝雀"));
        await bot.Says("officer", "导出12月计划");

        var rows = (await bot.Fetch(bot.Link("officer"))).Sheets["2026年12月"].Skip(1).ToList();

        Assert.Equal("青禾一小|46359|周四|||家长沙龙|学校|阅读||||青禾一小|已通过", string.Join('|', Assert.Single(rows)));
    }

    private static async Task Accepted(BotUnderTest bot)
    {
        var plan = new MonthPlan { School = new("s1"), Month = new(2026, 12), BegunAt = bot.Clock.GetUtcNow() };
        Assert.False(plan.Submit(1, new("principal"), bot.Clock.GetUtcNow()).Refuses(out _, out _));
        Assert.False(plan.Accept(new("officer"), bot.Clock.GetUtcNow()).Refuses(out _, out _));
        await bot.Has(plan);
        await bot.Has(Row("r1", "s1", "阅读"));
    }

    private static PlanRow Row(string id, string school, string topic) => new()
    {
        Id = id, School = new(school), Month = new(2026, 12), Number = 1, Kind = "parent-salon", Day = new(2026, 12, 3), Topic = topic, Audience = new(school), Source = RowSource.Typed,
    };
}
