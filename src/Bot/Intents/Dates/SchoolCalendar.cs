namespace CoEduBot.Bot.Intents.Dates;

/// <summary>One term: both days belong to it. <see cref="Number"/> counts inside the school year, from 1.</summary>
public sealed record SchoolTerm(int Number, DateOnly First, DateOnly Last)
{
    /// <summary>Teaching week 1 is the calendar week (Monday to Sunday) of the term's first day.</summary>
    public DateOnly MondayOfWeek(int week) => Weeks.Monday(First).AddDays(7 * (week - 1));
}

/// <summary>The terms the reader resolves words such as 本学期 and 第8周 by, in order of time. School years run from 1 September.</summary>
public sealed record SchoolCalendar(IReadOnlyList<SchoolTerm> Terms)
{
    /// <summary>The calendar of the language contract, used until programme files bring their own.</summary>
    public static readonly SchoolCalendar Assumed = new(
    [
        new(1, new(2026, 8, 31), new(2027, 1, 22)),
        new(2, new(2027, 2, 22), new(2027, 7, 2)),
    ]);

    /// <summary>The terms of a county's programmes, of the one that knows most of them; the assumed ones where none knows any.</summary>
    public static SchoolCalendar Of(Domain.Programmes.Catalogue catalogue)
    {
        var terms = catalogue.Programmes.Select(programme => programme.Calendar.Terms).MaxBy(known => known.Count) ?? [];

        // The first term of a school year begins in late summer.
        return terms.Count == 0 ? Assumed : new([.. terms.OrderBy(term => term.First).Select(term => new SchoolTerm(term.First.Month >= 7 ? 1 : 2, term.First, term.Last))]);
    }

    /// <summary>The running term; between two terms the coming one when a sentence looks ahead, else the one that ended.</summary>
    public int TermAt(DateOnly day, bool ahead)
    {
        for (var at = 0; at < Terms.Count; at++)
        {
            if (day <= Terms[at].Last && day >= Weeks.Monday(Terms[at].First))
                return at;
            if (day < Terms[at].First)
                return ahead || at == 0 ? at : at - 1;
        }

        return Terms.Count - 1;
    }

    /// <summary>The term so many before (negative) or after the running one; one of the same school year where the calendar does not reach.</summary>
    public SchoolTerm Beside(DateOnly day, bool ahead, int steps)
    {
        var wanted = TermAt(day, ahead) + steps;

        return wanted >= 0 && wanted < Terms.Count ? Terms[wanted]
             : steps < 0 ? Terms[0]
             : Terms[^1];
    }

    /// <summary>The term by its number in the school year that holds <paramref name="day"/>, or null when the calendar does not know it.</summary>
    public SchoolTerm? Numbered(int number, DateOnly day) =>
        Terms.FirstOrDefault(term => term.Number == number && SchoolYearOf(term.Last) == SchoolYearOf(day))
        ?? Terms.LastOrDefault(term => term.Number == number);

    /// <summary>The calendar year in which the school year of a day began.</summary>
    public static int SchoolYearOf(DateOnly day) => day.Month >= 9 ? day.Year : day.Year - 1;
}
