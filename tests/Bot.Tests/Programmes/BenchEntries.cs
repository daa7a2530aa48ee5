using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>Entries on the bench, in the words tests change them by.</summary>
internal static class BenchEntries
{
    /// <summary>With everything its kind asks for before it counts, and nothing else.</summary>
    public static Entry Complete(KindForm kind, string id, string host, DateOnly day) => new()
    {
        Id = new EngagementId(id), Kind = kind.Code, Host = new UnitId(host), Day = day,
        Mode = kind.Modes.Count > 0 ? kind.Modes[0] : "",
        Evidence = [.. kind.Evidence.Where(need => need.AnyOf[0] != "feedback").Select(need => new Proof(need.AnyOf[0], need.Min, null))],
        Feedback = kind.Evidence.Where(need => need.AnyOf[0] == "feedback").ToDictionary(_ => "", need => new Feedback(need.Min, null)),
        Fields = kind.Evidence.Select(need => need.FieldAll).OfType<string>().Distinct().ToDictionary(field => field, field => kind.Fields[field]),
    };

    public static Entry Naming(this Entry entry, params string[] students) =>
        entry with { Students = [.. students.Select(one => new StudentId(one))] };

    public static Entry By(this Entry entry, string lead) => entry with { Lead = new PersonId(lead) };

    /// <summary>People or units that were present.</summary>
    public static Entry With(this Entry entry, params string[] present) => entry with { Participants = present };

    public static Entry In(this Entry entry, string mode) => entry with { Mode = mode };

    /// <summary>A field of the record; without values it is empty.</summary>
    public static Entry Saying(this Entry entry, string field, params string[] values) =>
        entry with { Fields = new Dictionary<string, IReadOnlyList<string>>(entry.Fields) { [field] = values } };

    /// <summary>Short of one kind of evidence.</summary>
    public static Entry Without(this Entry entry, string evidence) =>
        entry with { Evidence = [.. entry.Evidence.Where(proof => proof.Kind != evidence)] };

    public static Entry Proved(this Entry entry, string evidence, int count = 1, DateTimeOffset? at = null) =>
        entry with { Evidence = [.. entry.Evidence, new Proof(evidence, count, at)] };
}
