using System.Text.RegularExpressions;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Engagements;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>A family's side of an open week, and its days: choosing, coming on the day that suits, what is asked after the last.</summary>
public sealed partial class ComingToAnOpenWeek
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_card_says_day_by_day_what_there_is_and_asks_once_for_what_is_taken_once()
    {
        await using var bot = await OpenWeeks.Published();

        var card = CardText.Of(bot.Newest("mum2"));

        Assert.Equal("""
            邀请您参加
            开放日：走进课堂
            时间:     12月7日 周一 – 12月11日 周五 09:00–12:10
            地点:     青禾一小
            邀请对象: 青禾一小
            您能来吗？请在下面选一项。
            请选择要参加的内容
            12月7日 周一
            09:00–09:40 听课 · 三年级1班教室
            12月8日 周二
            09:00–09:40 听课 · 三年级1班教室
            12月9日 周三
            09:00–09:40 听课 · 三年级1班教室
            11:30–12:10 陪餐 · 一楼食堂
            [陪餐] = none
                11:30–12:10 一楼食堂（余 4 位）
                不参加这一项
            12月10日 周四
            09:00–09:40 听课 · 三年级1班教室
            11:30–12:10 陪餐 · 一楼食堂
            [陪餐] = none
                11:30–12:10 一楼食堂
                不参加这一项
            12月11日 周五
            09:00–09:40 听课 · 三年级1班教室
            其中一天，任选一次
            [听课] = none
                12月7日 周一 09:00–09:40 三年级1班教室（余 40 位）
                12月8日 周二 09:00–09:40 三年级1班教室（余 40 位）
                12月9日 周三 09:00–09:40 三年级1班教室（余 40 位）
                12月10日 周四 09:00–09:40 三年级1班教室（余 40 位）
                12月11日 周五 09:00–09:40 三年级1班教室（余 40 位）
                不参加这一项
            [来几位] (headcount) = 1
            [1] 提交选择  [2] 推荐安排  [3] 不参加  [4] 还没定
            """.ReplaceLineEndings("\n"), Codes().Replace(card, ""));
    }

    [Theory]
    [InlineData("mum2", "周三听课 周四陪餐 2人", "12月9日 周三 09:00–09:40 听课 · 三年级1班教室：已确认，2 人", new[] { "12-09 09:00 听课 Confirmed 2", "12-10 11:30 陪餐 Confirmed 2" })]
    [InlineData("mum5", "週二聽課、9日陪餐", "12月8日 週二 09:00–09:40 聽課 · 三年级1班教室：已確認，1 人", new[] { "12-08 09:00 听课 Confirmed 1", "12-09 11:30 陪餐 Confirmed 1" })]
    [InlineData("mum2", "lesson on Tuesday, meal on Thursday, 2 people", "12月8日 周二 09:00–09:40 听课 · 三年级1班教室：已确认，2 人", new[] { "12-08 09:00 听课 Confirmed 2", "12-10 11:30 陪餐 Confirmed 2" })]
    public async Task A_day_can_be_typed_with_each_wish(string who, string says, string line, string[] booked)
    {
        await using var bot = await OpenWeeks.Published();

        var card = await bot.Says(who, says);

        Assert.Contains(line, card.Split('\n'));
        Assert.Equal(booked, await OpenWeeks.Booked(bot, who));
    }

    [Fact]
    public async Task Two_lessons_on_two_days_are_refused_with_both_days_named()
    {
        await using var bot = await OpenWeeks.Published();

        bot.News("mum2");
        var refused = await bot.Says("mum2", "周二听课 周三听课");

        Assert.StartsWith("“听课 12月8日 周二 09:00”和“听课 12月9日 周三 09:00”不能都选", refused, StringComparison.Ordinal);
        Assert.Empty(await OpenWeeks.Booked(bot, "mum2"));
    }

    [Fact]
    public async Task A_plan_is_suggested_with_one_of_each()
    {
        await using var bot = await OpenWeeks.Published();

        await bot.Presses("mum2", "推荐安排");
        await bot.Presses("mum2", "提交选择");

        Assert.Equal(["12-07 09:00 听课 Confirmed 1", "12-09 11:30 陪餐 Confirmed 1"], await OpenWeeks.Booked(bot, "mum2"));
    }

    [Fact]
    public async Task In_the_middle_of_the_week_a_family_still_answers_and_chooses_among_what_is_to_come()
    {
        await using var bot = await OpenWeeks.Published();
        await bot.Says("mum2", "周一听课");
        await OpenWeeks.On(bot, "12-08 12:00");

        bot.News("mum2");
        var shown = await bot.Says("mum2", "开放周");
        var chosen = await bot.Says("mum2", "周四陪餐");
        var late = await bot.Says("mum3", "参加 2人");

        Assert.DoesNotContain("12月8日 周二", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("[听课]", shown, StringComparison.Ordinal);       // it was at one on Monday
        Assert.Equal(["12-07 09:00 听课 Confirmed 1", "12-10 11:30 陪餐 Confirmed 1"], await OpenWeeks.Booked(bot, "mum2"));
        Assert.DoesNotContain("没有选上", chosen, StringComparison.Ordinal);
        Assert.Contains("\n您已回复：参加，2 人。\n", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_family_was_at_is_not_exchanged_for_another_day()
    {
        await using var bot = await OpenWeeks.Published();
        await bot.Says("mum2", "周一听课");
        await OpenWeeks.On(bot, "12-08 12:00");
        bot.News("mum2");

        var refused = await bot.Says("mum2", "周三听课");

        Assert.StartsWith("“听课 12月7日 周一 09:00”和“听课 12月9日 周三 09:00”不能都选", refused, StringComparison.Ordinal);
        Assert.Equal(["12-07 09:00 听课 Confirmed 1"], await OpenWeeks.Booked(bot, "mum2"));
    }

    [Fact]
    public async Task On_the_last_day_after_its_start_answers_are_closed()
    {
        await using var bot = await OpenWeeks.Published();
        await OpenWeeks.On(bot, "12-11 09:00");

        Assert.DoesNotContain("您已回复", await bot.Says("mum3", "参加 2人"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_in_works_on_each_day_and_a_family_counts_once()
    {
        await using var bot = await OpenWeeks.Published();
        await bot.Says("mum2", "周一听课 周三陪餐 2人");
        await bot.Says("mum3", "参加");
        await OpenWeeks.On(bot, "12-07 08:30");
        await bot.Says("mum2", Code(await bot.Says("principal", "开始签到")));
        await OpenWeeks.On(bot, "12-08 22:00");
        var night = await bot.Says("principal", "开始签到");
        bot.News("mum3");
        var nobody = await bot.Says("mum3", "签到");
        await OpenWeeks.On(bot, "12-09 08:55");

        var code = Code(await bot.Says("principal", "开始签到"));
        var again = await bot.Says("mum2", code);
        var first = await bot.Says("mum3", code);

        Assert.StartsWith("签到还没开始，12月9日 周三 08:00 开放，请到时再来。", night, StringComparison.Ordinal);
        Assert.StartsWith("签到还没开始，12月9日 周三 08:00 开放，请到时再来。", nobody, StringComparison.Ordinal);
        Assert.StartsWith("已签到，2 人", again, StringComparison.Ordinal);
        Assert.StartsWith("已签到，1 人", first, StringComparison.Ordinal);
        Assert.Equal([(Presence.Present, 2), (Presence.Present, 1)], await Came(bot));
        Assert.Contains("到场:     3 人\n准时到场: 2 户\n迟到:     0 户\n", await bot.Says("principal", "签到情况"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_held_after_the_last_day_and_only_then_families_are_asked()
    {
        await using var bot = await OpenWeeks.Published();
        await bot.Says("mum2", "周三陪餐 2人");
        await OpenWeeks.On(bot, "12-09 09:15");
        await bot.Says("mum2", Code(await bot.Says("principal", "开始签到")));
        await OpenWeeks.On(bot, "12-11 12:00");
        var during = (await OpenWeeks.Week(bot)).State;
        bot.News("mum2");

        await OpenWeeks.On(bot, "12-11 13:00");

        Assert.Equal((EngagementState.Published, EngagementState.Held), (during, (await OpenWeeks.Week(bot)).State));
        Assert.StartsWith("感谢参加！", bot.News("mum2"), StringComparison.Ordinal);
        var entry = await bot.Stored(db => db.LedgerEntries.SingleAsync(Cancel));
        Assert.Equal((new DateOnly(2026, 12, 7), new TimeOnly(9, 0), new TimeOnly(12, 10)), (entry.Day, entry.Start, entry.End));
    }

    [Fact]
    public async Task Without_check_in_the_host_is_asked_after_the_last_day_once()
    {
        await using var bot = await OpenWeeks.Published();
        await OpenWeeks.On(bot, "12-11 12:00");
        var before = bot.News("principal");

        await OpenWeeks.On(bot, "12-12 12:00");

        Assert.DoesNotContain("举办了吗", before, StringComparison.Ordinal);
        Assert.Single(bot.News("principal").Split('\n'), line => line.StartsWith("这场活动举办了吗？", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reminders_are_about_the_first_day()
    {
        await using var bot = await OpenWeeks.Published();
        await bot.Says("mum2", "周三陪餐");
        await OpenWeeks.On(bot, "12-11 18:00");

        var leads = bot.News("mum2").Split("\n---\n").Select(message => message.Split('\n')[0]);

        Assert.Equal(["提醒：7 天后的活动", "提醒：明天的活动", "提醒：今天的活动"], leads);
    }

    [Fact]
    public async Task What_is_left_of_a_week_can_be_called_off()
    {
        await using var bot = await OpenWeeks.Published();
        await bot.Says("mum2", "周四陪餐");
        await OpenWeeks.On(bot, "12-08 22:00");
        bot.News("mum2");

        await bot.Says("principal", "取消开放周");
        await bot.Presses("principal", "确认取消", ("reason", "大雪"));
        var night = bot.News("mum2");
        await OpenWeeks.On(bot, "12-09 07:45");

        Assert.Equal("", night);                                                // it is time enough in the morning
        Assert.StartsWith("活动取消了", bot.News("mum2"), StringComparison.Ordinal);
    }

    private static string Code(string card) => FourDigits().Match(card).Value;

    private static async Task<IReadOnlyList<(Presence?, int)>> Came(BotUnderTest bot) =>
        [.. (await bot.Stored(db => db.MarksMade.OrderBy(mark => mark.Id).ToListAsync(Cancel))).Select(mark => (mark.Presence, mark.Came))];

    [GeneratedRegex(@"(?m)^\d{4}$", RegexOptions.NonBacktracking)]
    private static partial Regex FourDigits();

    // Ids of elements differ from one run to the next.
    [GeneratedRegex(@" \(choice-[0-9a-f]+\.\d+\)|(?m:[0-9a-f]{12}\.\d+: |none: )", RegexOptions.NonBacktracking)]
    private static partial Regex Codes();
}
