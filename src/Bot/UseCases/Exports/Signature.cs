using System.Globalization;
using CoEduBot.Domain.Entries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Exports;

/// <summary>That a ledger or schedule was signed off, and what has changed since.</summary>
/// <param name="Changes">0 when it is as it was.</param>
public sealed record Signature(DocumentHandedIn Paper, string By, int Changes)
{
    /// <summary>What the paper is about, as rules read it: the month, the term, or the first day of the week. Null where the days are none of these.</summary>
    public static string? RefersTo(Takeout wanted, Turn turn) => wanted.What switch
    {
        Exported.Ledger       => wanted.Month?.ToString(),
        Exported.HeadTeachers => SchoolTerms.Exactly(wanted.From, wanted.To, turn.Site.Catalogue)?.Id,
        _                     => wanted.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>The last time; null where it never was, or cannot be.</summary>
    public static async Task<Signature?> Of(Takeout wanted, Turn turn)
    {
        if (Exported.Paper(wanted.What) is not { } code || RefersTo(wanted, turn) is not { } about)
            return null;

        var unit = wanted.Unit.Id.Value;
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
        if (wanted.What == Exported.HeadTeachers)
        {
            var rows = await HeadTeachers.Of(wanted, turn);

            return Write(rows.Count, HeadTeachers.Digest(rows));
        }

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

        var counted = wanted.What == Exported.WeeklySchedule
            ? await WeekSchedule.ChangedSince(wanted, paper.At, turn)
            : await LedgerFigures.ChangedSince(wanted, paper.At, turn);

        return int.Max(1, counted);
    }
}
