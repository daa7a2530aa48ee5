using CoEduBot.Scheduler;
using CoEduBot.Storage.Outbox;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>When the channel asks everybody to wait, or our own set-up is at fault: nobody is sent to, nothing is lost, no message is blamed.</summary>
public sealed class Pausing
{
    private static readonly Delivery Throttled = new Delivery.Later(TimeSpan.FromSeconds(7), Everyone: true, "throttled");
    private static readonly Delivery Disabled = new Delivery.Misconfigured("bot-disabled");
    private static readonly Delivery Unavailable = new Delivery.Later(null, Everyone: false, "unavailable");

    [Fact]
    public async Task Nobody_is_sent_to_until_the_time_asked_for_has_passed()
    {
        await using var outbox = await OutboxUnderTest.With("anna", "ben");
        await outbox.Add("anna/1", "anna/2", "anna/3");
        Script(outbox, Throttled);

        await outbox.Deliver();
        Assert.Equal(["anna/1"], outbox.Handed);
        await outbox.Add("ben/1");
        await outbox.Live(TimeSpan.FromSeconds(6));
        Assert.Equal(["anna/1"], outbox.Handed);
        await outbox.Live(TimeSpan.FromSeconds(1));

        Assert.Equal(["anna/1", "anna/2", "anna/3", "ben/1"], outbox.Handed.Skip(1).Order(StringComparer.Ordinal));
        Assert.Equal(OutboxState.Sent, (await outbox.Row("anna/1")).State);
    }

    [Fact]
    public async Task A_set_up_at_fault_is_tried_once_a_minute_until_it_is_mended()
    {
        await using var outbox = await OutboxUnderTest.With("anna");
        await outbox.Add("anna/1", "anna/2");
        Script(outbox, Disabled, Disabled);

        await outbox.Deliver();
        await outbox.Live(TimeSpan.FromSeconds(59));
        Assert.Single(outbox.Handed);
        await outbox.Live(TimeSpan.FromSeconds(60));
        Assert.Equal(2, outbox.Handed.Count);
        await outbox.Live(TimeSpan.FromSeconds(1));

        Assert.Equal((OutboxState.Sent, OutboxState.Sent), ((await outbox.Row("anna/1")).State, (await outbox.Row("anna/2")).State));
    }

    [Theory]
    [InlineData("throttled")]
    [InlineData("bot-disabled")]
    public async Task However_often_everybody_had_to_wait_a_message_keeps_its_own_tries(string cause)
    {
        await using var outbox = await OutboxUnderTest.With("anna");
        await outbox.Add("anna/1");
        Script(outbox, [.. Enumerable.Repeat(cause == "throttled" ? Throttled : Disabled, 20), Unavailable]);

        await outbox.Deliver();
        await outbox.Live(TimeSpan.FromMinutes(22));

        Assert.Equal((22, OutboxState.Sent), (outbox.Handed.Count, (await outbox.Row("anna/1")).State));
    }

    [Fact]
    public async Task A_message_that_is_unlucky_twelve_times_is_given_up_and_others_are_not_kept_waiting()
    {
        await using var outbox = await OutboxUnderTest.With("anna", "ben");
        await outbox.Add("anna/1", "ben/1");
        outbox.Courier = key => Task.FromResult(key == "anna/1" ? Unavailable : new Delivery.Sent("m1"));

        await outbox.Deliver();
        Assert.Equal(OutboxState.Sent, (await outbox.Row("ben/1")).State);
        await outbox.Live(TimeSpan.FromHours(1));

        Assert.Equal((12, OutboxState.Failed, "unavailable"), (outbox.Handed.Count(key => key == "anna/1"), (await outbox.Row("anna/1")).State, (await outbox.Row("anna/1")).Cause));
    }

    private static void Script(OutboxUnderTest outbox, params Delivery[] deliveries)
    {
        var script = new Queue<Delivery>(deliveries);
        outbox.Courier = _ => Task.FromResult(script.TryDequeue(out var next) ? next : new Delivery.Sent("m1"));
    }
}
