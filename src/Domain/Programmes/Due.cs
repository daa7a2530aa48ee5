namespace CoEduBot.Domain.Programmes;

/// <summary>When a document is due.</summary>
public abstract record Due
{
    private Due() { }

    /// <summary>In each period; null day and weekday mean its last day.</summary>
    /// <param name="Every">Week, month, term, …</param>
    /// <param name="Day">Day of the month, cut to its length; null with <see cref="Weekday"/> or for the last day.</param>
    /// <param name="Time">Of the local day. 23:59 means the whole day.</param>
    /// <param name="Inclusive">False: due before the day begins.</param>
    /// <param name="RefersToNext">The document is about the next period: due in April, about May.</param>
    public sealed record Each(PeriodCode Every, Amount? Day, DayOfWeek? Weekday, TimeOnly Time, bool Inclusive, bool RefersToNext) : Due;

    /// <summary>A number of days before an engagement begins.</summary>
    public sealed record Before(int Days) : Due;

    /// <summary>On one day, to its end.</summary>
    public sealed record On(DateOnly Day) : Due;
}
