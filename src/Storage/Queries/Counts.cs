using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>An engagement's families in figures. Families, except <paramref name="People"/> and <paramref name="Came"/>, which are heads.</summary>
/// <param name="People">Announced by families that are coming.</param>
/// <param name="There">Families marked present, late or walk-in.</param>
/// <param name="Came">Heads that came, walk-ins without a family included.</param>
public sealed record Counts(int Invited, int Coming, int People, int NotComing, int Undecided, int Waiting, int There, int Came)
{
    public int Silent => Invited - Coming - NotComing - Undecided;
}

public static class CountQueries
{
    public static async Task<Counts> CountsOf(this CoEduDb db, EngagementId engagement, CancellationToken cancel)
    {
        var sums = await db.Invitations.AsNoTracking().Where(i => i.Engagement == engagement).GroupBy(_ => 1).Select(all => new
        {
            Invited = all.Count(),
            Coming = all.Count(i => i.Choice == Choice.Yes),
            People = all.Sum(i => i.Headcount),
            NotComing = all.Count(i => i.Choice == Choice.No),
            Undecided = all.Count(i => i.Choice == Choice.Maybe),
            Waiting = all.Count(i => i.Seat == Seat.Waiting),
            There = all.Count(i => i.Presence == Presence.Present || i.Presence == Presence.Late || i.Presence == Presence.WalkIn),
            Came = all.Sum(i => i.Came),
        }).SingleOrDefaultAsync(cancel);
        var walkIns = await db.MarksMade.Where(mark => mark.Engagement == engagement && mark.Family == null && !mark.Undone).SumAsync(mark => mark.Came, cancel);

        return sums is null
            ? new Counts(0, 0, 0, 0, 0, 0, 0, walkIns)
            : new Counts(sums.Invited, sums.Coming, sums.People, sums.NotComing, sums.Undecided, sums.Waiting, sums.There, sums.Came + walkIns);
    }

    /// <summary>What families want to ask the lecturer, the first ten, without names.</summary>
    public static async Task<IReadOnlyList<string>> QuestionsOf(this CoEduDb db, EngagementId engagement, CancellationToken cancel) =>
        await db.Invitations.AsNoTracking()
            .Where(i => i.Engagement == engagement && i.Question != "")
            .OrderBy(i => i.AnsweredAt)
            .Take(10)
            .Select(i => i.Question)
            .ToListAsync(cancel);
}
