using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Domain.Tests.Support;

/// <summary>Pieces of a ledger, told apart by what a test says of them; and what a rule says of a ledger, in words.</summary>
internal static class SomeLedger
{
    public static Unit Unit(string id, string kind, string? parent = null, string tags = "", string attrs = "") => new()
    {
        Id = new UnitId(id), Kind = kind, Parent = parent is null ? null : new UnitId(parent), Name = id, Path = $"/{id}/", Tags = tags, Attrs = attrs,
    };

    /// <param name="roles">`head-teacher@c1`</param>
    public static Member Person(string id, params string[] roles) => new(
        new PersonId(id),
        [.. roles.Select(role => role.Split('@')).Select(role => new RoleHeld(role[0], new UnitId(role[1])))],
        [],
        new Dictionary<string, string>());

    public static Learner Student(string id, string inClass, params string[] lists) =>
        new(new StudentId(id), new UnitId(inClass), new Dictionary<string, string>(), lists, []);

    public static Carer Guardian(string id, params string[] students) => new(new PersonId(id), [.. students.Select(one => new StudentId(one))]);

    /// <summary>Held, in no particular mode, by nobody in particular, proved by nothing.</summary>
    public static Entry Held(string id, string kind, string host, string day) => new()
    {
        Id = new EngagementId(id), Kind = kind, Host = new UnitId(host), Day = SomeProgramme.Day(day),
    };

    public static Entry Naming(this Entry entry, params string[] students) =>
        entry with { Students = [.. students.Select(one => new StudentId(one))] };

    public static Entry With(this Entry entry, string field, params string[] values) =>
        entry with { Fields = new Dictionary<string, IReadOnlyList<string>>(entry.Fields) { [field] = values } };

    public static Entry Proved(this Entry entry, string kind, int count = 1, DateTimeOffset? at = null) =>
        entry with { Evidence = [.. entry.Evidence, new Proof(kind, count, at)] };

    public static IReadOnlyList<ScoreLine> Lines(Rule rule, Ledger ledger, string today) => Lines(SomeProgramme.Of(rule), ledger, today);

    public static IReadOnlyList<ScoreLine> Lines(Programme programme, Ledger ledger, string today) =>
        [.. Evaluation.Of(programme, ledger, SomeProgramme.Day(today))];

    /// <summary>Lines as `s1 2021-2 on-track 2/3`, with ` [what is missing]` where something is.</summary>
    public static IReadOnlyList<string> Said(Rule rule, Ledger ledger, string today) => Said(SomeProgramme.Of(rule), ledger, today);

    public static IReadOnlyList<string> Said(Programme programme, Ledger ledger, string today) => [.. Lines(programme, ledger, today).Select(Said)];

    public static string Said(ScoreLine line) =>
        FormattableString.Invariant($"{line.Subject} {line.Period.Id} {line.Standing.Kebab()} {line.Have:0.####}/{line.Need:0.####}")
        + (line.Missing.Count > 0 ? $" [{string.Join(", ", line.Missing)}]" : "");
}
