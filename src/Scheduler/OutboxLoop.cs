using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoEduBot.Scheduler;

/// <summary>Delivers whenever the bell rings, until nothing is due. One loop a process, so that nobody's messages overtake each other.</summary>
public sealed class OutboxLoop(OutboxDelivery delivery, OutboxBell bell, ILogger<OutboxLoop> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await bell.Rung(stoppingToken);
                while (await delivery.DeliverSome(stoppingToken)) { }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // Stopping: what was in flight is leased and comes due again.
            }
#pragma warning disable CA1031 // a full disk now must not end all delivery: the next ring tries again
            catch (Exception error)
            {
                Log.LoopBroke(log, error);
            }
#pragma warning restore CA1031
        }
    }
}
