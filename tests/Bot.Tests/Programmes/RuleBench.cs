using System.Globalization;
using System.Runtime.CompilerServices;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Programmes;

namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>
/// A shipped programme on the bench with the small county of <see cref="BenchCounty"/>: a test adds to the ledger and reads what
/// a rule says. Every addition gives another bench, so that one may be kept and built on.
/// </summary>
internal sealed record RuleBench(Programme Programme, Ledger Ledger)
{
    private static readonly ProgrammesRead Shipped = ProgrammeReader.ReadFolder(Path.GetFullPath("../../../programmes", Path.GetDirectoryName(Here())!));

    /// <param name="id">`county-hsc`, `lecture-series`, …</param>
    public static RuleBench Of(string id) => new(Shipped.Programmes.Single(programme => programme.Id == id), BenchCounty.Ledger);

    public static IReadOnlyList<Programme> Programmes => Shipped.Programmes;

    /// <summary>Held <paramref name="times"/> times that day, in order as its kind asks: evidence, all its topics, its first mode. Ids are e1, e2, …</summary>
    public RuleBench Held(string kind, string host, string day, Func<Entry, Entry>? so = null, int times = 1)
    {
        var entries = Ledger.Entries.ToList();
        for (var left = times; left > 0; left--)
            entries.Add((so ?? (entry => entry))(BenchEntries.Complete(Programme.Kinds[kind], $"e{entries.Count + 1}", host, Day(day))));

        return With(Ledger with { Entries = entries });
    }

    /// <summary>Each item ticked by the same person on the same day.</summary>
    public RuleBench Ticked(string rule, string subject, string by, string day, params string[] items) =>
        With(Ledger with { Ticks = [.. Ledger.Ticks, .. items.Select(item => new Tick(rule, item, subject, Day(day), new PersonId(by)))] });

    /// <param name="at">`2026-03-31` is noon of that day in the programme's zone; or an instant, `2026-03-31T23:59:59+08:00`.</param>
    public RuleBench HandedIn(string code, string by, string at, string refersTo = "", string parts = "", Func<HandedIn, HandedIn>? so = null)
    {
        var instant = at.Length > 10 ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : new DateTimeOffset(Day(at), new TimeOnly(12, 0), TimeSpan.FromHours(8));
        var document = new HandedIn(code, by, refersTo, instant, null, "", null, parts.Split(';', StringSplitOptions.RemoveEmptyEntries), [], []);

        return With(Ledger with { Documents = [.. Ledger.Documents, so?.Invoke(document) ?? document] });
    }

    public RuleBench Figure(string name, string subject, string day, decimal value, decimal? of = null) =>
        With(Ledger with { Figures = [.. Ledger.Figures, new Figure(name, subject, Day(day), value, of)] });

    /// <param name="fields">`name=value|value`</param>
    public RuleBench Record(string kind, string subject, string day, string state = "", string? by = null, params string[] fields) =>
        With(Ledger with
        {
            Records =
            [
                .. Ledger.Records,
                new KeptRecord(kind, subject, Day(day), state, by is null ? null : new PersonId(by), fields.Select(field => field.Split('=')).ToDictionary(field => field[0], IReadOnlyList<string> (field) => field[1].Split('|'))),
            ],
        });

    public RuleBench Assigned(string role, string person, string subject, string? from = null, string? to = null) =>
        With(Ledger with
        {
            Assignments = [.. Ledger.Assignments, new Assignment(role, new PersonId(person), subject, from is null ? null : Day(from), to is null ? null : Day(to))],
        });

    /// <param name="attrs">`k=v;..`</param>
    public RuleBench Unit(string id, string kind, string parent, string tags = "", string attrs = "") =>
        With(Ledger with { Units = [.. Ledger.Units, BenchCounty.Unit(id, kind, parent, tags, attrs)] });

    /// <param name="roles">`lecturer@s1;..`</param>
    public RuleBench Person(string id, string roles, string attrs = "", string tags = "") =>
        With(Ledger with { People = [.. Ledger.People, BenchCounty.Person(id, roles, attrs, tags)] });

    /// <param name="lists">`care-list;..`</param>
    public RuleBench Student(string id, string inClass, string lists = "", string attrs = "") =>
        With(Ledger with { Students = [.. Ledger.Students, BenchCounty.Student(id, inClass, lists, attrs)] });

    public RuleBench Param(string name, decimal value) =>
        With(Ledger with { Params = new Dictionary<string, decimal>(Ledger.Params) { [name] = value } });

    public RuleBench With(Ledger ledger) => this with { Ledger = ledger };

    /// <summary>What a rule says at the end of a day, a line each: `s1 2025-2 on-track 2/3 [what is missing]`.</summary>
    public IReadOnlyList<string> Said(string rule, string on) => [.. Lines(rule, on).Select(line => $"{line.Subject} {Of(line)}")];

    /// <summary>The subject's line of the latest period begun: `2025-2 on-track 2/3`; empty where nothing is asked of it.</summary>
    /// <param name="period">An earlier one, by its id.</param>
    public string Said(string rule, string on, string subject, string? period = null) =>
        Lines(rule, on).LastOrDefault(line => line.Subject == subject && (period is null || line.Period.Id == period)) is { } line ? Of(line) : "";

    /// <summary>Whom a rule asks, each once.</summary>
    public string Asked(string rule, string on) => string.Join(' ', Lines(rule, on).Select(line => line.Subject).Distinct().Order(StringComparer.Ordinal));

    private IEnumerable<ScoreLine> Lines(string rule, string on) => Evaluation.Of(Programme, Ledger, Day(on), Known(rule));

    // A slip in the number would say nothing, of nobody.
    private string Known(string rule) => Programme.Rules.Single(each => each.Id == rule).Id;

    private static string Of(ScoreLine line) =>
        FormattableString.Invariant($"{line.Period.Id} {line.Standing.Kebab()} {line.Have:0.####}/{line.Need:0.####}")
        + (line.Missing.Count > 0 ? $" [{string.Join(", ", line.Missing)}]" : "");

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Here([CallerFilePath] string file = "") => file;
}
