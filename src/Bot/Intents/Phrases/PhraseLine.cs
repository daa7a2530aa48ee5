using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Phrases;

/// <summary>Reads one line of a phrase table.</summary>
internal static class PhraseLine
{
    public static Phrase Read(Meaning meaning, string line, Lexicon.Draft draft)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (needs, never) = (new List<ListSet>(), new List<int>());
        foreach (var part in parts)
            if (part[0] == '&')
                needs.Add(ListSet.Of(Lists(part[1..], draft)));
            else if (part[0] == '!')
                never.AddRange(Lists(part[1..], draft));

        return new(
            meaning, int.Parse(parts[0], provider: null), parts.Contains("~"), parts.Contains("^"), parts.Contains("$"),
            Steps(parts.Skip(1).Where(part => part is not ("~" or "^" or "$") && part[0] is not ('&' or '!')), draft), [.. needs], ListSet.Of(never));
    }

    private static Step[] Steps(IEnumerable<string> parts, Lexicon.Draft draft)
    {
        var (steps, gap) = (new List<Step>(), Gap.Near);
        foreach (var part in parts)
            if (part is ".." or "+")
                gap = part == "+" ? Gap.Adjacent : Gap.Anywhere;
            else
            {
                steps.Add(new(gap, ListSet.Of(Lists(part, draft))));
                gap = Gap.Near;
            }

        return [.. steps];
    }

    // <list>|word|other_word: a word written in a phrase is a list of its own.
    private static int[] Lists(string alternatives, Lexicon.Draft draft) => [.. alternatives.Split('|').Select(written =>
    {
        if (written[0] == '<')
            return draft.List(written.Trim('<', '>'));

        var word = written.Replace('_', ' ');
        draft.Add($"={word}", [word], hides: false);
        return draft.List($"={word}");
    })];
}
