using CoEduBot.Bot.UseCases.Rankings;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rankings;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Terms;

/// <summary>A county's scores of a year: as they were confirmed, or as they run.</summary>
/// <param name="Confirmed">Null for a draft.</param>
/// <param name="Rows">By place; those without one come last.</param>
/// <param name="To">The last day counted.</param>
internal sealed record ScoredYear(Unit County, Span Year, YearScores? Confirmed, IReadOnlyList<YearScoreRow> Rows, DateOnly To);

/// <summary>Works out or loads the scores of a year: the same parts and weights as the monthly ranking, over the whole of it.</summary>
internal static class ScoringYear
{
    /// <summary>The period asked for: by its id, or the running one. Null where no programme scores years.</summary>
    public static Span? Find(string? said, Turn turn) => string.IsNullOrWhiteSpace(said)
        ? ReportPeriods.At(turn.Site.Catalogue, CountyReport.YearScores, turn.Today)
        : ReportPeriods.Named(turn.Site.Catalogue, CountyReport.YearScores, said.Trim(), turn.Today);

    public static async Task<ScoredYear> Of(Unit county, Span year, Turn turn)
    {
        if (await turn.Db.YearScores.AsNoTracking().SingleOrDefaultAsync(each => each.County == county.Id && each.Year == year.Id, turn.Cancel) is not { } confirmed)
            return await Draft(county, year, turn);

        var rows = await turn.Db.YearScoreRows.AsNoTracking().Where(row => row.County == county.Id && row.Year == year.Id).ToListAsync(turn.Cancel);

        return new ScoredYear(county, year, confirmed, [.. rows.OrderBy(row => row.Place ?? int.MaxValue).ThenBy(row => row.School.Value, StringComparer.Ordinal)], confirmed.ToDay);
    }

    /// <summary>As it is today.</summary>
    public static async Task<ScoredYear> Draft(Unit county, Span year, Turn turn)
    {
        var to = turn.Today < year.Last ? turn.Today : year.Last;
        var schools = await Corrections.Now(county, (year.From, to), turn);

        return new ScoredYear(county, year, null, YearScores.Rows(county.Id, year.Id, schools, await Townships(county, turn)), to);
    }

    private static async Task<IReadOnlyDictionary<UnitId, UnitId>> Townships(Unit county, Turn turn)
    {
        var units = await turn.Db.Units.AsNoTracking().Below(county.Path).ToListAsync(turn.Cancel);
        var townships = units.Where(unit => Tiers.Of(unit) == Tier.Community).Select(unit => unit.Id).ToHashSet();

        return units.Where(unit => Tiers.Of(unit) == Tier.School)
            .Select(school => (school.Id, Township: school.Chain.SkipLast(1).LastOrDefault(townships.Contains)))
            .Where(pair => pair.Township.Value is not null)
            .ToDictionary(pair => pair.Id, pair => pair.Township);
    }
}
