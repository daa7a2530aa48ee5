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
/// report: the term's good practice to choose from. The office is told once.
/// </summary>
public sealed class TermReports(Database database, TimeZoneInfo zone, Catalogue catalogue)
{
    public async Task Tick(DateTimeOffset now, CancellationToken cancel)
    {
        if (QuietHours.Cover(now, zone) || Ending(CountyReport.TermRecommendation, Recommendation.DaysAhead, now.DayIn(zone)) is not { } term)
            return;

        await using var db = database.Read();
        foreach (var county in await db.Units.Where(unit => unit.Parent == null).ToListAsync(cancel))
            if (!await db.RemindersRun.AnyAsync(run => run.Key == Key(county, term), cancel))
                await DrawUp(county, term, now, cancel);
    }

    // Once it is over the office is nudged by the rule, if anything.
    private Span? Ending(string report, int daysAhead, DateOnly today) =>
        ReportPeriods.At(catalogue, report, today) is { } span && today <= span.Last && today >= span.Last.AddDays(-daysAhead) ? span : null;

    private async Task DrawUp(Unit county, Span term, DateTimeOffset now, CancellationToken cancel)
    {
        await using var read = database.Read();
        var practice = await read.GoodPracticeOf(county, term, catalogue, zone, now, cancel);
        var officers = (await read.Readers(county, cancel)).Where(reader => reader.At.Id == county.Id).ToList();

        await database.Writer.Run(async db =>
        {
            if (await db.RemindersRun.AnyAsync(run => run.Key == Key(county, term), cancel))
                return;

            db.Add(new ReminderRun { Key = Key(county, term), At = now });
            var list = await db.Put(county.Id, term, practice, now, cancel);
            // With nothing to choose from there is nothing to do, and what is published is done.
            if (practice.Count > 0 && list.PublishedAt is null)
                db.AddRange(officers.Select(officer => CountyNews.To(officer.Person, Key(county, term), new Notice.RecommendationDrawn(county.Id.Value, term.Id), zone, now)));
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    private static string Key(Unit county, Span term) => $"{CountyReport.TermRecommendation}/{county.Id.Value}/{term.Id}";
}
