using System.Globalization;

namespace CoEduBot.Bot.Demo;

/// <summary>How diligent a school is; a county has all sorts.</summary>
internal enum Diligence
{
    Behind,
    Middling,
    Good,
}

/// <summary>A line of engagements.csv.</summary>
internal sealed record DemoEntry(string Kind, string Host, DateOnly Day, string Lead, string Evidence)
{
    public string Start { get; init; } = "15:00";

    public string End { get; init; } = "16:30";

    public string Mode { get; init; } = "";

    public string Participants { get; init; } = "";

    public string Students { get; init; } = "";

    public string Hours { get; init; } = "";

    public string HalfDays { get; init; } = "";

    public string Families { get; init; } = "";

    public string Fields { get; init; } = "";

    public string Feedback { get; init; } = "";
}

/// <summary>
/// The year behind the demo: what schools of differing diligence have held, ticked and handed in, from the winter before up to the last
/// Friday before its first morning. Made the same way every time.
/// </summary>
internal static class DemoHistory
{
    public const string EntryHeader = "id,kind,host,day,start,end,mode,lead,participants,students,hours,half_days,families,fields,evidence,feedback,state";

    public static readonly DateOnly Last = new(2026, 11, 20);

    public static readonly (DateOnly From, DateOnly To) Spring = (new(2026, 3, 4), new(2026, 6, 26)), Autumn = (new(2026, 9, 2), Last);

    private static readonly string[] GoodSchools = ["s01", "s02", "s05", "s07", "s10"], SchoolsBehind = ["s04", "s08", "s12"];

    public static Diligence DiligenceOf(string school) =>
        GoodSchools.Contains(school) ? Diligence.Good : SchoolsBehind.Contains(school) ? Diligence.Behind : Diligence.Middling;

    /// <summary>What a school of such diligence makes of it.</summary>
    public static T Of<T>(Diligence diligence, T behind, T middling, T good) => diligence switch
    {
        Diligence.Behind   => behind,
        Diligence.Middling => middling,
        Diligence.Good     => good,
    };

    /// <summary>Lines of engagements.csv, by day.</summary>
    public static IEnumerable<string> Entries(IReadOnlyList<DemoCounty.Student> students, DemoSeatHolders staff, Dice dice) =>
        new DemoTerms(staff, dice).Entries()
            .Concat(new DemoCountyYear(staff, dice).Entries())
            .Concat(new DemoVisits(students, staff, dice).Entries())
            .OrderBy(entry => entry.Day)
            .ThenBy(entry => entry.Host, StringComparer.Ordinal)
            .ThenBy(entry => entry.Kind, StringComparer.Ordinal)
            .Select((entry, place) => Line(string.Create(CultureInfo.InvariantCulture, $"e{place + 1:0000}"), entry));

    /// <summary>A school day of a span, so far into it as a share of `of`.</summary>
    public static DateOnly Day((DateOnly From, DateOnly To) span, int place, int of, Dice dice)
    {
        var length = span.To.DayNumber - span.From.DayNumber + 1;
        var day = span.From.AddDays((place * length / of) + dice.Below(Math.Max(1, length / of)));

        return WorkingDay(day > span.To ? span.To : day);
    }

    public static DateOnly WorkingDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday   => day.AddDays(-2),
        _                  => day,
    };

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Line(string id, DemoEntry it) => string.Join(
        ',', id, it.Kind, it.Host, Iso(it.Day), it.Start, it.End, it.Mode, it.Lead, it.Participants, it.Students,
        it.Hours, it.HalfDays, it.Families, it.Fields, it.Evidence, it.Feedback, "held");
}

/// <summary>Who holds a role where.</summary>
internal sealed class DemoSeatHolders(IReadOnlyList<DemoStaffer> staff)
{
    private readonly ILookup<string, string> _holders = staff
        .SelectMany(person => person.Roles.Split(';').Select(role => (role, person.Id)))
        .ToLookup(seat => seat.role, seat => seat.Id);

    public string Of(string role, string unit) => _holders[$"{role}@{unit}"].First();

    public IEnumerable<string> All(string role, string below = "") => _holders
        .Where(seat => seat.Key.StartsWith($"{role}@{below}", StringComparison.Ordinal))
        .SelectMany(seat => seat)
        .Distinct();
}
