using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.OpenDays;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

public sealed class ArrangingAnOpenDay
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_principal_puts_the_day_together_in_sentences()
    {
        await using var bot = await OpenDays.Draft();

        var empty = await bot.Says("principal", "安排内容");
        await bot.Says("principal", "上午9点 听课 各班教室 每班40人");
        await bot.Says("principal", "11:30 陪餐 一楼食堂 120人");
        var full = await bot.Says("principal", "14:00-16:00 一对一交流 每人10分钟 间隔2分钟 15:00休息10分钟");

        Assert.Contains("还没有安排内容。", empty, StringComparison.Ordinal);
        Assert.Equal(
            ["已添加：一对一交流", "安排内容：开放日：走进课堂", "12月4日 周五 09:00–15:56 · 青禾一小",
             "09:00–09:40 听课\n各班教室 · 3 个班各一场 · 每场 40 人  [1] 修改", "11:30–12:10 陪餐\n一楼食堂 · 全体家长 · 120 人  [2] 修改",
             "14:00–15:56，每家 10 分钟，9 个时段 一对一交流\n各班教室 · 3 个班各一场 · 每个时段一家  [3] 修改"],
            Lines(full));
        var elements = await OpenDays.Elements(bot);
        Assert.Equal((3, 1, 27), (elements.Count(one => one.Code == "lesson"), elements.Count(one => one.Code == "meal-or-boarding"), elements.Count(one => one.Code == "talk")));
        Assert.All(elements.Where(one => one.Code == "talk"), talk => Assert.Equal((1, true, $"talk/{talk.Audience}"), (talk.Capacity, talk.ByFamily, talk.Group)));
        Assert.Equal(["teacher", "teacher-en", "teacher2"], elements.Where(one => one.Code == "talk").Select(talk => talk.Host!.Value.Value).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(elements, one => one.Code == "talk" && one.StartsAt < At("15:10") && At("15:00") < one.EndsAt);
    }

    [Fact]
    public async Task The_usual_plan_is_one_press_and_is_then_adjusted()
    {
        await using var bot = await OpenDays.Draft();
        await bot.Presses("principal", "安排内容");

        var card = await bot.Presses("principal", "按常规安排");
        await bot.Presses("principal", IntentJson.Write(new Intent.ShowPart(OpenDays.Id, (await OpenDays.Element(bot, "陪餐")).Line)));
        await bot.Presses("principal", "保存修改", ("start", "11:40"), ("end", "12:20"), ("room", "二楼食堂"), ("capacity", "80"));
        await bot.Says("principal", "安排内容");
        var after = await bot.Presses("principal", IntentJson.Write(new Intent.DropPart(OpenDays.Id, (await OpenDays.Element(bot, "家长论坛")).Line, 1)));

        Assert.Equal(4, Lines(card).Count(line => line.EndsWith("修改", StringComparison.Ordinal)));
        Assert.Contains("09:00–09:40、09:50–10:30 听课\n各班教室 · 3 个班各一场 · 每场 40 人", card, StringComparison.Ordinal);
        var meal = await OpenDays.Element(bot, "陪餐");
        Assert.Equal((At("11:40"), At("12:20"), "二楼食堂", 80), (meal.StartsAt, meal.EndsAt, meal.Room, meal.Capacity));
        Assert.StartsWith("已删除：家长论坛", after, StringComparison.Ordinal);
        Assert.DoesNotContain(await OpenDays.Elements(bot), one => one.Title == "家长论坛");
    }

    [Fact]
    public async Task Rounds_are_alternatives_of_one_lesson_and_move_together()
    {
        await using var bot = await OpenDays.Draft();
        await bot.Says("principal", "上午9点 听课 各班教室 每班40人 两轮");
        var line = (await OpenDays.Element(bot, "听课 c1 09:00")).Line;

        await bot.Presses("principal", IntentJson.Write(new Intent.ChangePart(OpenDays.Id, line, 6) { Title = "听课", Start = "09:10", End = "09:55", Capacity = "30" }));

        var lessons = (await OpenDays.Elements(bot)).Where(one => one.Audience == new UnitId("c2")).ToList();
        Assert.Equal([(At("09:10"), At("09:55")), (At("10:05"), At("10:50"))], lessons.Select(one => (one.StartsAt, one.EndsAt)));
        Assert.Equal(["lesson/c2/听课", "lesson/c2/听课"], lessons.Select(one => one.Group));
    }

    [Fact]
    public async Task One_class_can_be_changed_alone()
    {
        await using var bot = await OpenDays.Draft();
        await bot.Says("principal", "上午9点 听课 各班教室 每班40人");
        var one = await OpenDays.Element(bot, "听课 c2");

        await bot.Presses("principal", IntentJson.Write(new Intent.ChangePart(OpenDays.Id, one.Id.Value, 1) { Title = "听课", Start = "09:00", End = "09:40", Room = "音乐教室" }));

        Assert.Equal(["三年级1班教室", "音乐教室", "四年级1班教室"], (await OpenDays.Elements(bot)).OrderBy(element => element.Audience.Value, StringComparer.Ordinal).Select(element => element.Room));
    }

    [Fact]
    public async Task The_same_form_pressed_twice_adds_one_part()
    {
        await using var bot = await OpenDays.Draft();
        var ask = IntentJson.Write(new Intent.AddPart(OpenDays.Id) { Form = "once", Part = "forum", Start = "13:30" });

        await bot.Presses("principal", ask);
        await bot.Presses("principal", IntentJson.Write(new Intent.AddPart(OpenDays.Id) { Form = "once", Part = "forum", Start = "13:30" }));

        Assert.Single(await OpenDays.Elements(bot));
    }

    [Theory]
    [InlineData("forum", "", "", "", "还差一项：开始时间。补上就可以了。")]
    [InlineData("forum", "15:00", "14:00", "", "结束时间要晚于开始时间，请调整一下。")]
    [InlineData("forum", "15:00", "16:00", "0", "名额请填 1 到 10000 之间的整数。")]
    [InlineData("talk", "15:00", "15:05", "", "这段时间里一次交流也排不下。请放宽时间，或者缩短每次的时长和休息。")]
    [InlineData("exam", "15:00", "16:00", "", "还差一项：类型。补上就可以了。")]
    public async Task What_cannot_be_is_told_and_the_form_keeps_what_was_filled_in(string part, string start, string end, string capacity, string why)
    {
        await using var bot = await OpenDays.Draft();

        var reply = await bot.Presses("principal", IntentJson.Write(new Intent.AddPart(OpenDays.Id) { Form = "x", Part = part, Title = "独特的名称", Start = start, End = end, Capacity = capacity }));

        Assert.StartsWith(why, reply, StringComparison.Ordinal);
        Assert.Contains("(title) = 独特的名称", reply, StringComparison.Ordinal);
        Assert.Empty(await OpenDays.Elements(bot));
    }

    [Fact]
    public async Task A_head_teacher_arranges_the_own_class_and_nobody_elses_day()
    {
        await using var bot = await OpenDays.Draft("c1", by: "teacher");

        await bot.Says("teacher", "安排内容");
        await bot.Says("teacher", "14:00-15:00 一对一交流 每人10分钟");
        var foreign = await bot.Presses("teacher2", IntentJson.Write(new Intent.AddPart(OpenDays.Id) { Form = "x", Part = "forum", Start = "13:30" }));

        Assert.Equal("没有找到", foreign[..4]);
        Assert.All(await OpenDays.Elements(bot), talk => Assert.Equal(("talk", "c1", "三年级1班教室"), (talk.Code, talk.Audience.Value, talk.Room)));
    }

    [Fact]
    public async Task After_publishing_a_change_raises_the_version_and_the_day_grows_no_more()
    {
        await using var bot = await OpenDays.Published();
        var meal = await OpenDays.Element(bot, "陪餐");

        await bot.Presses("principal", IntentJson.Write(new Intent.ChangePart(OpenDays.Id, meal.Line, 1) { Title = "陪餐", Start = "11:40", End = "12:20", Room = "食堂", Capacity = "4" }));
        var stale = await bot.Presses("principal", IntentJson.Write(new Intent.ChangePart(OpenDays.Id, meal.Line, 1) { Title = "陪餐", Start = "11:00", End = "12:00", Capacity = "4" }));
        var late = await bot.Says("principal", "17:00 亲子活动 操场");

        Assert.Equal((2, At("11:40")), ((await OpenDays.Element(bot, "陪餐")).Version, (await OpenDays.Element(bot, "陪餐")).StartsAt));
        Assert.Contains("(start) = 11:40", stale, StringComparison.Ordinal);
        Assert.StartsWith("已经告诉家长的时间是 12月4日 周五 09:00 到 12月4日 周五 14:54", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_day_is_moved_its_contents_move_along()
    {
        await using var bot = await OpenDays.Published();

        await bot.Presses("principal", IntentJson.Write(new Intent.Reschedule(OpenDays.Id, 1) { Day = "2026-12-05", Start = "09:30", End = "16:00", Place = "青禾一小" }));

        Assert.Equal(At("12:00").AddDays(1), (await OpenDays.Element(bot, "陪餐")).StartsAt);
    }

    private static DateTimeOffset At(string clock) => LocalTime.China.At(new DateOnly(2026, 12, 4), TimeOnly.Parse(clock, null));

    // Rows and what stands above them, without the form.
    private static List<string> Lines(string card)
    {
        var above = card.Split("\n添加一项")[0].Split('\n');
        var lines = new List<string>();
        foreach (var line in above)
            if (line.Contains(" · ", StringComparison.Ordinal) && line.EndsWith("修改", StringComparison.Ordinal))
                lines[^1] += $"\n{line}";
            else
                lines.Add(line);

        return lines;
    }

    [Theory]
    [InlineData("21:00", "23:00", "3", null)]
    [InlineData("23:50", null, null, null)]
    [InlineData("14:00", "18:00", "8", "240")]
    public async Task Nothing_of_a_day_reaches_into_the_next(string start, string? end, string? rounds, string? gap)
    {
        await using var bot = await OpenDays.Draft();

        var card = await bot.Presses("principal", IntentJson.Write(new Intent.AddPart(OpenDays.Id) { Form = "x", Part = "forum", Start = start, End = end, Rounds = rounds, Gap = gap, Audience = "all" }));

        Assert.Contains("还没有安排内容。", card, StringComparison.Ordinal);
        Assert.Empty(await OpenDays.Elements(bot));
        Assert.Equal(At("10:30"), await bot.Stored(db => db.Engagements.Select(day => day.EndsAt).SingleAsync(Cancel)));
    }
}
