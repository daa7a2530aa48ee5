using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Storage;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>What a school held, called off and has published already, as far as it belongs in a plan.</summary>
internal static class PlanHistory
{
    /// <summary>Published from now to the end of the month.</summary>
    public static async Task<IReadOnlyList<Earlier>> Coming(PlanPlace place, Turn turn)
    {
        var published = await Engagements(place, turn.Today, place.Month.Last, turn).Where(e => e.State == EngagementState.Published && e.StartsAt > turn.Now).ToListAsync(turn.Cancel);

        return [.. published.Select(e => Of(e, turn))];
    }

    /// <summary>Called off in the month before, and not planned or held again since under the same name.</summary>
    public static async Task<IReadOnlyList<Earlier>> CalledOff(PlanPlace place, Turn turn)
    {
        var before = place.Month.Add(-1);
        var all = await Engagements(place, before.First, place.Month.Last, turn).OrderBy(e => e.StartsAt).ThenBy(e => e.Id).ToListAsync(turn.Cancel);
        var again = all.Where(e => e.State is EngagementState.Published or EngagementState.Held).Select(e => (e.Kind, e.Topic, e.Audience)).ToHashSet();

        return [.. all
            .Where(e => e.State == EngagementState.Cancelled && before.Has(e.StartsAt.DayIn(turn.Zone)) && !again.Contains((e.Kind, e.Topic, e.Audience)) && Belongs(e.Kind, place, turn))
            .DistinctBy(e => (e.Kind, e.Topic, e.Audience)).Select(e => Of(e, turn))];
    }

    /// <summary>Held in the same month a year ago: what several classes had under one name is one thing, for the widest of them.</summary>
    public static async Task<IReadOnlyList<Earlier>> LastYear(PlanPlace place, Turn turn)
    {
        var then = place.Month.Add(-12);
        var held = await Engagements(place, then.First, then.Last, turn).Where(e => e.State == EngagementState.Held).ToListAsync(turn.Cancel);
        var known = held.Select(e => e.Id).ToHashSet();
        var below = turn.Db.Units.Below(place.School.Path);
        var (first, last) = (then.First, then.Last);
        var entries = await turn.Db.LedgerEntries.AsNoTracking()
            .Where(entry => entry.State == EngagementState.Held && entry.Day >= first && entry.Day <= last && below.Any(unit => unit.Id == entry.Host))
            .ToListAsync(turn.Cancel);
        var tiers = await below.AsNoTracking().ToDictionaryAsync(unit => unit.Id, Tiers.Of, turn.Cancel);

        return [.. held.Select(e => Of(e, turn))
            .Concat(entries.Where(entry => !known.Contains(entry.Id)).Select(Of))
            .Where(each => Belongs(each.Kind, place, turn) && tiers.GetValueOrDefault(each.Audience) is not null)
            .GroupBy(each => (each.Kind, each.Topic))
            .Select(same => same.OrderByDescending(each => tiers[each.Audience]).ThenBy(each => each.Day).ThenBy(each => each.Id, StringComparer.Ordinal).First())
            .OrderByDescending(each => tiers[each.Audience]).ThenBy(each => each.Day)];
    }

    private static IQueryable<Engagement> Engagements(PlanPlace place, DateOnly first, DateOnly last, Turn turn) => turn.Db.Within([place.School.Path]).AsNoTracking()
        .Starting(turn.Zone.At(first, TimeOnly.MinValue), turn.Zone.At(last.AddDays(1), TimeOnly.MinValue));

    private static bool Belongs(string kind, PlanPlace place, Turn turn) => PlanKinds.Of(place.School, turn.Site.Catalogue).Any(form => form.Code == kind);

    private static Earlier Of(Engagement e, Turn turn) => new(
        e.Id.Value, e.Kind, e.StartsAt.DayIn(turn.Zone), e.StartsAt.ClockIn(turn.Zone), e.EndsAt.ClockIn(turn.Zone), e.Topic, e.Lecturer, e.Place, e.Mode, e.Audience);

    private static Earlier Of(Domain.Entries.LedgerEntry entry) => new(
        entry.Id.Value, entry.Kind, entry.Day, entry.Start, entry.End, entry.Topic, "", "", entry.Mode, entry.Host);
}
