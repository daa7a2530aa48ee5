using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Web;

/// <summary>For load balancers: live is the process, ready is the database. Nothing else is told.</summary>
internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz/live", () => Results.Text("live"));
        routes.MapGet("/healthz/ready", async (Database database, CancellationToken cancel) =>
            await IsReady(database, cancel) ? Results.Text("ready") : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable));
    }

    private static async Task<bool> IsReady(Database database, CancellationToken cancel)
    {
        try
        {
            await using var db = database.Read();
            await db.Units.AnyAsync(cancel).WaitAsync(Patience, cancel);
            await database.Writer.Run(_ => Task.CompletedTask, cancel).WaitAsync(Patience, cancel);

            return true;
        }
#pragma warning disable CA1031 // whatever the reason: not ready
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return false;
        }
#pragma warning restore CA1031
    }
}
