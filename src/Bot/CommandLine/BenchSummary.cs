using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.CommandLine;

/// <summary>
/// `bench summary`: a county of 300 schools with 1.2 million answers asks for its week, through the use case to the finished card. `counts_equal`
/// says whether the counts kept equal a recount of every row; `recount_ms` is how long one such recount takes.
/// </summary>
/// <param name="server">A PostgreSQL database, empty, that is filled; null for a file that goes afterwards.</param>
internal sealed class BenchSummary(Catalogue catalogue, DatabasePlace.Server? server, TextWriter output)
{
    private const int Asks = 200;

    private static readonly DateTimeOffset Now = new(2026, 12, 3, 1, 0, 0, TimeSpan.Zero);

    private readonly Site _site = new(LocalTime.China, new Uri("https://bench.invalid/"), RandomNumberGenerator.GetBytes(32), _ => "", () => "") { Catalogue = catalogue };

    public async Task<int> Run()
    {
        var folder = Directory.CreateTempSubdirectory("coedu-bench-");
        try
        {
            await using var database = Database.Open(server ?? (DatabasePlace)new DatabasePlace.File(Path.Combine(folder.FullName, "bench.db")));
            var filled = await Seconds(() => database.Writer.Run(db => BenchCounty.Fill(db, Now), CancellationToken.None));
            var prepared = await Seconds(() => _site.Sheets.Prepare(database, _site, Now, CancellationToken.None));
            var first = await Seconds(() => Ask(database, "officer", 0));
            var county = await Waits(database, "officer");
            var school = await Waits(database, "principal-0");
            var (equal, recount) = await Recount(database);

            await output.WriteLineAsync(JsonSerializer.Serialize(new
            {
                bench = "summary", database = server is null ? "SQLite" : "PostgreSQL", schools = BenchCounty.Schools, answers = BenchCounty.Answers, asks = Asks,
                first_ms = Milliseconds(first),
                county_p50_ms = Milliseconds(county[Asks / 2]), county_p95_ms = Milliseconds(county[Asks * 95 / 100]), county_max_ms = Milliseconds(county[^1]),
                school_p50_ms = Milliseconds(school[Asks / 2]), school_p95_ms = Milliseconds(school[Asks * 95 / 100]),
                counts_equal = equal, recount_ms = Milliseconds(recount), rules_prepared_s = Math.Round(prepared, 2), filled_s = Math.Round(filled, 1),
            }));

            return equal ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<List<double>> Waits(Database database, string person)
    {
        var waits = new List<double>();
        for (var ask = 0; ask < Asks; ask++)
            waits.Add(await Seconds(() => Ask(database, person, (ask % 3) - 1)));

        return [.. waits.Order()];
    }

    private Task Ask(Database database, string person, int weeks) => database.Writer.Run(async db =>
    {
        var who = await Callers.Of(db, (await db.People.FindAsync(new PersonId(person)))!, default);
        var from = new DateOnly(2026, 11, 30).AddDays(7 * weeks).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var reply = await Answering.Run(new Intent.ShowSummary { From = from }, new Turn(db, who, Now, _site.WordsIn(Locale.ZhHans), true, Via.Teams, _site, default));

        if (reply is not Reply.Show)
            throw new InvalidOperationException("No summary came.");
    }, CancellationToken.None);

    private static async Task<(bool Equal, double Seconds)> Recount(Database database)
    {
        await using var db = database.Read();
        var rows = new List<(EngagementId Id, int Invited, int Answered, int Heads)>();
        var took = await Seconds(async () => rows = [.. (await db.Invitations.GroupBy(i => i.Engagement)
            .Select(all => new { all.Key, Invited = all.Count(), Answered = all.Count(i => i.Choice != null), Heads = all.Sum(i => i.Came) }).ToListAsync())
            .Select(row => (row.Key, row.Invited, row.Answered, row.Heads))]);
        var kept = await db.EngagementCounts.ToDictionaryAsync(count => count.Engagement);

        return (rows.Count > 0 && rows.TrueForAll(row => kept[row.Id] is var count && (count.Invited, count.Answered, count.Heads) == (row.Invited, row.Answered, row.Heads)), took);
    }

    private static async Task<double> Seconds(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();

        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static double Milliseconds(double seconds) => Math.Round(1000 * seconds, 1);
}
