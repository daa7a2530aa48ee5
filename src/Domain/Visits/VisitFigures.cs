namespace CoEduBot.Domain.Visits;

/// <summary>How far the home visits of a class or school have come in a school year. Counts only: nobody can be told from them.</summary>
/// <param name="Visited">Students visited, in whatever way.</param>
/// <param name="InHome">Of those, at home.</param>
/// <param name="Planned">Visits still to come, those the family declined left out.</param>
/// <param name="NotMet">Visits nobody was met on, the family not visited since.</param>
/// <param name="ReturnsOverdue">Visits whose return was due, the family not visited since.</param>
/// <param name="Held">Visits held and asked about.</param>
/// <param name="Confirmed">Of those, families that said it had happened.</param>
/// <param name="Asking">Visits for which the family asks for another time.</param>
public sealed record VisitFigures(int Students, int Visited, int InHome, int Planned, int NotMet, int ReturnsOverdue, int Held, int Confirmed, int Asking)
{
    public static readonly VisitFigures None = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static VisitFigures operator +(VisitFigures one, VisitFigures other) => new(
        one.Students + other.Students, one.Visited + other.Visited, one.InHome + other.InHome, one.Planned + other.Planned, one.NotMet + other.NotMet,
        one.ReturnsOverdue + other.ReturnsOverdue, one.Held + other.Held, one.Confirmed + other.Confirmed, one.Asking + other.Asking);

    public static VisitFigures Add(VisitFigures one, VisitFigures other) => one + other;

    public int Left => Students - Visited;

    /// <summary>Per cent of the students visited; of none, all.</summary>
    public int Share => Students == 0 ? 100 : 100 * Visited / Students;

    /// <summary>
    /// Fewer visited than the part of the school year that is over, or a return visit that should have been. No source gives a pace:
    /// visits are taken to be spread over the year.
    /// </summary>
    public bool IsBehind(VisitYear year, DateOnly today) =>
        ReturnsOverdue > 0 || Visited * year.Days < Students * year.Gone(today);
}

/// <summary>A school year as visits are counted in it, its end excluded.</summary>
public sealed record VisitYear(DateOnly From, DateOnly Until)
{
    public int Days => Until.DayNumber - From.DayNumber;

    /// <summary>Days that are over.</summary>
    public int Gone(DateOnly today) => Math.Clamp(today.DayNumber - From.DayNumber, 0, Days);

    /// <summary>The one a day lies in.</summary>
    public static VisitYear Of(DateOnly day, Programmes.MonthDay begins)
    {
        var year = day < begins.In(day.Year) ? day.Year - 1 : day.Year;

        return new VisitYear(begins.In(year), begins.In(year + 1));
    }
}
