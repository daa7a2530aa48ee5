using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;

namespace CoEduBot.Domain.Rules;

/// <summary>Under which unit a line is looked for: the subject itself, or the unit it belongs to. Groups, pairs and offices belong to the unit above them.</summary>
public sealed class Belonging(Ledger ledger, UnitTree units)
{
    private readonly Dictionary<string, Member> people = ledger.People.ToDictionary(person => person.Id.Value, StringComparer.Ordinal);
    private readonly Dictionary<string, Held> entries = ledger.Entries
        .DistinctBy(entry => entry.Id)
        .ToDictionary(entry => entry.Id.Value, entry => new Held(entry.Kind, entry.Day, entry.OrganisedBy, entry.Lead), StringComparer.Ordinal);

    /// <summary>What a line about one engagement says of it.</summary>
    public sealed record Held(string Kind, DateOnly Day, UnitId Organiser, PersonId? Lead);

    /// <summary>The engagement a subject is; null for units and people.</summary>
    public Held? Entry(string subject) => entries.GetValueOrDefault(subject);

    public bool IsPerson(string subject) => people.ContainsKey(subject);

    /// <summary>The nearest unit with people in charge; null for a subject this ledger does not know.</summary>
    public Unit? Of(RuleLine it)
    {
        var subject = it.Line.Subject;
        if (units.Find(subject) is not null)
            return Charge(subject);
        if (Entry(subject) is { } entry)
            return Charge(entry.Organiser.Value);

        return people.TryGetValue(subject, out var person) && person.Roles.Count > 0 ? Charge(At(person, it).Value) : null;
    }

    private static UnitId At(Member person, RuleLine it)
    {
        var asked = person.Roles.Where(role => it.Rule.ForEach?.Codes.Contains(role.Code) ?? false).Select(role => (UnitId?)role.Unit).FirstOrDefault();

        return asked ?? person.Roles[0].Unit;
    }

    private Unit? Charge(string id) => units.UpFrom(id).FirstOrDefault(unit => Tiers.Of(unit) is not null);
}
