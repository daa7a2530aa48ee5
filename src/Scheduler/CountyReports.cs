using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rankings;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain.Rules;
using CoEduBot.Domain.Summaries;
using CoEduBot.Storage;
using CoEduBot.Storage.Ledgers;
using CoEduBot.Storage.Outbox;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Scheduler;

/// <summary>
/// What a county's office publishes by the clock, when the quiet hours end, where its programme has such reports: the week's bulletin on
/// its weekday, the month's ranking on its day. Mornings slept through are made up for within two days; what is published stands.
/// </summary>
public sealed class CountyReports(Database database, TimeZoneInfo zone, Catalogue catalogue)
{
    // Later than this it is no news; the next one comes.
    private const int DaysMadeUp = 2;

    public async Task Tick(DateTimeOffset now, CancellationToken cancel)
    {
        if (QuietHours.Cover(now, zone))
            return;

        var today = now.DayIn(zone);
        await using var db = database.Read();
        foreach (var county in await db.Units.Where(unit => unit.Parent == null).ToListAsync(cancel))
        {
            if (WeekDue(today) is { } week && !await db.Bulletins.AnyAsync(each => each.County == county.Id && each.Week == week, cancel))
                await Publish(county, week, now, cancel);
            if (MonthDue(today) is { } month && !await db.Rankings.AnyAsync(each => each.County == county.Id && each.Month == month, cancel))
                await Publish(county, month, now, cancel);
        }
    }

    // The week before the last publishing day, which is today or not long ago.
    private DateOnly? WeekDue(DateOnly today) => Report(CountyReport.WeeklyBulletin) is { Weekday: { } weekday } && (today.DayOfWeek - weekday + 7) % 7 <= DaysMadeUp
        ? today.AddDays(-((today.DayOfWeek - weekday + 7) % 7)).Monday().AddDays(-7)
        : null;

    private YearMonth? MonthDue(DateOnly today) =>
        Report(CountyReport.MonthlyRanking) is { Day: { } day } && today.Day >= day && today.Day <= day + DaysMadeUp ? YearMonth.Of(today).Add(-1) : null;

    private ReportKind? Report(string code) => catalogue.Programmes.Select(programme => programme.Reports.GetValueOrDefault(code)).FirstOrDefault(kind => kind is not null);

    private async Task Publish(Unit county, DateOnly week, DateTimeOffset now, CancellationToken cancel)
    {
        await using var read = database.Read();
        var (bulletin, points) = await read.BulletinOf(county, week, zone, now, cancel);
        var behind = Behind(await Judged(read, county, now, cancel), now.DayIn(zone));
        var readers = await read.Readers(county, cancel);

        await database.Writer.Run(async db =>
        {
            if (await db.Bulletins.AnyAsync(each => each.County == county.Id && each.Week == week, cancel))
                return;

            db.Add(bulletin);
            await db.SaveChangesAsync(cancel);
            db.AddRange(points);
            // In the holidays there is nothing to read.
            foreach (var (person, at) in bulletin.Held == 0 ? [] : readers)
                db.Add(CountyNews.To(person, $"bulletin/{county.Id.Value}/{week:yyyy-MM-dd}", new Notice.BulletinOut(county.Id.Value, $"{week:yyyy-MM-dd}", behind.GetValueOrDefault(at.Id)), zone, now));
            HandIn(db, CountyReport.WeeklyBulletin, county, readers, now);
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    private async Task Publish(Unit county, YearMonth month, DateTimeOffset now, CancellationToken cancel)
    {
        await using var read = database.Read();
        var (lines, belonging, units) = await Judged(read, county, now, cancel);
        var rows = Ranking.Rows(county.Id, month, await read.SchoolFigures(county, new Week(month.First, month.Last, zone), SchoolFigures.Duties(lines, belonging, units, month.First, month.Last), cancel));
        var readers = await read.Readers(county, cancel);

        await database.Writer.Run(async db =>
        {
            if (await db.Rankings.AnyAsync(each => each.County == county.Id && each.Month == month, cancel))
                return;

            db.Add(new Ranking { County = county.Id, Month = month, PublishedAt = now });
            await db.SaveChangesAsync(cancel);
            db.AddRange(rows);
            // Where no school is large enough to be told apart there is nothing to read.
            foreach (var (person, _) in rows.Any(row => row.Place is not null) ? readers : [])
                db.Add(CountyNews.To(person, $"ranking/{county.Id.Value}/{month}", new Notice.RankingOut(county.Id.Value, month.ToString()), zone, now));
            HandIn(db, CountyReport.MonthlyRanking, county, readers, now);
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    private async Task<(IReadOnlyList<RuleLine> Lines, Belonging Belonging, UnitTree Units)> Judged(CoEduDb db, Unit county, DateTimeOffset now, CancellationToken cancel)
    {
        var ledger = await db.Ledger(county, cancel);
        var units = new UnitTree(ledger.Units);

        return ([.. RuleLines.Of(catalogue, ledger, now.DayIn(zone))], new Belonging(ledger, units), units);
    }

    private static Dictionary<UnitId, int> Behind((IReadOnlyList<RuleLine> Lines, Belonging Belonging, UnitTree Units) judged, DateOnly today) =>
        Domain.Rules.Behind.ByUnit(judged.Lines, judged.Belonging, today).ToDictionary(unit => unit.Key, unit => unit.Value.Behind);

    private static void HandIn(CoEduDb db, string report, Unit county, IReadOnlyList<(PersonId Person, Unit At)> readers, DateTimeOffset now)
    {
        if (CountyNews.Officer(readers, county.Id) is { } officer)
            db.Add(CountyNews.Report(report, county.Id, officer, now));
    }
}
