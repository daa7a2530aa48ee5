using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

public sealed class ConfirmingItWasHeld
{
    [Fact]
    public async Task Held_is_confirmed_once_and_only_after_the_end()
    {
        await using var stage = await DoorStage.At("2026-12-02 18:55");
        await stage.Has(DoorStage.Lecture("e1", "2026-12-02 19:00"));

        Assert.Equal(new Refusal.NotOverYet(DoorStage.Local("2026-12-02 20:30")), await stage.Refused("teacher", new Intent.ConfirmHeld("e1", 1)));
        stage.Now = DoorStage.Local("2026-12-02 20:30");
        Assert.Equal(new Refusal.Stale(), await stage.Refused("teacher", new Intent.ConfirmHeld("e1", 2)));
        Assert.Null(await stage.Refused("teacher", new Intent.ConfirmHeld("e1", 1)));
        Assert.Null(await stage.Refused("teacher", new Intent.ConfirmHeld("e1", 1)));

        Assert.Equal(
            (EngagementState.Held, DoorStage.Local("2026-12-02 20:30")),
            await stage.Stored(async db => await db.Engagements.SingleAsync(TestContext.Current.CancellationToken) is var e ? (e.State, e.HeldAt!.Value) : default));
    }

    [Fact]
    public async Task Yes_to_the_question_whether_it_was_held_confirms_it()
    {
        await using var bot = await Lectures.Published("c1");
        await bot.Pass(TimeSpan.FromDays(9.5));

        await bot.Says("teacher", "是的");

        Assert.Equal(EngagementState.Held, await bot.Stored(db => db.Engagements.Select(e => e.State).SingleAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Asking_for_feedback_too_early_shows_the_button_that_is_missing()
    {
        await using var stage = await DoorStage.At("2026-12-02 20:30");
        await stage.Has(DoorStage.Lecture("e1", "2026-12-02 19:00"));

        var shown = await stage.Shown("teacher", new Intent.ShowFeedback("e1"));

        Assert.Equal(
            ("这场活动目前是“已发布”，不能这样操作。输入“日程”可以看最新的安排。", "[1] 确认已举办  [2] 开始签到  [3] 签到情况  [4] 取消活动"),
            (shown.Split('\n')[0], shown.Split('\n')[^1]));
    }
}
