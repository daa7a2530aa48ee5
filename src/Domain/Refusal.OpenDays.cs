namespace CoEduBot.Domain;

public abstract partial record Refusal
{
    /// <summary>No element of this open day, or none for the family's classes.</summary>
    public sealed record NoSuchElement : Refusal;

    /// <summary>What was typed names no element.</summary>
    public sealed record NotAnElement(string Said) : Refusal;

    /// <summary>Two that cannot both be had: at the same time, or alternatives. Both as people know them.</summary>
    public sealed record ElementsClash(string One, string Other) : Refusal;

    /// <summary>An element lies outside the time families were told.</summary>
    public sealed record OutsideTheDay(DateTimeOffset StartsAt, DateTimeOffset EndsAt) : Refusal;

    /// <summary>A part on a day the open week does not have.</summary>
    public sealed record OutsideTheWeek(DateTimeOffset StartsAt, DateTimeOffset EndsAt) : Refusal;

    /// <summary>An open week ends before it begins.</summary>
    public sealed record LastDayBeforeFirst : Refusal;

    /// <summary>Longer than an open week can be.</summary>
    public sealed record TooManyDays(int Most) : Refusal;

    /// <summary>Only what consists of parts lasts several days.</summary>
    public sealed record OneDayOnly(string Kind) : Refusal;

    /// <summary>The day's seats are taken: its contents are chosen once the family has one.</summary>
    public sealed record SeatFirst : Refusal;

    /// <summary>More elements than an open day can have.</summary>
    public sealed record TooManyElements(int Limit) : Refusal;

    /// <summary>Breaks and gaps leave no room for a single talk.</summary>
    public sealed record NoSlotFits : Refusal;
}
