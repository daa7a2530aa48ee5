using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>Whether a sentence asks, and whether it tells of something past.</summary>
internal static class Asking
{
    private static readonly string[] Openers =
        ["is ", "are ", "has ", "have we", "have the", "have i", "have they", "have any", "did ", "does ", "do we", "do i", "do the", "was ", "were ", "what", "when", "where", "which", "who", "how ", "any "];

    private static readonly string[] Past = ["了", "过", "咗", "came", "attended", "yesterday", "turned up", "showed up", "were there", "held", "完"];

    private static readonly string[] ParticleEnds = ["吗", "么", "没有", "没", "咩", "未", "呢", "嘛"];

    /// <summary>A polite request is no question: 能不能取消 cancels.</summary>
    public static bool Is(Sentence sentence)
    {
        if (sentence.Has("who") || sentence.Has("howmany") || sentence.Has("when") || sentence.Has("howis"))
            return true;

        var text = sentence.Text.TrimEnd(' ', '?', '.', '!', '啊', '呀', '呢', '~');
        var polite = sentence.Has("polite") || text.EndsWith("好吗", StringComparison.Ordinal) || text.EndsWith('吧');
        if (polite)
            return false;

        return sentence.Text.TrimEnd().EndsWith('?') || sentence.Has("what")
            || Array.Exists(ParticleEnds, end => text.EndsWith(end, StringComparison.Ordinal))
            || text.Contains("有没有", StringComparison.Ordinal) || text.Contains("是否", StringComparison.Ordinal) || text.Contains("是不是", StringComparison.Ordinal) || text.Contains("係咪", StringComparison.Ordinal)
            || Array.Exists(Openers, word => text.HasAt(sentence.Opening, word));
    }

    public static bool LooksBack(Sentence sentence) =>
        Array.Exists(Past, word => sentence.Text.Contains(word, StringComparison.Ordinal));
}
