using System.Globalization;
using System.Runtime.CompilerServices;
using CoEduBot.Bot.Demo;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage;
using CoEduBot.Storage.Ledgers;
using CoEduBot.Storage.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Stage = CoEduBot.Bot.Demo.Stage;

namespace CoEduBot.Bot.Tests.Demo;

/// <summary>The demo county has a year behind it, in which some schools did well and some did not.</summary>
public sealed class DemoHistoryTests : IAsyncDisposable
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly string Folder = Path.GetFullPath("../../../demo/county", Path.GetDirectoryName(Here())!);
    private static readonly Catalogue Shipped = SettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Links:Key"] = Convert.ToBase64String(new byte[32]) }).Build(),
        development: true).Settings!.Catalogue;

    private readonly TablesUnderTest _tables = new("demo.db");
    private readonly Database _database;

    public DemoHistoryTests() => _database = _tables.Open();

    [Fact]
    public void The_whole_folder_is_sound_and_the_programmes_know_its_words()
    {
        var read = WorldReader.ReadWhole(Folder);
        var entries = read.World.Engagements.Select(row => row.Entry).ToList();
        var documents = Shipped.Programmes.SelectMany(programme => programme.Rules).SelectMany(rule => rule switch
        {
            Rule.Deliverable it => [it.Code],
            Rule.Report it      => [it.Code],
            _                   => Array.Empty<string>(),
        }).Append("roadmap").ToHashSet();

        Assert.Equal([], read.Mistakes);
        Assert.Equal([], read.Warnings);
        Assert.InRange(entries.Count, 1_000, 1_500);
        Assert.All(entries, entry => Assert.InRange(entry.Day, new DateOnly(2026, 1, 1), DemoHistory.Last));
        Assert.All(entries, entry => Assert.NotNull(Shipped.Kind(entry.Kind)));
        Assert.All(read.World.Ticks, row => Assert.NotNull(Shipped.Rule(row.Tick.Rule)));
        Assert.All(read.World.Deliverables, row => Assert.Contains(row.Document.Kind, documents));
    }

    [Fact]
    public async Task Some_schools_have_held_this_terms_lectures_some_are_on_the_way_and_some_are_behind()
    {
        var ledger = await Loaded(Monday);

        var lines = Lines(ledger, "YX-02").Concat(Lines(ledger, "YX-03")).Where(line => line.Period.Id == "2026-1");
        Assert.Equal(
            ["AtRisk s04 s08 s12", "Met s01 s02 s05 s07 s10", "OnTrack s03 s06 s09 s11"],
            lines.GroupBy(line => line.Standing).Select(group => $"{group.Key} {string.Join(' ', group.Select(line => line.Subject).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Half_of_the_schools_have_handed_in_what_they_plan_for_December()
    {
        var ledger = await Loaded(Monday);

        var lines = Lines(ledger, "JH-07").Where(line => line.Period.Id == "2026-11").ToList();
        Assert.Equal([(Standing.Met, 6), (Standing.Overdue, 6)], lines.CountBy(line => line.Standing).Select(each => (each.Key, each.Value)).Order());
    }

    [Fact]
    public async Task Answers_to_lectures_come_along_and_something_is_still_missing_here_and_there()
    {
        var ledger = await Loaded(Monday);

        Assert.All(Lines(ledger, "JH-09"), line => Assert.Equal(Standing.Met, line.Standing));
        Assert.Equal(["s01 OnTrack video", "s12 Overdue photo video text-report"], Lines(ledger, "JH-08")
            .Where(line => line.Standing != Standing.Met)
            .Select(line => $"{Host(line)} {line.Standing} {string.Join(' ', line.Missing)}")
            .Order(StringComparer.Ordinal));

        UnitId Host(ScoreLine line) => ledger.Entries.Single(entry => entry.Id.Value == line.Subject).Host;
    }

    [Fact]
    public async Task What_the_folder_tells_is_what_the_database_tells()
    {
        var world = LedgerOfWorld.Of(WorldReader.ReadWhole(Folder).World);
        var ledger = await Loaded(Monday);

        Assert.Equal(world.Entries.Select(Told).Order(StringComparer.Ordinal), ledger.Entries.Select(Told).Order(StringComparer.Ordinal));
        Assert.Equal(world.Ticks.ToHashSet(), ledger.Ticks.ToHashSet());
        Assert.Equal(
            world.Documents.Select(each => (each.Kind, each.By, each.RefersTo, each.SubmittedAt, string.Join(';', each.Parts))).ToHashSet(),
            ledger.Documents.Select(each => (each.Kind, each.By, each.RefersTo, each.SubmittedAt, string.Join(';', each.Parts))).ToHashSet());
        Assert.Equal(Listed(world), Listed(ledger));
        Assert.Equal(world.Assignments.ToHashSet(), ledger.Assignments.ToHashSet());
        Assert.Equal(world.Records.Select(Told).ToHashSet(), ledger.Records.Select(Told).ToHashSet());
    }

    [Fact]
    public async Task Care_is_taken_well_in_some_schools_and_less_in_others()
    {
        var ledger = await Loaded(Monday);
        string[] rules = ["YX-09", "YX-31", "YX-33", "YX-35", "QF-04", "JG-03", "JG-15"];

        Approve.Text("care.txt", string.Join('\n', rules.SelectMany(rule => Lines(ledger, rule)
            .Where(line => line.Period.Until > Monday && line.Need > 0)
            .GroupBy(line => line.Standing)
            .OrderBy(group => group.Key)
            .Select(group => $"{rule} {group.Key}: {string.Join(", ", group.Select(line => $"{line.Subject} {line.Have:0}/{line.Need:0}"))}"))
            .Concat(new[] { "YX-06", "YX-08" }.SelectMany(rule => Lines(ledger, rule).Where(line => line.Period.Until > Monday).Select(line => $"{rule} {line.Subject} {line.Standing} {line.Have:0}/{line.Need:0}")))));
    }

    [Fact]
    public async Task A_demo_that_starts_earlier_knows_nothing_of_what_comes_later()
    {
        var march = new DateOnly(2026, 3, 16);
        var ledger = await Loaded(march);

        Assert.NotEmpty(ledger.Entries);
        Assert.All(ledger.Entries, entry => Assert.True(entry.Day < march));
        Assert.All(ledger.Ticks, tick => Assert.True(tick.On < march));
        Assert.All(ledger.Documents, document => Assert.True(document.SubmittedAt.DayIn(LocalTime.China) < march));
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _tables.DisposeAsync();
    }

    private async Task<Ledger> Loaded(DateOnly on)
    {
        var cancel = TestContext.Current.CancellationToken;
        await Stage.Load(_database, Folder, [], LocalTime.China.At(on, DemoClock.Nine), cancel);
        await using var db = _database.Read();

        return await db.Ledger(await db.Units.SingleAsync(unit => unit.Kind == "county", cancel), cancel);
    }

    private static List<ScoreLine> Lines(Ledger ledger, string rule) => [.. Evaluation.Of(Shipped.Rule(rule)!.Value.Programme, ledger, Monday, rule)];

    private static string Told(Entry entry) => string.Join(
        '|', entry.Id, entry.Kind, entry.Host, entry.OrganisedBy, entry.Day, entry.Start, entry.End, entry.Mode, entry.Lead, string.Join(';', entry.Participants),
        string.Join(';', entry.Students), Number(entry.Hours), Number(entry.HalfDays), entry.Families,
        string.Join(';', entry.Fields.Select(field => $"{field.Key}={string.Join('|', field.Value)}").Order(StringComparer.Ordinal)),
        string.Join(';', entry.Evidence.Select(proof => $"{proof.Kind}:{proof.Count}").Order(StringComparer.Ordinal)),
        string.Join(';', entry.Feedback.Select(given => $"{given.Key}={given.Value.Answers}").Order(StringComparer.Ordinal)));

    private static IEnumerable<string> Listed(Ledger ledger) =>
        ledger.Students.Where(student => student.Lists.Count > 0).Select(student => $"{student.Id} {string.Join(';', student.Lists)}").Order(StringComparer.Ordinal);

    private static string Told(KeptRecord record) => $"{record.Kind} {record.Subject} {record.On} {record.State} {record.By}";

    // The database writes 4 as 4.0.
    private static string Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static string Here([CallerFilePath] string path = "") => path;
}
