using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>Which school a family's suggestion is for, and who there answers.</summary>
public static class SuggestionQueries
{
    // In this order: where the first is missing the next one answers.
    private static readonly Role[] Answering = [Role.Principal, Role.MoralDirector, Role.TownshipLead, Role.CountyOfficer];

    /// <summary>The schools a family has children at, by name.</summary>
    public static async Task<IReadOnlyList<Unit>> SchoolsOf(this CoEduDb db, FamilyId family, CancellationToken cancel)
    {
        var classes = await db.Units.AsNoTracking().Where(unit => db.Students.Any(student => student.Family == family && student.Class == unit.Id)).ToListAsync(cancel);
        var schools = new Dictionary<UnitId, Unit>();
        foreach (var unit in classes)
            if (await db.SchoolOf(unit, cancel) is { } school)
                schools.TryAdd(school.Id, school);

        return [.. schools.Values.OrderBy(school => school.Name, StringComparer.Ordinal)];
    }

    /// <summary>The school a unit is or lies in; null for what lies above schools.</summary>
    public static async Task<Unit?> SchoolOf(this CoEduDb db, Unit unit, CancellationToken cancel) =>
        (await db.Chain(unit, cancel)).FirstOrDefault(above => Tiers.Of(above) == Tier.School);

    /// <summary>Who answers for a school: its principal, else its moral director, else the nearest above. Null where the roster names none of them.</summary>
    public static async Task<PersonId?> AnswersFor(this CoEduDb db, Unit school, CancellationToken cancel)
    {
        var chain = school.Chain;
        var held = await db.PersonRoles.AsNoTracking().Where(role => chain.Contains(role.Unit)).ToListAsync(cancel);
        var first = held
            .Select(role => (role.Person, Rank: Array.IndexOf(Answering, Roles.Of(role.Code) ?? Role.Parent)))
            .Where(each => each.Rank >= 0)
            .OrderBy(each => each.Rank).ThenBy(each => each.Person.Value, StringComparer.Ordinal)
            .Select(each => (PersonId?)each.Person)
            .FirstOrDefault();

        return first;
    }

    /// <summary>Who has a role at a school or in one of its classes, by name; roles of <paramref name="outside"/> are no staff.</summary>
    public static async Task<IReadOnlyList<Person>> StaffOf(this CoEduDb db, Unit school, IReadOnlyCollection<string> outside, CancellationToken cancel)
    {
        var here = db.Units.Below(school.Path);
        var people = await db.People.AsNoTracking()
            .Where(person => db.PersonRoles.Any(role => role.Person == person.Id && !outside.Contains(role.Code) && here.Any(unit => unit.Id == role.Unit)))
            .ToListAsync(cancel);

        return [.. people.OrderBy(person => person.Name, StringComparer.Ordinal)];
    }

    /// <summary>Whether somebody still works at a school or is in charge above it: who has left answers for nothing there.</summary>
    public static Task<bool> StillServes(this CoEduDb db, PersonId person, Unit school, CancellationToken cancel)
    {
        var chain = school.Chain;
        var here = db.Units.Below(school.Path);

        return db.PersonRoles.AnyAsync(role => role.Person == person && (chain.Contains(role.Unit) || here.Any(unit => unit.Id == role.Unit)), cancel);
    }

    /// <summary>Not answered yet, the most pressing first.</summary>
    public static IQueryable<Suggestion> Open(this IQueryable<Suggestion> suggestions) => suggestions
        .Where(suggestion => suggestion.State != SuggestionState.Replied)
        .OrderBy(suggestion => suggestion.DueDay).ThenBy(suggestion => suggestion.Id);

    /// <summary>How many families checked in.</summary>
    public static Task<int> FamiliesAt(this CoEduDb db, EngagementId engagement, CancellationToken cancel) =>
        db.Invitations.CountAsync(invitation => invitation.Engagement == engagement && invitation.Came > 0, cancel);
}
