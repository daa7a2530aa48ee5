using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Storage.Queries;

public static class EngagementQueries
{
    /// <summary>Planned, published or held: not taken back.</summary>
    public static IQueryable<Engagement> Standing(this IQueryable<Engagement> engagements) =>
        engagements.Where(e => e.State != EngagementState.Cancelled && e.State != EngagementState.Reversed);

    /// <summary>Starting in the half-open time [from, until).</summary>
    public static IQueryable<Engagement> Starting(this IQueryable<Engagement> engagements, DateTimeOffset from, DateTimeOffset until) =>
        engagements.Where(e => e.StartsAt >= from && e.StartsAt < until);

    /// <summary>On at some time of the half-open [from, until): a week that began on Monday is still there on Wednesday.</summary>
    public static IQueryable<Engagement> Touching(this IQueryable<Engagement> engagements, DateTimeOffset from, DateTimeOffset until) =>
        engagements.Where(e => e.EndsAt > from && e.StartsAt < until);

    /// <summary>For audiences at or below any of the paths.</summary>
    public static IQueryable<Engagement> Within(this CoEduDb db, IReadOnlyList<string> paths)
    {
        var below = paths.Select(path => db.Units.Below(path)).DefaultIfEmpty(db.Units.Where(_ => false)).Aggregate((some, more) => some.Union(more));

        return db.Engagements.Where(e => below.Any(unit => unit.Id == e.Audience));
    }

    public static IQueryable<Engagement> InvitedTo(this CoEduDb db, FamilyId family) =>
        from engagement in db.Engagements
        join invitation in db.Invitations on engagement.Id equals invitation.Engagement
        where invitation.Family == family
        select engagement;
}
