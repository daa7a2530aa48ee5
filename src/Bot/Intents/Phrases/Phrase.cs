using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Phrases;

internal enum Gap
{
    /// <summary>Soon after, in the same clause.</summary>
    Near,
    Anywhere,
    Adjacent,
}

/// <summary>One step of a phrase: any word of these lists, so far behind the step before.</summary>
internal readonly record struct Step(Gap Gap, ListSet Lists);

/// <summary>One line of <see cref="MeaningPhrases"/>, ready to be looked for.</summary>
internal sealed record Phrase(Meaning Meaning, int Weight, bool SaysNo, bool FromStart, bool ToEnd, Step[] Steps, ListSet[] Needs, ListSet Never)
{
    private const int Soon = 12;

    /// <summary>Whether the sentence holds this phrase; words taken back by a no count only when asked for.</summary>
    public bool IsIn(Sentence sentence, bool takenBack)
    {
        if (sentence.Lists.Overlaps(Never))
            return false;
        foreach (var need in Needs)
            if (!sentence.Lists.Overlaps(need))
                return false;
        foreach (var step in Steps)
            if (!sentence.Lists.Overlaps(step.Lists))
                return false;

        return Walk(sentence, takenBack || SaysNo);
    }

    // The ends reached so far, step by step: never goes back, so time grows with the sentence only.
    private bool Walk(Sentence sentence, bool all)
    {
        Span<bool> ends = stackalloc bool[sentence.Text.Length + 1];
        Span<bool> reached = stackalloc bool[sentence.Text.Length + 1];
        for (var number = 0; number < Steps.Length; number++)
        {
            reached.Clear();
            var (any, first) = (false, ends.IndexOf(true));
            foreach (var token in sentence.Tokens)
                if ((all || !sentence.IsTakenBack(token)) && token.Lists.Overlaps(Steps[number].Lists)
                    && (number == 0 ? !FromStart || token.Start <= sentence.Opening : Follows(sentence, Steps[number].Gap, ends, first, token.Start)))
                    any = reached[token.End] = true;
            if (!any)
                return false;

            var spare = ends;
            ends = reached;
            reached = spare;
        }

        return !ToEnd || ends[Math.Min(sentence.Closing, sentence.Text.Length)..].Contains(true);
    }

    private static bool Follows(Sentence sentence, Gap gap, Span<bool> ends, int first, int start)
    {
        if (gap == Gap.Anywhere)
            return first <= start;

        for (var end = start; end >= 0 && end >= start - (gap == Gap.Near ? Soon : 1); end--)
        {
            if (ends[end])
                return true;
            if (end > 0 && (gap == Gap.Near ? sentence.EndsClause(end - 1) : sentence.Text[end - 1] != ' '))
                return false;
        }

        return false;
    }
}
