using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>Rows of a plan are added, changed and dropped, in the card and in words; the card that comes back is the plan as it is.</summary>
public sealed class EditingTheMonthlyPlan
{
    private const string Lecture = "加一行 12月9日 家长讲座 手机管理 报告厅";

    [Theory]
    [InlineData(Lecture)]
    [InlineData("加一行 9日 讲座 手机管理 报告厅")]
    [InlineData("加一行 9号 講座 主题 手机管理 地点 报告厅")]
    [InlineData("加一行 主题：手机管理，地点：报告厅，日期：12/9，类型：讲座")]
    public async Task A_row_is_added_in_words(string words)
    {
        await using var bot = await MonthPlans.Emptied();

        var number = Number(await bot.Says("director", words));

        Assert.Equal([$"{number} 12-09 - lecture s1 手机管理  报告厅 onsite Typed"], (await bot.Rows()).Select(row => row.Text()));
    }

    [Fact]
    public async Task English_words_stand_between_commas()
    {
        await using var bot = await MonthPlans.Emptied();
        await bot.Says("director", "add row 9 Dec, lecture, Phones at home, Hall A, 7pm to 8:30pm");
        var number = (await bot.Rows()).Single().Number;
        Assert.Equal([$"{number} 12-09 19:00-20:30 lecture s1 Phones at home  Hall A onsite Typed"], (await bot.Rows()).Select(row => row.Text()));

        await bot.Says("director", $"row {number} to the 16th");
        await bot.Says("director", $"row {number} place Hall B");
        Assert.Equal([$"{number} 12-16 19:00-20:30 lecture s1 Phones at home  Hall B onsite Typed"], (await bot.Rows()).Select(row => row.Text()));

        Assert.StartsWith($"第{number}行去掉了。\n", await bot.Says("director", $"drop row {number}"), StringComparison.Ordinal);
        Assert.Empty(await bot.Rows());
    }

    [Fact]
    public async Task A_row_says_more_where_more_is_said()
    {
        await using var bot = await MonthPlans.Emptied();

        var number = Number(await bot.Says("director", "加一行 12月9日晚上7点到8点半 家长沙龙 三年级 陪孩子读书 周老师 阅览室"));

        Assert.Equal([$"{number} 12-09 19:00-20:30 parent-salon s1-g3 陪孩子读书 周老师 阅览室 onsite Typed"], (await bot.Rows()).Select(row => row.Text()));
    }

    [Theory]
    [InlineData("第{0}行 改到12月16日", "{0} 12-16 - lecture s1 手机管理  报告厅 onsite Typed")]
    [InlineData("第{0}行改到16日晚上7点", "{0} 12-16 19:00- lecture s1 手机管理  报告厅 onsite Typed")]
    [InlineData("第{0}行 地点 阶梯教室", "{0} 12-09 - lecture s1 手机管理  阶梯教室 onsite Typed")]
    [InlineData("第{0}行 地點改成階梯教室", "{0} 12-09 - lecture s1 手机管理  階梯教室 onsite Typed")]
    [InlineData("第{0}行 主讲人 周老师", "{0} 12-09 - lecture s1 手机管理 周老师 报告厅 onsite Typed")]
    [InlineData("第{0}行 面向 三年级", "{0} 12-09 - lecture s1-g3 手机管理  报告厅 onsite Typed")]
    [InlineData("第{0}行 形式 线上", "{0} 12-09 - lecture s1 手机管理  报告厅 online Typed")]
    [InlineData("修改第{0}行 主题 阅读习惯", "{0} 12-09 - lecture s1 阅读习惯  报告厅 onsite Typed")]
    [InlineData("row {0} topic Reading", "{0} 12-09 - lecture s1 Reading  报告厅 onsite Typed")]
    public async Task A_row_is_changed_in_words(string words, string row)
    {
        await using var bot = await MonthPlans.Emptied();
        var number = Number(await bot.Says("director", Lecture));

        var card = await bot.Says("director", string.Format(null, words, number));

        Assert.StartsWith($"第{number}行改好了。\n", card, StringComparison.Ordinal);
        Assert.Equal([string.Format(null, row, number)], (await bot.Rows()).Select(each => each.Text()));
    }

    [Theory]
    [InlineData("删掉第{0}行")]
    [InlineData("刪除第{0}行")]
    [InlineData("第{0}行不要")]
    [InlineData("第{0}行 不要了")]
    [InlineData("remove row {0}")]
    public async Task A_row_is_dropped_in_words_and_kept_as_dropped(string words)
    {
        await using var bot = await MonthPlans.Emptied();
        var number = Number(await bot.Says("director", Lecture));

        Assert.StartsWith($"第{number}行去掉了。\n", await bot.Says("director", string.Format(null, words, number)), StringComparison.Ordinal);
        Assert.Empty(await bot.Rows());
        Assert.NotEqual(number, Number(await bot.Says("director", Lecture)));
    }

