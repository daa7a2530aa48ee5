using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>
/// Which verbs a sentence takes back: the first verb behind 别, 不用, don't … in the same clause, and everything before
/// 算了 or never mind. A verb that stays is still a request: 不用取消,改到周五 moves.
/// </summary>
internal static class Negation
{
    private const int Reach = 24;

    public static HashSet<Token> TakenBack(Sentence sentence)
    {
        var taken = new HashSet<Token>();
        var tokens = sentence.Tokens;
        for (var at = 0; at < tokens.Count; at++)
            if (sentence.IsIn(tokens[at], "not"))
                TakeNextVerb(sentence, at, taken);
            else if (sentence.IsIn(tokens[at], "dropped"))
                for (var before = 0; before < at; before++)
                    taken.Add(tokens[before]);

        return taken;
    }

    private static void TakeNextVerb(Sentence sentence, int at, HashSet<Token> taken)
    {
        var (tokens, no) = (sentence.Tokens, sentence.Tokens[at]);
        for (var next = at + 1; next < tokens.Count && tokens[next].Start - no.End < Reach; next++)
        {
            if (ClauseEnds(sentence, no.End, tokens[next].Start))
                return;
            if (!sentence.IsIn(tokens[next], "action"))
                continue;

            taken.Add(tokens[next]);
            var near = tokens[next].End;
            for (var same = next + 1; same < tokens.Count && tokens[same].Start < near; same++)
                taken.Add(tokens[same]);
            return;
        }
    }

    private static bool ClauseEnds(Sentence sentence, int start, int end)
    {
        for (var at = start; at < end; at++)
            if (sentence.EndsClause(at))
                return true;

        return false;
    }
}
