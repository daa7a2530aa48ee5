using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Engagements;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

public sealed class SchedulingALecture
{
    [Fact]
    public async Task A_draft_is_seen_by_nobody_until_it_is_published()
    {
        await using var bot = await Lectures.Draft("c1");

        Assert.DoesNotContain(bot.Teams.To("mum2"), Lectures.IsInvitation);
        var published = await bot.Presses("teacher", "发布并邀请");

        Assert.Contains("【已发布】", published, StringComparison.Ordinal);
        Assert.Contains("已邀请: 6 户", published, StringComparison.Ordinal);
        Assert.Single(bot.Teams.To("mum2"), Lectures.IsInvitation);
    }

    [Theory]
    [InlineData("2026-11-23 09:00", "已发布，正在给家长发邀请。")]
    [InlineData("2026-11-23 22:15", "已发布。晚上不打扰家长，邀请 11月24日 周二 07:30 发出。")]
    public async Task Who_publishes_is_told_when_the_invitations_leave(string now, string says)
    {
        await using var stage = await DoorStage.At(now, families: 1);
        await stage.Has(DoorStage.Lecture("e1", "2026-12-02 19:00", EngagementState.Draft));

        Assert.Equal(says, (await stage.Shown("teacher", new Intent.Publish("e1", 1))).Split('\n')[0]);
    }

    [Theory]
    [InlineData("teacher", "c1", 6)]
    [InlineData("teacher", "s1-g3", 6)]
    [InlineData("director", "s1", 6)]
    [InlineData("principal", "s1", 6)]
    [InlineData("lead", "t1", 7)]
    [InlineData("officer", "county", 8)]
    public async Task Each_role_invites_the_families_of_its_own_audience(string host, string audience, int families)
    {
        await using var bot = await Lectures.Draft(audience, by: host);

        await bot.Presses(host, "发布并邀请");

        Assert.Equal(families, await bot.Stored(db => db.Invitations.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("teacher", "c2", "“三年级2班”不在您负责的范围内。请选您负责的班级、年级、学校或乡镇。")]
    [InlineData("teacher", "s1", "“青禾一小”不在您负责的范围内。请选您负责的班级、年级、学校或乡镇。")]
    [InlineData("principal", "s2", "“青禾二小”不在您负责的范围内。请选您负责的班级、年级、学校或乡镇。")]
    [InlineData("officer", "s1", "“青禾一小”不在您负责的范围内。请选您负责的班级、年级、学校或乡镇。")]
    [InlineData("teacher", "九年级9班", "没有找到“九年级9班”。请写全名，例如“七年级2班”，或者在表单里选。")]
    [InlineData("subject", "c1", "您的身份目前不能组织和管理这类活动。如果工作需要，请联系学校或县共育办调整。")]
    [InlineData("mum1", "c1", "您的身份目前不能组织和管理这类活动。如果工作需要，请联系学校或县共育办调整。")]
    public async Task An_audience_out_of_reach_is_refused_and_leaves_no_row(string host, string audience, string why)
    {
        await using var bot = await BotUnderTest.At("2026-11-23 09:00");

        var reply = await bot.Presses(host, IntentJson.Write(Lectures.Form(audience)));

        Assert.Equal(why, reply.Split('\n')[0]);
        await NoRow(bot);
    }

    [Fact]
    public async Task A_second_press_of_the_form_makes_no_second_draft()
    {
        await using var bot = await Lectures.Draft("c1");

        var again = await bot.Presses("teacher", IntentJson.Write(Lectures.Form("c1")));

        Assert.Contains("【草稿】", again, StringComparison.Ordinal);
        Assert.Equal(1, await bot.Stored(db => db.Engagements.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Publishing_from_a_card_that_went_stale_shows_what_is_true_now()
    {
        await using var bot = await Lectures.Draft("c1");
        var old = IntentJson.Write(new Intent.Publish(Lectures.Id, 1));
        await bot.Presses("teacher", IntentJson.Write(new Intent.Reschedule(Lectures.Id, 1) { Day = "2026-12-03", Start = "18:00", End = "19:00", Place = "图书馆" }));

        var reply = await bot.Presses("teacher", old);

        Assert.StartsWith("这张卡片之后，活动又有了变化。", reply, StringComparison.Ordinal);
        Assert.Contains("12月3日 周四 18:00–19:00", reply, StringComparison.Ordinal);
        Assert.Equal(0, await bot.Stored(db => db.Invitations.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_place_in_use_is_refused_with_what_is_there()
    {
        await using var bot = await Lectures.Draft("c1");

        var reply = await bot.Presses("principal", IntentJson.Write(Lectures.Form("s1") with { Form = "f2", Topic = "另一场", Start = "20:29", End = "21:00" }));
        var after = await bot.Presses("principal", IntentJson.Write(Lectures.Form("s1") with { Form = "f3", Topic = "再一场", Start = "20:30", End = "21:00" }));
        var elsewhere = await bot.Presses("principal2", IntentJson.Write(Lectures.Form("s2") with { Form = "f4", Topic = "别校的" }));

        Assert.StartsWith("报告厅在 12月2日 周三 19:00–20:30 已经安排了“手机管理”。请换个时间或地点。", reply, StringComparison.Ordinal);
        Assert.Contains("[主题] (topic) = 另一场", reply, StringComparison.Ordinal);
        Assert.Contains("【草稿】", after, StringComparison.Ordinal);
        Assert.Contains("【草稿】", elsewhere, StringComparison.Ordinal);
    }

    private static async Task NoRow(BotUnderTest bot)
    {
        Assert.Equal(0, await bot.Stored(db => db.Engagements.CountAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(0, await bot.Stored(db => db.Audit.CountAsync(entry => entry.Who != "import", TestContext.Current.CancellationToken)));
        Assert.Equal(0, await bot.Stored(db => db.Outbox.CountAsync(TestContext.Current.CancellationToken)));
    }
}
