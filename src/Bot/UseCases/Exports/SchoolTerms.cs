using CoEduBot.Domain.Programmes;

namespace CoEduBot.Bot.UseCases.Exports;

/// <summary>The terms of the programmes' calendars.</summary>
internal static class SchoolTerms
{
    /// <summary>The term a day lies in, in the holidays the one just over; null before the first.</summary>
    public static Term? At(DateOnly day, Catalogue catalogue) => All(catalogue).Where(term => term.First <= day).OrderBy(term => term.First).LastOrDefault();

    /// <summary>Null where the days are no term.</summary>
    public static Term? Exactly(DateOnly from, DateOnly to, Catalogue catalogue) => All(catalogue).FirstOrDefault(term => term.First == from && term.Last == to);

    private static IEnumerable<Term> All(Catalogue catalogue) => catalogue.Programmes.SelectMany(programme => programme.Calendar.Terms);
}
