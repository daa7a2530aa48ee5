using System.Globalization;
using System.Text;
using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>What is to be done with a row.</summary>
internal enum RowDoing
{
    Add,
    Change,
    Drop,
}

/// <summary>A sentence about a row: `加一行 …`, `第2行 …`, `删掉第3行`, `row 2 to 16 Dec`.</summary>
/// <param name="Number">Null for a new row.</param>
/// <param name="Rest">What is said of it, as typed.</param>
internal sealed record RowWords(RowDoing Doing, string? Number, string Rest)
{
    private const int Longest = 400;

    private static readonly string[] Adding = ["再加一行", "加一行", "添加一行", "增加一行", "新增一行", "加一项", "添一行", "add a row", "add one row", "add row", "new row"];
    private static readonly string[] Dropping = ["删掉", "删除", "删去", "删", "去掉", "取消", "不要了", "不要", "drop", "delete", "remove"];
    private static readonly string[] Opening = ["修改", "改", "看", "打开", "编辑", "change", "edit", "open", "show"];

    /// <summary>Null for every other sentence.</summary>
    public static RowWords? Read(string text)
    {
        var typed = text.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('。', '.', '!', '?');
        var folded = NormalForm.OfWord(typed);
        if (typed.Length is 0 or > Longest || folded.Length != typed.Length)
            return null;

        return Begun(folded, Adding) is { Length: > 0 } word ? new RowWords(RowDoing.Add, null, typed[word.Length..].Trim(' ', ':', ',', '，')) : Numbered(typed, folded);
    }

    private static RowWords? Numbered(string typed, string folded)
    {
        var verb = Begun(folded, Dropping) ?? Begun(folded, Opening) ?? "";
        var at = folded.AsSpan(verb.Length).TrimStart().Length is var left ? folded.Length - left : 0;
        var sign = folded.AsSpan(at).StartsWith("第", StringComparison.Ordinal) ? "第" : folded.AsSpan(at).StartsWith("row", StringComparison.Ordinal) ? "row" : null;
        if (sign is null)
            return null;

        at += sign.Length;
        while (at < folded.Length && folded[at] is ' ' or '#')
            at++;
        if (Numbers.Read(folded, at, out var end) is not { } number || (sign == "第" && (end >= folded.Length || folded[end] != '行')))
            return null;

        var rest = typed[Math.Min(typed.Length, sign == "第" ? end + 1 : end)..].Trim(' ', ':', ',', '，');
        var drops = Dropping.Contains(verb) || Dropping.Contains(NormalForm.OfWord(rest));

        return new RowWords(drops ? RowDoing.Drop : RowDoing.Change, number.ToString(CultureInfo.InvariantCulture), drops ? "" : rest);
    }

    private static string? Begun(string folded, string[] words) => words.OrderByDescending(word => word.Length).FirstOrDefault(word => folded.StartsWith(word, StringComparison.Ordinal));
}
