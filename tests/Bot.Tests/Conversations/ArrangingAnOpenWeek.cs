using System.Globalization;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>An open week is one open day that lasts several: one invitation, one card, one answer, with contents on each of its days.</summary>
public sealed class ArrangingAnOpenWeek
{
    [Theory]
    [InlineData("principal", "安排开放周 12月7日到11日 上午9点到11点半 各班教室", "听懂了：开放日 · 12月7日 周一 – 12月11日 周五 · 09:00 · 教室")]
    [InlineData("principal", "安排開放週 12月7日到11日 上午9點到11點半 各班教室", "听懂了：开放日 · 12月7日 周一 – 12月11日 周五 · 09:00 · 教室")]
    [InlineData("principal", "arrange an open week 7 to 11 December", "听懂了：开放日 · 12月7日 周一 – 12月11日 周五")]
    public async Task One_sentence_fills_the_form_with_the_first_day_and_the_last(string who, string said, string understood)
    {
        await using var bot = await OpenDays.Draft();

        var form = await bot.Says(who, said);

        Assert.Contains(understood, form.Split('\n'));
    }

    [Fact]
    public async Task The_week_is_one_draft_and_its_card_says_the_range()
    {
        await using var bot = await OpenDays.Draft();
        await bot.Says("principal", "安排开放周 12月7日到11日 上午9点到11点半 各班教室");

        var card = await bot.Presses("principal", "保存草稿", ("topic", "走进课堂"));

        Assert.Contains("12月7日 周一 – 12月11日 周五 09:00–11:30", card, StringComparison.Ordinal);
        var week = Assert.Single(await Weeks(bot));
        Assert.Equal((At("12-07 09:00"), At("12-11 11:30")), (week.StartsAt, week.EndsAt));
    }

    [Theory]
    [InlineData("2026-12-14", "最多连续 7 天，更长的请分两次安排。")]
    [InlineData("2026-12-06", "最后一天早于第一天。")]
    public async Task Eight_days_and_a_last_day_before_the_first_are_refused(string last, string why)
    {
        await using var bot = await OpenDays.Draft();

        var refused = await bot.Presses("principal", IntentJson.Write(Form(last)));

        Assert.StartsWith(why, refused, StringComparison.Ordinal);
        Assert.Empty(await Weeks(bot));
    }

    [Fact]
    public async Task A_lecture_does_not_last_several_days()
    {
        await using var bot = await OpenDays.Draft();

        var refused = await bot.Presses("principal", IntentJson.Write(Form("2026-12-08") with { Kind = "lecture" }));

        Assert.StartsWith("讲座按一天安排，请不要填最后一天。", refused, StringComparison.Ordinal);
        Assert.Empty(await Weeks(bot));
    }

    [Fact]
    public async Task The_usual_plan_is_put_down_for_each_school_day()
    {
        await using var bot = await Week("2026-12-10", "2026-12-15");   // Thursday to Tuesday

        await bot.Presses("principal", IntentJson.Write(new Intent.UsualPlan(await Id(bot))));

        var elements = await Elements(bot);
        Assert.Equal(["10", "11", "14", "15"], elements.Select(one => Local(one.StartsAt, "dd")).Distinct());
        Assert.Equal(
            ["lesson 10 09:00", "lesson 10 09:50", "lesson 11 09:00", "lesson 11 09:50", "lesson 14 09:00", "lesson 14 09:50", "lesson 15 09:00", "lesson 15 09:50"],
            elements.Where(one => one.Group == "lesson/c1/听课").Select(one => $"{one.Code} {Local(one.StartsAt, "dd HH:mm")}"));
        Assert.Equal(4, elements.Count(one => one.Code == "meal-or-boarding" && one.Group.Length == 0));
    }

    [Fact]
    public async Task A_holiday_is_left_out_of_the_usual_plan()
    {
        await using var bot = await Week("2026-12-30", "2027-01-04");   // Wednesday to Monday; New Year's Day is the Friday

        await bot.Presses("principal", IntentJson.Write(new Intent.UsualPlan(await Id(bot))));

        Assert.Equal(["30", "31", "04"], (await Elements(bot)).Select(one => Local(one.StartsAt, "dd")).Distinct());
    }

