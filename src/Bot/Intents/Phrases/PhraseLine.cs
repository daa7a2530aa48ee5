using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Phrases;

/// <summary>Reads one line of a phrase table.</summary>
internal static class PhraseLine
{
    public static Phrase Read(Meaning meaning, string line, Lexicon.Draft draft)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (steps, needs, never) = (new List<Step>(), new List<ListSet>(), new List<int>());
        var gap = Gap.Near;
        foreach (var part in parts.Skip(1))
            switch (part[0])
            {
                case '~' or '^' or '$':
                    break;
                case '.' when part == "..":
                    gap = Gap.Anywhere;
                    break;
                case '+' when part == "+":
                    gap = Gap.Adjacent;
                    break;
                case '&':
                    needs.Add(ListSet.Of(Lists(part[1..], draft)));
                    break;
                case '!':
                    never.AddRange(Lists(part[1..], draft));
                    break;
                default:
                    steps.Add(new(gap, ListSet.Of(Lists(part, draft))));
                    gap = Gap.Near;
                    break;
            }

        return new(meaning, int.Parse(parts[0], provider: null), parts.Contains("~"), parts.Contains("^"), parts.Contains("$"), [.. steps], [.. needs], ListSet.Of(never));
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
