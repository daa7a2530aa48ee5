namespace CoEduBot.Bot.Intents.Dates;

/// <summary>A place in the sentence that names a clock time, or a range of it.</summary>
internal readonly record struct ClockMention(int Start, int End, TimeOnly From, TimeOnly? To);

internal enum DayPart
{
    None,
    Night,
    Morning,
    Noon,
    Afternoon,
    Evening,
}

/// <summary>An hour as said, before the part of the day has been applied to it.</summary>
internal readonly record struct Hour(int Hours, int Minutes)
{
    /// <summary>Without any part of the day 1 to 6 are in the afternoon, 7 to 12 as on the clock. Null when there is no such time.</summary>
    public TimeOnly? In(DayPart part)
    {
        if (Hours is < 0 or > 24 || Minutes is < 0 or > 59)
            return null;

        var hours = part switch
        {
            DayPart.None      => Hours is >= 1 and <= 6 ? Hours + 12 : Hours,
            DayPart.Night     => Hours == 12 ? 0 : Hours,
            DayPart.Morning   => Hours,
            DayPart.Noon      => Hours is >= 1 and <= 3 ? Hours + 12 : Hours,
            DayPart.Afternoon => Hours is >= 1 and <= 11 ? Hours + 12 : Hours,
            DayPart.Evening   => Hours == 12 ? 0 : Hours is >= 4 and <= 11 ? Hours + 12 : Hours,
        };

        return new TimeOnly(hours % 24, Minutes);
    }

    /// <summary>The end of a range that began at a known time: the part of day holds, but never lies before the start.</summary>
    public TimeOnly? After(TimeOnly start, DayPart part) =>
        In(part) is not { } end ? null
        : end > start ? end
        : Hours <= 12 && In(DayPart.Afternoon) is { } later && later > start ? later
        : end;
}
