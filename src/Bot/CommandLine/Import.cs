using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoEduBot.Storage;
using CoEduBot.Storage.World;

namespace CoEduBot.Bot.CommandLine;

/// <summary>
/// `import --world FOLDER [--dry-run]`: brings the stored roster in line with a world folder, or only tells what would change.
/// JSON lines on <paramref name="output"/>, mistakes with file and line on <paramref name="errors"/>.
/// </summary>
public sealed class Import(DatabaseSettings database, TextWriter output, TextWriter errors, TimeProvider clock)
{
    private const int Done = 0, Failed = 1, Usage = 2;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>0 when imported or compared, 1 when the folder has mistakes or the database cannot be used (nothing is changed), 2 when called wrongly.</summary>
    public async Task<int> Run(IReadOnlyList<string> args, CancellationToken cancel)
    {
        if (WorldIn(args) is not { } folder)
        {
            errors.WriteLine("usage: import --world FOLDER [--dry-run]");
            return Usage;
        }

        var read = WorldReader.Read(folder);
        foreach (var warning in read.Warnings)
            errors.WriteLine($"warning: {warning}");
        foreach (var mistake in read.Mistakes)
            errors.WriteLine(mistake);

        return read.Mistakes.Count > 0 ? Failed : await Store(read.World, dryRun: args.Contains("--dry-run"), cancel);
    }

    private static string? WorldIn(IReadOnlyList<string> args) => args.Where(arg => arg != "--dry-run").ToList() switch
    {
        ["--world", { Length: > 0 } folder] when args.Count(arg => arg == "--dry-run") <= 1 => folder,
        _                                                                                   => null,
    };

    private async Task<int> Store(World world, bool dryRun, CancellationToken cancel)
    {
        try
        {
            await using var opened = database.Open();
            Tell(dryRun ? await Compare(world, opened, cancel) : await Apply(world, opened, cancel), dryRun);

            return Done;
        }
        catch (Exception unusable) when (unusable is IOException or InvalidDataException or DbException or ArgumentException or UnauthorizedAccessException)
        {
            errors.WriteLine($"database: {unusable.Message}");
            return Failed;
        }
    }

    private async Task<RosterReport> Compare(World world, Database opened, CancellationToken cancel)
    {
        await using var db = opened.Read();

        return await RosterImport.Compare(world, db, clock.GetUtcNow(), cancel);
    }

    private Task<RosterReport> Apply(World world, Database opened, CancellationToken cancel) =>
        opened.Writer.Run(db => RosterImport.Apply(world, db, clock.GetUtcNow(), cancel), cancel);

    private void Tell(RosterReport report, bool dryRun)
    {
        foreach (var table in report.Tables)
            Line(new { table.Table, Added = table.Added.Count, Changed = table.Changed.Count, Gone = table.Gone.Count, Examples = Examples(table) });

        Line(new { report.Families, report.WithoutGuardian, Imported = !dryRun });
    }

    private static object Examples(TableReport table) =>
        new { Added = table.Added.Examples, Changed = table.Changed.Examples, Gone = table.Gone.Examples };

    private void Line(object line) => output.WriteLine(JsonSerializer.Serialize(line, Readable));
}
