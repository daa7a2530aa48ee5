using System.Diagnostics;
using System.Text.Json;
using CoEduBot.Bot.Demo;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Teams;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.CommandLine;

/// <summary>`bench NAME`: one JSON line each. Machines differ: compare figures of one run only.</summary>
internal static class Bench
{
    public static async Task<int> Run(string[] args, TextWriter output)
    {
        if (args is not ["answers"])
        {
            await Console.Error.WriteLineAsync("usage: bench answers | bench understand | bench evaluate");
            return 2;
        }

        await output.WriteLineAsync(await Answers());
        return 0;
    }

    /// <summary>Every family of the demo county with an account answers at once: through the spine to the disk, without HTTP and tokens.</summary>
    private static async Task<string> Answers()
    {
        var folder = Directory.CreateTempSubdirectory("coedu-bench-");
        try
        {
            await using var theatre = await Theatre.Open(folder.FullName, new ChatPaper(TextWriter.Null, json: false));
            var (engagement, families) = await theatre.CountyLecture();
            await Time(theatre, engagement, families.Take(200), Choice.Maybe);
            var (seconds, waits) = await Time(theatre, engagement, families, Choice.Yes);

            return JsonSerializer.Serialize(new
            {
                bench = "answers",
                answers = waits.Count,
                seconds = Math.Round(seconds, 3),
                perSecond = Math.Round(waits.Count / seconds),
                p50Ms = Math.Round(waits[waits.Count / 2], 1),
                p99Ms = Math.Round(waits[waits.Count * 99 / 100], 1),
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double Seconds, List<double> WaitsMs)> Time(Theatre theatre, string engagement, IEnumerable<Person> families, Choice choice)
    {
        var data = JsonSerializer.SerializeToElement(IntentJson.Write(new Intent.Answer(engagement, choice) { Headcount = "2" }));
        var begun = Stopwatch.GetTimestamp();
        var waits = await Task.WhenAll(families.Select(async person =>
        {
            var sent = Stopwatch.GetTimestamp();
            await theatre.Take(person, new Happening.Pressed(data, Waits: true));

            return Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
        }));

        return (Stopwatch.GetElapsedTime(begun).TotalSeconds, [.. waits.Order()]);
    }
}
