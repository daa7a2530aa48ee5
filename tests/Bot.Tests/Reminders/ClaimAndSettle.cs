using CoEduBot.Scheduler;
using CoEduBot.Storage.Outbox;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>A message belongs to one sender at a time, and to nobody for ever.</summary>
public sealed class ClaimAndSettle
{
    private static readonly Settlement Sent = new(OutboxState.Sent, "", "m1");

    [Fact]
    public async Task A_sender_that_overslept_its_lease_settles_nothing()
    {
        await using var outbox = await OutboxUnderTest.With("anna");
        await outbox.Add("anna/hi");
        var slow = (await outbox.Claim()).Single();
        outbox.Clock.Pass(OutboxQueue.Lease);
        var quick = (await outbox.Claim()).Single();

        Assert.False(await outbox.Settle(slow, new Settlement(OutboxState.Failed, "late")));
        Assert.False(await outbox.Settle(slow, new Settlement(OutboxState.Waiting, "late", DueAt: outbox.Clock.GetUtcNow().AddHours(1))));
        Assert.Equal((OutboxState.Waiting, "", 2), Shown(await outbox.Row("anna/hi")));
        Assert.True(await outbox.Settle(quick, Sent));
        Assert.False(await outbox.Settle(quick, new Settlement(OutboxState.Failed, "twice")));
        Assert.Equal((OutboxState.Sent, "", 2), Shown(await outbox.Row("anna/hi")));
    }

    [Fact]
    public async Task A_message_is_leased_to_one_until_the_lease_has_passed()
    {
        await using var outbox = await OutboxUnderTest.With("anna");
        await outbox.Add("anna/hi");
        await outbox.Claim();

        outbox.Clock.Pass(OutboxQueue.Lease - TimeSpan.FromTicks(1));
        Assert.Empty(await outbox.Claim());
        outbox.Clock.Pass(TimeSpan.FromTicks(1));
        Assert.Single(await outbox.Claim());
    }

    [Fact]
    public async Task Who_waits_for_an_answer_comes_first_and_then_who_has_waited_longest()
    {
        await using var outbox = await OutboxUnderTest.With("anna");
        await outbox.Write(db => db.AddRange(
            outbox.Message("anna/bulk", Lane.Bulk, due: TimeSpan.FromHours(-9)),
            outbox.Message("anna/today", Lane.Today),
            outbox.Message("anna/earlier", Lane.Today, due: TimeSpan.FromHours(-1)),
            outbox.Message("anna/answer", Lane.Interactive),
            outbox.Message("anna/not-yet", Lane.Interactive, due: TimeSpan.FromTicks(1))));

        Assert.Equal(["anna/answer", "anna/earlier", "anna/today"], (await outbox.Claim(most: 3)).Select(message => message.Key));
        Assert.Equal(["anna/bulk"], (await outbox.Claim(most: 3)).Select(message => message.Key));
    }

    [Fact]
    public async Task What_was_in_flight_at_a_crash_is_sent_again_once_after_the_lease()
    {
        await using var outbox = await OutboxUnderTest.With("anna");
        await outbox.Add("anna/hi");
        await outbox.Claim();
        await outbox.Restart();

        await outbox.Live(OutboxQueue.Lease - TimeSpan.FromSeconds(1));
        Assert.Empty(outbox.Handed);
        await outbox.Live(OutboxQueue.Lease);

        Assert.Equal(["anna/hi"], outbox.Handed);
        Assert.Equal((OutboxState.Sent, "", 2), Shown(await outbox.Row("anna/hi")));
    }

    [Fact]
    public async Task Two_senders_at_once_send_nothing_twice()
    {
        await using var outbox = await OutboxUnderTest.With([.. Enumerable.Range(0, 60).Select(n => $"p{n}")]);
        await outbox.Add([.. Enumerable.Range(0, 60).Select(n => $"p{n}/hi")]);
        var hold = new TaskCompletionSource();
        outbox.Courier = async _ =>
        {
            await hold.Task;
            return new Delivery.Sent("m1");
        };

        var senders = new[] { outbox.Sender, outbox.NewSender() }.Select(async sender =>
        {
            while (await sender.DeliverSome(TestContext.Current.CancellationToken)) { }
        }).ToList();
        hold.SetResult();
        await Task.WhenAll(senders);

        Assert.Equal(60, outbox.Handed.Count);
        Assert.Equal(60, outbox.Handed.Distinct().Count());
    }

    [Fact]
    public async Task Two_messages_to_one_person_go_one_after_the_other()
    {
        await using var outbox = await OutboxUnderTest.With("anna", "ben");
        await outbox.Add("anna/1", "anna/2", "ben/1");
        var first = new TaskCompletionSource<Delivery>();
        outbox.Courier = key => key == "anna/1" ? first.Task : Task.FromResult<Delivery>(new Delivery.Sent("m1"));

        var sending = outbox.Sender.DeliverSome(TestContext.Current.CancellationToken);
        while ((await outbox.Row("ben/1")).State != OutboxState.Sent) { }
        Assert.Equal(["anna/1", "ben/1"], outbox.Handed.Order(StringComparer.Ordinal));
        first.SetResult(new Delivery.Sent("m1"));
        await sending;

        Assert.Equal("anna/2", outbox.Handed[^1]);
    }

    private static (OutboxState State, string Cause, int Attempt) Shown(OutboxMessage row) => (row.State, row.Cause, row.Attempt);
}
