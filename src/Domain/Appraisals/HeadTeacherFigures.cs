using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.Appraisals;

/// <summary>
/// A head teacher's work over some days, as the own school counts it in appraisals (YX-20). Figures only: no sum, no score and no place, for
/// teachers are never ranked.
/// </summary>
/// <param name="Classes">Names of the classes, in the school's order.</param>
/// <param name="Students">In those classes now.</param>
public sealed record HeadTeacherFigures(PersonId Person, string Name, IReadOnlyList<string> Classes, int Students)
{
    /// <summary>Students of the classes whom the teacher visited, alone or with others.</summary>
    public int Visited { get; init; }

    /// <summary>Home visits the teacher made.</summary>
    public int Visits { get; init; }

    /// <summary>Of the visits the families were asked about, held by the teacher.</summary>
    public int Asked { get; init; }

    /// <summary>Of those, families that said it had happened.</summary>
    public int Confirmed { get; init; }

    /// <summary>Engagements led and held, and entries recorded afterwards; home visits and whatever else is about single students left out.</summary>
    public int Led { get; init; }

    /// <summary>Of those, the ones that lack no proof.</summary>
    public int Complete { get; init; }

    /// <summary>Families that came.</summary>
    public int Families { get; init; }

    /// <summary>What families thought of the content; null below the minimum of answers.</summary>
    public Rating? Content { get; init; }

    /// <summary>Per cent; null where no family was asked.</summary>
    public int? ConfirmedShare => Asked == 0 ? null : (int)decimal.Round(100m * Confirmed / Asked, MidpointRounding.AwayFromZero);
}

/// <summary>The order classes stand in on every list of a school: by grade, then by their number.</summary>
public static class ClassOrder
{
    public static IEnumerable<T> InClassOrder<T>(this IEnumerable<T> rows, Func<T, People.Unit> unit) => rows
        .OrderBy(row => string.Join('/', unit(row).Chain.SkipLast(1)), StringComparer.Ordinal)
        .ThenBy(row => NumberIn(unit(row).Name))
        .ThenBy(row => unit(row).Path, StringComparer.Ordinal);

    // 三年级10班 comes after 三年级2班. What has no number keeps the order of the roster.
    private static int NumberIn(string name)
    {
        var end = name.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var start = end;
        while (start > 0 && char.IsAsciiDigit(name[start - 1]))
            start--;

        return int.TryParse(name.AsSpan(start, end - start), out var number) ? number : 0;
    }
}
