using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Domain.Reminders;

/// <summary>Who is asked about a subject of a rule: the person it is, who led the engagement it is, or who runs the unit it is.</summary>
public sealed class InCharge(Book book)
{
    private readonly ILookup<(string Unit, string Role), PersonId> holders = book.Ledger.People
        .SelectMany(person => person.Roles, (person, role) => (person.Id, role))
        .ToLookup(each => (each.role.Unit.Value, each.role.Code), each => each.Id);

    private readonly Dictionary<string, Entry> entries = book.Held.DistinctBy(entry => entry.Id).ToDictionary(entry => entry.Id.Value, StringComparer.Ordinal);

    /// <summary>Nobody, where no one at or above the unit has a role that runs it.</summary>
    public IEnumerable<PersonId> Of(string subject)
    {
        if (book.People.TryGetValue(subject, out var person))
            return [person.Id];
        if (entries.TryGetValue(subject, out var entry))
            return entry.Lead is { } lead ? [lead] : Of(entry.OrganisedBy.Value);

        return book.Units.UpFrom(subject).Select(Running).FirstOrDefault(people => people.Count > 0) ?? [];
    }

    /// <summary>The nearest holders of a role at or above the subject's unit.</summary>
    public IEnumerable<PersonId> Above(string subject, string role)
    {
        var unit = entries.TryGetValue(subject, out var entry) ? entry.OrganisedBy.Value
                 : book.People.TryGetValue(subject, out var person) && person.Roles.Count > 0 ? person.Roles[0].Unit.Value
                 : subject;

        return book.Units.UpFrom(unit).Select(at => holders[(at.Id.Value, role)].ToList()).FirstOrDefault(people => people.Count > 0) ?? [];
    }

    private List<PersonId> Running(Unit unit) =>
        Runs(unit.Kind).Select(role => holders[(unit.Id.Value, role)].ToList()).FirstOrDefault(people => people.Count > 0) ?? [];

    // The first role somebody holds there.
    private static string[] Runs(string kind) => kind switch
    {
        "class"                    => ["head-teacher"],
        "school" or "kindergarten" => ["moral-director", "principal"],
        "township" or "street"     => ["township-lead"],
        "county" or "district"     => ["county-officer"],
        _                          => ["manager", "principal"],
    };
}
