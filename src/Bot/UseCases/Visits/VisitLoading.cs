using CoEduBot.Domain;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>A visit with those of its students the caller may know it is about.</summary>
/// <param name="Mine">The caller is its visitor, and still may be; else the head teacher of the class, who sees it and may call it off.</param>
public sealed record LoadedVisit(Visit Visit, IReadOnlyList<Pupil> Pupils, bool Mine);

/// <summary>The only way to a visit: whoever makes it, as long as the duty lasts, and the head teacher the class has now. To everybody else there is none.</summary>
public static class VisitLoading
{
    public static async Task<Decision<LoadedVisit>> Visit(this Turn turn, string id)
    {
        if (await turn.Db.Visits.FindAsync([new VisitId(id)], turn.Cancel) is not { } visit)
            return new Refusal.NothingFits();

        var pupils = await turn.PupilsOf(visit.Children);
        var mine = visit.Visitor == turn.Who.Id;
        if (pupils.Count == 0 || !(mine || VisitBook.IsOfMyClass(visit, turn)))
            return new Refusal.NothingFits();

        return new LoadedVisit(visit, pupils, mine);
    }

    /// <summary>To move and record: the visitor's alone.</summary>
    public static async Task<Decision<LoadedVisit>> MyVisit(this Turn turn, string id)
    {
        if ((await turn.Visit(id)).Refuses(out var why, out var loaded))
            return why;

        return loaded.Mine ? loaded : new Refusal.NotAllowed(Act.Visit);
    }

    /// <summary>What else the caller has to do within some time: own engagements and visits.</summary>
    public static async Task<IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until)>> Busy(this Turn turn, DateTimeOffset from, DateTimeOffset until, VisitId? except = null)
    {
        var me = turn.Who.Id;
        var led = await turn.Db.Engagements.AsNoTracking()
            .Where(e => e.Lead == me && e.StartsAt < until && e.EndsAt > from && (e.State == Domain.Engagements.EngagementState.Draft || e.State == Domain.Engagements.EngagementState.Published))
            .Select(e => new { e.StartsAt, e.EndsAt }).ToListAsync(turn.Cancel);
        var visits = await turn.Db.Visits.AsNoTracking()
            .Where(visit => visit.Visitor == me && visit.StartsAt < until && visit.EndsAt > from && visit.Id != except && VisitStates.Open.Contains(visit.State))
            .Select(visit => new { visit.StartsAt, visit.EndsAt }).ToListAsync(turn.Cancel);

        return [.. led.Concat(visits).Select(each => (each.StartsAt, each.EndsAt))];
    }
}
