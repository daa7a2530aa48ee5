using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.OpenDays;

/// <summary>An element of a day that is only proposed: its times count from the day's start.</summary>
public sealed record ElementPlan(string Code, string Title, string Room, UnitId Audience, TimeSpan From, TimeSpan Length)
{
    /// <summary>What is put down, and later changed, in one go shares one.</summary>
    public required string Line { get; init; }

    public int? Capacity { get; init; }
    public bool ByFamily { get; init; }
    public string Group { get; init; } = "";
    public PersonId? Host { get; init; }

    public static ElementPlan Of(Element element, DateTimeOffset start) =>
        new(element.Code, element.Title, element.Room, element.Audience, element.StartsAt - start, element.EndsAt - element.StartsAt)
        {
            Line = element.Line.Length > 0 ? element.Line : element.Id.Value, Capacity = element.Capacity, ByFamily = element.ByFamily, Group = element.Group, Host = element.Host,
        };

    public Element At(DateTimeOffset start, EngagementId engagement, ElementId id) => new()
    {
        Id = id, Engagement = engagement, Code = Code, Title = Title, Room = Room, Audience = Audience, Group = Group, Host = Host, Line = Arranging.Line(engagement, Line),
        StartsAt = start + From, EndsAt = start + From + Length, Capacity = Capacity, ByFamily = ByFamily,
    };
}

/// <summary>Proposes a day from the one a year ago. Pure.</summary>
public static class LastYear
{
    /// <summary>The days of the school year before the one a day lies in; the end is not in it.</summary>
    public static (DateOnly From, DateOnly Until) SchoolYear(DateOnly today, MonthDay start)
    {
        var begun = start.In(today.Year) <= today ? start.In(today.Year) : start.In(today.Year - 1);

        return (start.In(begun.Year - 1), begun);
    }

    /// <summary>The same weekday nearest to the same date of the next year that has it still to come.</summary>
    public static DateOnly SameDay(DateOnly last, DateOnly today)
    {
        for (var years = 1; ; years++)
            if (Nearest(last.AddYears(years), last.DayOfWeek) is var day && day > today)
                return day;
    }

    /// <summary>The school day nearest to a date that is still to come.</summary>
    public static DateOnly Around(MonthDay date, DateOnly today)
    {
        for (var year = today.Year; ; year++)
            if (SchoolDay(date.In(year)) is var day && day > today)
                return day;
    }

    private static DateOnly SchoolDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday   => day.AddDays(1),
        _                  => day,
    };

    private static DateOnly Nearest(DateOnly day, DayOfWeek weekday)
    {
        var ahead = ((int)weekday - (int)day.DayOfWeek + 7) % 7;

        return day.AddDays(ahead > 3 ? ahead - 7 : ahead);
    }
}
