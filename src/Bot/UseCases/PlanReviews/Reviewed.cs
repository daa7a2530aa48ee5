using CoEduBot.Bot.Cards.PlanReviews;
using CoEduBot.Bot.UseCases.Standings;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;
using Rule = CoEduBot.Domain.Programmes.Rule;

namespace CoEduBot.Bot.UseCases.PlanReviews;

/// <summary>Gathers a school's plan with what speaks against it.</summary>
public static class Reviewed
{
    /// <param name="late">Whether it came in after the due time, as its rule judges.</param>
    public static async Task<ReviewedPlan> Of(Unit school, MonthPlan plan, IReadOnlyList<PlanRow> rows, bool late, Turn turn)
    {
        var clashes = PlanReview.Clashes(rows, await Others(school, plan.Month, rows, turn));
        var few = plan.State == PlanState.Submitted ? PlanReview.Behind(plan.Month, school.Id, rows, await Shortages(school, plan.Month, turn), Suspended(turn)) : [];
        var by = plan.SubmittedBy is { } person ? await turn.Db.People.AsNoTracking().Where(each => each.Id == person).Select(each => each.Name).SingleAsync(turn.Cancel) : "";
        var units = rows.Select(row => row.Audience).Concat(clashes.Select(clash => clash.Elsewhere)).Distinct().ToList();
        var names = await turn.Db.Units.AsNoTracking().Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id.Value, unit => unit.Name, turn.Cancel);

        return new ReviewedPlan(school.Name, plan, rows, by, late, clashes, few, names, names);
    }

    private static Task<List<PlanRow>> Others(Unit school, YearMonth month, IReadOnlyList<PlanRow> rows, Turn turn)
    {
        var days = rows.Select(row => row.Day).OfType<DateOnly>().Distinct().ToList();
        var handedIn = turn.Db.MonthPlans.Where(plan => plan.Month == month && (plan.State == PlanState.Submitted || plan.State == PlanState.Accepted));

        return turn.Db.PlanRows.AsNoTracking()
            .Where(row => row.Month == month && row.School != school.Id && !row.Dropped && row.Lecturer != "" && row.Day != null && days.Contains(row.Day.Value))
            .Where(row => handedIn.Any(plan => plan.School == row.School))
            .OrderBy(row => row.School).ThenBy(row => row.Number)
            .ToListAsync(turn.Cancel);
    }

    private static IReadOnlyList<int> Suspended(Turn turn) => PlanPaper.RuleIn(turn.Site.Catalogue)?.Programme.Calendar.SuspendedMonths ?? [];

    // Rules that name one kind, counted for the school. What is published for the time up to then counts as held.
    private static async Task<IReadOnlyList<Shortage>> Shortages(Unit school, YearMonth month, Turn turn)
    {
        var sheet = await turn.Site.Sheets.Of(school, turn);
        var (from, until) = (turn.Now, turn.Zone.At(month.Last.AddDays(1), TimeOnly.MinValue));
        var below = turn.Db.Units.Below(school.Path);
        var coming = (await turn.Db.Engagements.AsNoTracking()
            .Where(each => each.State == EngagementState.Published && each.StartsAt >= from && each.StartsAt < until && below.Any(unit => unit.Id == each.Audience))
            .Select(each => new { each.Kind, each.StartsAt }).ToListAsync(turn.Cancel)).Select(each => (each.Kind, Day: each.StartsAt.DayIn(turn.Zone))).ToList();

        return [.. sheet.Lines
            .Where(line => line.Line.Subject == school.Id.Value && line.Rule.Modality.Alerts() && line.Line.Standing is Standing.OnTrack or Standing.AtRisk or Standing.Overdue or Standing.Met)
            .Select(line => Lacking(line, month, turn.Today, coming))
            .OfType<Shortage>()];
    }

    private static Shortage? Lacking(RuleLine line, YearMonth month, DateOnly today, IReadOnlyList<(string Kind, DateOnly Day)> coming)
    {
        if (line.Rule is not Rule.Quota { Measure: Measure.Count, Of: [{ Filter: { Near: null, Kinds: [var kind] }, PerLesson: null }] } || !line.Line.Period.Has(today))
            return null;

        // A rule of the month asks the same of the next one; of other periods only those that reach into it.
        if (line.Line.Period.Code == PeriodCode.Month)
            return new Shortage(line.Rule.Id, kind, line.Line.Need - coming.Count(each => each.Kind == kind && month.Has(each.Day)), month.Last.AddDays(1), null, "");

        return line.Line.Period.Until <= month.First
            ? null
            : new Shortage(line.Rule.Id, kind, line.Line.Need - line.Line.Have - coming.Count(each => each.Kind == kind && line.Line.Period.Has(each.Day)), line.Line.Period.Until, null, "");
    }
}
