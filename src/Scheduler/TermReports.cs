using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rankings;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage;
using CoEduBot.Storage.Outbox;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Scheduler;

/// <summary>
/// What a county's office decides itself and the clock only draws up, a fortnight before its period ends, where a programme has such a
/// report: the term's good practice to choose from, the year's scores to confirm. The office is told once.
/// </summary>
public sealed class TermReports(Database database, TimeZoneInfo zone, Catalogue catalogue)
{
    public async Task Tick(DateTimeOffset now, CancellationToken cancel)
    {
        if (QuietHours.Cover(now, zone))
            return;

        var today = now.DayIn(zone);
        await using var db = database.Read();
        foreach (var county in await db.Units.Where(unit => unit.Parent == null).ToListAsync(cancel))
        {
            if (Ending(CountyReport.TermRecommendation, Recommendation.DaysAhead, today) is { } term && !await IsDone(db, Key(CountyReport.TermRecommendation, county, term), cancel))
                await DrawUp(county, term, now, cancel);
            if (Ending(CountyReport.YearScores, YearScores.DaysAhead, today) is { } year && !await IsDone(db, Key(CountyReport.YearScores, county, year), cancel))
                await TellOf(county, year, now, cancel);
        }
    }

    // Once it is over the office is nudged by the rule, if anything.
    private Span? Ending(string report, int daysAhead, DateOnly today) =>
        ReportPeriods.At(catalogue, report, today) is { } span && today <= span.Last && today >= span.Last.AddDays(-daysAhead) ? span : null;

    private static Task<bool> IsDone(CoEduDb db, string key, CancellationToken cancel) => db.RemindersRun.AnyAsync(run => run.Key == key, cancel);

    // Scores are worked out whenever somebody looks: the office is only told that it is time.
    private async Task TellOf(Unit county, Span year, DateTimeOffset now, CancellationToken cancel)
    {
        await using var read = database.Read();
        var officers = await Officers(read, county, cancel);
        var key = Key(CountyReport.YearScores, county, year);

        await database.Writer.Run(async db =>
        {
            if (await IsDone(db, key, cancel))
                return;

            db.Add(new ReminderRun { Key = key, At = now });
            if (!await db.YearScores.AnyAsync(each => each.County == county.Id && each.Year == year.Id, cancel))
                db.AddRange(officers.Select(officer => CountyNews.To(officer, $"{key}/draft", new Notice.YearScoresDrawn(county.Id.Value, year.Id), zone, now)));
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    private static async Task<IReadOnlyList<PersonId>> Officers(CoEduDb db, Unit county, CancellationToken cancel) =>
        [.. (await db.Readers(county, cancel)).Where(reader => reader.At.Id == county.Id).Select(reader => reader.Person)];

    private async Task DrawUp(Unit county, Span term, DateTimeOffset now, CancellationToken cancel)
    {
        await using var read = database.Read();
        var forward = await read.GoodPracticeOf(county, term, catalogue, zone, now, cancel);
        var officers = await Officers(read, county, cancel);
        var key = Key(CountyReport.TermRecommendation, county, term);

        await database.Writer.Run(async db =>
        {
            if (await IsDone(db, key, cancel))
                return;

            db.Add(new ReminderRun { Key = key, At = now });
            var list = await db.Put(county.Id, term, forward, now, cancel);
            // With nothing liked there is nothing to do, and what is published is done.
            if (forward.Practice.Count + forward.LackingProof > 0 && list.PublishedAt is null)
                db.AddRange(officers.Select(officer => CountyNews.To(officer, key, new Notice.RecommendationDrawn(county.Id.Value, term.Id), zone, now)));
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    private static string Key(string report, Unit county, Span period) => $"{report}/{county.Id.Value}/{period.Id}";
}
