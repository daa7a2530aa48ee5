namespace CoEduBot.Domain.Programmes;

/// <summary>
/// A plan (方案) as data, read and checked: what the county works by. Codes are kebab-case. What its file may name is
/// a code; what our code must understand is a closed list.
/// </summary>
public sealed record Programme
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    public required LocalText Names { get; init; }

    /// <summary>Kind of the unit that owns it: the subject of rules that name none.</summary>
    public required string OwnerUnit { get; init; }

    /// <summary>IANA name; all days and due times are of this zone.</summary>
    public required string Zone { get; init; }

    public required Window Window { get; init; }

    public required SchoolCalendar Calendar { get; init; }

    /// <summary>Numbers and flags by name; flags are 0 or 1.</summary>
    public IReadOnlyDictionary<string, decimal> Params { get; init; } = new Dictionary<string, decimal>();

    public IReadOnlyDictionary<string, UnitKind> UnitKinds { get; init; } = new Dictionary<string, UnitKind>();

    public IReadOnlyDictionary<string, RoleKind> Roles { get; init; } = new Dictionary<string, RoleKind>();

    public IReadOnlyDictionary<string, KindForm> Kinds { get; init; } = new Dictionary<string, KindForm>();

    public IReadOnlyDictionary<string, DocumentKind> Documents { get; init; } = new Dictionary<string, DocumentKind>();

    public IReadOnlyDictionary<string, ReportKind> Reports { get; init; } = new Dictionary<string, ReportKind>();

    public IReadOnlyDictionary<string, Ladder> Ladders { get; init; } = new Dictionary<string, Ladder>();

    /// <summary>Names of items, fields and values for people, where the file gives them; else the code is shown.</summary>
    public IReadOnlyDictionary<string, LocalText> Terms { get; init; } = new Dictionary<string, LocalText>();

    public IReadOnlyDictionary<string, PhaseWindow> Phases { get; init; } = new Dictionary<string, PhaseWindow>();

    public IReadOnlyList<Rule> Rules { get; init; } = [];
}

/// <param name="End">Last day; null has no end.</param>
/// <param name="RenewsYearly">It, and the phases in it, come again every year.</param>
public sealed record Window(DateOnly Start, DateOnly? End, bool RenewsYearly);

/// <param name="SchoolYearStart">Month and day a school year begins with.</param>
/// <param name="SuspendedMonths">1–12: monthly minimums are not due in these.</param>
/// <param name="Anchors">Fixed dates, such as 15 May, by name.</param>
public sealed record SchoolCalendar(
    MonthDay SchoolYearStart, IReadOnlyList<Term> Terms, IReadOnlyList<int> SuspendedMonths, IReadOnlyDictionary<string, MonthDay> Anchors)
{
    /// <summary>Days off within terms.</summary>
    public IReadOnlyList<Holiday> Holidays { get; init; } = [];

    /// <summary>Whether nobody is nudged on a day: a holiday, a suspended month, or outside the terms, where the calendar names any.</summary>
    public bool IsRest(DateOnly day) =>
        Holidays.Any(holiday => day >= holiday.First && day <= holiday.Last)
        || SuspendedMonths.Contains(day.Month)
        || (Terms.Count > 0 && !Terms.Any(term => day >= term.First && day <= term.Last));
}

/// <summary>Days off, both included.</summary>
public readonly record struct Holiday(DateOnly First, DateOnly Last);

/// <summary>A day of every year; 29 February falls on the 28th in other years.</summary>
public readonly record struct MonthDay(int Month, int Day)
{
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));
}

/// <param name="Last">Its last day.</param>
public sealed record Term(string Id, DateOnly First, DateOnly Last);

/// <param name="Parent">Kind of the unit above; null at the top.</param>
/// <param name="Expected">How many the plan speaks of.</param>
public sealed record UnitKind(int Level, string? Parent, IReadOnlyList<string> Tags, int? Expected);

/// <param name="Units">Kinds of unit it is held at.</param>
/// <param name="External">Outside the county's staff: parents, volunteers.</param>
public sealed record RoleKind(IReadOnlyList<string> Units, bool External, LocalText? Names);

/// <summary>A phase by dates, by teaching weeks of each term, or by months from the window's start. Ends included, except of months.</summary>
public abstract record PhaseWindow
{
    private PhaseWindow() { }

    public sealed record Days(DateOnly First, DateOnly Last) : PhaseWindow;

    public sealed record Weeks(int First, int Last) : PhaseWindow;

    public sealed record Months(int From, int Until) : PhaseWindow;
}
