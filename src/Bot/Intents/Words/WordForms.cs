namespace CoEduBot.Bot.Intents.Words;

/// <summary>
/// How word lists are written: words between bars, endings that may follow in brackets.
/// `visit(s|ed|ing) | 家访` is visit, visits, visited, visiting and 家访.
/// </summary>
internal static class WordForms
{
    public static IEnumerable<string> Split(string list)
    {
        var (depth, start) = (0, 0);
        for (var at = 0; at <= list.Length; at++)
        {
            depth += at == list.Length ? 0 : list[at] == '(' ? 1 : list[at] == ')' ? -1 : 0;
            if (at < list.Length && (list[at] != '|' || depth > 0))
                continue;
            if (list[start..at].Trim() is { Length: > 0 } word)
                yield return word;
            start = at + 1;
        }
    }

    public static IEnumerable<string> Of(string written)
    {
        var open = written.IndexOf('(', StringComparison.Ordinal);
        var shut = written.IndexOf(')', StringComparison.Ordinal);
        if (open < 0 || shut < open)
            return [written];

        var (stem, rest) = (written[..open], written[(shut + 1)..]);
        return written[(open + 1)..shut].Split('|').Prepend("").SelectMany(ending => Of(stem + ending + rest));
    }
}
