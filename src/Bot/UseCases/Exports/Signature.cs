using System.Globalization;
using CoEduBot.Domain.Entries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Exports;

/// <summary>That a ledger or schedule was signed off, and what has changed since.</summary>
/// <param name="Changes">0 when it is as it was.</param>
public sealed record Signature(DocumentHandedIn Paper, string By, int Changes)
{
    /// <summary>What the paper is about, as rules read it: the month, or the first day of the week.</summary>
    public static string RefersTo(Takeout wanted) =>
        wanted.What == Exported.Ledger && wanted.Month is { } month ? month.ToString() : wanted.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The last time; null where it never was, or cannot be.</summary>
    public static async Task<Signature?> Of(Takeout wanted, Turn turn)
    {
        if (Exported.Paper(wanted.What) is not { } code || (wanted.What == Exported.Ledger && wanted.Month is null))
            return null;

        var (unit, about) = (wanted.Unit.Id.Value, RefersTo(wanted));
        // Papers handed in without this card say nothing of their contents.
        var paper = await turn.Db.DocumentsHandedIn.AsNoTracking()
            .Where(each => each.Kind == code && each.Unit == unit && each.RefersTo == about && each.UndoneAt == null && each.Note.Contains(Mark))
            .OrderByDescending(each => each.Id)
            .FirstOrDefaultAsync(turn.Cancel);
        if (paper is null)
            return null;

        var by = await turn.Db.People.Where(person => person.Id == paper.By).Select(person => person.Name).FirstOrDefaultAsync(turn.Cancel);

        return new Signature(paper, by ?? "", await ChangesSince(paper, wanted, turn));
    }

    /// <summary>The number of entries and the hash of the contents, the same in every language: it is kept.</summary>
    public static async Task<string> Note(Takeout wanted, Turn turn)
    {
        if (wanted.What == Exported.Ledger)
            return Write(await LedgerFigures.Entries(wanted, turn), await LedgerFigures.Digest(wanted, turn));

        var items = WeekSchedule.Settled(await WeekSchedule.Of(wanted, turn));

        return Write(items.Count, WeekSchedule.Digest(items));
    }

    private const string Mark = "SHA-256 ";

    private static string Write(int entries, string digest) => string.Create(CultureInfo.InvariantCulture, $"{entries} · {Mark}{digest}");

    // The same contents are unchanged, whatever was done in between. Something may have changed that leaves no trace of its own, such as
    // a mark at the door: then it is one.
    private static async Task<int> ChangesSince(DocumentHandedIn paper, Takeout wanted, Turn turn)
    {
        if (await Note(wanted, turn) == paper.Note)
            return 0;

        var counted = wanted.What == Exported.Ledger
            ? await LedgerFigures.ChangedSince(wanted, paper.At, turn)
            : await WeekSchedule.ChangedSince(wanted, paper.At, turn);

        return int.Max(1, counted);
    }
}
