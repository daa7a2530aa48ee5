namespace CoEduBot.Domain.Programmes;

/// <summary>Over what time a rule looks (reference 3.4). Codes in files and output are kebab-case: `school-year`.</summary>
public enum PeriodCode
{
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>Teaching weeks 1–2, 3–4, … from the week a term begins in.</summary>
    TwoWeeks,
    Month,

    /// <summary>Windows of two calendar months from the start of a term; the last one ends with the term.</summary>
    TwoMonths,
    Quarter,
    Term,
    HalfYear,
    SchoolYear,
    CalendarYear,

    /// <summary>The programme's window; each of its years where it renews yearly.</summary>
    Programme,

    /// <summary>A year from the start of a person's assignment.</summary>
    AssignmentYear,

    /// <summary>One engagement: its day.</summary>
    Activity,

    /// <summary>Engagements linked as one cycle.</summary>
    Cycle,

    /// <summary>One time for all: the whole window, never renewed.</summary>
    Once,

    /// <summary>A named phase: see <see cref="Period.Phase"/>.</summary>
    Phase,
}

/// <summary>The period of a rule.</summary>
/// <param name="Phase">The phase's id for <see cref="PeriodCode.Phase"/>, else null.</param>
/// <param name="Months">Only these months (1–12) are asked for; empty is all.</param>
/// <param name="SkipsSuspended">Suspended months are not applicable.</param>
public sealed record Period(PeriodCode Code, string? Phase = null, IReadOnlyList<int>? Months = null, bool SkipsSuspended = false);

/// <summary>A period as it falls in the calendar: half-open, from <see cref="From"/> up to but without <see cref="Until"/>.</summary>
/// <param name="Id">The term's id, `2022-05` for a month, `2022` for a calendar year, `2021-2022` for a school year, else the first day.</param>
public readonly record struct Span(PeriodCode Code, string Id, DateOnly From, DateOnly Until)
{
    /// <summary>The last day in it.</summary>
    public DateOnly Last => Until.AddDays(-1);

    public int Days => Until.DayNumber - From.DayNumber;

    public bool Has(DateOnly day) => day >= From && day < Until;

    /// <summary>Days still to come, <paramref name="today"/> included; 0 once it is over.</summary>
    public int DaysLeft(DateOnly today) => Math.Clamp(Until.DayNumber - today.DayNumber, 0, Days);
}
