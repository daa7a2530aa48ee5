using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>Places in English: school library, second-floor meeting room, Room 203, and names behind "at the".</summary>
internal static class EnglishPlaces
{
    private static readonly string[] Bounds = ["the", "a", "an", "our", "my", "your", "in", "at", "to", "on", "from", "of", "for", "by", "and", "is", "into", "with", "this", "next", "instead", "its", "their", "not", "venue", "location", "use", "book", "inside", "near", "it", "room:", "lecture", "talk", "meeting", "visit", "be", "as", "us", "using"];

    public static (int, int) Around(Sentence sentence, Token token)
    {
        var (text, start, end) = (sentence.Text, token.Start, token.End);
        while (start > 0 && (text[start - 1] == '-' || char.IsAsciiLetterOrDigit(text[start - 1])))
            start--;
        while (start > 1 && text[start - 1] == ' ')
        {
            var word = text.LastIndexOf(' ', start - 2) + 1;
            var said = text[word..(start - 1)];
            if (Bounds.Contains(said) || said[^1] is ',' or '.' or ';' || said.EndsWith("'s", StringComparison.Ordinal)
                || sentence.Tokens.Exists(other => other.Start <= word && word < other.End && (sentence.IsIn(other, "date") || sentence.IsIn(other, "clock") || sentence.IsIn(other, "kind") || sentence.IsIn(other, "arrange") || sentence.IsIn(other, "move") || sentence.IsIn(other, "moveto")))
                || sentence.Units.Any(unit => word >= unit.Start && word < unit.End))
                break;
            start = word;
        }

        if (text[token.Start..token.End] is "room" or "hall" or "classroom" or "lab" or "studio" or "field" && end + 1 < text.Length && text[end] == ' ' && Number(text, end + 1) is > 0 and var behind)
            end = behind;

        return (start, end);
    }

    private static int Number(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            end++;

        return end - at <= 5 && text.AsSpan(at, end - at).IndexOfAnyInRange('0', '9') >= 0 || end - at == 1 ? end : 0;
    }

    // "at Willow House": names in capitals that are nothing else.
    public static (int, int)? Unlisted(Sentence sentence, int from)
    {
        var text = sentence.Text;
        foreach (var sign in new[] { " at the ", " in the ", " at ", " in " })
            for (var at = text.IndexOf(sign, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sign, at + 1, StringComparison.Ordinal))
            {
                var start = at + sign.Length;
                var end = start;
                while (end < text.Length && char.IsUpper(sentence.Form.Typed(end)) && !IsKnown(sentence, end))
                {
                    end = text.IndexOfAny([' ', ',', '.', '?', '!'], end) is >= 0 and var space ? space : text.Length;
                    if (end + 1 >= text.Length || text[end] != ' ' || !char.IsUpper(sentence.Form.Typed(end + 1)))
                        break;
                    end++;
                }

                if (end > start && !sentence.Units.Any(unit => unit.Start < end && start < unit.End))
                    return (start, text[end - 1] == ' ' ? end - 1 : end);
            }

        return null;
    }

    private static bool IsKnown(Sentence sentence, int at) =>
        sentence.Tokens.Exists(token => token.Start <= at && at < token.End && (sentence.IsIn(token, "date") || sentence.IsIn(token, "language") || sentence.IsIn(token, "format") || sentence.IsIn(token, "online") || sentence.IsIn(token, "kind") || sentence.IsIn(token, "clock")));
}
