using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>The level of an activity (校级讲座, township lecture), or the level a ranking ranks (各乡镇排名).</summary>
internal static class Levels
{
    private static readonly string[] All = ["county", "township", "community", "school", "grade", "class"];

    private static readonly string[] OurWords = ["our ", "my ", "pilot "];
    private static readonly string[] AskedWords = ["which ", "the ", "every ", "each ", "all ", "at "];

    public static string? Read(Sentence sentence, Meaning meaning)
    {
        if (meaning == Meaning.ShowRanking || (meaning == Meaning.Export && sentence.Has("ranking")))
            return Ranked(sentence) ?? Named(sentence);

        return Named(sentence) ?? Beside(sentence);
    }

    private static string? Named(Sentence sentence) =>
        sentence.Tokens.SelectMany(token => All.Where(level => sentence.IsIn(token, $"tier:{level}"))).FirstOrDefault();

    // The lowest level named is the one that is ranked: 全县学校排名 ranks schools.
    private static string? Ranked(Sentence sentence)
    {
        var named = sentence.Tokens.Where(token => !sentence.Units.Any(unit => token.Start >= unit.Start && token.End <= unit.End) && !IsOurs(sentence, token))
            .SelectMany(token => All.Where(level => sentence.IsIn(token, $"level:{level}"))).ToList();

        return named.Count == 0 ? null : named[^1];
    }

    private static bool IsOurs(Sentence sentence, Token token) =>
        token.Start > 0 && sentence.Text[token.Start - 1] is '我' or '本' or '们' or '咱' or '哋'
        || OurWords.Any(word => sentence.Text.AsSpan(0, token.Start).EndsWith(word, StringComparison.Ordinal));

    // A level word right before the kind, or before what the kind is about: 社区讲座, a township lecture on …
    private static string? Beside(Sentence sentence)
    {
        var kind = sentence.In("kind").FirstOrDefault(token => !sentence.IsIn(token, "kind:survey"));
        if (kind.End == 0)
            return null;

        var before = sentence.Titles.Topic is { } topic && topic.End >= kind.Start - 1 && topic.End <= kind.Start ? topic.Start : kind.Start;
        foreach (var token in sentence.Tokens)
            if (All.FirstOrDefault(level => sentence.IsIn(token, $"level:{level}")) is { } level && IsBeside(sentence, token, before) && !IsOurs(sentence, token)
                && !sentence.Units.Any(unit => token.Start < unit.End && unit.Start < token.End) && !IsAsked(sentence, token))
                return level;

        return null;
    }

    private static bool IsBeside(Sentence sentence, Token token, int before)
    {
        var between = sentence.Text[Math.Min(token.End, before)..before].Trim();

        return token.End <= before && between is "" or "的" or "级" or "级的" or "级别" or "家长" or "层面的" or "level" or "-level" or "parents'" or "parent";
    }

    private static bool IsAsked(Sentence sentence, Token token) =>
        token.Start > 0 && sentence.Text[token.Start - 1] is '些' or '个' or '所' or '各' or '每' or '有'
        || AskedWords.Any(word => sentence.Text.AsSpan(0, token.Start).EndsWith(word, StringComparison.Ordinal));
}
