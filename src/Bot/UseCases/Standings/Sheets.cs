using System.Collections.Concurrent;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>
/// Judges a unit once for as long as nothing changed: turning pages costs two look-ups by key. A school takes some
/// milliseconds, a county of 300 schools seconds, and the writer waits meanwhile; so whatever else is judged stays for
/// <see cref="Life"/> at least, and what a person changes is judged anew for that unit alone (<see cref="Fresh"/>).
/// </summary>
public sealed class Sheets
{
    /// <summary>Above a school the figures may be so old while others go on working.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    // Answers and check-ins feed evidence without an audit row of their own.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private const int Most = 32;

    private readonly ConcurrentDictionary<string, (Stamp Stamp, Sheet Sheet)> kept = new(StringComparer.Ordinal);

    public async Task<Sheet> Of(Unit top, Turn turn)
    {
        var stamp = await StampOf(turn);
        if (kept.TryGetValue(top.Path, out var held) && IsGood(held.Stamp, stamp, top))
            return held.Sheet;

        var sheet = await Fresh(top, turn);
        if (kept.Count >= Most)
            kept.TryRemove(kept.MinBy(each => each.Value.Stamp.At).Key, out _);
        kept[top.Path] = (stamp, sheet);

        return sheet;
    }

    /// <summary>As things are in this turn, changes not yet committed included; kept for nobody.</summary>
    public static async Task<Sheet> Fresh(Unit top, Turn turn, string? rule = null) =>
        Sheet.Of(turn.Site.Catalogue, await turn.Db.Ledger(top, turn.Cancel), turn.Today, rule);

    // Every import and every change of the ledger writes an audit row; marks at the door write rows of their own.
    private sealed record Stamp(DateOnly Day, long Audit, long Mark, DateTimeOffset At);

    private static async Task<Stamp> StampOf(Turn turn) => new(
        turn.Today,
        await turn.Db.Audit.MaxAsync(entry => (long?)entry.Id, turn.Cancel) ?? 0,
        await turn.Db.MarksMade.MaxAsync(mark => (long?)mark.Id, turn.Cancel) ?? 0,
        turn.Now);

    private static bool IsGood(Stamp then, Stamp now, Unit top)
    {
        var age = now.At - then.At;
        var same = then.Audit == now.Audit && then.Mark == now.Mark;
        var wide = top.Kind is "township" or "street" or "county" or "district";

        return then.Day == now.Day && age >= TimeSpan.Zero && age <= Longest && (same || (wide && age < Life));
    }
}
