using System.Globalization;
using System.Text;
using System.Text.Json;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.UseCases.PlanReviews;

/// <summary>What is said with a plan that goes back: on the whole, and on rows by their number.</summary>
/// <param name="ByRow">By <see cref="PlanRow.Number"/>.</param>
public sealed record ReturnWords(string Comment, IReadOnlyDictionary<int, string> ByRow)
{
    private static readonly char[] Ends = [',', ';', '。', '\n'];
    private static readonly string[] Marks = ["第"];
    private static readonly string[] Rows = ["行", "项", "項", "条", "條"];
    private static readonly string[] English = ["row ", "item ", "line "];

    public static ReturnWords Of(Intent.ReturnMonthPlan ask, IReadOnlyList<PlanRow> rows)
    {
        var numbers = rows.Select(row => row.Number).ToHashSet();
        var byRow = new SortedDictionary<int, string>();
        foreach (var (key, value) in ask.More ?? [])
            if (key.StartsWith("row-", StringComparison.Ordinal) && int.TryParse(key[4..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && numbers.Contains(number)
                && value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } word)
                byRow[number] = word;

        return new ReturnWords(OnTheWhole(ask.Comment?.Trim() ?? "", numbers, byRow), byRow);
    }

    // Clauses that begin with a row's number go to the row; what is left is said of the plan.
    private static string OnTheWhole(string comment, HashSet<int> numbers, SortedDictionary<int, string> byRow)
    {
        var rest = new StringBuilder();
        foreach (var clause in Clauses(comment))
            if (Row(clause) is var (number, word) && numbers.Contains(number) && word.Length > 0)
                byRow[number] = byRow.TryGetValue(number, out var before) ? $"{before} {word}" : word;
            else
                rest.Append(clause);

        return rest.ToString().Trim(' ', ',', '，', ';', '；');
    }

    // With what ends it, so that what is left reads as it was written.
    private static IEnumerable<string> Clauses(string comment)
    {
        var from = 0;
        for (var at = 0; at < comment.Length; at++)
            if (Ends.Contains(comment[at]) || comment[at] is '，' or '；')
            {
                yield return comment[from..(at + 1)];
                from = at + 1;
            }

        if (from < comment.Length)
            yield return comment[from..];
    }

    private static (int Number, string Word)? Row(string clause)
    {
        var said = clause.Trim().TrimEnd(',', '，', ';', '；', '。');
        var mark = Array.Find(English, word => said.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ?? Array.Find(Marks, word => said.StartsWith(word, StringComparison.Ordinal));
        if (mark is null)
            return null;

        var rest = said[mark.Length..];
        var digits = rest.TakeWhile(letter => Digit(letter) is not null).Count();
        if (digits is 0 or > 3 || Number(rest[..digits]) is not { } number)
            return null;

        var after = rest[digits..];
        var noun = mark == "第" ? Array.Find(Rows, word => after.StartsWith(word, StringComparison.Ordinal)) : "";

        return noun is null ? null : (number, after[noun.Length..].Trim(' ', ':', '：', '-', '—'));
    }

    private static int? Digit(char letter) => letter is >= '0' and <= '9' ? letter - '0' : "十一二三四五六七八九".IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? (at == 0 ? 10 : at) : null;

    // 12, 二, 十二, 二十三.
    private static int? Number(string said)
    {
        if (said.All(char.IsAsciiDigit))
            return int.Parse(said, CultureInfo.InvariantCulture);

        var ten = said.IndexOf('十', StringComparison.Ordinal);

        return ten < 0 ? (said.Length == 1 ? Digit(said[0]) : null)
             : (ten == 0 ? 10 : 10 * Digit(said[0])) + (ten + 1 < said.Length ? Digit(said[ten + 1]) : 0);
    }
}
