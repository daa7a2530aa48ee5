using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>Where something takes place: 礼堂, 二楼会议室, school library; behind 在 or 地点 also a place nobody listed.</summary>
internal static class PlaceReader
{
    private const int Longest = 10;

    private static readonly string[] Before = ["地点改成", "地点改在", "地点改到", "地点在", "地点是", "地点为", "地点:", "地点", "改在", "换到", "搬到", "移到", "改到", "安排在", "定在", "放在", "设在", "就在", "喺", "在", "于", "到", "去"];

    private static readonly string[] Bounds =
        ["stop", "arrange", "cancel", "move", "moveto", "settled", "kind", "date", "clock", "times", "me", "wish", "thing", "who", "what", "howmany", "has", "done", "came", "not", "digits", "headcount", "online", "title", "action", "plan", "tier", "polite", "dropped"];

    public static string? Read(Sentence sentence, int from)
    {
        (int Start, int End)? found = null;
        foreach (var token in sentence.In("placeend"))
            if (token.Start >= from && !sentence.Titles.Hide(token) && !sentence.Units.Any(unit => token.Start >= unit.Start && token.End <= unit.End))
            {
                var (start, end) = char.IsAsciiLetter(sentence.Text[token.Start]) ? English(sentence, token) : (Back(sentence, token.Start), Forward(sentence, token.End));
                if (found is { } before && start <= before.End)
                    found = (Math.Min(start, before.Start), end);
                else if (found is null)
                    found = (start, end);
            }

        found ??= Unlisted(sentence, from) ?? EnglishPlaces.Unlisted(sentence, from);
        return found is { } place && place.End > place.Start ? sentence.Form.Cut(place.Start, place.End).Trim(' ', '"', '“', '”', '「', '」', '《', '》') : null;
    }

    private static int Back(Sentence sentence, int start)
    {
        var end = start;
        while (start > 0 && end - start < Longest && !Bounded(sentence, start - 1) && !Before.Any(word => EndsWith(sentence, start, word)))
            start--;

        return start;
    }

    private static bool EndsWith(Sentence sentence, int end, string word) =>
        sentence.Text.AsSpan(0, end).EndsWith(word, StringComparison.Ordinal);

    private static int Forward(Sentence sentence, int end)
    {
        while (end < sentence.Text.Length && char.IsAsciiLetterOrDigit(sentence.Text[end]) && !sentence.Times.Clocks.Any(clock => clock.Start <= end && end < clock.End)
               && !sentence.Tokens.Exists(token => token.Start == end && !sentence.IsIn(token, "digits")))
            end++;

        return end;
    }

    private static bool Bounded(Sentence sentence, int at)
    {
        var letter = sentence.Text[at];
        if ((!NormalForm.IsHan(letter) && !char.IsAsciiLetterOrDigit(letter)) || letter == '的' || sentence.Form.SpacedBefore(at + 1))
            return true;
        if (sentence.Units.Any(unit => at >= unit.Start && at < unit.End) || sentence.Times.Parts.Any(part => at >= part.Start && at < part.End))
            return true;

        return sentence.Tokens.Exists(token => token.Start <= at && at < token.End && sentence.IsInAny(token, Bounds) && !sentence.IsIn(token, "placeend") && !(sentence.IsIn(token, "digits") && char.IsAsciiDigit(letter)));
    }

    // 在文澜阁办讲座: what stands between 在 and the next word that is known.
    private static (int, int)? Unlisted(Sentence sentence, int from)
    {
        foreach (var word in Before)
            for (var at = sentence.Text.IndexOf(word, from, StringComparison.Ordinal); at >= 0 && word is not ("到" or "去" or "于"); at = sentence.Text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var (start, end) = (at + word.Length, at + word.Length);
                if (sentence.Tokens.Exists(token => token.Start < at && token.End > at && !sentence.IsIn(token, "action") && !sentence.IsIn(token, "settled")) || at > 0 && sentence.Text[at - 1] is '现' or '正' or '存' or '实')
                    continue;
                while (end < sentence.Text.Length && end - start < Longest && !Bounded(sentence, end))
                    end++;
                if (end - start >= 2 && NormalForm.IsHan(sentence.Text[start]) && !sentence.Tokens.Exists(token => token.Start <= start && start < token.End && (sentence.IsIn(token, "when") || sentence.IsIn(token, "noise") || sentence.IsIn(token, "me") || sentence.IsIn(token, "level"))) && sentence.Text[start..end] is not ("这里" or "那里" or "这儿" or "那儿" or "此处"))
                    return (start, end);
            }

        return null;
    }

    private static (int, int) English(Sentence sentence, Token token) => EnglishPlaces.Around(sentence, token);
}
