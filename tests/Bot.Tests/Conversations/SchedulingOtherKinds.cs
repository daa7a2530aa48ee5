using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Programmes;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>What can be planned is what the county's programme files name: see Support/programmes/small-county.yaml.</summary>
public sealed class SchedulingOtherKinds
{
    private const string StoryNight = """
          story_night:
            names: {en: Story night, zh-Hans: 故事夜, zh-Hant: 故事夜}
            words: [睡前故事会]
            organiser: [school]
            attendees: [parent]
            modes: [onsite, online]
        """;

    [Theory]
    [InlineData("teacher", "安排故事夜 下周三晚上7点 图书馆 主题 童话", "我理解的是：故事夜 · 12月2日 周三 · 19:00 · 图书馆 · 童话")]
    [InlineData("teacher", "安排睡前故事会 下周三晚上7点 图书馆 主题 童话", "我理解的是：故事夜 · 12月2日 周三 · 19:00 · 图书馆 · 童话")]
    [InlineData("teacher", "安排故事夜 下週三晚上7點 圖書館 主題 童話", "我理解的是：故事夜 · 12月2日 周三 · 19:00 · 圖書館 · 童話")]
    [InlineData("teacher-en", "schedule a story night next Wednesday 7 pm in the library, topic fairy tales", "I understood: Story night · Wed 2 Dec · 19:00 · library · fairy tales")]
    public async Task A_kind_added_to_a_file_is_scheduled_by_its_name(string person, string says, string understood)
    {
        using var county = new ProgrammeFolder(yaml => yaml.Replace("rules:\n", $"{StoryNight}\nrules:\n", StringComparison.Ordinal));
        await using var bot = await BotUnderTest.At("2026-11-23 09:00", programmes: county.Folder);
        await bot.InstallEverybody();

        var form = await bot.Says(person, says);
        await bot.Says(person, "1");

        Assert.Equal(understood, form.Split('\n')[1]);
        Assert.Equal(("story-night", "onsite"), await bot.Stored(async db =>
        {
            var draft = await db.Engagements.SingleAsync(TestContext.Current.CancellationToken);

            return (draft.Kind, draft.Mode);
        }));
    }

    [Theory]
    [InlineData("teacher", "lecture: 讲座 parent-salon: 家长沙龙")]
    [InlineData("officer", "lecture: 讲座 festival: 家长节")]
    public async Task The_form_offers_what_units_nearby_may_organise(string person, string kinds)
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();

        var form = await bot.Says(person, "安排讲座");

        Assert.Contains($"(kind) = lecture\n    {kinds.Replace("讲座 ", "讲座\n    ", StringComparison.Ordinal)}\n[", form, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("安排培训 下周三", "我理解的是：安排 · 培训 · 12月2日 周三", "“培训”不邀请全体家长，不用在这里安排。办完以后登记就行，例如：登记 培训 10月12日 32人")]
    [InlineData("安排家长节 下周三", "我理解的是：安排 · 家长节 · 12月2日 周三", "按工作方案，“家长节”不由您这里的单位组织。请联系负责的单位安排，或者在表单里选别的类型。")]
    [InlineData("安排开放日 下周三", "我理解的是：安排 · 12月2日 周三", "本县的工作方案里没有这类活动。可以安排的有：讲座、家长沙龙。")]
    public async Task What_cannot_be_scheduled_is_told_with_what_can_be_done(string says, string understood, string why)
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();

