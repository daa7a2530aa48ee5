using CoEduBot.Bot.Intents.Dates;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>How long somebody wants quiet: so many days, until a day, or over a period.</summary>
internal static class MuteTimes
{
    private static readonly string[] UntilWords = ["到", "直到", "至", "until ", "till ", "til "];

    public static Slots Fill(Slots slots, Sentence sentence)
    {
        foreach (var count in sentence.Counts.All)
            if (Days(count) is { } days && !(count.Start > 0 && sentence.Text[count.Start - 1] is '这' or '那' or '近'))
                return slots with { Days = days };

        if (sentence.Times.Dates.Count == 0)
            return slots;

        var date = sentence.Times.Dates[0];
        if (Inside(sentence, date) is { } within)
            return slots with { Days = within };

        var until = UntilWords.Any(word => sentence.Text.AsSpan(0, date.Start).EndsWith(word, StringComparison.Ordinal));
        return TimeSlots.With(slots, until ? date.Ahead.AsDeadline() : date.Ahead);
    }

    private static int? Days(CountMention count) => count.Of switch
    {
        "days"       => count.Value,
        "weeks"      => 7 * count.Value,
        "fortnights" => 14 * count.Value,
        "months"     => 30 * count.Value,
        _            => null,
    };

    // 三天内, in the next three days: as long as that.
    private static int? Inside(Sentence sentence, DateMention date) =>
        date.Ahead.Form == SpanForm.Deadline && sentence.Text[date.End - 1] is '内' ? date.Ahead.Last.DayNumber - sentence.Frame.Today.DayNumber : null;
}
