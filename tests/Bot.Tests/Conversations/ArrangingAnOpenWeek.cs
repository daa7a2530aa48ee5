using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>An open week is one open day that lasts several: one invitation, one card, one answer, with contents on each of its days.</summary>
public sealed class ArrangingAnOpenWeek
{
    [Theory]
    [InlineData("principal", "安排开放周 12月7日到11日 上午9点到11点半 各班教室", "我理解的是：开放日 · 12月7日 周一 – 12月11日 周五 · 09:00 · 教室")]
    [InlineData("principal", "安排開放週 12月7日到11日 上午9點到11點半 各班教室", "我理解的是：开放日 · 12月7日 周一 – 12月11日 周五 · 09:00 · 教室")]
    [InlineData("principal", "schedule an open week 7 to 11 December", "我理解的是：开放日 · 12月7日 周一 – 12月11日 周五")]
    [InlineData("principal", "arrange an open week from 7 December to 11 December at 9 am", "我理解的是：开放日 · 12月7日 周一 – 12月11日 周五 · 09:00")]
    [InlineData("principal", "安排开放日 12月7日", "我理解的是：开放日 · 12月7日 周一")]
    public async Task One_sentence_fills_the_form_with_the_first_day_and_the_last(string who, string said, string understood)
    {
        await using var bot = await OpenDays.Bot();

        var form = await bot.Says(who, said);

        Assert.Equal(understood, form.Split('\n')[1]);
    }

    [Fact]
    public async Task The_week_is_one_draft_and_its_card_says_the_range()
    {
        await using var bot = await OpenWeeks.Draft();

        var card = CardText.Of(bot.Newest("principal"));
        var agenda = await bot.Says("principal", "日程");

        Assert.Contains("\n时间:     12月7日 周一 – 12月11日 周五 09:00–11:00\n", card, StringComparison.Ordinal);
        Assert.Contains("\n【草稿】 12月7日 周一 – 12月11日 周五 09:00–11:00\n开放日：走进课堂 · 青禾一小  [1] 查看\n", agenda, StringComparison.Ordinal);
        var week = await OpenWeeks.Week(bot);
        Assert.Equal(("12-07 09:00", "12-11 11:00"), (OpenWeeks.Local(week.StartsAt), OpenWeeks.Local(week.EndsAt)));
    }

    [Theory]
    [InlineData("安排开放周 12月7日到15日 9点到11点 主题 走进课堂", "", "最多连续 7 天，更长的请分两次安排。")]
    [InlineData("安排开放周 12月7日到11日 9点到11点 主题 走进课堂", "2026-12-04", "最后一天早于第一天。")]
    public async Task What_is_no_week_is_refused_and_nothing_is_kept(string said, string last, string why)
    {
        await using var bot = await OpenDays.Bot();
        await bot.Says("principal", said);

        var refused = await bot.Presses("principal", "保存草稿", [("place", "青禾一小"), .. last.Length > 0 ? [("lastDay", last)] : Array.Empty<(string, string)>()]);

        Assert.Equal(why, refused.Split('\n')[0]);
        Assert.False(await bot.Stored(db => Task.FromResult(db.Engagements.Any())));
    }

    [Fact]
    public async Task A_lecture_asks_for_one_day_and_takes_no_more()
    {
        await using var bot = await OpenDays.Bot();
        var form = await bot.Says("principal", "安排讲座 12月7日到8日 9点到11点 主题 走进课堂");

        var refused = await bot.Presses("principal", IntentJson.Write(new Intent.Schedule
        {
            Form = "f1", Kind = "lecture", Audience = "s1", Topic = "走进课堂", Place = "报告厅", Day = "2026-12-07", LastDay = "2026-12-08", Start = "09:00", End = "11:00",
        }));

        Assert.DoesNotContain("最后一天", form, StringComparison.Ordinal);
        Assert.StartsWith("讲座按一天安排，请不要填最后一天。", refused, StringComparison.Ordinal);
        Assert.False(await bot.Stored(db => Task.FromResult(db.Engagements.Any())));
    }

    [Fact]
    public async Task Seven_days_are_a_week()
    {
        await using var bot = await OpenWeeks.Draft("12月7日到13日");

        Assert.Equal("12-13 11:00", OpenWeeks.Local((await OpenWeeks.Week(bot)).EndsAt));
    }

