using CoEduBot.Storage;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>Keeps the counties' sheets judged while nobody asks, so that whoever does asks a sheet and not a county.</summary>
internal sealed partial class SheetKeeper(Database database, Site site, TimeProvider clock, ILogger<SheetKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await site.Sheets.Prepare(database, site, clock.GetUtcNow(), stoppingToken);
            }
#pragma warning disable CA1031 // whatever is wrong with a sheet, the bot goes on and judges it when it is asked for
            catch (Exception error) when (error is not OperationCanceledException)
            {
                Failed(error);
            }
#pragma warning restore CA1031
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A county could not be judged ahead of being asked for.")]
    private partial void Failed(Exception error);
}
