using CoEduBot.Bot.Intents.Dates;
using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>Old and new times of something that is moved: what stands behind 改到 or "to" is new, a date before it is old.</summary>
internal static class MovedTimes
{
    private static readonly (string Word, int Sign)[] Shifts =
    [
        ("推迟", 1), ("延期", 1), ("延后", 1), ("延迟", 1), ("顺延", 1), ("往后推", 1), ("推后", 1), ("后推", 1), ("往后延", 1), ("往后挪", 1), ("后移", 1), ("押后", 1), ("推", 1), ("延", 1), ("展延", 1),
        ("提前", -1), ("提早", -1), ("往前提", -1), ("往前挪", -1), ("前移", -1), ("postpone", 1), ("push", 1), ("delay", 1), ("put off", 1), ("put back", 1), ("later", 1), ("defer", 1), ("move back", 1), ("bring", -1), ("forward", -1), ("earlier", -1), ("advance", -1),
    ];

    private static readonly string[] EnglishTo = [" to ", " until ", " till ", " for ", " on ", " at ", " into "];

    public static Slots Fill(Slots slots, Sentence sentence)
    {
        var marker = Marker(sentence);
        var mentions = Mentions(sentence);
        var after = mentions.Where(date => date.Start >= marker && !IsOld(sentence, date)).Select(date => date.Ahead).ToList();
        var before = mentions.Where(date => date.Start < marker || IsOld(sentence, date)).Select(date => date.Ahead).ToList();
        DaySpan? old = before.Count > 0 ? before[0] : null;
        var clocked = IsOldClock(sentence, out var newClock) ? slots with { Start = newClock } : TimeSlots.WithClock(slots, sentence, marker);

        if (after.Count > 0)
            return WithOld(TimeSlots.With(clocked, after[0]), old);
        if (old is { Form: SpanForm.Day } day && Shift(sentence) is { } days)
            return clocked with { From = day.First, Day = day.First.AddDays(days) };
        if (old is null)
            return clocked;

        return clocked.Start is not null || clocked.Place is not null || marker < sentence.Text.Length && sentence.Holds("placeend") && clocked.Place is not null
            ? TimeSlots.With(clocked, old.Value)
            : WithOld(clocked, old);
    }

    // "from 6 pm to 7 pm" moves the hour, it is no range.
    private static bool IsOldClock(Sentence sentence, out TimeOnly later)
    {
        var clock = sentence.Times.Clocks.FirstOrDefault(clock => clock.To is not null && sentence.Text.HasAt(clock.Start, "from "));
        later = clock.To ?? default;

        return clock.To is not null;
    }

    private static Slots WithOld(Slots slots, DaySpan? old) =>
        old is { Form: SpanForm.Day } day && slots.Day != day.First ? slots with { From = day.First }
        : old is { Form: SpanForm.Period or SpanForm.Range } span && slots.Day is null && slots.From is null ? slots with { From = span.First, To = span.Last, Period = span.Period }
        : slots;

    // "from Friday to Monday" is no range here.
    private static List<DateMention> Mentions(Sentence sentence)
    {
        var all = new List<DateMention>();
        foreach (var date in sentence.Times.Dates)
        {
            var ends = sentence.Times.Ends.Where(end => end.Start >= date.Start && end.End <= date.End).ToList();
            if (ends.Count == 2 && sentence.Text.AsSpan(0, date.Start).EndsWith("from ", StringComparison.Ordinal) || ends.Count == 2 && sentence.Text[(ends[0].End)..(ends[1].Start)] is " to " && !sentence.Text.AsSpan(0, date.Start).EndsWith("to ", StringComparison.Ordinal))
                all.AddRange(ends);
            else
                all.Add(date);
        }

        return all;
    }

    private static bool IsOld(Sentence sentence, DateMention date)
    {
        var before = sentence.Text.AsSpan(0, date.Start);

        return before.EndsWith("instead of ", StringComparison.Ordinal) || before.EndsWith("from ", StringComparison.Ordinal) || before.EndsWith("rather than ", StringComparison.Ordinal) || before.EndsWith("原定", StringComparison.Ordinal) || before.EndsWith("原本是", StringComparison.Ordinal) || before.EndsWith("原本", StringComparison.Ordinal) || before.EndsWith("原来是", StringComparison.Ordinal) || before.EndsWith("本来", StringComparison.Ordinal) || before.EndsWith("本来是", StringComparison.Ordinal) || before.EndsWith("原来", StringComparison.Ordinal) || before.EndsWith("不在", StringComparison.Ordinal) || before.EndsWith("not ", StringComparison.Ordinal) || before.EndsWith("不是", StringComparison.Ordinal);
    }

    /// <summary>Where the new time or place begins.</summary>
    public static int Marker(Sentence sentence)
    {
        var moves = sentence.In("moveto").Where(token => !sentence.IsTakenBack(token)).ToList();
        if (moves.Count > 0 && sentence.Text[moves[^1].Start..moves[^1].End] != "instead")
            return moves[^1].End;

        var move = sentence.In("move").Where(token => !sentence.IsTakenBack(token)).ToList();
        var start = move.Count > 0 ? move[^1].End : 0;
        if (move.Count > 0 && NormalForm.IsHan(sentence.Text[move[^1].Start]))
            return sentence.Text.IndexOfAny(['到', '至', '成', '为', '在'], start) is >= 0 and var to && to - start < 14 ? to + 1 : start;

        return EnglishMarker(sentence, start);
    }

    private static int EnglishMarker(Sentence sentence, int start)
    {
        var times = sentence.Times.Dates.Select(date => date.Start).Concat(sentence.Times.Ends.Select(end => end.Start)).Concat(sentence.Times.Clocks.Select(clock => clock.Start)).Concat(sentence.In("placeend").Select(place => place.Start)).ToList();
        foreach (var word in EnglishTo[..3])
            for (var at = sentence.Text.IndexOf(word, start, StringComparison.Ordinal); at >= 0; at = sentence.Text.IndexOf(word, at + 1, StringComparison.Ordinal))
                if (times.Exists(time => time >= at + word.Length - 1 && time <= at + word.Length + (word == " to " ? 24 : 5)))
                    return at + word.Length - 1;

        return sentence.Text.Contains("instead", StringComparison.Ordinal) || start == 0 ? start : sentence.Text.Length;
    }

    private static int? Shift(Sentence sentence)
    {
        foreach (var (word, sign) in Shifts)
            if (sentence.Text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
                foreach (var count in sentence.Counts.All)
                    if (count.Start >= at - 12 && count.Of is "days" or "weeks" or "fortnights")
                        return sign * count.Value * (count.Of == "days" ? 1 : count.Of == "weeks" ? 7 : 14);

        return null;
    }
}