    [Theory]
    [InlineData("第{0}行 改到1月6日", "1月6日 周三不在2026年12月里。请改成这个月的日期。")]
    [InlineData("第{0}行 改到12月32日", "日期“12月32日”不存在。")]
    [InlineData("第{0}行 类型 跳伞", "没有“跳伞”这类活动，可以写：家长课堂、实践活动")]
    [InlineData("第99行 地点 阶梯教室", "计划里没有第99行。请看最新的计划，再选一行。")]
    [InlineData("删掉第99行", "计划里没有第99行。请看最新的计划，再选一行。")]
    [InlineData("第{0}行 对象 九年级", "没有找到“九年级”")]
    public async Task What_cannot_be_is_said_and_changes_nothing(string words, string why)
    {
        await using var bot = await MonthPlans.Emptied();
        var number = Number(await bot.Says("director", Lecture));
        var before = (await bot.Rows()).ConvertAll(row => row.Text());

        Assert.StartsWith(why, await bot.Says("director", string.Format(null, words, number)), StringComparison.Ordinal);
        Assert.Equal(before, (await bot.Rows()).Select(row => row.Text()));
    }

    [Fact]
    public async Task The_card_changes_a_row_by_its_number()
    {
        await using var bot = await MonthPlans.Emptied();
        var number = Number(await bot.Says("director", Lecture));

        Assert.StartsWith("还差一项：第几行", await bot.Presses("director", "修改这一行"), StringComparison.Ordinal);
        Assert.StartsWith($"2026年12月计划 · 第{number}行\n", await bot.Presses("director", "修改这一行", ("number", $"{number}")), StringComparison.Ordinal);
        var card = await bot.Presses("director", "保存", ("day", "2026-12-16"), ("start", "19:00"), ("end", "20:30"), ("audience", "s1-g3"), ("lecturer", "周老师"));

        Assert.StartsWith($"第{number}行改好了。\n2026年12月计划 · 青禾一小\n", card, StringComparison.Ordinal);
        Assert.Equal([$"{number} 12-16 19:00-20:30 lecture s1-g3 手机管理 周老师 报告厅 onsite Typed"], (await bot.Rows()).Select(row => row.Text()));
    }

    [Fact]
    public async Task A_form_that_will_not_do_comes_back_as_it_was_filled_in()
    {
        await using var bot = await MonthPlans.Emptied();
        await bot.Says("director", "加一行");

        var card = await bot.Presses("director", "保存", ("day", "2027-01-06"), ("topic", "手机管理"));

        Assert.StartsWith("1月6日 周三不在2026年12月里。请改成这个月的日期。\n2026年12月计划 · 加一行\n", card, StringComparison.Ordinal);
        Assert.Contains("[主题] (topic) = 手机管理\n", card, StringComparison.Ordinal);
        Assert.Empty(await bot.Rows());
    }

    [Fact]
    public async Task The_same_form_pressed_twice_adds_one_row()
    {
        await using var bot = await MonthPlans.Emptied();
        await bot.Says("director", "加一行");
        var press = CoEduBot.Bot.Cards.CardText.Press(bot.Newest("director"), 1, new Dictionary<string, string> { ["day"] = "2026-12-09", ["topic"] = "手机管理" });
        await bot.Presses("director", press);
        await bot.Presses("director", (System.Text.Json.Nodes.JsonObject)press.DeepClone());

        Assert.Single(await bot.Rows());
    }

    [Fact]
    public async Task A_card_that_is_older_than_the_plan_says_so_and_shows_the_newest()
    {
        await using var bot = await MonthPlans.Emptied();
        var number = Number(await bot.Says("director", Lecture));
        await bot.Presses("director", "修改这一行", ("number", $"{number}"));
        await bot.Says("principal", $"第{number}行 地点 阶梯教室");

        var card = await bot.Presses("director", "保存", ("topic", "阅读"));

        Assert.StartsWith("这份计划在您打开之后变了，现在是这样，请再看一下。\n2026年12月计划 · 青禾一小\n", card, StringComparison.Ordinal);
        Assert.Contains("阶梯教室", card, StringComparison.Ordinal);
        Assert.Equal([$"{number} 12-09 - lecture s1 手机管理  阶梯教室 onsite Typed"], (await bot.Rows()).Select(row => row.Text()));
    }

    [Fact]
    public async Task What_is_typed_while_a_rows_form_is_open_fills_it_in()
    {
        await using var bot = await MonthPlans.Emptied();
        var number = Number(await bot.Says("director", Lecture));
        await bot.Says("director", $"第{number}行");

        await bot.Says("director", "地点 阶梯教室");

        Assert.Equal([$"{number} 12-09 - lecture s1 手机管理  阶梯教室 onsite Typed"], (await bot.Rows()).Select(row => row.Text()));
    }

    private static int Number(string card) => int.Parse(card.Split('第', '行')[1], null);
}
