using System.Diagnostics;
using System.Text.Json;
using CoEduBot.Bot.Demo;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Programmes;

namespace CoEduBot.Bot.CommandLine;

/// <summary>
/// `bench evaluate`: judges a school year of counties of three sizes by all programmes, all rules, all subjects, on one day. `seconds` is
/// opening the ledger and judging, the best of three runs; making the county is `buildSeconds`; memory is the process's peak so far.
/// </summary>
/// <param name="programmes">The folder of programmes.</param>
public sealed class BenchEvaluate(string programmes, TextWriter output, TextWriter errors)
{
    private const int Runs = 3;

    private static readonly int[] Sizes = [100, 200, 300];

    public int Run()
    {
        var read = ProgrammeReader.ReadFolder(programmes);
        foreach (var mistake in read.Mistakes)
            errors.WriteLine(mistake);
        if (read.Mistakes.Count > 0)
            return 1;

        foreach (var schools in Sizes)
            output.WriteLine(Of(schools, read.Programmes));

        return 0;
    }

    private static string Of(int schools, IReadOnlyList<Programme> programmes)
    {
        var begun = Stopwatch.GetTimestamp();
        var today = programmes.SelectMany(programme => programme.Calendar.Terms).Max(term => term.Last).AddDays(-14);
        var ledger = new BigYear(programmes, new BigCounty(schools), today).Ledger();
        var built = Stopwatch.GetElapsedTime(begun).TotalSeconds;

        var runs = Enumerable.Range(0, Runs).Select(_ => Judge(programmes, ledger, today)).ToList();

        return JsonSerializer.Serialize(new
        {
            bench = "evaluate",
            schools,
            entries = ledger.Entries.Count,
            students = ledger.Students.Count,
            rules = programmes.Sum(programme => programme.Rules.Count),
            lines = runs[0].Lines,
            seconds = Math.Round(runs.Min(run => run.Seconds), 3),
            best_of = Runs,
            build_seconds = Math.Round(built, 3),
            peak_mb = PeakMegabytes(),
        });
    }

    private static (int Lines, double Seconds) Judge(IReadOnlyList<Programme> programmes, Ledger ledger, DateOnly today)
    {
        var begun = Stopwatch.GetTimestamp();
        var lines = programmes.Sum(programme => Evaluation.Of(programme, ledger, today).Count());

        return (lines, Stopwatch.GetElapsedTime(begun).TotalSeconds);
    }

    private static long PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();

        return process.PeakWorkingSet64 / (1 << 20);
    }
}
