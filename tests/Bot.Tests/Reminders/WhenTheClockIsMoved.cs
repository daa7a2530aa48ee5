using CoEduBot.Scheduler;
using CoEduBot.Storage.Outbox;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>In the demo the clock leaps a quarter of an hour at a time, past any lease, while the loop has messages under way.</summary>
public sealed class WhenTheClockIsMoved
{
    private static readonly TimeSpan Leap = TimeSpan.FromMinutes(15);

    [Fact]
    public async Task Whoever_delivers_beside_the_loop_waits_and_sends_nothing_a_second_time()
    {
        await using var outbox = await OutboxUnderTest.With("anna", "ben");
        await outbox.Add("anna/hi");
        var (underWay, ends) = Slow(outbox, "anna/hi");

        var loop = outbox.Deliver();
        await underWay;
        outbox.Clock.Pass(Leap);
        await outbox.Add("ben/hi");
        var beside = outbox.Deliver();
        // Whatever it would claim, it claims in the writer, one change after the other with these.
        for (var change = 0; change < 10; change++)
            await outbox.Write(_ => { });

        Assert.False(beside.IsCompleted);
        ends.SetResult(new Delivery.Sent("m1"));
        await Task.WhenAll(loop, beside);
        Assert.Equal(["anna/hi", "ben/hi"], outbox.Handed.Order(StringComparer.Ordinal));
        Assert.Equal([(OutboxState.Sent, 1), (OutboxState.Sent, 1)], [await Shown(outbox, "anna/hi"), await Shown(outbox, "ben/hi")]);
    }

    [Fact]
    public async Task The_loop_itself_claims_nothing_it_still_has_under_way()
    {
        await using var outbox = await OutboxUnderTest.With("anna", "ben", "carl");
        await outbox.Add("anna/hi", "ben/hi");
        var (underWay, ends) = Slow(outbox, "anna/hi");
        var (second, secondEnds) = Slow(outbox, "ben/hi");

        var loop = outbox.Deliver();
        await Task.WhenAll(underWay, second);
        outbox.Clock.Pass(Leap);
        await outbox.Add("carl/hi");
        // It looks again when one of them is through.
        secondEnds.SetResult(new Delivery.Sent("m2"));
        while (await Shown(outbox, "carl/hi") is not (OutboxState.Sent, 1)) { }
        ends.SetResult(new Delivery.Sent("m1"));
        await loop;

        Assert.Equal(["anna/hi", "ben/hi", "carl/hi"], outbox.Handed.Order(StringComparer.Ordinal));
        Assert.Equal((OutboxState.Sent, 1), await Shown(outbox, "anna/hi"));
    }

    // The courier says nothing until the test does.
    private static (Task UnderWay, TaskCompletionSource<Delivery> Ends) Slow(OutboxUnderTest outbox, string slow)
    {
        var (underWay, ends, others) = (new TaskCompletionSource(), new TaskCompletionSource<Delivery>(), outbox.Courier);
        outbox.Courier = key =>
        {
            if (key != slow)
                return others(key);

            underWay.TrySetResult();
            return ends.Task;
        };

        return (underWay.Task, ends);
    }

    private static async Task<(OutboxState State, int Attempt)> Shown(OutboxUnderTest outbox, string key) => await outbox.Row(key) is var row ? (row.State, row.Attempt) : default;
}
