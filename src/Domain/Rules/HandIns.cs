using System.Globalization;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>What is asked of a document, and from whom.</summary>
/// <param name="Recipients">All of these must have received it; empty: any; null: nobody need have, or nobody is named.</param>
internal sealed record Asked(string Rule, string Code, Modality Modality, int? MinChars, IReadOnlyList<string> Items, IReadOnlyList<string>? Recipients);

/// <summary>
/// Judges what was handed in for one period. What was returned is not there, nor what came before it unless that was accepted; the first
/// that is complete decides, and is in time or late: late never becomes in time.
/// </summary>
internal static class HandIns
{
    /// <summary>From how many days before the due day an open document is at risk. Not in any source.</summary>
    public const int RiskDays = 3;

    private static readonly HashSet<string> NotThere = ["returned", "draft", "rejected", "withdrawn", "reversed"];

    public static ScoreLine Line(Asked asked, string subject, Span span, DueTime due, IEnumerable<Paper> handedIn, Book book)
    {
        var papers = handedIn.ToList();
        if (papers.Count > 1)
            papers = [.. papers.OrderBy(paper => paper.Document.SubmittedAt)];
        var valid = ThoseThatStand(papers);
        var complete = Complete(asked, valid);
        var need = Math.Max(1, asked.Items.Count);
        var line = new ScoreLine(asked.Rule, subject, span, Standing.Met, need, need, [], []);

        if (complete?.Document.SubmittedAt < due.Until)
            return line;
        if (complete is not null)
            return line with { Standing = Open(asked, span, due, book), Have = 0, Missing = [Late(papers, complete, due, book.Shelf.Zone)] };

        var parts = valid.SelectMany(paper => paper.Document.Parts).ToHashSet(StringComparer.Ordinal);
        var lacking = asked.Items.Where(item => !parts.Contains(item)).ToList();
        // All parts there, but too short or not delivered, is not all.
        var have = Math.Min(asked.Items.Count - lacking.Count, need - 1);

        // Parts are named only where some are there; else it is simply not there.
        return line with { Standing = Open(asked, span, due, book), Have = have, Missing = have > 0 ? [asked.Code, .. lacking] : [asked.Code] };
    }

    private static Standing Open(Asked asked, Span span, DueTime due, Book book)
    {
        if (due.Day <= book.Today)
            return book.Today < span.Until ? Standing.Overdue : Standings.Closed(asked.Modality);

        return asked.Modality.Alerts() && due.Day.DayNumber - book.Today.DayNumber <= RiskDays ? Standing.AtRisk : Standing.OnTrack;
    }

    /// <summary>Of documents in the order they came.</summary>
    public static List<Paper> ThoseThatStand(List<Paper> papers)
    {
        var returned = papers.FindLastIndex(paper => NotThere.Contains(paper.State));

        return returned < 0 ? papers : [.. papers.Where((paper, at) => !NotThere.Contains(paper.State) && (at > returned || paper.State == "accepted"))];
    }

    // Parts and recipients may come one after the other; the length must be one document's.
    private static Paper? Complete(Asked asked, IReadOnlyList<Paper> papers)
    {
        if (papers.Count == 0)
            return null;

        var (parts, recipients) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var paper in papers.Where(paper => asked.MinChars is null || paper.Document.Chars >= asked.MinChars))
        {
            parts.UnionWith(paper.Document.Parts);
            recipients.UnionWith(paper.Document.Recipients);
            if (asked.Items.All(parts.Contains) && (asked.Recipients is null || (recipients.Count > 0 && asked.Recipients.All(recipients.Contains))))
                return paper;
        }

        return null;
    }

    // What was handed in first and what decided, then when it was due.
    private static string Late(List<Paper> papers, Paper complete, DueTime due, TimeZoneInfo zone)
    {
        var first = papers[0] == complete ? "" : Iso(papers[0].Document.SubmittedAt) + " ";

        return $"late {first}{Iso(complete.Document.SubmittedAt)} due {Iso(zone.At(due.Day, due.Time))}";

        string Iso(DateTimeOffset at) => at.In(zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }
}
