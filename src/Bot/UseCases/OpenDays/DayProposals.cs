using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <param name="Like">Last year's engagement; null where there was none.</param>
/// <param name="LastDay">When it was held last year, also where it was only recorded; null where it was not.</param>
public sealed record DayProposal(Engagement? Like, DateOnly? LastDay, DateOnly Day, TimeOnly Start, TimeOnly End, string Topic, string Place, IReadOnlyList<ElementPlan> Elements)
{
    /// <summary>An open week's: as many as last year.</summary>
    public int Days { get; init; } = 1;
}

/// <summary>What to propose: last year's elements, rooms and seats on the same weekday; else what such a day usually has.</summary>
internal static class DayProposals
{
    private const string Anchor = "family-day";    // 15 May, in the county's programme

    private static readonly MonthDay FamilyDay = new(5, 15);
    private static readonly MonthDay UsualYear = new(9, 1);

    public static async Task<DayProposal> Of(string kind, Unit audience, Turn turn)
    {
        var (from, until) = LastYear.SchoolYear(turn.Today, turn.Site.Catalogue.Programmes.Select(programme => programme.Calendar.SchoolYearStart).FirstOrDefault(UsualYear));
        var (earliest, latest) = (turn.Zone.At(from, TimeOnly.MinValue), turn.Zone.At(until, TimeOnly.MinValue));
        var like = await turn.Db.Engagements.AsNoTracking()
            .Where(each => each.Kind == kind && each.Audience == audience.Id && each.State == EngagementState.Held && each.StartsAt >= earliest && each.StartsAt < latest)
            .OrderByDescending(each => each.StartsAt).FirstOrDefaultAsync(turn.Cancel);
        if (like is not null)
            return await Again(like, audience, turn);

        var recorded = await turn.Db.LedgerEntries.AsNoTracking()
            .Where(each => each.Kind == kind && each.Host == audience.Id && each.State == EngagementState.Held && each.Day >= from && each.Day < until)
            .OrderByDescending(each => each.Day).FirstOrDefaultAsync(turn.Cancel);
        var day = recorded is null ? Usually(kind, turn) : LastYear.SameDay(recorded.Day, turn.Today);

        return new DayProposal(
            null, recorded?.Day, day, UsualElements.Start, UsualElements.End(kind), recorded is { Topic.Length: > 0 } ? recorded.Topic : Kinds.Name(kind, turn.Words), audience.Name,
            UsualElements.Of(kind, audience.Id, turn.Site.Catalogue, turn.Words));
    }

    private static async Task<DayProposal> Again(Engagement like, Unit audience, Turn turn)
    {
        var last = like.StartsAt.DayIn(turn.Zone);

        return new DayProposal(
            like, last, LastYear.SameDay(last, turn.Today), like.StartsAt.ClockIn(turn.Zone), like.EndsAt.ClockIn(turn.Zone), like.Topic, like.Place,
            await Elements(like, audience, turn) is { Count: > 0 } elements ? elements : UsualElements.Of(like.Kind, audience.Id, turn.Site.Catalogue, turn.Words))
        {
            Days = Sittings.Of(like.StartsAt, like.EndsAt).Count,
        };
    }

    /// <summary>Last year's, as far as the units they are for are still there; who held one and has left is not named again.</summary>
    public static async Task<IReadOnlyList<ElementPlan>> Elements(Engagement like, Unit audience, Turn turn)
    {
        var before = await turn.Db.Elements.AsNoTracking().Where(element => element.Engagement == like.Id && !element.Dropped).OrderBy(element => element.StartsAt).ThenBy(element => element.Id).ToListAsync(turn.Cancel);
        var units = (await turn.Db.Units.AsNoTracking().Below(audience.Path).Select(unit => unit.Id).ToListAsync(turn.Cancel)).ToHashSet();
        var hosts = (await turn.Db.PersonRoles.Where(role => units.Contains(role.Unit)).Select(role => role.Person).ToListAsync(turn.Cancel)).ToHashSet();

        return [.. before.Where(element => units.Contains(element.Audience)).Select(element => ElementPlan.Of(element, like.StartsAt))
            .Select(plan => plan.Host is { } host && !hosts.Contains(host) ? plan with { Host = null } : plan)];
    }

    // The festival is around 15 May; other days have no date of their own: a fortnight from now.
    private static DateOnly Usually(string kind, Turn turn) => kind == UsualElements.Festival
        ? LastYear.Around(turn.Site.Catalogue.Programmes.SelectMany(programme => programme.Calendar.Anchors).Where(anchor => anchor.Key == Anchor).Select(anchor => anchor.Value).FirstOrDefault(FamilyDay), turn.Today)
        : LastYear.Around(new MonthDay(turn.Today.AddDays(14).Month, turn.Today.AddDays(14).Day), turn.Today);
}
