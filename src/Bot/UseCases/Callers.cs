using CoEduBot.Domain.People;
using CoEduBot.Storage;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.UseCases;

/// <summary>Finds out who somebody is: roles as they are at this moment, so a right taken away is gone at once.</summary>
public static class Callers
{
    public static async Task<Caller> Of(CoEduDb db, Person person, CancellationToken cancel) =>
        new(person, await db.RolesOf(person.Id, cancel), await db.FamilyOf(person.Id, cancel));
}
