using System.ComponentModel;
using System.Diagnostics;

namespace CoEduBot.Bot.Demo;

/// <summary>The Microsoft 365 Agents Playground beside the demo: a Teams look-alike in the browser. Telemetry off; never shipped with us.</summary>
internal static class Playground
{
    /// <summary>The word that leaves it out.</summary>
    public const string Not = "--no-playground";

    private const string Package = "@microsoft/m365agentsplayground@0.2.28";

    /// <summary>Starts it when npx is there; null, with a word on how to get it, when not.</summary>
    /// <param name="address">Where the demo itself listens.</param>
    public static IDisposable? Start(string[] args, string address)
    {
        if (args.Contains(Not))
            return null;

        try
        {
            var start = new ProcessStartInfo("npx") { UseShellExecute = false };
            foreach (var word in new[] { "--yes", "--package", Package, "agentsplayground", "-e", $"{address}/api/messages", "-c", "msteams", "--disable-telemetry" })
                start.ArgumentList.Add(word);

            Console.WriteLine("Agents Playground: http://localhost:56150 (as principal / 扮演 校长, fast-forward 3 days / 快进 3天)");

            return new Running(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            Console.WriteLine("Node.js is not installed, so there is no Agents Playground; `dotnet run --project src/Bot -- chat` is the demo in the terminal.");
            return null;
        }
    }

    private sealed class Running(Process process) : IDisposable
    {
        public void Dispose()
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            process.Dispose();
        }
    }
}
