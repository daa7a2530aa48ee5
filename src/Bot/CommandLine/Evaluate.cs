using System.Globalization;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.World;

namespace CoEduBot.Bot.CommandLine;

/// <summary>
/// `evaluate --programme FILE --world FOLDER --on DAY [--rule ID]`: judges a world folder by programmes as of the end of a day. A JSON line
/// for each rule, subject and period on <paramref name="output"/>; mistakes with file and line on <paramref name="errors"/>.
/// </summary>
/// <param name="programmes">The folder of the county's programmes: those may be named by id, and be what a local file extends.</param>
public sealed class Evaluate(string programmes, TextWriter output, TextWriter errors)
{
    private const int Done = 0, Failed = 1, Usage = 2;

    /// <summary>0 when judged, 1 when a file has mistakes or the rule is unknown, 2 when called wrongly.</summary>
    public int Run(IReadOnlyList<string> args)
    {
        if (Asked.In(args) is not { } asked)
        {
            errors.WriteLine("usage: evaluate --programme FILE-OR-ID [--programme ...] --world FOLDER --on YYYY-MM-DD [--rule ID]");
            return Usage;
        }

        var read = WorldReader.ReadWhole(asked.World);
        foreach (var warning in read.Warnings)
            errors.WriteLine($"warning: {warning}");

        var (judged, mistakes) = new ProgrammeFiles(programmes).Read(asked.Programmes);
        mistakes = [.. mistakes, .. read.Mistakes.Select(mistake => mistake.ToString())];
        if (mistakes.Count == 0 && asked.Rule is { } rule && !judged.Any(programme => programme.Rules.Any(each => each.Id == rule)))
            mistakes = [$"no rule {rule} in {string.Join(", ", judged.Select(programme => programme.Id))}"];
        foreach (var mistake in mistakes)
            errors.WriteLine(mistake);

        return mistakes.Count > 0 ? Failed : Judge(judged, read.World, asked);
    }

    private int Judge(IReadOnlyList<Programme> judged, World world, Asked asked)
    {
        Unknown(world, judged);

        var ledger = LedgerOfWorld.Of(world);
        foreach (var line in judged.SelectMany(programme => Evaluation.Of(programme, ledger, asked.On, asked.Rule)))
            output.WriteLine(LineJson.Of(line));
        output.Flush();

        return Done;
    }

    // A slip in the name of a number would leave the programme's own in force, unnoticed.
    private void Unknown(World world, IReadOnlyList<Programme> judged)
    {
        foreach (var param in world.Params.Where(param => !judged.Any(programme => programme.Params.ContainsKey(param.Name))))
            errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"warning: params.csv:{param.Line} name: no such parameter: {param.Name}"));
    }

    private sealed record Asked(IReadOnlyList<string> Programmes, string World, DateOnly On, string? Rule)
    {
        // Years are counted on from the day; the calendar must not end under them.
        private const int LastYear = 2999;

        /// <summary>Null when an argument is missing, unknown, there twice, or not a day anybody is judged on.</summary>
        public static Asked? In(IReadOnlyList<string> args)
        {
            var values = args.Chunk(2).ToLookup(pair => pair[0], pair => pair.ElementAtOrDefault(1) ?? "");
            var known = values.All(each => each.Key is "--programme" or "--world" or "--on" or "--rule" && each.All(value => value.Length > 0));
            var once = values.All(each => each.Key == "--programme" || each.Count() == 1);

            return known && once && values.Contains("--programme") && values.Contains("--world")
                && DateOnly.TryParseExact(values["--on"].FirstOrDefault(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
                && on.Year <= LastYear
                ? new Asked([.. values["--programme"]], values["--world"].First(), on, values["--rule"].FirstOrDefault())
                : null;
        }
    }
}
