using CoEduBot.Bot.Intents.Phrases;
using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>Which activity a sentence is about: the first one named, and in a compound its last word.</summary>
internal sealed class KindReader(PhraseBook book, IReadOnlyList<KindWords> kinds)
{
    private readonly (int List, string Code, KindWords Kind)[] _lists = [.. kinds.Select(kind => (book[PhraseBook.KindList(kind)], kind.Code, kind))];

    public string? Read(Sentence sentence, Func<string, bool> allowed, string? beside = null)
    {
        var tokens = sentence.In("kind").Where(token => beside is null || sentence.In(beside).Any(other => sentence.InOneClause(token, other))).ToList();
        for (var at = 0; at < tokens.Count; at++)
        {
            var code = Code(sentence, tokens[at]);
            if (code is null || !allowed(code))
                continue;

            while (at + 1 < tokens.Count && Touch(sentence, tokens[at], tokens[at + 1]) && Code(sentence, tokens[at + 1]) is { } next && allowed(next))
                (at, code) = (at + 1, next);

            return code;
        }

        return null;
    }

    private static bool Touch(Sentence sentence, Token one, Token next) =>
        next.Start == one.End || (next.Start == one.End + 1 && sentence.Text[one.End] == ' ');

    private string? Code(Sentence sentence, Token token)
    {
        foreach (var (list, code, kind) in _lists)
            if (token.Lists.Contains(list) && (kind.Only is null || kind.Only == sentence.Locale))
                return code;

        return null;
    }
}
