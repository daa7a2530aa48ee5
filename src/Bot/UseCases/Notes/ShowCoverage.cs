using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Notes;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Notes;

/// <summary>How far home visits have come: a row a class inside a school, a row a school above it. Counts only, for visits are nobody's business from above.</summary>
public static class ShowCoverage
{
    private const int RowsAPage = 10;

    public static async Task<Reply> Run(Intent.ShowCoverage ask, Turn turn)
    {
        if ((await Top(ask.Unit, turn)).Refuses(out var why, out var top))
            return new Reply.No(why);

        var year = YearOf(turn);
        var rows = await Rows(top, year, turn);
        var page = Math.Clamp(ask.Page, 0, Math.Max(0, (rows.Count - 1) / RowsAPage));
        var behind = IsInside(turn.Who, top) ? rows.Count(row => row.Figures.IsBehind(year, turn.Today)) : 0;

        return new Reply.Show(CoverageCard.For(
            new CoverageView(
                top.Name, turn.Today, [.. rows.Skip(page * RowsAPage).Take(RowsAPage)], rows.Count, rows.Aggregate(VisitFigures.None, (sum, row) => sum + row.Figures),
                IsInside(turn.Who, top) ? await ListedIn(top, turn) : null, behind, new Intent.ShowCoverage { Unit = top.Id.Value, Page = page }, (page + 1) * RowsAPage < rows.Count),
            turn.Words));
    }

    /// <summary>The school, township or county meant: by id or name, or the caller's own.</summary>
    public static async Task<Decision<Unit>> Top(string? said, Turn turn)
    {
        var own = turn.Who.Roles.Select(held => held.At).Where(unit => Tiers.Of(unit) is Tier.School or Tier.Community or Tier.County && turn.Who.May(Act.Oversee, unit))
            .OrderBy(unit => unit.Path.Length).ToList();
        if (own.Count == 0)
            return new Refusal.NotAllowed(Act.Oversee);
        if (string.IsNullOrWhiteSpace(said))
            return own[0];

        var mine = new List<Unit>();
        foreach (var unit in own)
            mine.AddRange((await turn.Db.Units.AsNoTracking().Below(unit.Path).OrderBy(below => below.Path).ToListAsync(turn.Cancel)).Where(below => Tiers.Of(below) is Tier.School or Tier.Community or Tier.County));
        var named = UnitNames.Match(said, [.. mine.DistinctBy(unit => unit.Id)]);

        return named switch
        {
            [var one]  => one,
            []         => new Refusal.NoSuchUnit(said.Trim()),
            _          => new Refusal.Ambiguous(said.Trim(), [.. named.Take(5).Select(unit => unit.Name)]),
        };
    }

    /// <summary>The school year today lies in, by the first programme that knows home visits.</summary>
    public static VisitYear YearOf(Turn turn) => YearOf(turn.Site.Catalogue, turn.Today);

    /// <inheritdoc cref="YearOf(Turn)"/>
    public static VisitYear YearOf(Catalogue catalogue, DateOnly today) => VisitYear.Of(
        today, (catalogue.Programmes.FirstOrDefault(programme => programme.Kinds.ContainsKey("home-visit"))?.Calendar.SchoolYearStart) ?? new MonthDay(9, 1));

    /// <summary>Whether classes may be seen: in one's own school. From above it, schools are the smallest there is.</summary>
    public static bool IsInside(Caller who, Unit top) => who.Roles.Any(held => held.Role is Role.Principal or Role.MoralDirector && held.At.Covers(top)) && Tiers.Of(top) == Tier.School;

    /// <summary>Classes of a school, or schools below a township or county, the least visited first.</summary>
    public static async Task<IReadOnlyList<CoverageRow>> Rows(Unit top, VisitYear year, Turn turn)
    {
        var units = await turn.Db.Units.AsNoTracking().Below(top.Path).OrderBy(unit => unit.Path).ToListAsync(turn.Cancel);
        var figures = await turn.Db.VisitFiguresBelow(top.Path, year, turn.Zone, turn.Today, turn.Cancel);
        var inside = IsInside(turn.Who, top);
        var listed = inside ? null : await turn.Db.ListedBelow(top.Path, turn.Cancel);
        var rows = units.Where(unit => Tiers.Of(unit) == (inside ? Tier.Class : Tier.School)).ToDictionary(unit => unit.Id);
        var sums = rows.Keys.ToDictionary(id => id, _ => VisitFigures.None);
        foreach (var unit in units.Where(unit => figures.ContainsKey(unit.Id)))
            if (unit.Chain.LastOrDefault(rows.ContainsKey) is { Value: not null } row)
                sums[row] += figures[unit.Id];

        return [.. rows.Values
            .Select(unit => new CoverageRow(unit, sums[unit.Id], listed is null ? null : listed.GetValueOrDefault(unit.Id)))
            .Where(row => row.Figures.Students > 0)
            .OrderBy(row => row.Figures.Share).ThenBy(row => row.Unit.Path, StringComparer.Ordinal)];
    }

    private static async Task<int> ListedIn(Unit school, Turn turn) => (await turn.Db.ListedBelow(school.Path, turn.Cancel)).GetValueOrDefault(school.Id);
}
