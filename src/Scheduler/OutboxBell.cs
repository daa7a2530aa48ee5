using System.Threading.Channels;

namespace CoEduBot.Scheduler;

/// <summary>Wakes the delivery when something may be waiting; rings while it is busy are one ring.</summary>
public sealed class OutboxBell
{
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rings.Writer.TryWrite(true);

    public ValueTask<bool> Rung(CancellationToken cancel) => _rings.Reader.ReadAsync(cancel);
}
