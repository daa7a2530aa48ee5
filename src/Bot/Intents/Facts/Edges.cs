using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>Greetings, fillers and particles around what is said.</summary>
internal static class Edges
{
    private static readonly string[] Before =
    [
        "那个", "嗯", "呃", "哦", "喂", "你好", "您好", "请问", "请", "麻烦", "帮我", "帮忙", "一下", "劳驾", "拜托", "好的", "好", "唔该", "hi", "hello", "hey", "please", "um", "uh", "ok", "okay", "so", "well", "the", "my", "just", "er", "erm",
        "could you", "can you", "would you", "the", ",", ".", " ", "!", "-", ":", "啊", "嘿", "哈", "诶", "欸", "这个", "就", "我想", "想", "yes", "no", "sorry", "thanks", "quick", "bot",
    ];

    private static readonly string[] After =
    [
        "的", "了", "吗", "呢", "吧", "啊", "呀", "哦", "呃", "哈", "嘛", "啦", "喔", "哟", "喇", "嘞", "哒", "谢谢", "多谢", "唔该", "谢了", "thanks", "thank you", "thx", "please", "pls", "一下", "?", "!", ".", ",", " ", "~", "-", "好吗", "行吗", "可以吗", "下", "now", "先", "吓", "辛苦了", "咯", "呗", "哈哈", "嗯", "then", "you", "again", "today", "bot",
    ];

    public static (int Opening, int Closing) Of(Sentence sentence)
    {
        var (text, start) = (sentence.Text, 0);
        while (Array.Find(Before, word => start < text.Length && text.HasAt(start, word) && Whole(text, start, word)) is { } filler)
            start += filler.Length;

        var end = text.Length;
        while (Array.Find(After, word => end > start && text.AsSpan(0, end).EndsWith(word, StringComparison.Ordinal) && Whole(text, end - word.Length, word)) is { } particle)
            end -= particle.Length;

        return (start, end);
    }

    private static bool Whole(string text, int at, string word) =>
        !char.IsAsciiLetter(word[0])
        || ((at == 0 || !char.IsAsciiLetter(text[at - 1])) && (at + word.Length >= text.Length || !char.IsAsciiLetter(text[at + word.Length])));
}
