using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>
/// Evaluates <see cref="Rule.Report"/>: a deliverable of the report's code, due within its own period: on its weekday, its day of the
/// month, or at the end.
/// </summary>
public static class ReportRule
{
    public static IEnumerable<ScoreLine> Lines(Rule.Report rule, Book book)
    {
        var kind = book.Programme.Reports.GetValueOrDefault(rule.Code);
        var period = kind is null || kind.Every == rule.Per.Code ? rule.Per : new Period(kind.Every);
        var asked = new Asked(rule.Id, rule.Code, rule.Modality, null, [], null);
        var windows = new Windows(rule with { Per = period }, book);

        return Subjects.Of(rule.ForEach, book).SelectMany(subject => Hand.In(new Hand(subject, period, DueOf(rule, book), AboutNext: false, asked), windows.Of(subject.Id), book));
    }

    internal static Due? DueOf(Rule.Report rule, Book book) => book.Programme.Reports.GetValueOrDefault(rule.Code) is { } kind
        ? new Due.Each(kind.Every, kind.Day is { } day ? new Amount.Fixed(day) : null, kind.Weekday, new TimeOnly(23, 59), Inclusive: true, RefersToNext: false)
        : null;
}
