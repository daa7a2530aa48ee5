using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Rankings;
using CoEduBot.Domain.Summaries;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Rankings;

/// <summary>The figures schools are scored by, as they are now: what stands beside what was published, and what a draft is made of.</summary>
internal static class Corrections
{
    /// <param name="days">Both included.</param>
    public static async Task<IReadOnlyList<SchoolFigures>> Now(Unit county, (DateOnly From, DateOnly To) days, Turn turn)
    {
        var sheet = await turn.Site.Sheets.Of(county, turn);

        return await turn.Db.SchoolFigures(county, new Week(days.From, days.To, turn.Zone), SchoolFigures.Duties(sheet.Lines, sheet.Belonging, sheet.Units, days.From, days.To), turn.Cancel);
    }

    /// <summary>Of the rows given, what each school would have now where that differs.</summary>
    public static async Task<IReadOnlyDictionary<UnitId, SchoolFigures>> Of(UnitId county, (DateOnly From, DateOnly To) days, IEnumerable<(UnitId School, int? Score)> rows, Turn turn)
    {
        var now = (await Now(await turn.Db.Units.AsNoTracking().SingleAsync(unit => unit.Id == county, turn.Cancel), days, turn)).ToDictionary(school => school.School);

        return rows.DistinctBy(row => row.School).Where(row => now.TryGetValue(row.School, out var school) && school.Score != row.Score).ToDictionary(row => row.School, row => now[row.School]);
    }
}
