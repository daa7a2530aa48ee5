using System.Collections.Concurrent;
using CoEduBot.Bot.UseCases.Notes;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage;
using CoEduBot.Storage.Ledgers;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>
/// Judges a unit once for as long as nothing changed: turning pages costs two look-ups by key. A school takes some
/// milliseconds, a county of 300 schools seconds, and the writer waits meanwhile; so whatever else is judged stays for
/// <see cref="Life"/> at least, and what a person changes is judged anew for that unit alone (<see cref="Fresh"/>). Where
/// the clock runs, counties are judged beside the writer (<see cref="Prepare"/>), and nobody waits for one.
/// </summary>
public sealed class Sheets
{
    /// <summary>Above a school the figures may be so old while others go on working.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    // Answers and check-ins feed evidence without an audit row of their own.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    // Beside those that are prepared.
    private const int Most = 32;

    private readonly ConcurrentDictionary<string, (Stamp Stamp, Sheet Sheet)> kept = new(StringComparer.Ordinal);
    private volatile bool prepared;

    public async Task<Sheet> Of(Unit top, Turn turn)
    {
        var stamp = await StampOf(turn.Db, turn.Today, turn.Now, turn.Cancel);
        if (kept.TryGetValue(top.Path, out var held) && IsGood(held.Stamp, stamp, top))
            return held.Sheet;

        return Keep(top, stamp, await Fresh(top, turn));
    }

    /// <summary>Judges every county again that has changed since, outside the writer. To be called again and again.</summary>
    public async Task Prepare(Database database, Site site, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = database.Read();
        var today = now.DayIn(site.Zone);
        foreach (var top in await db.Units.Where(unit => unit.Parent == null).ToListAsync(cancel))
        {
            var stamp = await StampOf(db, today, now, cancel);
            if (!kept.TryGetValue(top.Path, out var held) || held.Stamp.Day != today || (now - held.Stamp.At >= Life && !held.Stamp.IsLike(stamp)) || now - held.Stamp.At >= Longest)
                Keep(top, stamp, Sheet.Of(site.Catalogue, await db.Ledger(top, cancel), today).Prepared(
                    await db.VisitFiguresBelow(top.Path, ShowCoverage.YearOf(site.Catalogue, today), site.Zone, today, cancel)));
        }

        prepared = true;
    }

    /// <summary>Home visits of everything below a township or county, as they were when it was judged; null where nothing is prepared.</summary>
    public VisitFigures? VisitsBelow(Unit unit, Turn turn)
    {
        if (!prepared || Tiers.Of(unit) is not (Tier.Community or Tier.County) || !kept.TryGetValue($"/{unit.Chain[0].Value}/", out var held) || held.Stamp.Day != turn.Today)
            return null;

        var (sheet, here) = (held.Sheet, held.Sheet.Units.Find(unit.Id.Value));

        return sheet.Visits is null || here is null ? null : sheet.Units.DownFrom(here).Select(below => sheet.Visits.GetValueOrDefault(below.Id, VisitFigures.None)).Aggregate(VisitFigures.None, VisitFigures.Add);
    }

    private Sheet Keep(Unit top, Stamp stamp, Sheet sheet)
    {
        // Never what is prepared: a county would be judged again while everybody waits.
        var asked = kept.Where(each => !each.Value.Sheet.IsPrepared).ToList();
        if (asked.Count >= Most)
            kept.TryRemove(asked.MinBy(each => each.Value.Stamp.At).Key, out _);
        kept[top.Path] = (stamp, sheet);

        return sheet;
    }

    /// <summary>As things are in this turn, changes not yet committed included; kept for nobody.</summary>
    public static async Task<Sheet> Fresh(Unit top, Turn turn, string? rule = null) =>
        Sheet.Of(turn.Site.Catalogue, await turn.Db.Ledger(top, turn.Cancel), turn.Today, rule);

    // Every import and every change of the ledger writes an audit row; marks at the door write rows of their own.
    private sealed record Stamp(DateOnly Day, long Audit, long Mark, DateTimeOffset At)
    {
        public bool IsLike(Stamp other) => (Audit, Mark) == (other.Audit, other.Mark);
    }

    private static async Task<Stamp> StampOf(CoEduDb db, DateOnly today, DateTimeOffset now, CancellationToken cancel) => new(
        today,
        await db.Audit.MaxAsync(entry => (long?)entry.Id, cancel) ?? 0,
        await db.MarksMade.MaxAsync(mark => (long?)mark.Id, cancel) ?? 0,
        now);

    private bool IsGood(Stamp then, Stamp now, Unit top)
    {
        var age = now.At - then.At;
        var wide = top.Kind is "township" or "street" or "county" or "district";
        // What is prepared beside is taken as it is: it will not be long until it is prepared again.
        if (prepared && top.Parent is null)
            return then.Day == now.Day && age <= 2 * Longest;

        return then.Day == now.Day && age >= TimeSpan.Zero && age <= Longest && (then.IsLike(now) || (wide && age < Life));
    }
}
