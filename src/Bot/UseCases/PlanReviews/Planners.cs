using CoEduBot.Domain;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.PlanReviews;

/// <summary>Who answers for a school's plan.</summary>
public static class Planners
{
    /// <summary>The moral directors of each school, its principals where it has none; a school without either is not in it.</summary>
    public static async Task<IReadOnlyDictionary<UnitId, IReadOnlyList<PersonId>>> Of(IReadOnlyCollection<UnitId> schools, Turn turn)
    {
        var held = await turn.Db.PersonRoles.AsNoTracking().Where(role => EF.Parameter(schools).Contains(role.Unit)).ToListAsync(turn.Cancel);

        return held.GroupBy(role => role.Unit)
            .Select(school => (school.Key, People: With(Role.MoralDirector, school) is { Count: > 0 } directors ? directors : With(Role.Principal, school)))
            .Where(school => school.People.Count > 0)
            .ToDictionary(school => school.Key, school => school.People);
    }

    private static IReadOnlyList<PersonId> With(Role role, IEnumerable<PersonRole> held) =>
        [.. held.Where(each => Roles.Of(each.Code) == role).Select(each => each.Person).Distinct().OrderBy(person => person.Value, StringComparer.Ordinal)];
}
