using System.Globalization;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.Plans;

/// <summary>What a row of a plan says, wherever it came from: a form, a sentence, a table.</summary>
public sealed record RowFacts(
    string Kind, DateOnly? Day, TimeOnly? Start, TimeOnly? End, string Topic, string Lecturer, string Place, string Mode, UnitId Audience)
{
    /// <summary>Rows of one plan; more than anybody holds in a month.</summary>
    public const int Most = 200;

    public static RowFacts Of(PlanRow row) => new(row.Kind, row.Day, row.Start, row.End, row.Topic, row.Lecturer, row.Place, row.Mode, row.Audience);

    /// <summary>What does not hold, whatever is lacking; null when all does.</summary>
    public Refusal? Wrong(YearMonth month) =>
        Day is { } day && !month.Has(day) ? new Refusal.NotInMonth(day, month)
        : Start is null && End is not null ? new Refusal.Missing("start")
        : End <= Start ? new Refusal.EndsBeforeStart()
        : Length(Topic) > Scheduling.LongestTopic ? new Refusal.TooLong("topic", Scheduling.LongestTopic)
        : Length(Lecturer) > Scheduling.LongestName ? new Refusal.TooLong("lecturer", Scheduling.LongestName)
        : Length(Place) > Scheduling.LongestPlace ? new Refusal.TooLong("place", Scheduling.LongestPlace)
        : null;

    /// <summary>Two rows are the same when they mean the same day, kind, families and topic.</summary>
    public bool IsLike(RowFacts other) =>
        (Kind, Day, Audience) == (other.Kind, other.Day, other.Audience) && string.Equals(Topic.Trim(), other.Topic.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>What is said of a row that is there already (<see cref="IsLike"/>): what is left empty stays as it was. A new start takes its end along.</summary>
    /// <param name="saysMode">False where the mode is only the kind's usual one.</param>
    public RowFacts Over(RowFacts before, bool saysMode) => before with
    {
        Start = Start ?? before.Start,
        End = Start is null || Start == before.Start ? End ?? before.End : End,
        Lecturer = Lecturer.Length > 0 ? Lecturer : before.Lecturer,
        Place = Place.Length > 0 ? Place : before.Place,
        Mode = saysMode ? Mode : before.Mode,
    };

    public void Into(PlanRow row) =>
        (row.Kind, row.Day, row.Start, row.End, row.Topic, row.Lecturer, row.Place, row.Mode, row.Audience) = (Kind, Day, Start, End, Topic, Lecturer, Place, Mode, Audience);

    private static int Length(string text) => new StringInfo(text).LengthInTextElements;
}
