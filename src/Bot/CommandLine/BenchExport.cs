using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CoEduBot.Bot.Exports;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Exports;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Storage;
using CoEduBot.Storage.Programmes;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.CommandLine;

/// <summary>
/// `bench export`: how long the ledger of 300,000 entries of 300 schools takes to write from a database, and how much memory beyond what
/// the process had: first the sheets of entries, what they lack and home visits, then where the rules stand, which judges all of it.
/// </summary>
internal sealed class BenchExport(string programmes, TextWriter output)
{
    private const int Schools = 300, Classes = 10, Entries = 300_000;

    private static readonly DateOnly First = new(2025, 9, 1);

    // After the last of them.
    private static readonly DateTimeOffset Now = new(2026, 7, 1, 1, 0, 0, TimeSpan.Zero);

    public async Task<int> Run()
    {
        var folder = Directory.CreateTempSubdirectory("coedu-bench-");
        try
        {
            await using var database = Database.Open(Path.Combine(folder.FullName, "bench.db"));
            await database.Writer.Run(Fill, CancellationToken.None);
            await Measure(database, "export", (book, wanted, turn) => LedgerSheets.WriteEntries(book, wanted, turn));
            await Measure(database, "export rules", RuleSheet.Write);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private async Task Measure(Database database, string bench, Func<Workbook, Takeout, Turn, Task> write)
    {
        await using var db = database.Read();
        var county = await db.Units.SingleAsync(unit => unit.Parent == null);
        var site = new Site(LocalTime.China, new Uri("https://bench.example/"), new byte[32], _ => "", () => "") { Catalogue = new Catalogue(ProgrammeReader.ReadFolder(programmes).Programmes) };
        var who = new Caller(new Person { Id = new("officer"), Name = "officer" }, [(Role.CountyOfficer, county)], null);
        var turn = new Turn(db, who, Now, site.WordsIn(Locale.ZhHans), OneToOne: true, Via.Link, site, CancellationToken.None);
        GC.Collect();
        var before = Process.GetCurrentProcess().WorkingSet64;
        var (watch, worked) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);

        await using var file = await TempFile.Of(async stream =>
        {
            using var book = Workbook.To(stream);
            await write(book, new Takeout(Exported.Ledger, [county], First, First.AddDays(302)), turn);
        });

        await output.WriteLineAsync(JsonSerializer.Serialize(new
        {
            bench,
            rows = Entries,
            seconds = Math.Round(watch.Elapsed.TotalSeconds, 2),
            // On a machine that does other things beside, this tells more.
            processor_seconds = Math.Round((Process.GetCurrentProcess().TotalProcessorTime - worked).TotalSeconds, 2),
            megabytes = Math.Round(file.Length / 1e6, 1),
            more_memory_mb = (Process.GetCurrentProcess().PeakWorkingSet64 - before) / 1_000_000,
        }));
    }

    private static async Task Fill(CoEduDb db)
    {
        db.Add(Unit("county", "county", null, "/county/"));
        for (var number = 0; number < Schools; number++)
            School(db, number);
        await db.SaveChangesAsync();
        db.AddRange(Enumerable.Range(0, Schools).Select(number => new PersonRole { Person = new PersonId($"p{number}"), Code = "principal", Unit = new UnitId($"s{number}") }));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        var (first, entries) = (First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Entries);
        var at = new DateTimeOffset(First, TimeOnly.MinValue, TimeSpan.Zero).UtcTicks;
        // Every third has its photos; one in a hundred was taken back; a lecture's topic may look like a formula.
        await db.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {entries})
            INSERT INTO ledger_entries (id, kind, host, organiser, day, start, end, topic, mode, lead, participants, students, hours, families, on_site, fields, state, recorded_by, recorded_at, reason, form)
            SELECT printf('e%06d', i), CASE i % 10 WHEN 0 THEN 'parent-salon' ELSE 'lecture' END, printf('s%d-c%d', i % {Schools}, i % {Classes}), printf('s%d', i % {Schools}),
                   date({first}, '+' || (i % 300) || ' days'), '19:00:00', '20:30:00', CASE i % 7 WHEN 0 THEN '=SUM(A1)' ELSE '手机管理与亲子沟通 ' || i END, 'onsite', printf('p%d', i % {Schools}),
                   '', '', '2.0', i % 48, i % 90, '', CASE i % 100 WHEN 99 THEN {(int)EngagementState.Reversed} ELSE {(int)EngagementState.Held} END, printf('p%d', i % {Schools}), {at}, '', ''
            FROM n
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO evidence_given (entry, kind, count, note, by, at, undone_for)
            SELECT id, 'photo', 3, '网盘', recorded_by, recorded_at, '' FROM ledger_entries WHERE rowid % 3 = 0
            """);
    }

    private static void School(CoEduDb db, int number)
    {
        var school = $"s{number}";
        db.Add(Unit(school, "school", "county", $"/county/{school}/"));
        for (var room = 0; room < Classes; room++)
            db.Add(Unit($"{school}-c{room}", "class", school, $"/county/{school}/{school}-c{room}/"));
        db.Add(new Person { Id = new PersonId($"p{number}"), Name = $"校长{number}" });
    }

    private static Unit Unit(string id, string kind, string? parent, string path) =>
        new() { Id = new UnitId(id), Kind = kind, Parent = parent is null ? null : new UnitId(parent), Name = $"青禾{id}", Path = path };
}
