using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Dates;

/// <summary>All times a sentence names. Ranges stand in <see cref="Dates"/> as one; their two ends also in <see cref="Ends"/>.</summary>
internal sealed record TimeWords(IReadOnlyList<DateMention> Dates, IReadOnlyList<ClockMention> Clocks, IReadOnlyList<DateMention> Ends, IReadOnlyList<(int Start, int End)> Parts)
{
    private static readonly string[] BeforeWords = ["以前", "之前", "前"];
    private static readonly string[] EndWords = ["为止", "截止", "止"];
    private static readonly string[] UntilWords = ["截至", "截止到", "截止日期", "截止", "最晚", "最迟", "不晚于", "deadline", "due"];
    private static readonly string[] EnglishBefore = ["by ", "until ", "till ", "til ", "before ", "no later than ", "not later than ", "up to ", "by the ", "until the ", "before the "];

    // 以前的, 前面 and 前后 are no deadlines.
    private static readonly string[] NotBefore = ["前面", "前后", "前几", "前三", "前十", "前五", "前两", "前一"];

    public static TimeWords Read(string text, DateFrame frame)
    {
        var (dates, ends) = ReadDates(text, frame);
        var parts = new List<(int, int)>();
        var clocks = ReadClocks(text, dates, parts);

        return new([.. dates.Select(date => Deadline(text, date, clocks))], clocks, ends, parts);
    }

    private static (List<DateMention> Dates, List<DateMention> Ends) ReadDates(string text, DateFrame frame)
    {
        var (dates, ends) = (new List<DateMention>(), new List<DateMention>());
        for (var at = 0; at < text.Length; at++)
            if ((DateRanges.Numbered(text, at, frame, One) ?? Whole(text, One(at, frame), frame, One, ends)) is { } mention)
            {
                dates.Add(mention);
                at = mention.End - 1;
            }

        return (dates, ends);

        DateMention? One(int at, DateFrame against) => Plain(at, against) is { } found ? Weeks.Merged(text, found, against, Plain) : null;

        DateMention? Plain(int at, DateFrame against) => at >= text.Length ? null
            : char.IsAsciiLetter(text[at]) ? EnglishDates.Read(text, at, against)
            : NormalForm.IsHan(text[at]) ? ChineseDates.Read(text, at, against)
            : char.IsAsciiDigit(text[at]) ? Longer(ChineseDates.Read(text, at, against), EnglishDates.Read(text, at, against))
            : null;
    }

    // A day, or the range it begins; then its two ends are kept too.
    private static DateMention? Whole(string text, DateMention? found, DateFrame frame, Func<int, DateFrame, DateMention?> read, List<DateMention> ends)
    {
        if (found is not { } first || DateRanges.From(text, first, frame, read) is not { } range)
            return found;

        ends.Add(first);
        for (var at = first.End + 1; at < range.End; at++)
            if (read(at, frame) is { } last && last.End == range.End)
            {
                ends.Add(last);
                break;
            }

        return range;
    }

    private static DateMention? Longer(DateMention? one, DateMention? other) => (one?.End ?? 0) >= (other?.End ?? 0) ? one : other;

    private static ClockMention? Longer(ClockMention? one, ClockMention? other) => (one?.End ?? 0) >= (other?.End ?? 0) ? one : other;

    private static List<ClockMention> ReadClocks(string text, List<DateMention> dates, List<(int, int)> parts)
    {
        var clocks = new List<ClockMention>();
        var around = Around(text);
        for (var at = 0; at < text.Length; at++)
        {
            if (dates.FindIndex(date => at >= date.Start && at < date.End) is >= 0 and var inside)
            {
                at = dates[inside].End - 1;
                continue;
            }

            if (Longer(ChineseClock.Read(text, at), EnglishClock.Read(text, at, around)) is { } clock && !dates.Exists(date => clock.Start < date.End && date.Start < clock.End))
            {
                clocks.Add(clock);
                at = clock.End - 1;
            }
            else if (new Scan(text, at) is var scan && ChineseClock.Part(ref scan) != DayPart.None && scan.At - at > 1)
                parts.Add((at, scan.At));
        }

        return clocks;
    }

    // "tomorrow afternoon at 3", "tonight at 7": the part of the day may stand apart from the hour.
    private static DayPart Around(string text) =>
        text.Contains("afternoon", StringComparison.Ordinal) ? DayPart.Afternoon
        : text.Contains("evening", StringComparison.Ordinal) || text.Contains("tonight", StringComparison.Ordinal) || text.Contains("last night", StringComparison.Ordinal) ? DayPart.Evening
        : text.Contains("morning", StringComparison.Ordinal) && !text.Contains("good morning", StringComparison.Ordinal) ? DayPart.Morning
        : DayPart.None;

    // 周五前, 到周五为止: the word behind belongs to the date.
    private static DateMention Deadline(string text, DateMention date, List<ClockMention> clocks)
    {
        var clock = clocks.FindIndex(clock => clock.Start >= date.End && clock.Start <= date.End + 2);
        var scan = new Scan(text, clock >= 0 ? clocks[clock].End : date.End);
        if (!IsUntil(text.AsSpan(0, date.Start)) && !EatDeadline(ref scan))
            return date;

        return date with { End = clock >= 0 ? date.End : scan.At, Ahead = date.Ahead.AsDeadline(), Back = date.Back.AsDeadline() };
    }

    private static bool EatDeadline(ref Scan scan)
    {
        var (text, at) = (scan.Text, scan.At);

        return scan.EatAny(EndWords) || (!Array.Exists(NotBefore, word => text.HasAt(at, word)) && scan.EatAny(BeforeWords));
    }

    private static bool IsUntil(ReadOnlySpan<char> before)
    {
        foreach (var word in UntilWords)
            if (before.TrimEnd(' ').EndsWith(word, StringComparison.Ordinal))
                return true;
        foreach (var word in EnglishBefore)
            if (before.EndsWith(word, StringComparison.Ordinal) && (before.Length == word.Length || !char.IsAsciiLetter(before[^(word.Length + 1)])))
                return true;

        return false;
    }
}
