using CoEduBot.Bot.UseCases.Notes;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Domain.Summaries;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.UseCases.Summaries;

/// <summary>A week's figures of everything below some units, for the card, the spreadsheet and the printed page alike.</summary>
public static class Reports
{
    /// <summary>The units whose work a person sums up: those they oversee by a role, the outermost only.</summary>
    public static IReadOnlyList<Unit> Scope(Caller who)
    {
        var own = who.Roles.Where(held => Oversees(held.Role)).Select(held => held.At).DistinctBy(unit => unit.Id).ToList();

        return own.FindAll(unit => !own.Exists(other => other.Id != unit.Id && other.Covers(unit)));
    }

    public static async Task<(WeekReport Report, IReadOnlyList<Unit> Units)> Of(IReadOnlyList<Unit> scope, Week week, Turn turn)
    {
        var (db, who, cancel) = (turn.Db, turn.Who.Id, turn.Cancel);
        string[] paths = [.. scope.Select(unit => unit.Path)];
        var (overseen, before) = (db.Overseen(paths, who).Around(week, turn.Now), week.Before());
        var figures = await db.FiguresOf(overseen, cancel);
        var earlier = await db.FiguresOf(db.Overseen(paths, who).Within(before), cancel);
        var recorded = await db.RecordedIn(paths, who, week, cancel);

        return (new WeekReport(
                WeekSummary.Of(figures, week, turn.Now), WeekSummary.Of(earlier, before, turn.Now), recorded,
                await db.VisitsHeldIn(paths, who, week, cancel), await Visits(scope, turn), await Plans(scope, turn)),
            await db.UnitsAround([.. figures.Select(one => one.Engagement.Audience), .. recorded.Select(entry => entry.Host)], cancel));
    }

    // The county office's own board, so that the two never tell different figures.
    private static async Task<PlanBoard?> Plans(IReadOnlyList<Unit> scope, Turn turn)
    {
        var month = YearMonth.Of(turn.Today).Add(1);
        var boards = new List<PlanBoard>();
        foreach (var unit in scope.Where(unit => Tiers.Of(unit) is not (Tier.Class or Tier.Grade)))
            boards.Add(await turn.Db.PlanBoard(unit, month, turn.Site.Catalogue, turn.Today, turn.Cancel));

        return boards.Exists(board => board.Schools.Count > 0)
            ? new PlanBoard(month, boards.Select(board => board.Due).FirstOrDefault(due => due is not null), [.. boards.SelectMany(board => board.Schools)])
            : null;
    }

    private static async Task<VisitFigures> Visits(IReadOnlyList<Unit> scope, Turn turn)
    {
        var sum = VisitFigures.None;
        foreach (var unit in scope)
            sum += turn.Site.Sheets.VisitsBelow(unit, turn)
                ?? (await turn.Db.VisitFiguresBelow(unit.Path, ShowCoverage.YearOf(turn), turn.Zone, turn.Today, turn.Cancel)).Values.Aggregate(VisitFigures.None, VisitFigures.Add);

        return sum;
    }

    private static bool Oversees(Role role) => Permissions.All.Any(row => row.Role == role && row.Act == Act.Oversee);
}
