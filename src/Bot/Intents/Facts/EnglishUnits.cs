using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>No. 1 Primary School, Chengguan Township, Sunshine Kindergarten, Class 3A, Grade 3.</summary>
internal static class EnglishUnits
{
    private static readonly string[] Ends =
    [
        "primary school", "middle school", "high school", "secondary school", "elementary school", "experimental school", "central school", "junior high school", "junior high", "boarding school", "primary", "kindergarten", "township", "town", "community", "village", "street", "school", "elementary", "subdistrict", "nursery",
    ];

    private static readonly string[] NoNames =
        ["the", "our", "my", "your", "their", "a", "each", "every", "all", "which", "this", "that", "any", "pilot", "core", "member", "base", "whole", "no", "what", "at", "in", "for", "from", "of", "to", "and", "by", "with", "lead", "new", "old", "on", "show", "how", "is", "are", "has", "education", "remind", "county", "local", "high", "per", "another", "other", "schedule", "cancel", "move", "export", "visit", "approve", "return", "reject", "submit", "accept", "draft", "one", "parents", "parent", "did", "does", "do", "was", "chase", "nudge", "ping", "please", "back", "next", "last", "boarding", "some", "late", "best", "top", "first"];

    public static IEnumerable<UnitMention> Read(Sentence sentence)
    {
        var text = sentence.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiLetter(text[at]) || (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])))
                continue;

            var scan = new Scan(text, at);
            if (Numbered(ref scan) || Named(sentence, at, ref scan))
            {
                yield return new(Start(sentence, at, scan.At), scan.At);
                at = scan.At - 1;
            }
        }
    }

    // Class 3A, Class 3 (2), Grade 5, Grade 3 Class 2, Year 6.
    private static bool Numbered(ref Scan scan)
    {
        if (!scan.EatWord([("class", 0), ("grade", 0), ("year", 0), ("form", 0)], out _))
            return false;

        var before = scan;
        if (!scan.Eat(" ") || scan.Ended || !(char.IsAsciiDigit(scan.Next) || scan.Number() is not null))
        {
            scan = before;
            return false;
        }

        while (!scan.Ended && (char.IsAsciiLetterOrDigit(scan.Next) || scan.Next is '(' or ')' or '-'))
            scan.At++;
        if (scan.At - before.At > 6 || scan.Text[(before.At + 1)..scan.At] is { Length: 4 } year && year.All(char.IsAsciiDigit))
            return false;

        var second = scan;
        if ((second.Eat(",") || true) && second.Eat(" ") && second.EatWord("class") && Numbered(ref scan, second))
            return true;

        return true;
    }

    private static bool Numbered(ref Scan scan, Scan second)
    {
        second.At -= "class".Length;
        if (!Numbered(ref second))
            return false;

        scan = second;
        return true;
    }

    private static bool Named(Sentence sentence, int at, ref Scan scan)
    {
        var end = Array.Find(Ends, word => new Scan(sentence.Text, at) is var here && here.EatWord(word));
        if (end is null)
            return false;

        scan.At = at + end.Length;
        var numbered = scan;
        if (end.EndsWith("school", StringComparison.Ordinal) && (numbered.Eat(" no. ") || numbered.Eat(" no.") || numbered.Eat(" no ") || numbered.Eat(" #")) && numbered.Number() is not null)
        {
            scan = numbered;
            return true;
        }

        return Start(sentence, at, scan.At) < at;
    }

    // Capitalised words before the end belong to the name; in small letters the one word that means nothing else.
    private static int Start(Sentence sentence, int at, int end)
    {
        var (text, start) = (sentence.Text, at);
        while (start > 1 && text[start - 1] == ' ')
        {
            var word = text.LastIndexOf(' ', start - 2) + 1;
            var said = text[word..(start - 1)].Trim('.', ',', '\'');
            var number = said.Length > 0 && (char.IsAsciiDigit(said[0]) || said is "no" or "number") && !IsOrdinal(said);
            if (said.Length == 0 || (!number && NoNames.Contains(said)) || !(number || IsName(sentence, word, start - 1)) || text[start - 2] == ',')
                break;
            start = word;
        }

        _ = end;
        return start < at && char.IsAsciiDigit(text[start]) && !text.AsSpan(0, start).EndsWith("no. ", StringComparison.Ordinal) && !text.AsSpan(start).StartsWith("no", StringComparison.Ordinal) ? at : start;
    }

    private static bool IsOrdinal(string word) => word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("th", StringComparison.Ordinal);

    private static bool IsName(Sentence sentence, int start, int end)
    {
        var known = sentence.Tokens.Exists(token => token.Start < end && start < token.End && !sentence.IsIn(token, "digits") && !sentence.IsIn(token, "bare"));

        return char.IsUpper(sentence.Form.Typed(start)) ? !known || (start > 0 && !sentence.Tokens.Exists(token => token.Start == start && sentence.IsIn(token, "kind"))) : !known;
    }
}
