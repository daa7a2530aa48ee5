using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Storage;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases;

/// <summary>Finds out who somebody is: roles as they are at this moment, so a right taken away is gone at once.</summary>
public static class Callers
{
    public static async Task<Caller> Of(CoEduDb db, Person person, CancellationToken cancel) =>
        new(person, await db.RolesOf(person.Id, cancel), await db.FamilyOf(person.Id, cancel));

    /// <summary>
    /// A family that came by its signed link. Nobody knows who held the phone, so the first guardian stands for the family, with
    /// no role at all: a teacher who is also a parent gets no teacher's rights by a parent's link. Null for a family without guardians.
    /// </summary>
    public static async Task<Caller?> OfFamily(CoEduDb db, FamilyId family, CancellationToken cancel)
    {
        var first = await (from guardian in db.Guardians
                           join person in db.People on guardian.Person equals person.Id
                           where guardian.Family == family
                           orderby guardian.Person
                           select person).FirstOrDefaultAsync(cancel);

        return first is null ? null : new Caller(first, [], family);
    }
}
