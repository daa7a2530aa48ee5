using System.Text;

namespace CoEduBot.Bot.UseCases.Notes;

/// <summary>Which student is meant where the sentence says little else: `家访记录 王小禾`, `看12号的家访记录`.</summary>
internal static class SaidName
{
    // Longer ones first: what is said besides the name, at either end of it.
    private static readonly string[] Around =
    [
        "home visit notes", "home visit records", "home visits", "home visit", "visit notes", "visit records", "who has read", "who looked at", "who viewed", "who read", "notes", "records", "list", "show", "the", "for", "of", "student", "no.",
        "谁查看过", "誰查看過", "谁看过", "誰看過", "谁看了", "誰看了", "谁读过", "誰讀過", "拿来看看", "拿來看看", "给我看", "給我看", "看一下", "看看", "查看", "看", "家访", "家訪", "走访", "走訪", "记录", "記錄", "紀錄", "纪录", "笔记", "筆記",
        "学生", "學生", "同学", "同學", "学号", "學號", "的", "了", "过", "過", "吗", "嗎", "?", "？", "。", ".", ",", "，", ":", "：",
    ];

    /// <param name="said">In small letters; <paramref name="typed"/> is the same as it was typed, whose letters a name keeps.</param>
    /// <param name="unit">A class that was named beside the student; null for none.</param>
    public static string? Of(string said, string typed, string? unit)
    {
        var (left, stripped) = (unit is null ? said : said.Replace(unit, "", StringComparison.OrdinalIgnoreCase).Trim(), true);
        while (stripped)
            (left, stripped) = Strip(left);

        var name = Number(left);

        // Nobody is called by a sentence; and a name in small letters is looked up as it was typed.
        return name.Length is 0 or > 24 ? null : Typed(name, typed.Normalize(NormalizationForm.FormKC));
    }

    private static (string Left, bool Stripped) Strip(string left)
    {
        foreach (var word in Around)
        {
            if (left.StartsWith(word, StringComparison.Ordinal))
                return (left[word.Length..].Trim(), true);
            if (left.EndsWith(word, StringComparison.Ordinal))
                return (left[..^word.Length].Trim(), true);
        }

        return (left, false);
    }

    private static string Number(string left) => left.Length > 1 && left[^1] is '号' or '號' && left[..^1].All(char.IsAsciiDigit) ? left[..^1] : left;

    private static string Typed(string name, string typed) =>
        typed.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? typed.Substring(at, name.Length) : name;
}
