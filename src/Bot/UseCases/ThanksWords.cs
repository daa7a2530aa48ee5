using System.Text;
using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.UseCases;

/// <summary>`谢谢`, `好的，辛苦了`, `thanks a lot`: said out of politeness, about nothing. Whoever asks for something besides has said another sentence.</summary>
internal static class ThanksWords
{
    private static readonly string[] Thanking = ["谢谢", "謝謝", "多谢", "多謝", "感谢", "感謝", "谢了", "謝了", "谢啦", "謝啦", "唔该", "唔該", "辛苦", "thankyou", "thanks", "thx"];

    // Around it, in any order; none of them names anything. Longer ones before those they begin with.
    private static readonly string[] Around =
    [
        "你们", "你們", "机器人", "機器人", "小助手", "助手", "老师", "老師", "您", "你", "好的", "好", "收到", "知道了", "明白了", "非常", "十分", "真的", "真是", "太", "很", "的", "帮忙", "幫忙", "帮助", "幫助",
        "哈", "了", "啦", "啊", "呀", "哦", "喔", "嗯", "somuch", "verymuch", "alot", "foryourhelp", "forthehelp", "foryou", "many", "great", "okay", "ok", "gotit", "perfect", "bot", "again", "all",
    ];

    public static bool Are(string text)
    {
        var said = string.Concat(Mentions.Remove(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit));
        var thanked = false;
        while (said.Length > 0)
        {
            var word = Array.Find(Thanking, each => said.StartsWith(each, StringComparison.Ordinal));
            thanked |= word is not null;
            if ((word ?? Array.Find(Around, each => said.StartsWith(each, StringComparison.Ordinal))) is not { } known)
                return false;
            said = said[known.Length..];
        }

        return thanked;
    }
}
