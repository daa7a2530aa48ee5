using System.Globalization;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>What is written on an entry, as requirements name it.</summary>
internal static class EntryFields
{
    /// <summary>Filled values of a field; what every entry has is named too: `start-time`, `lead`, `families`, …</summary>
    public static IEnumerable<string> Values(Entry entry, string field)
    {
        var values = Matching.Values(entry, field).Where(value => value.Length > 0);

        return entry.Fields.ContainsKey(field) || BuiltIn(entry, field) is not { Length: > 0 } own ? values : [own];
    }

    /// <summary>All values of all fields.</summary>
    public static IEnumerable<string> All(Entry entry) => entry.Fields.Values.SelectMany(values => values);

    /// <summary>Every value the kind allows is there; of a field without such values, any.</summary>
    public static bool HasAll(Entry entry, string field, Book book) =>
        Values(entry, field).Any() && book.KindOf(entry) is { } kind && Matching.HasAll(entry, field, kind);

    /// <summary>From start to end, seconds counted; past midnight where the end is earlier. Null unless both are written.</summary>
    public static decimal? Minutes(Entry entry) => entry is { Start: { } start, End: { } end } ? (end - start).Ticks / (decimal)TimeSpan.TicksPerMinute : null;

    /// <summary>Half-days of the date, at most two, halved. Not written: a day where it goes on from morning to afternoon, else a half.</summary>
    public static decimal? StudyDays(Entry entry) => entry switch
    {
        { HalfDays: { } halves }               => Math.Min(halves, 2) / 2,
        { Start: { } start, End: { } end }     => start.Hour < 12 && end.Hour >= 13 ? 1 : 0.5m,
        _                                      => null,
    };

    /// <summary>
    /// Evidence of any of the kinds, in time: by the end of the last day of <paramref name="within"/>. Feedback is answers: on each aspect
    /// where aspects are asked, and then answers as a whole do not do; otherwise any.
    /// </summary>
    public static Finding Proof(Requirement.Evidence asks, int? within, Entry entry, Book book)
    {
        if (asks.AnyOf.Contains("feedback") && HasFeedback(asks, entry))
            return Finding.Fine;
        if (asks.AnyOf is ["feedback"] && asks.Aspects.Count > 0)
            return Finding.Lacking("feedback");

        var (have, late) = (0, 0);
        foreach (var proof in entry.Evidence)
        {
            if (!asks.AnyOf.Contains(proof.Kind))
                continue;

            var day = proof.At?.DayIn(book.Shelf.Zone) ?? entry.Day;
            if (within is { } days && day > entry.Day.AddDays(days) && day <= book.Today)
                late += proof.Count;
            else if (day <= book.Today)
                have += proof.Count;
        }

        return have >= asks.Min ? Finding.Fine
            : have + late >= asks.Min ? new Finding(false, Outlook.Fixed, [asks.AnyOf[0] + " late"])
            : Finding.Lacking(asks.AnyOf[0]);
    }

    private static bool HasFeedback(Requirement.Evidence asks, Entry entry) => asks.Aspects.Count > 0
        ? asks.Aspects.All(aspect => entry.Feedback.TryGetValue(aspect, out var given) && given.Answers >= Math.Max(1, asks.Min))
        : entry.Feedback.Values.Sum(given => given.Answers) >= Math.Max(1, asks.Min);

    private static string? BuiltIn(Entry entry, string field) => field switch
    {
        "start-time" or "start" => entry.Start?.ToString("HH:mm", CultureInfo.InvariantCulture),
        "end-time" or "end"     => entry.End?.ToString("HH:mm", CultureInfo.InvariantCulture),
        "lead"                  => entry.Lead?.Value,
        "families"              => entry.Families?.ToString(CultureInfo.InvariantCulture),
        "hours"                 => entry.Hours?.ToString(CultureInfo.InvariantCulture),
        "half-days"             => entry.HalfDays?.ToString(CultureInfo.InvariantCulture),
        _                       => null,
    };
}
