using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>
/// The periods one rule is judged in, worked out once for all its subjects, and which of them a day falls in. A person's
/// assignment years are his or her own; everybody else's periods are the same.
/// </summary>
public sealed class Windows
{
    private readonly Rule rule;
    private readonly Book book;
    private readonly IReadOnlyList<Span> common;
    private readonly Dictionary<DateOnly, int[]> byDay = [];
    private readonly Dictionary<string, IReadOnlyList<Span>> own = new(StringComparer.Ordinal);

    /// <param name="held">What happened, where each engagement or each day is a period of its own.</param>
    public Windows(Rule rule, Book book, IEnumerable<Entry>? held = null)
    {
        (this.rule, this.book) = (rule, book);
        common = rule.Per.Code switch
        {
            PeriodCode.Activity => [.. (held ?? []).Select(entry => Periods.Of(entry.Day) with { Id = entry.Id.Value })],
            PeriodCode.Day      => [.. (held ?? []).Select(entry => entry.Day).Distinct().Select(day => Periods.Of(day, PeriodCode.Day))],
            _                   => Periods.Begun(rule.Per, book.Programme, book.Today),
        };
    }

    private bool AreOwn => rule.Per.Code == PeriodCode.AssignmentYear;

    /// <summary>Periods of a subject that have begun.</summary>
    public IReadOnlyList<Span> Of(string subject)
    {
        if (!AreOwn)
            return common;
        if (!own.TryGetValue(subject, out var spans))
            own[subject] = spans = AssignmentYears(subject);

        return spans;
    }

    /// <summary>Places among <see cref="Of"/> of the periods an entry falls in: none, one, or several where they overlap.</summary>
    public IEnumerable<int> Of(string subject, Entry entry) => rule.Per.Code == PeriodCode.Activity
        ? On(subject, entry.Day).Where(at => common[at].Id == entry.Id.Value)
        : On(subject, entry.Day);

    /// <summary>The same for a day.</summary>
    public int[] On(string subject, DateOnly day)
    {
        if (AreOwn)
            return Places(Of(subject), day);
        if (!byDay.TryGetValue(day, out var places))
            byDay[day] = places = Places(common, day);

        return places;
    }

    private static int[] Places(IReadOnlyList<Span> spans, DateOnly day) => [.. Enumerable.Range(0, spans.Count).Where(at => spans[at].Has(day))];

    // A year begins only while the assignment lasts; one that ends within it is still judged as a whole.
    private IReadOnlyList<Span> AssignmentYears(string person)
    {
        var roles = rule.ForEach?.Codes ?? [];
        var assignments = book.AssignmentsOf(person).Where(each => each.From is not null && (roles.Count == 0 || roles.Contains(each.Role))).ToList();
        // Nobody wrote down since when: the years of the programme, so that whoever has the duty is judged.
        if (assignments.Count == 0)
            return Periods.Begun(rule.Per, book.Programme, book.Today, [book.Programme.Window.Start]);

        var starts = assignments.Select(each => each.From!.Value).Distinct().Order().ToList();

        return [.. Periods
            .Begun(rule.Per, book.Programme, book.Today, starts)
            .Where(span => assignments.Any(each => each.HoldsOn(span.From) && IsAnniversary(each.From!.Value, span.From)))
            .Distinct()];
    }

    private static bool IsAnniversary(DateOnly first, DateOnly day) => first.AddYears(day.Year - first.Year) == day;

    /// <summary>Days around a fixed date of the calendar, both ends included, that reach into a year.</summary>
    public static IEnumerable<Span> Around(MonthDay anchor, int days, int year) =>
        from each in new[] { year - 1, year, year + 1 }
        let at = anchor.In(each)
        select new Span(PeriodCode.Day, "", at.AddDays(-days), at.AddDays(days + 1));
}
