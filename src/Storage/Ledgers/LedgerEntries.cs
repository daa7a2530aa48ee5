using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Storage.Ledgers;

/// <summary>Entries of the ledger with what proves them: evidence, who came, what families said.</summary>
internal static class LedgerEntries
{
    /// <summary>Before an aspect: answers that were counted elsewhere, on paper, kept as evidence of an entry loaded with them.</summary>
    public const string FeedbackOn = "feedback-";

    public static async Task<List<Entry>> Read(CoEduDb db, IQueryable<LedgerEntry> entries, CancellationToken cancel)
    {
        var rows = await entries.AsNoTracking().ToListAsync(cancel);
        var evidence = (await db.EvidenceGiven.AsNoTracking()
            .Where(given => given.UndoneAt == null && entries.Any(entry => entry.Id == given.Entry))
            .ToListAsync(cancel)).ToLookup(given => given.Entry);
        var came = await db.Invitations
            .Where(invitation => invitation.Came > 0 && entries.Any(entry => entry.Id == invitation.Engagement))
            .GroupBy(invitation => invitation.Engagement)
            .Select(group => new { Engagement = group.Key, Families = group.Count(), People = group.Sum(each => each.Came) })
            .ToDictionaryAsync(group => group.Engagement, group => (group.Families, group.People), cancel);
        var answers = await db.Feedback
            .Where(given => entries.Any(entry => entry.Id == given.Engagement))
            .GroupBy(given => given.Engagement)
            .Select(group => new { group.Key, Count = group.Count(), Lecturer = group.Average(each => each.Lecturer), Content = group.Average(each => each.Content) })
            .ToDictionaryAsync(group => group.Key, cancel);

        return [.. rows.Select(row => Entry(
            row,
            StudentsKept.Open(db, row.Students),
            [.. evidence[row.Id]],
            came.TryGetValue(row.Id, out var there) ? there : null,
            answers.TryGetValue(row.Id, out var said) ? Feedback(said.Count, said.Lecturer, said.Content) : new Dictionary<string, Feedback>()))];
    }

    /// <summary>An entry as rules see it.</summary>
    public static Entry Entry(
        LedgerEntry row, IReadOnlyList<StudentId> students, IReadOnlyCollection<EvidenceGiven> evidence, (int Families, int People)? came, IReadOnlyDictionary<string, Feedback> feedback) => new()
    {
        Id = row.Id,
        Kind = row.Kind,
        Host = row.Host,
        Organiser = row.Organiser,
        Day = row.Day,
        Start = row.Start,
        End = row.End,
        Mode = row.Mode,
        Lead = row.Lead,
        Participants = row.Participants.Split(';', StringSplitOptions.RemoveEmptyEntries),
        Students = students,
        Hours = row.Hours,
        HalfDays = row.HalfDays,
        Families = row.Families ?? came?.Families,
        OnSite = row.OnSite ?? came?.People,
        Fields = Pairs.Lists(row.Fields),
        // Families checked in one by one are an attendance list.
        Evidence = [.. evidence.Where(given => !IsFeedback(given)).Select(given => new Proof(given.Kind, given.Count, given.At)), .. came is null ? [] : new[] { new Proof("attendance", 1, null) }],
        Feedback = feedback.Count > 0 ? feedback : Counted(evidence),
        State = row.State,
        ConfirmedBy = row.ConfirmedBy,
        ReportedAt = row.RecordedAt,
    };

    private static bool IsFeedback(EvidenceGiven given) => given.Kind.StartsWith(FeedbackOn, StringComparison.Ordinal);

    private static Dictionary<string, Feedback> Counted(IEnumerable<EvidenceGiven> evidence) => evidence
        .Where(IsFeedback)
        .GroupBy(given => given.Kind[FeedbackOn.Length..])
        .ToDictionary(answers => answers.Key, answers => new Feedback(answers.Sum(given => given.Count), null));

    public static Dictionary<string, Feedback> Feedback(int count, double lecturer, double content) => new()
    {
        ["lecturer"] = new Feedback(count, (decimal)lecturer),
        ["content"] = new Feedback(count, (decimal)content),
    };
}
