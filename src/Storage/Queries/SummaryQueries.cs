using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Summaries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Queries;

/// <summary>The figures of many engagements at once: one statement per table, never one per engagement.</summary>
public static class SummaryQueries
{
    /// <summary>For audiences at or below any of the paths, and whatever the person leads; other people's drafts stay theirs.</summary>
    public static IQueryable<Engagement> Overseen(this CoEduDb db, IReadOnlyList<string> paths, PersonId who)
    {
        var below = paths.Select(path => db.Units.Below(path)).DefaultIfEmpty(db.Units.Where(_ => false)).Aggregate((some, more) => some.Union(more));

        return db.Engagements.AsNoTracking()
            .Where(e => e.Lead == who || (e.State != EngagementState.Draft && below.Any(unit => unit.Id == e.Audience)));
    }

    /// <summary>In the week, or ahead as far as something may be missing.</summary>
    public static IQueryable<Engagement> Around(this IQueryable<Engagement> engagements, Week week, DateTimeOffset now)
    {
        var (from, until) = (week.StartsAt, week.EndsAt);
        var ahead = week.Has(now) ? now + WeekSummary.DraftsAhead : now;

        return engagements.Where(e => (e.StartsAt >= from && e.StartsAt < until) || (e.StartsAt > now && e.StartsAt <= ahead));
    }

    public static async Task<IReadOnlyList<EngagementFigures>> FiguresOf(this CoEduDb db, IQueryable<Engagement> engagements, CancellationToken cancel)
    {
        var invited = await Invited(db, engagements).ToDictionaryAsync(row => row.Engagement, cancel);
        var guests = await Guests(db, engagements).ToDictionaryAsync(row => row.Engagement, cancel);
        var feedback = await Feedback(db, engagements).ToDictionaryAsync(row => row.Engagement, cancel);

        return [.. (await engagements.ToListAsync(cancel)).Select(engagement =>
        {
            var families = invited.GetValueOrDefault(engagement.Id) ?? new InvitedRow(engagement.Id, 0, 0, 0, 0, 0);
            var others = guests.GetValueOrDefault(engagement.Id) ?? new GuestRow(engagement.Id, 0, 0);
            var said = feedback.GetValueOrDefault(engagement.Id) ?? new FeedbackRow(engagement.Id, 0, 0, 0);

            return new EngagementFigures(
                engagement, families.Invited, families.Answered, families.Came, families.Heads + others.Heads, families.Marked + others.Marks,
                said.Families, said.Lecturer, said.Content);
        })];
    }

    /// <summary>The audiences of engagements and every unit above them, in two statements.</summary>
    public static async Task<IReadOnlyList<Unit>> UnitsAround(this CoEduDb db, IQueryable<Engagement> engagements, CancellationToken cancel)
    {
        var paths = await (from engagement in engagements join unit in db.Units on engagement.Audience equals unit.Id select unit.Path).Distinct().ToListAsync(cancel);
        var ids = paths.SelectMany(path => path.Split('/', StringSplitOptions.RemoveEmptyEntries)).Distinct().Select(id => new UnitId(id)).ToList();

        return await db.Units.AsNoTracking().Where(unit => ids.Contains(unit.Id)).ToListAsync(cancel);
    }

    private sealed record InvitedRow(EngagementId Engagement, int Invited, int Answered, int Came, int Heads, int Marked);

    private static IQueryable<InvitedRow> Invited(CoEduDb db, IQueryable<Engagement> engagements) =>
        from invitation in db.Invitations
        join engagement in engagements on invitation.Engagement equals engagement.Id
        group invitation by invitation.Engagement into all
        select new InvitedRow(
            all.Key, all.Count(), all.Count(i => i.Choice != null),
            all.Count(i => i.Presence == Presence.Present || i.Presence == Presence.Late || i.Presence == Presence.WalkIn),
            all.Sum(i => i.Came), all.Count(i => i.Presence != null));

    private sealed record GuestRow(EngagementId Engagement, int Marks, int Heads);

    private static IQueryable<GuestRow> Guests(CoEduDb db, IQueryable<Engagement> engagements) =>
        from mark in db.MarksMade.Counting()
        join engagement in engagements on mark.Engagement equals engagement.Id
        where mark.Family == null
        group mark by mark.Engagement into all
        select new GuestRow(all.Key, all.Count(), all.Sum(mark => mark.Came));

    private sealed record FeedbackRow(EngagementId Engagement, int Families, int Lecturer, int Content);

    private static IQueryable<FeedbackRow> Feedback(CoEduDb db, IQueryable<Engagement> engagements) =>
        from said in db.Feedback
        join engagement in engagements on said.Engagement equals engagement.Id
        group said by said.Engagement into all
        select new FeedbackRow(all.Key, all.Count(), all.Sum(one => one.Lecturer), all.Sum(one => one.Content));
}
