using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Evaluates <see cref="Rule.Quota"/>: each entry is looked at once and feeds the subjects it is credited to.</summary>
public static class QuotaRule
{
    private static readonly Tally Nothing = new();

    public static IEnumerable<ScoreLine> Lines(Rule.Quota rule, Book book)
    {
        var subjects = Subjects.Of(rule.ForEach, book);
        var windows = new Windows(rule, book, rule.Of.SelectMany(share => Matching.Counting(share.Filter, book)).DistinctBy(entry => entry.Id));
        var tallies = subjects.ToDictionary(subject => subject.Id, _ => new Dictionary<int, Tally>(), StringComparer.Ordinal);
        foreach (var (share, entry) in Worth(rule, book))
            foreach (var credited in Credits.Of(rule, entry, book))
                if (tallies.TryGetValue(credited, out var byWindow))
                    Add(share, entry, rule.Measure, windows.Of(credited, entry), byWindow);

        return subjects.SelectMany(subject => windows
            .Of(subject.Id)
            .Select((span, at) => Line(rule, book, subject, span, tallies[subject.Id].GetValueOrDefault(at, Nothing))));
    }

    // What two shares ask for is still one piece of work: the first that fits takes it.
    private static IEnumerable<(Share Share, Entry Entry)> Worth(Rule.Quota rule, Book book) =>
        rule.Of is [var only]
            ? Matching.Counting(only.Filter, book).Select(entry => (only, entry))
            : rule.Of.SelectMany(share => Matching.Counting(share.Filter, book).Select(entry => (share, entry))).DistinctBy(each => each.entry.Id);

    private static void Add(Share share, Entry entry, Measure measure, IEnumerable<int> windows, Dictionary<int, Tally> byWindow)
    {
        foreach (var window in windows)
        {
            if (!byWindow.TryGetValue(window, out var tally))
                byWindow[window] = tally = new Tally();
            tally.Add(entry, share, measure);
        }
    }

    private static ScoreLine Line(Rule.Quota rule, Book book, Subject subject, Span span, Tally tally)
    {
        var min = book.Value(rule.Bounds.Exactly ?? rule.Bounds.Min, subject);
        var max = book.Value(rule.Bounds.Exactly ?? rule.Bounds.Max, subject);
        var have = tally.Have;
        var line = new ScoreLine(rule.Id, subject.Id, span, Standing.NotApplicable, have, 0, [], tally.Proof());

        if (Periods.IsSuspended(span, rule.Per, book.Programme) || (min ?? max) is not { } need)
            return line;
        if (have > max)
            return line with { Standing = book.Today < span.Until ? Standing.Overdue : Standings.Closed(rule.Modality), Need = need, Missing = ["above"] };
        if (max is not null && min is not > 0)
            return line with { Standing = book.Today < span.Until ? Standing.OnTrack : Standing.Met, Need = need };

        return line with { Standing = Short(rule, book, span, Standings.Of(have, need, span, book.Today, rule.Modality)), Need = need };
    }

    // Around a fixed date the days after it are no use, however long the period still lasts.
    private static Standing Short(Rule.Quota rule, Book book, Span span, Standing byPace) =>
        byPace == Standing.OnTrack && rule.Modality.Alerts() && rule.Of.All(share => IsOver(share.Filter.Near, book, span)) ? Standing.AtRisk : byPace;

    private static bool IsOver(Near? near, Book book, Span span) =>
        near is not null
        && book.Programme.Calendar.Anchors.TryGetValue(near.Anchor, out var anchor)
        && !Windows.Around(anchor, near.Days, span.Last.Year).Any(window => window.Until > book.Today && window.From < span.Until);

    /// <summary>What one subject has in one period.</summary>
    private sealed class Tally
    {
        private readonly List<Entry> entries = [];
        private Dictionary<DateOnly, decimal>? halfDays;
        private decimal sum;

        // A date has two halves, whatever was written down.
        public decimal Have => sum + (halfDays?.Values.Sum(halves => Math.Min(2, halves)) ?? 0) / 2;

        public void Add(Entry entry, Share share, Measure measure)
        {
            var worth = measure switch
            {
                Measure.Count => share.PerLesson is { } perLesson ? (entry.Hours ?? 1) * perLesson : 1,
                Measure.Hours => Lessons(entry, share),
                Measure.Days  => entry.HalfDays ?? 0,
            };
            if (worth == 0)
                return;

            entries.Add(entry);
            if (measure == Measure.Days)
                (halfDays ??= [])[entry.Day] = halfDays.GetValueOrDefault(entry.Day) + worth;
            else
                sum += worth;
        }

        // Without a conversion lessons are what they are; half-days become lessons only where the programme says how many.
        private static decimal Lessons(Entry entry, Share share) =>
            (entry.Hours ?? 0) * (share.PerLesson ?? (share.PerHalfDay is null ? 1 : 0)) + (entry.HalfDays ?? 0) * (share.PerHalfDay ?? 0);

        public IReadOnlyList<string> Proof() =>
            [.. entries.OrderBy(entry => entry.Day).ThenBy(entry => entry.Id.Value, StringComparer.Ordinal).Select(entry => entry.Id.Value)];
    }
}