    [Fact]
    public async Task Another_use_of_the_place_clashes_only_at_the_hours_of_a_day()
    {
        await using var bot = await OpenWeeks.Draft();

        await bot.Says("principal", "安排讲座 12月9日 下午2点到3点 主题 手机管理");
        var free = await bot.Presses("principal", "保存草稿", ("place", "青禾一小"));
        await bot.Says("principal", "安排讲座 12月9日 上午10点到12点 主题 阅读");
        var taken = await bot.Presses("principal", "保存草稿", ("place", "青禾一小"));

        Assert.StartsWith("讲座：手机管理\n", free, StringComparison.Ordinal);
        Assert.Contains("12月7日 周一 – 12月11日 周五 09:00–11:00", taken.Split('\n')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12月10日到15日", new[] { "12-10 09:00", "12-11 09:00", "12-14 09:00", "12-15 09:00" })]        // over a weekend
    [InlineData("12月30日到1月4日", new[] { "12-30 09:00", "12-31 09:00", "01-04 09:00" })]                       // New Year's Day is the Friday
    public async Task The_usual_plan_is_put_down_for_each_school_day(string days, string[] lessons)
    {
        await using var bot = await OpenWeeks.Draft(days);

        await bot.Says("principal", "按常规安排");

        var elements = await OpenWeeks.Elements(bot);
        Assert.Equal(lessons, elements.Where(one => one.Group == "lesson/c1/听课").Select(one => OpenWeeks.Local(one.StartsAt)).Where(when => when.EndsWith("09:00", StringComparison.Ordinal)));
        Assert.Equal(lessons.Length, elements.Count(one => one.Code == "meal-or-boarding" && one.Group.Length == 0));
    }

    [Fact]
    public async Task A_line_names_its_day_in_the_words_people_use()
    {
        await using var bot = await OpenWeeks.Draft();
        await bot.Presses("principal", "安排内容");

        var wednesday = await bot.Says("principal", "周三 11:30 陪餐 一楼食堂 120人");
        await bot.Says("principal", "Thursday, 11:30, meal, canteen, 80 people");
        await bot.Says("principal", "12月8日 9点 亲子活动 操場");
        await bot.Says("principal", "9:30 家长论坛 报告厅");

        Assert.Contains("\n12月9日 周三 11:30–12:10 陪餐\n一楼食堂 · 全体家长 · 120 人  [1] 修改\n", wednesday, StringComparison.Ordinal);
        Assert.Contains("\n12月7日 周一 – 12月11日 周五 09:00–12:10 · 青禾一小\n", wednesday, StringComparison.Ordinal);
        Assert.Equal(["12-07 09:30 家长论坛 s1", "12-08 09:00 亲子活动 s1", "12-09 11:30 陪餐 s1", "12-10 11:30 陪餐 s1"], await OpenWeeks.Parts(bot));
    }

    [Theory]
    [InlineData("周二到周四 11:30 陪餐 一楼食堂", new[] { "12-08 11:30 陪餐 s1", "12-09 11:30 陪餐 s1", "12-10 11:30 陪餐 s1" })]
    [InlineData("每天 11:30 陪餐 一楼食堂", new[] { "12-07 11:30 陪餐 s1", "12-08 11:30 陪餐 s1", "12-09 11:30 陪餐 s1", "12-10 11:30 陪餐 s1", "12-11 11:30 陪餐 s1" })]
    public async Task What_is_on_several_days_is_said_once(string said, string[] parts)
    {
        await using var bot = await OpenWeeks.Draft();
        await bot.Presses("principal", "安排内容");

        await bot.Says("principal", said);

        Assert.Equal(parts, await OpenWeeks.Parts(bot));
    }

    [Theory]
    [InlineData("周六 11:30 陪餐 一楼食堂 120人")]
    [InlineData("12月14日 11:30 陪餐 一楼食堂 120人")]
    [InlineData("周四到周六 11:30 陪餐 一楼食堂 120人")]
    public async Task A_day_the_week_does_not_have_is_refused(string said)
    {
        await using var bot = await OpenWeeks.Draft();
        await bot.Presses("principal", "安排内容");

        var refused = await bot.Says("principal", said);

        Assert.Equal("活动时间是 12月7日 周一 – 12月11日 周五 09:00–11:00，内容要安排在这几天里。", refused.Split('\n')[0]);
        Assert.Empty(await OpenWeeks.Parts(bot));
    }

    [Fact]
    public async Task The_whole_week_moves_with_its_contents_and_families_are_told_the_new_range()
    {
        await using var bot = await OpenWeeks.Published();
        bot.News("mum2");

        var form = await bot.Says("principal", "开放周改到12月14日到18日");
        await bot.Presses("principal", "确认改期");

        Assert.Contains("\n[第一天] (day) = 2026-12-14\n一共 5 天，改了第一天，其余各天和内容跟着一起改。\n", form, StringComparison.Ordinal);
        var week = await OpenWeeks.Week(bot);
        Assert.Equal(("12-14 09:00", "12-18 12:10"), (OpenWeeks.Local(week.StartsAt), OpenWeeks.Local(week.EndsAt)));
        Assert.Equal(["12-16 11:30 陪餐 s1", "12-17 11:30 陪餐 s1"], await OpenWeeks.Parts(bot, "陪餐"));
        Assert.Contains("\n时间:     12月14日 周一 – 12月18日 周五 09:00–12:10\n", bot.News("mum2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_years_week_is_proposed_as_a_week_with_each_part_on_its_day()
    {
        await using var bot = await OpenWeeks.Published();
        await OpenWeeks.On(bot, "12-11 13:00");
        await bot.Presses("principal", "确认已举办");
        bot.Clock.Pass(TimeSpan.FromDays(300));

        var card = await bot.Says("principal", "照去年安排开放周");
        await bot.Presses("principal", "照这个建草稿");

        Assert.Contains("[日期] (day) = 2027-12-06\n[最后一天（只有一天不用填）] (lastDay) = 2027-12-10\n", card, StringComparison.Ordinal);
        Assert.Contains("\n12月8日 周三 11:30–12:10 陪餐 · 一楼食堂 · 4 个名额\n", card, StringComparison.Ordinal);
        Assert.Equal(["12-09 11:30 陪餐 s1", "12-10 11:30 陪餐 s1", "12-08 11:30 陪餐 s1", "12-09 11:30 陪餐 s1"], await OpenWeeks.Parts(bot, "陪餐"));
    }
}
