using System.Text;
using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.UseCases.Undoing;

/// <summary>`撤销`, `撤回刚才的`, `請復原一下`, `undo that please`. Whoever names what is meant (`撤销讲座`) has said another sentence.</summary>
public static class UndoWords
{
    private static readonly string[] Verbs = ["撤销", "撤銷", "撤消", "撤回", "还原", "還原", "复原", "復原", "undo", "takethatback", "takeitback", "revert"];

    // Around the verb, in any order; none of them names anything.
    private static readonly string[] Around =
    [
        "刚才的操作", "剛才的操作", "刚刚的操作", "剛剛的操作", "上一步操作", "上一个操作", "上一個操作", "刚才那个", "剛才那個", "刚才那步", "剛才那步", "刚才的", "剛才的", "刚刚的", "剛剛的",
        "上一步", "上一步驟", "操作", "刚才", "剛才", "刚刚", "剛剛", "麻烦", "麻煩", "帮我", "幫我", "可以", "能不能", "谢谢", "謝謝", "一下", "请", "請", "把", "吧", "了", "吗", "嗎", "我", "你",
        "canyou", "couldyou", "would", "please", "thelastone", "thelastthing", "thelastchange", "mylastchange", "laststep", "thelaststep", "that", "this", "last", "it",
    ];

    public static bool Is(string text)
    {
        var said = string.Concat(Mentions.Remove(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit));
        if (said.Length is 0 or > 40)
            return false;

        return Verbs.Any(verb => said.IndexOf(verb, StringComparison.Ordinal) is >= 0 and var at && IsAround(said[..at]) && IsAround(said[(at + verb.Length)..]));
    }

    private static bool IsAround(string rest)
    {
        while (rest.Length > 0)
        {
            if (Array.Find(Around, word => rest.StartsWith(word, StringComparison.Ordinal)) is not { } word)
                return false;
            rest = rest[word.Length..];
        }

        return true;
    }
}
