using System.Globalization;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>A document handed in, with its local day and the state it was in on the day of judging.</summary>
public sealed record Paper(HandedIn Document, DateOnly Day, string State, Term? Term = null)
{
    private readonly DateOnly? aboutDay = Read(Document.RefersTo, "yyyy-MM-dd");
    private readonly DateOnly? aboutMonth = Read(Document.RefersTo, "yyyy-MM");

    /// <summary>Whether it says it is about a period: by the period's id, or by a day, a month or, where it is longer, a term that lies in it.</summary>
    public bool IsAbout(Span span)
    {
        if (Document.RefersTo == span.Id)
            return true;
        // A term, for a year: the year most of it lies in.
        if (Term is { } term)
            return span.Days > term.Last.DayNumber - term.First.DayNumber && span.Has(term.First.AddDays((term.Last.DayNumber - term.First.DayNumber) / 2));
        if (aboutDay is { } day)
            return span.Has(day);

        // A month is no name for a week: several begin in it.
        return aboutMonth is { } month && span.Days > 16 && month < span.Until && month.AddMonths(1) > span.From;
    }

    private static DateOnly? Read(string text, string form) =>
        text.Length == form.Length && DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
