namespace CoEduBot.Domain.OpenDays;

/// <summary>A half-open time [From, To).</summary>
public sealed record Span(DateTimeOffset From, DateTimeOffset To);

/// <summary>Cuts a time into slots for one-to-one talks.</summary>
public static class Slots
{
    /// <summary>
    /// As many slots of one length as fit, earliest first, a gap between them. None touches a break; after a break the next begins at its
    /// end, without a gap. None for a length that is not positive.
    /// </summary>
    public static IReadOnlyList<Span> Cut(DateTimeOffset from, DateTimeOffset to, TimeSpan length, TimeSpan gap, IEnumerable<Span> breaks)
    {
        var (slots, at) = (new List<Span>(), from);
        var pauses = breaks.Where(pause => pause.From < pause.To).OrderBy(pause => pause.From).ToList();
        while (length > TimeSpan.Zero && at + length <= to)
        {
            if (pauses.Find(pause => pause.From < at + length && at < pause.To) is { } pause)
            {
                at = pause.To;
                continue;
            }

            slots.Add(new Span(at, at + length));
            at += length + (gap > TimeSpan.Zero ? gap : TimeSpan.Zero);
        }

        return slots;
    }
}
