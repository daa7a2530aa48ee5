using CoEduBot.Domain;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>Who wants no reminders.</summary>
public static class MuteQueries
{
    public static Task<bool> IsMuted(this CoEduDb db, PersonId person, DateTimeOffset now, CancellationToken cancel) =>
        db.Mutes.AnyAsync(mute => mute.Person == person && mute.Until > now, cancel);

    public static async Task<HashSet<PersonId>> MutedNow(this CoEduDb db, IReadOnlyCollection<PersonId> people, DateTimeOffset now, CancellationToken cancel) =>
        [.. await db.Mutes.Where(mute => mute.Until > now && EF.Parameter(people).Contains(mute.Person)).Select(mute => mute.Person).ToListAsync(cancel)];
}
