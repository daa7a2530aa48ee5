using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.UseCases.Feedback;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

public sealed class SayingWhatItWasLike
{
    private const string Canary = "金丝雀在第七排";

    [Fact]
    public async Task Only_families_that_were_there_are_heard()
    {
        await using var stage = await After(Presence.Present, Presence.Late, Presence.WalkIn, Presence.Absent, Presence.Excused, null);

        foreach (var there in new[] { "p1", "p2", "p3" })
            Assert.Null(await stage.Refused(there, Give("5", "4")));
        foreach (var away in new[] { "p4", "p5", "p6" })
            Assert.Equal(new Refusal.WasNotThere(), await stage.Refused(away, Give("1", "1", Canary)));

        Assert.Equal(["f1", "f2", "f3"], await stage.Stored(db => db.Feedback.OrderBy(one => one.Family).Select(one => one.Family.Value).ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Where_nobody_was_marked_those_who_said_yes_are_heard()
    {
        await using var stage = await DoorStage.At("2026-12-03 09:00", families: 2);
        await stage.Has(
            DoorStage.Lecture("e1", "2026-12-02 19:00", EngagementState.Held), DoorStage.Invited("e1", "f1", Choice.Yes, 1), DoorStage.Invited("e1", "f2", Choice.Maybe));

        Assert.Null(await stage.Refused("p1", Give("5", "4")));
        Assert.Equal(new Refusal.WasNotThere(), await stage.Refused("p2", Give("5", "4")));
    }

    [Fact]
    public async Task It_is_taken_once_held_and_for_a_week()
    {
        await using var stage = await DoorStage.At("2026-12-03 09:00", families: 1);
        await stage.Has(DoorStage.Lecture("e1", "2026-12-02 19:00"), DoorStage.Invited("e1", "f1", Choice.Yes, 1));

        Assert.Equal(new Refusal.NotInState(EngagementState.Published), await stage.Refused("p1", Give("5", "4")));
        await stage.Ask("teacher", new Intent.ConfirmHeld("e1", 1));
        stage.Now = DoorStage.Local("2026-12-09 20:29");
        Assert.Null(await stage.Refused("p1", Give("5", "4")));
        stage.Now = DoorStage.Local("2026-12-09 20:30");
        Assert.Equal(new Refusal.FeedbackOver(), await stage.Refused("p1", Give("1", "1")));
    }

    [Fact]
    public async Task The_last_one_counts()
    {
        await using var stage = await After(Presence.Present);

        await stage.Ask("p1", Give("1", "2", "太吵"));
        var thanks = await stage.Shown("p1", Give("５分", "★★★★☆", " 讲得*很好* "));

        Assert.Equal(
            "谢谢您的评价！\n讲座：手机管理\n主讲: ★★★★★\n内容: ★★★★☆\n您说: 讲得＊很好＊\n12月9日 周三 20:30 前都可以修改，以最后一次为准。\n[1] 修改评价",
            thanks);
        var kept = await stage.Stored(db => db.Feedback.SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal((5, 4, "讲得*很好*"), (kept.Lecturer, kept.Content, kept.Comment));
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_with_what_was_said_before()
    {
        await using var stage = await After(Presence.Present);
        await stage.Ask("p1", Give("3", "2", "还行"));

        var form = await stage.Shown("p1", new Intent.GiveFeedback("") { Lecturer = "5" });

        Assert.Equal(["[主讲] (lecturer) = 5", "[内容] (content) = 2", "[想说的话（可不填）] (comment) = 还行", "[对学校的建议（可不填，学校会答复您）] (suggestion) = "], form.Split('\n').Where(line => line.StartsWith('[') && line.Contains('=', StringComparison.Ordinal)));
        Assert.Equal(3, (await stage.Stored(db => db.Feedback.SingleAsync(TestContext.Current.CancellationToken))).Lecturer);
    }

    [Fact]
    public async Task Bad_input_is_named_and_not_kept()
    {
        await using var stage = await After(Presence.Present);

        Assert.Equal(new Refusal.NotANumber("lecturer", 1, 5), await stage.Refused("p1", Give("6", "4")));
        Assert.Equal(new Refusal.NotANumber("content", 1, 5), await stage.Refused("p1", Give("5", "好")));
        Assert.Equal(new Refusal.TooLong("comment", 300), await stage.Refused("p1", Give("5", "4", new string('好', 301))));
        Assert.Equal(new Refusal.NotInvited(), await stage.Refused("teacher2", Give("5", "4")));
        Assert.Equal(0, await stage.Stored(db => db.Feedback.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Below_five_answers_the_host_sees_how_many_and_nothing_else()
    {
        await using var stage = await After(Presence.Present, Presence.Present, Presence.Present, Presence.Present);
        foreach (var no in Enumerable.Range(1, 4))
            await stage.Ask($"p{no}", Give("2", "1", Canary));

        Assert.Equal(
            "家长评价\n讲座：手机管理\n12月2日 周三 19:00–20:30 · 报告厅\n已收到 4 份评价\n满 5 份才显示结果：人少时容易猜到是谁写的。\n[1] 返回活动",
            await stage.Shown("teacher", new Intent.ShowFeedback("e1")));
    }

    [Fact]
    public async Task From_five_on_the_host_sees_figures_and_words_but_no_names()
    {
        await using var stage = await After(Presence.Present, Presence.Present, Presence.Present, Presence.Present, Presence.Present);
        foreach (var (no, stars, words) in new[] { (1, "5", "丙"), (2, "5", "甲"), (3, "4", ""), (4, "5", "乙"), (5, "3", "") })
            await stage.Ask($"p{no}", Give(stars, "4", words));

        Assert.Equal("""
            家长评价
            讲座：手机管理
            12月2日 周三 19:00–20:30 · 报告厅
            评价:        5 份
            主讲:        4.4 ★
            内容:        4.0 ★
            周老师 历次: 4.4 ★（1 场，5 份）
            主讲
            5 ★: ███ 3
            4 ★: █ 1
            3 ★: █ 1
            2 ★: 0
            1 ★: 0
            内容
            5 ★: 0
            4 ★: █████ 5
            3 ★: 0
            2 ★: 0
            1 ★: 0
            家长的话
            “丙”
            “乙”
            “甲”
            [1] 返回活动
            """.ReplaceLineEndings("\n"), await stage.Shown("teacher", new Intent.ShowFeedback("e1")));
    }

    [Fact]
    public async Task A_lecturers_average_leaves_out_what_was_heard_elsewhere_or_by_few()
    {
        await using var stage = await After([.. Enumerable.Repeat((Presence?)Presence.Present, 5)]);
        await stage.Has(
        [
            DoorStage.Lecture("e2", "2026-11-25 19:00", EngagementState.Held), DoorStage.Lecture("e3", "2026-11-26 19:00", EngagementState.Held),
            DoorStage.Lecture("e4", "2026-11-27 19:00", EngagementState.Held, audience: "c2"),
            .. Enumerable.Range(1, 5).SelectMany(no => new[] { DoorStage.Said("e1", $"f{no}", 4, 4), DoorStage.Said("e2", $"f{no}", 3, 4), DoorStage.Said("e4", $"f{no}", 1, 1) }),
            DoorStage.Said("e3", "f1", 1, 1),
        ]);

        Assert.Equal("周老师 历次: 3.5 ★（2 场，10 份）", Overall(await stage.Shown("teacher", new Intent.ShowFeedback("e1"))));
        Assert.Equal("周老师 历次: 2.7 ★（3 场，15 份）", Overall(await stage.Shown("principal", new Intent.ShowFeedback("e1"))));
        Assert.Equal(new Refusal.NothingFits(), await stage.Refused("principal2", new Intent.ShowFeedback("e1")));

        static string Overall(string card) => card.Split('\n').Single(line => line.StartsWith("周老师", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Typed_it_is_about_what_the_family_came_to_last()
    {
        await using var stage = await After(Presence.Present);
        await stage.Has(
            DoorStage.Lecture("e2", "2026-12-02 21:00", EngagementState.Held), DoorStage.Invited("e2", "f1", Choice.No),
            DoorStage.Lecture("e3", "2026-12-01 19:00", EngagementState.Held), DoorStage.Invited("e3", "f1", Choice.Yes, 1, Presence.Present));

        await stage.Says("p1", "评价 5 4 讲得很实用");

        Assert.Equal(["e1 5 4 讲得很实用"], (await stage.Stored(db => db.Feedback.ToListAsync(TestContext.Current.CancellationToken)))
            .Select(said => $"{said.Engagement} {said.Lecturer} {said.Content} {said.Comment}"));
    }

    [Theory]
    [InlineData("反馈 5 4 讲得很好，很实用", "5", "4", "讲得很好，很实用")]
    [InlineData("评价：５，４", "５", "４", null)]
    [InlineData("Feedback 3 5/5 too loud", "3", "5/5", "too loud")]
    [InlineData("回饋", null, null, null)]
    public void Stars_and_words_can_be_typed(string text, string? lecturer, string? content, string? comment) =>
        Assert.Equal(new Intent.GiveFeedback("") { Lecturer = lecturer, Content = content, Comment = comment }, FeedbackWords.Read(text));

    [Theory]
    [InlineData("家长评价")]
    [InlineData("反馈 很好")]
    [InlineData("评价 6 4")]
    [InlineData("feedback of the lecture")]
    public void What_is_no_feedback_of_ones_own_is_left_to_others(string text) => Assert.Null(FeedbackWords.Read(text));

    private static Intent.GiveFeedback Give(string lecturer, string content, string comment = "") => new("e1") { Lecturer = lecturer, Content = content, Comment = comment };

    private static async Task<DoorStage> After(params Presence?[] marks)
    {
        var stage = await DoorStage.At("2026-12-03 09:00", marks.Length);
        await stage.Has(
        [
            DoorStage.Lecture("e1", "2026-12-02 19:00", EngagementState.Held),
            .. marks.Select((mark, at) => DoorStage.Invited("e1", $"f{at + 1}", Choice.Yes, 1, mark)),
        ]);

        return stage;
    }
}
