using System.Diagnostics;
using System.Text.Json;
using CoEduBot.Bot.Demo;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Programmes;

namespace CoEduBot.Bot.CommandLine;

/// <summary>
/// `bench evaluate [--rules]`: judges a school year of counties of three sizes by all programmes, all rules, all subjects, on one day. `seconds` is
/// opening the ledger and judging, the best of three runs; making the county is `build_seconds`; memory is the process's peak so far. On a busy
/// machine look at `cpu_seconds`, the processor's time of that run. With `--rules` only the largest, each rule by itself, slowest first.
/// </summary>
/// <param name="programmes">The folder of programmes.</param>
public sealed class BenchEvaluate(string programmes, TextWriter output, TextWriter errors)
{
    private const int Runs = 3;

    private static readonly int[] Sizes = [100, 200, 300];

    public int Run(bool byRule)
    {
        var read = ProgrammeReader.ReadFolder(programmes);
        foreach (var mistake in read.Mistakes)
            errors.WriteLine(mistake);
        if (read.Mistakes.Count > 0)
            return 1;

        foreach (var line in byRule ? ByRule(read.Programmes) : Sizes.Select(schools => Of(schools, read.Programmes)))
            output.WriteLine(line);

        return 0;
    }

    private static IEnumerable<string> ByRule(IReadOnlyList<Programme> programmes)
    {
        var today = DayOf(programmes);
        var ledger = new BigYear(programmes, new BigCounty(Sizes[^1]), today).Ledger();
        var books = programmes.Select(programme => new Book(programme, ledger, today)).ToList();
        var rules = books.SelectMany(book => book.Programme.Rules.Select(rule => (rule.Id, Time: Best(() => Evaluation.Of(rule, book).Count()))));

        return rules.OrderByDescending(rule => rule.Time.Seconds).Select(rule => JsonSerializer.Serialize(new
        {
            bench = "evaluate", rule = rule.Id, lines = rule.Time.Lines, seconds = Math.Round(rule.Time.Seconds, 3),
        }));
    }

    private static DateOnly DayOf(IReadOnlyList<Programme> programmes) =>
        programmes.SelectMany(programme => programme.Calendar.Terms).Max(term => term.Last).AddDays(-14);

    private static string Of(int schools, IReadOnlyList<Programme> programmes)
    {
        var begun = Stopwatch.GetTimestamp();
        var today = DayOf(programmes);
        var ledger = new BigYear(programmes, new BigCounty(schools), today).Ledger();
        var built = Stopwatch.GetElapsedTime(begun).TotalSeconds;

        var best = Best(() => programmes.Sum(programme => Evaluation.Of(programme, ledger, today).Count()));

        return JsonSerializer.Serialize(new
        {
            bench = "evaluate",
            schools,
            entries = ledger.Entries.Count,
            students = ledger.Students.Count,
            rules = programmes.Sum(programme => programme.Rules.Count),
            lines = best.Lines,
            seconds = Math.Round(best.Seconds, 3),
            cpu_seconds = Math.Round(best.Processor, 3),
            best_of = Runs,
            build_seconds = Math.Round(built, 3),
            peak_mb = PeakMegabytes(),
        });
    }

    private static (int Lines, double Seconds, double Processor) Best(Func<int> judge) =>
        Enumerable.Range(0, Runs).Select(_ => Seconds(judge)).MinBy(run => run.Seconds);

    private static (int Lines, double Seconds, double Processor) Seconds(Func<int> judge)
    {
        var (begun, processor) = (Stopwatch.GetTimestamp(), ProcessorTime());
        var lines = judge();

        return (lines, Stopwatch.GetElapsedTime(begun).TotalSeconds, (ProcessorTime() - processor).TotalSeconds);
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();

        return process.TotalProcessorTime;
    }

    private static long PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();

        return process.PeakWorkingSet64 / (1 << 20);
    }
}
