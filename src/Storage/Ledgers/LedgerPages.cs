using System.Runtime.CompilerServices;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Ledgers;

/// <summary>An entry with all that a ledger on paper says of it. Nothing in it names a student or a family.</summary>
/// <param name="Kept">As it is kept.</param>
/// <param name="Entry">As rules see it; whom it was about is left out.</param>
/// <param name="Engagement">What was planned; null for what was only recorded.</param>
/// <param name="Invited">Families; null where nobody was.</param>
/// <param name="Evidence">What was given and not taken back.</param>
public sealed record LedgerRow(LedgerEntry Kept, Entry Entry, Engagement? Engagement, int? Invited, IReadOnlyList<EvidenceGiven> Evidence);

/// <summary>Which entries: of a unit and all below it, over days, both included.</summary>
/// <param name="Path">The unit's.</param>
/// <param name="Kinds">Those that may be shown one by one: not about single students. What no programme names is shown where it is about no student.</param>
/// <param name="Private">Kinds about single students.</param>
public sealed record LedgerStretch(string Path, DateOnly From, DateOnly To, IReadOnlyList<string> Kinds, IReadOnlyList<string> Private);

/// <summary>Reads entries however many there are: rows come one after the other, and what belongs to them is looked up for some at a time.</summary>
public static class LedgerPages
{
    private const int AtATime = 4_000;

    /// <summary>In the order of their days. Reversed ones are among them.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<LedgerRow>> LedgerRows(this CoEduDb db, LedgerStretch stretch, [EnumeratorCancellation] CancellationToken cancel)
    {
        // Day by day: a connection to a server answers one question at a time, and others are asked between two pages.
        var days = await db.Stretch(stretch).Select(entry => entry.Day).Distinct().OrderBy(day => day).ToListAsync(cancel);
        var read = new List<LedgerEntry>();
        foreach (var day in days)
        {
            read.AddRange(await db.Stretch(stretch).Where(entry => entry.Day == day).OrderBy(entry => entry.Id).ToListAsync(cancel));
            if (read.Count < AtATime && day != days[^1])
                continue;

            foreach (var some in read.Chunk(AtATime))
                yield return await Complete(db, some, cancel);
            read.Clear();
        }
    }

    public static Task<int> CountLedgerRows(this CoEduDb db, LedgerStretch stretch, CancellationToken cancel) => db.Stretch(stretch).CountAsync(cancel);

    /// <summary>How many home visits stand, by class: no more than that is told of them.</summary>
    public static async Task<IReadOnlyDictionary<UnitId, int>> VisitsByClass(this CoEduDb db, LedgerStretch stretch, CancellationToken cancel)
    {
        var counts = await db.Within(stretch)
            .Where(entry => entry.Kind == VisitDuties.Kind && entry.State == EngagementState.Held)
            .GroupBy(entry => entry.Host)
            .Select(visits => new { visits.Key, Count = visits.Count() })
            .ToListAsync(cancel);

        return counts.ToDictionary(each => each.Key, each => each.Count);
    }

    /// <summary>Entries of a stretch that were entered, reversed, confirmed, or given or deprived of evidence after a moment.</summary>
    public static async Task<int> ChangedSince(this CoEduDb db, LedgerStretch stretch, DateTimeOffset moment, CancellationToken cancel) =>
        await db.Stretch(stretch).CountAsync(
            entry => entry.RecordedAt > moment || entry.ReversedAt > moment || entry.ConfirmedAt > moment
                || db.EvidenceGiven.Any(given => given.Entry == entry.Id && (given.At > moment || given.UndoneAt > moment)),
            cancel);

    /// <summary>The units of a ledger and those above, and who has a role there: what judging single entries needs.</summary>
    public static async Task<Ledger> LedgerFrame(this CoEduDb db, Unit top, CancellationToken cancel)
    {
        var above = top.Chain;
        var below = db.Units.Below(top.Path);
        var around = db.Units.Where(unit => below.Any(each => each.Id == unit.Id) || above.Contains(unit.Id));

        return new Ledger { Units = await around.AsNoTracking().ToListAsync(cancel), People = await LedgerPeople.Staff(db, around, cancel) };
    }

    // What is about single students stays out even where no programme names its kind any more: whom it was about is kept with it.
    private static IQueryable<LedgerEntry> Stretch(this CoEduDb db, LedgerStretch stretch)
    {
        var (kinds, hidden) = (stretch.Kinds, stretch.Private);

        return db.Within(stretch).Where(entry => !EF.Parameter(hidden).Contains(entry.Kind) && (entry.Students == "" || EF.Parameter(kinds).Contains(entry.Kind)));
    }

    private static IQueryable<LedgerEntry> Within(this CoEduDb db, LedgerStretch stretch)
    {
        var (from, to) = (stretch.From, stretch.To);

        return from unit in db.Units.Below(stretch.Path)
               join entry in db.LedgerEntries.AsNoTracking() on unit.Id equals entry.Host
               where entry.Day >= @from && entry.Day <= to
               select entry;
    }

    private static async Task<IReadOnlyList<LedgerRow>> Complete(CoEduDb db, LedgerEntry[] entries, CancellationToken cancel)
    {
        List<EngagementId> ids = [.. entries.Select(entry => entry.Id)];
        var evidence = (await db.EvidenceGiven.AsNoTracking().Where(given => EF.Parameter(ids).Contains(given.Entry) && given.UndoneAt == null).ToListAsync(cancel))
            .ToLookup(given => given.Entry);
        var planned = await db.Engagements.AsNoTracking().Where(engagement => EF.Parameter(ids).Contains(engagement.Id)).ToDictionaryAsync(engagement => engagement.Id, cancel);
        List<EngagementId> asked = [.. planned.Keys];
        var families = await db.Invitations.Where(invitation => EF.Parameter(asked).Contains(invitation.Engagement))
            .GroupBy(invitation => invitation.Engagement)
            .Select(all => new { all.Key, Invited = all.Count(), Families = all.Count(each => each.Came > 0), People = all.Sum(each => each.Came) })
            .ToDictionaryAsync(all => all.Key, cancel);
        var answers = await db.Feedback.Where(given => EF.Parameter(asked).Contains(given.Engagement))
            .GroupBy(given => given.Engagement)
            .Select(all => new { all.Key, Count = all.Count(), Lecturer = all.Average(each => each.Lecturer), Content = all.Average(each => each.Content) })
            .ToDictionaryAsync(all => all.Key, cancel);

        return [.. entries.Select(entry =>
        {
            List<EvidenceGiven> given = [.. evidence[entry.Id]];
            var there = families.GetValueOrDefault(entry.Id);
            var said = answers.GetValueOrDefault(entry.Id) is { } all ? LedgerEntries.Feedback(all.Count, all.Lecturer, all.Content) : [];

            return new LedgerRow(
                entry, LedgerEntries.Entry(entry, [], given, there is { Families: > 0 } ? (there.Families, there.People) : null, said),
                planned.GetValueOrDefault(entry.Id), there?.Invited, given);
        })];
    }
}
