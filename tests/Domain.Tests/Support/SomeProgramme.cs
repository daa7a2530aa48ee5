using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Tests.Support;

/// <summary>Small programmes: the year 2022, two terms, February, July and August suspended. What a test needs beyond that it says with `with`.</summary>
internal static class SomeProgramme
{
    public static readonly Period Termly = new(PeriodCode.Term);

    public static readonly Period Month = new(PeriodCode.Month);

    public static readonly Period SchoolYear = new(PeriodCode.SchoolYear);

    public static readonly Period CalendarYear = new(PeriodCode.CalendarYear);

    public static readonly Period Whole = new(PeriodCode.Programme);

    /// <summary>Knows no kinds of activity: an entry of any kind is complete without evidence.</summary>
    public static Programme Of(params Rule[] rules) => new()
    {
        Id = "p", Version = 1, Names = Words("p"), OwnerUnit = "county", Zone = "Asia/Shanghai",
        Window = new Window(Day("2022-01-01"), Day("2022-12-31"), RenewsYearly: false),
        Calendar = new SchoolCalendar(
            new MonthDay(9, 1),
            [new Term("2021-2", Day("2022-02-14"), Day("2022-07-01")), new Term("2022-1", Day("2022-08-29"), Day("2023-01-13"))],
            SuspendedMonths: [2, 7, 8],
            new Dictionary<string, MonthDay> { ["family-day"] = new(5, 15) }),
        Rules = rules,
    };

    public static Programme Knowing(this Programme programme, params KindForm[] kinds) =>
        programme with { Kinds = kinds.ToDictionary(kind => kind.Code) };

    public static Programme Renewing(this Programme programme) => programme with { Window = programme.Window with { RenewsYearly = true } };

    public static KindForm Kind(string code, params string[] evidence) => new()
    {
        Code = code, Names = Words(code), Evidence = [.. evidence.Select(kind => new EvidenceNeed([kind], 1, null))],
    };

    /// <summary>`must`, without a ladder: `r` for each of the units.</summary>
    public static Rule.Quota Quota(Bounds bounds, Period per, Scope each, params string[] kinds) =>
        new(Measure.Count, [new Share(Filter(kinds))], Credit.Organiser, bounds)
        {
            Id = "r", Modality = Modality.Must, Title = Words("r"), Per = per, ForEach = each,
        };

    /// <summary>`must`, every member once.</summary>
    public static Rule.Coverage Coverage(Population population, Reach by, Period per, Scope each) =>
        new(population, by, 1, 1)
        {
            Id = "r", Modality = Modality.Must, Title = Words("r"), Per = per, ForEach = each,
        };

    public static Rule.Target Target(Period per, Scope each, params Metric[] metrics) =>
        new(metrics, null)
        {
            Id = "r", Modality = Modality.Target, Title = Words("r"), Per = per, ForEach = each,
        };

    public static EntryFilter Filter(params string[] kinds) => new() { Kinds = kinds };

    public static Scope Each(params string[] unitKinds) => new(SubjectForm.Unit, unitKinds);

    public static Scope EachPerson(params string[] roles) => new(SubjectForm.Person, roles);

    public static Population Members(params string[] codes) => new() { Members = codes };

    public static Conditions Where(string name, params string[] values) => new(new Dictionary<string, IReadOnlyList<string>> { [name] = values });

    public static LocalText Words(string text) => new(text, text, text);

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", null);
}
