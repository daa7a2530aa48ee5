using System.Globalization;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Checks of records, each by itself: artefacts such as a micro-lesson of five to ten minutes.</summary>
internal static class RecordChecks
{
    public static IEnumerable<ScoreLine> Lines(Rule.Check rule, CheckOf.Records of, Book book)
    {
        foreach (var record in book.RecordsOf(of.Kind))
        {
            var findings = rule.Require.Select(asks => Test(asks, record, book)).OfType<Finding>().ToList();
            if (Periods.IsIn(book.Programme.Window, Periods.Of(record.On)))
                yield return Findings.Line(rule, record.Subject, Periods.Of(record.On), findings, failed => Stands(rule, failed, record, book), []);
        }
    }

    private static Finding? Test(Requirement asks, KeptRecord record, Book book) => asks switch
    {
        Requirement.Lasts it       => EntryRequirements.Lasts(it, Minutes(record), book.Units.Find(record.Subject), book),
        Requirement.FieldFilled it => Finding.Of(Values(record, it.Field).Count() >= it.Min, it.Field),
        Requirement.Distinct it    => Finding.Counted(Values(record, it.Field).Distinct(StringComparer.Ordinal).Count(), it.Bounds, it.Field, book.Units.Find(record.Subject), book, Outlook.Mendable),
        Requirement.Items it       => EntryRequirements.Items(it, record.Fields.Values.SelectMany(values => values)),
        Requirement.Evidence it    => Finding.Of(it.AnyOf.Any(kind => Values(record, kind).Any()), it.AnyOf[0]),
        Requirement.Confirmed it   => Finding.Of(record.By is { } by && Ticks.MayTick(by.Value, it.Role, record.Subject, book), "confirm"),
        // The rest is about engagements: a record cannot be asked.
        _                          => null,
    };

    private static Standing Stands(Rule.Check rule, List<Finding> findings, KeptRecord record, Book book) =>
        findings.Exists(each => !each.Met && each.Outlook == Outlook.Fixed) ? Standings.Closed(rule.Modality)
        : rule.Within is { } days && book.Today < record.On.AddDays(days) ? Standing.OnTrack
        : Standing.Overdue;

    // `length=4:59` in minutes and seconds, `1:02:00` with hours, or `minutes=5`.
    private static decimal? Minutes(KeptRecord record)
    {
        if (Values(record, "minutes").FirstOrDefault() is { } written && decimal.TryParse(written, CultureInfo.InvariantCulture, out var minutes))
            return minutes;
        if (Values(record, "length").FirstOrDefault() is not { } length)
            return null;

        var parts = length.Split(':');
        var seconds = 0m;
        foreach (var part in parts)
        {
            if (!decimal.TryParse(part, CultureInfo.InvariantCulture, out var value))
                return null;
            seconds = seconds * 60 + value;
        }

        // A bare number is minutes.
        return parts.Length == 1 ? seconds : seconds / 60;
    }

    private static IEnumerable<string> Values(KeptRecord record, string field) =>
        record.Fields.TryGetValue(field, out var values) ? values.Where(value => value.Length > 0) : [];
}