    [Fact]
    public async Task A_line_names_its_day_and_none_outside_the_week_is_taken()
    {
        await using var bot = await Week("2026-12-07", "2026-12-11");
        await bot.Presses("principal", IntentJson.Write(new Intent.ShowContents(await Id(bot))));

        var added = await bot.Says("principal", "周三 11:30 陪餐 一楼食堂 120人");
        var refused = await bot.Says("principal", "周六 11:30 陪餐 一楼食堂 120人");

        Assert.Contains("12月9日 周三 11:30–12:10 陪餐\n一楼食堂 · 全体家长 · 120 人  [1] 修改", added, StringComparison.Ordinal);
        Assert.Contains("12月7日 周一 – 12月11日 周五 09:00–12:10", added, StringComparison.Ordinal);
        Assert.StartsWith("活动时间是 12月7日 周一 – 12月11日 周五 09:00–12:10，内容要安排在这几天里。", refused, StringComparison.Ordinal);
        Assert.Equal(["12-09 11:30"], (await Elements(bot)).Select(one => Local(one.StartsAt, "MM-dd HH:mm")));
    }

    [Fact]
    public async Task A_family_chooses_on_the_days_that_suit_it_also_when_the_week_has_begun()
    {
        await using var bot = await Week("2026-12-07", "2026-12-11");
        await bot.Presses("principal", IntentJson.Write(new Intent.UsualPlan(await Id(bot))));
        await bot.Presses("principal", IntentJson.Write(new Intent.Publish(await Id(bot), 1)));
        await bot.Pass(TimeSpan.FromHours(15 * 24 + 3));   // Tuesday, 12:00

        var card = await bot.Presses("guardian", IntentJson.Write(new Intent.Open(await Id(bot))));
        var meal = (await Elements(bot)).Single(one => one.Code == "meal-or-boarding" && Local(one.StartsAt, "dd") == "09");
        var chosen = await bot.Presses("guardian", IntentJson.Write(new Intent.ChooseElements(await Id(bot))
        {
            Headcount = "2", More = new() { [$"choice-{meal.Id.Value}"] = System.Text.Json.JsonSerializer.SerializeToElement(meal.Id.Value) },
        }));

        Assert.Contains("其中一天，任选一次", card, StringComparison.Ordinal);
        Assert.Contains("12月9日 周三", card.Split('\n'));
        Assert.Contains("12月9日 周三 11:30–12:10 陪餐", chosen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_week_moves_with_its_contents()
    {
        await using var bot = await Week("2026-12-07", "2026-12-11");
        await bot.Presses("principal", IntentJson.Write(new Intent.AddPart(await Id(bot)) { Form = "p1", Part = "meal-or-boarding", Day = "2026-12-09", Start = "11:00", End = "11:30" }));

        await bot.Presses("principal", IntentJson.Write(new Intent.Reschedule(await Id(bot), 1) { Day = "2026-12-14", Start = "09:00", End = "11:30", Place = "教室" }));

        var week = Assert.Single(await Weeks(bot));
        Assert.Equal((At("12-14 09:00"), At("12-18 11:30")), (week.StartsAt, week.EndsAt));
        Assert.Equal(["12-16 11:00"], (await Elements(bot)).Select(one => Local(one.StartsAt, "MM-dd HH:mm")));
    }

    private static Intent.Schedule Form(string last, string first = "2026-12-07") => new()
    {
        Form = "w1", Kind = "open-day", Audience = "s1", Topic = "开放周", Place = "教室", Day = first, LastDay = last, Start = "09:00", End = "11:30",
    };

    private static async Task<BotUnderTest> Week(string first, string last)
    {
        var bot = await OpenDays.Draft();
        await bot.Presses("principal", IntentJson.Write(Form(last, first)));

        return bot;
    }

    private static async Task<List<Engagement>> Weeks(BotUnderTest bot) =>
        await bot.Stored(db => Task.FromResult(db.Engagements.AsEnumerable().Where(one => one.Id != new EngagementId(OpenDays.Id)).ToList()));

    private static async Task<string> Id(BotUnderTest bot) => (await Weeks(bot))[0].Id.Value;

    private static async Task<List<Domain.OpenDays.Element>> Elements(BotUnderTest bot)
    {
        var id = new EngagementId(await Id(bot));

        return await bot.Stored(db => Task.FromResult(db.Elements.AsEnumerable().Where(one => one.Engagement == id).OrderBy(one => one.StartsAt).ToList()));
    }

    private static string Local(DateTimeOffset at, string format) => at.In(LocalTime.China).ToString(format, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string dayAndClock) => LocalTime.China.At(
        DateOnly.ParseExact($"2026-{dayAndClock[..5]}", "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeOnly.ParseExact(dayAndClock[6..], "HH:mm", CultureInfo.InvariantCulture));
}