        Assert.Equal([understood, why], (await bot.Says("teacher", says)).Split('\n').Take(2));
    }

    [Fact]
    public async Task How_it_is_held_is_chosen_in_the_form_and_told_to_families()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();

        var draft = await bot.Presses("teacher", IntentJson.Write(Lectures.Form("c1") with { Mode = "online" }));
        await bot.Presses("teacher", "发布并邀请");

        Assert.Contains("形式:     线上", draft, StringComparison.Ordinal);
        Assert.Contains("形式:     线上", bot.News("mum2"), StringComparison.Ordinal);
        Assert.Equal("online", await bot.Stored(db => db.Engagements.Select(e => e.Mode).SingleAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("线上", "lecture", "online")]
    [InlineData("家长沙龙", "parent-salon", "")]
    public async Task What_the_form_lets_choose_can_be_said_by_its_name(string said, string kind, string mode)
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");
        await bot.InstallEverybody();
        await bot.Says("teacher", "安排讲座 下周三晚上7点 学校报告厅 主题 手机管理");

        await bot.Says("teacher", said);
        await bot.Says("teacher", "保存草稿");

        Assert.Equal((kind, mode, "手机管理"), await bot.Stored(async db =>
        {
            var draft = await db.Engagements.SingleAsync(TestContext.Current.CancellationToken);

            return (draft.Kind, draft.Mode, draft.Topic);
        }));
    }

    [Fact]
    public async Task A_change_is_asked_like_a_plan()
    {
        using var county = new ProgrammeFolder(yaml => Epidemic(yaml).Replace("require: [{count: on_site, max: {param: onsite_limit}}]", "require: [{lasts: {max: 90min}}]", StringComparison.Ordinal));
        await using var bot = await BotUnderTest.At("2026-11-23 09:00", programmes: county.Folder);
        await bot.Presses("officer", IntentJson.Write(Lectures.Form("county")));

        var reply = await bot.Presses("officer", IntentJson.Write(new Intent.Reschedule(Lectures.Id, 1) { Day = "2026-12-03", Start = "19:00", End = "20:31", Place = "报告厅" }));

        Assert.StartsWith("这样安排不符合“县级讲座现场人数上限”（SC-01）。请调整后再提交。\n", reply, StringComparison.Ordinal);
        Assert.Contains("(end) = 20:31", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_whose_ways_are_others_than_the_one_chosen_asks_again()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");

        var reply = await bot.Presses("teacher", IntentJson.Write(Lectures.Form("c1") with { Mode = "phone" }));

        Assert.Equal("还差一项：形式。补上就可以了。", reply.Split('\n')[0]);
        Assert.Equal(0, await bot.Stored(db => db.Engagements.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("50", "onsite", true)]
    [InlineData("51", "onsite", false)]
    [InlineData("", "onsite", false)]
    [InlineData("51", "online", true)]
    public async Task During_an_epidemic_a_county_lecture_seats_fifty(string seats, string mode, bool granted)
    {
        using var county = new ProgrammeFolder(Epidemic);
        await using var bot = await BotUnderTest.At("2026-11-23 09:00", programmes: county.Folder);

        var reply = await bot.Presses("officer", IntentJson.Write(Lectures.Form("county") with { Capacity = seats, Mode = mode }));

        if (granted)
            Assert.Contains("【草稿】", reply, StringComparison.Ordinal);
        else
            Assert.StartsWith("这样安排不符合“县级讲座现场人数上限”（SC-01）。请调整后再提交。\n", reply, StringComparison.Ordinal);
        Assert.Equal(granted ? 1 : 0, await bot.Stored(db => db.Engagements.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Theory, Proves("JH-04")]
    [InlineData("49", 1, true)]
    [InlineData("50", 1, true)]
    [InlineData("51", 1, false)]
    [InlineData("51", 0, true)]
    public async Task So_does_that_of_the_shipped_lecture_series(string seats, int epidemic, bool granted)
    {
        var series = RuleBench.Of("lecture-series").Programme;
        series = series with { Params = new Dictionary<string, decimal>(series.Params) { ["epidemic-mode"] = epidemic } };
        await using var bot = await BotUnderTest.At("2026-11-23 09:00", catalogue: new Catalogue([series]));

        var reply = await bot.Presses("officer", IntentJson.Write(Lectures.Form("county") with { Capacity = seats, Mode = "onsite" }));

        if (granted)
            Assert.Contains("【草稿】", reply, StringComparison.Ordinal);
        else
            Assert.StartsWith("这样安排不符合“疫情期间县级讲座现场人数上限”（JH-04）。请调整后再提交。\n", reply, StringComparison.Ordinal);
        Assert.Equal(granted ? 1 : 0, await bot.Stored(db => db.Engagements.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_limit_of_one_tier_is_none_of_another()
    {
        using var county = new ProgrammeFolder(Epidemic);
        await using var bot = await BotUnderTest.At("2026-11-23 09:00", programmes: county.Folder);

        Assert.Contains("【草稿】", await bot.Presses("principal", IntentJson.Write(Lectures.Form("s1") with { Capacity = "51" })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_epidemic_a_county_lecture_seats_more()
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");

        Assert.Contains("【草稿】", await bot.Presses("officer", IntentJson.Write(Lectures.Form("county") with { Capacity = "51" })), StringComparison.Ordinal);
    }

    private static string Epidemic(string yaml) => yaml.Replace("epidemic_mode: false", "epidemic_mode: true", StringComparison.Ordinal);
}
