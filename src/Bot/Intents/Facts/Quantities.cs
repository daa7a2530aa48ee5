using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>How many activities, lessons, half-days and people a sentence counts.</summary>
internal static class Quantities
{
    public static Slots Fill(Slots slots, Sentence sentence, Meaning meaning)
    {
        if (meaning is Meaning.Mute or Meaning.CheckIn or Meaning.ListVisits)
            return slots;

        var people = meaning is Meaning.Record or Meaning.Answer or Meaning.Schedule or Meaning.CheckIn ? PeopleCount.Read(sentence, meaning) : null;
        var visited = people is not null && slots.Kind == "home-visit" && meaning != Meaning.Answer;

        return slots with
        {
            Count = Times(sentence) ?? (visited && people > 1 ? people : null),
            Hours = First(sentence, "lessons"),
            HalfDays = First(sentence, "half-days"),
            Headcount = visited ? null : people,
        };
    }

    private static int? Times(Sentence sentence)
    {
        foreach (var count in sentence.Counts.All)
            if (count.Value >= 2 && (count.Of == "times" || count.Of is "digits" or "bare" && BeforeKind(sentence, count)) && !TimeSlots.Hidden(sentence, count.Start, count.End))
                return count.Value;

        return null;
    }

    // three lectures, 2个讲座: the kind stands right behind the number.
    private static bool BeforeKind(Sentence sentence, CountMention count)
    {
        var at = count.End;
        while (at < sentence.Text.Length && sentence.Text[at] is ' ' or '个')
            at++;
        if (IsCounted(sentence, at))
            return true;
        foreach (var word in new[] { "more ", "parent ", "family ", "school ", "county ", "township ", "class ", "community ", "grade ", "校级", "家长", "new ", "other ", "extra " })
            if (sentence.Text.HasAt(at, word))
                at += word.Length;
        if (sentence.Titles.Topic is { } topic && topic.Start == at)
            at = topic.End + (topic.End < sentence.Text.Length && sentence.Text[topic.End] == ' ' ? 1 : 0);

        return IsCounted(sentence, at);
    }

    private static bool IsCounted(Sentence sentence, int at) =>
        sentence.Tokens.Exists(token => token.Start == at && (sentence.IsIn(token, "kind") || sentence.IsIn(token, "thing")));

    private static int? First(Sentence sentence, string of)
    {
        foreach (var count in sentence.Counts.All)
            if (count.Of == of && count.Value > 0)
                return count.Value;

        return null;
    }
}
