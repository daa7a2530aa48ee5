using CoEduBot.Bot.Intents.Dates;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>Puts the times of a sentence into slots; which way an open date looks depends on the meaning.</summary>
internal static class TimeSlots
{
    public static bool LooksAhead(Meaning meaning) => meaning is Meaning.Schedule or Meaning.Reschedule or Meaning.Cancel or Meaning.ShowAgenda
        or Meaning.StartCheckIn or Meaning.CheckIn or Meaning.Remind or Meaning.Mute or Meaning.Answer
        or Meaning.DraftPlan or Meaning.SubmitPlan or Meaning.ShowPlan or Meaning.ApprovePlan or Meaning.ReturnPlan;

    // Where a whole month or term is what a sentence is about, a day beside it is only a remark.
    private static bool WantsPeriod(Meaning meaning) => meaning is Meaning.ShowSummary or Meaning.ShowRanking or Meaning.ShowProgress or Meaning.DraftPlan
        or Meaning.SubmitPlan or Meaning.ShowPlan or Meaning.ApprovePlan or Meaning.ReturnPlan;

    public static Slots Fill(Slots slots, Sentence sentence, Meaning meaning)
    {
        if (meaning == Meaning.Reschedule)
            return MovedTimes.Fill(slots, sentence);
        if (meaning == Meaning.Mute)
            return MuteTimes.Fill(slots, sentence);

        var ahead = LooksAhead(meaning);
        var dates = sentence.Times.Dates.Where(date => !Hidden(sentence, date.Start, date.End)).Select(date => date.Looking(ahead)).ToList();
        var span = Chosen(dates, sentence.Times.Dates, WantsPeriod(meaning)) ?? DefaultPeriod.Of(sentence, meaning);

        return WithClock(span is { } found ? With(slots, found) : slots, sentence, 0);
    }

    public static bool Hidden(Sentence sentence, int start, int end) =>
        sentence.Titles.Topic is { } topic && start >= topic.Start && end <= topic.End;

    private static DaySpan? Chosen(List<DaySpan> dates, IReadOnlyList<DateMention> mentions, bool wantsPeriod)
    {
        if (dates.Count < 2)
            return dates.Count == 0 ? null : dates[0];

        // 下周安排一场讲座,周三下午: the weekday belongs to that week.
        var whole = dates.FindIndex(date => date.Form == SpanForm.Period && date.Period is "week" or "month");
        var open = dates.FindIndex(date => date.Form == SpanForm.Day);
        if (whole >= 0 && open >= 0 && mentions.Count == dates.Count && mentions[open].Ahead != mentions[open].Back && !wantsPeriod
            && Inside(dates[whole], mentions[open]) is { } day)
            return DaySpan.Day(day);

        return dates.Find(date => (date.Form == SpanForm.Period) == wantsPeriod) is { Last.Year: > 1 } better ? better : dates[0];
    }

    private static DateOnly? Inside(DaySpan whole, DateMention open)
    {
        foreach (var day in new[] { open.Ahead.First, open.Back.First })
            if (day >= whole.First && day <= whole.Last)
                return day;

        if (whole.Period == "week")
            return whole.First.AddDays(((int)open.Ahead.First.DayOfWeek + 6) % 7);

        return Calendars.Day(whole.First.Year, whole.First.Month, open.Ahead.First.Day);
    }

    public static Slots With(Slots slots, DaySpan span) => span.Form switch
    {
        SpanForm.Day      => slots with { Day = span.First },
        SpanForm.Range    => slots with { From = span.First, To = span.Last },
        SpanForm.Period   => slots with { From = span.First, To = span.Last, Period = span.Period },
        SpanForm.Deadline => slots with { To = span.Last },
    };

    public static Slots WithClock(Slots slots, Sentence sentence, int from)
    {
        if (sentence.Times.Clocks.FirstOrDefault(clock => clock.Start >= from && !Hidden(sentence, clock.Start, clock.End)) is not { End: > 0 } clock)
            return slots;

        if (slots.To is not null && slots.From is null && slots.Day is null)
            return slots with { End = clock.From };

        return slots with { Start = clock.From, End = clock.To ?? Lasting(sentence, clock) };
    }

    // 两点开始,一个半小时; for two hours.
    private static TimeOnly? Lasting(Sentence sentence, ClockMention clock) =>
        sentence.Counts.All.FirstOrDefault(count => count.Of == "minutes" && count.Start >= clock.End) is { Value: > 0 and < 720 } minutes
            ? clock.From.AddMinutes(minutes.Value) : null;
}
