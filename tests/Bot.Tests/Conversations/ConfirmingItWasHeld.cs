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
}
