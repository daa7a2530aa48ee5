using CoEduBot.Domain;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>Who somebody is and what lies in their reach.</summary>
public static class PeopleQueries
{
    public static async Task<IReadOnlyList<(Role Role, Unit At)>> RolesOf(this CoEduDb db, PersonId person, CancellationToken cancel)
    {
        var held = await (from role in db.PersonRoles
                          join unit in db.Units on role.Unit equals unit.Id
                          where role.Person == person
                          orderby unit.Path
                          select new { role.Code, Unit = unit }).ToListAsync(cancel);

        return [.. held.Where(row => Roles.Of(row.Code) is not null).Select(row => (Roles.Of(row.Code)!.Value, row.Unit))];
    }

    public static async Task<FamilyId?> FamilyOf(this CoEduDb db, PersonId person, CancellationToken cancel)
    {
        var guardian = await db.Guardians.FindAsync([person], cancel);

        return guardian?.Family;
    }

    /// <summary>Units at or below a path. Path ranges use the index where LIKE would not: '0' follows '/'.</summary>
    public static IQueryable<Unit> Below(this IQueryable<Unit> units, string path)
    {
        var after = path[..^1] + "0";

#pragma warning disable CA1309 // translated to SQL, where text compares by its bytes
        return units.Where(unit => string.Compare(unit.Path, path) >= 0 && string.Compare(unit.Path, after) < 0);
#pragma warning restore CA1309
    }
}
