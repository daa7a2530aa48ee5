namespace CoEduBot.Bot.UseCases.Terms;

/// <summary>Numbers of a list as they are typed: `第1和第3个`, `1、3`, `第一到第三个`, `前三个`, `first and third`.</summary>
internal static class ListNumbers
{
    private const string Numerals = "一二三四五六七八九十";

    // What is longer is no place on a list.
    private const int Largest = 99;

    private static readonly string[] English = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly string[] Fillers =
        ["第", "前", "个", "個", "项", "項", "条", "條", "场", "場", "和", "与", "與", "及", "跟", "到", "至", "把", "也", "吧", "还有", "還有", "请", "請", "the", "and", "also", "top", "to", "numbers", "number", "no.", "items", "item", "please"];

    public static IReadOnlyList<int> In(string said)
    {
        var text = said;
        for (var at = 0; at < English.Length; at++)
            text = text.Replace(English[at], $"{at + 1} ", StringComparison.Ordinal);

        var found = new List<int>();
        for (var at = 0; at < text.Length;)
        {
            if (Number(text, at, out var end) is not { } number)
            {
                at++;
                continue;
            }

            var from = IsRange(text, at) && found.Count > 0 ? found[^1] + 1 : IsTop(text, at) ? 1 : number;
            found.AddRange(from <= number ? Enumerable.Range(from, number - from + 1) : [number]);
            at = end;
        }

        return found.TrueForAll(number => number is >= 1 and <= Largest) ? [.. found.Distinct()] : [];
    }

    /// <summary>Whether nothing but numbers is said, beside the words given.</summary>
    public static bool IsAll(string said, IEnumerable<string> beside)
    {
        var rest = said;
        foreach (var word in beside.Concat(English).Concat(Fillers).OrderByDescending(word => word.Length))
            rest = rest.Replace(word, " ", StringComparison.Ordinal);

        return rest.All(letter => char.IsAsciiDigit(letter) || char.IsWhiteSpace(letter) || char.IsPunctuation(letter) || Numerals.Contains(letter, StringComparison.Ordinal) || letter is '~');
    }

    private static int? Number(string text, int at, out int end)
    {
        end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end > at)
            return end - at <= 2 ? int.Parse(text.AsSpan(at, end - at), System.Globalization.CultureInfo.InvariantCulture) : 0;

        end = at + 1;
        // 第一个, 前三个: a numeral by itself is a word, such as in 一下.
        return at > 0 && text[at - 1] is '第' or '前' && Numerals.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var numeral ? numeral + 1 : null;
    }

    // 1到3, 1-3, 第1至第3.
    private static bool IsRange(string text, int at) => text[..at].TrimEnd(' ', '第') is [.., '到' or '至' or '-' or '~'];

    private static bool IsTop(string text, int at) => text[..at].TrimEnd(' ') is [.., '前'] || text[..at].TrimEnd(' ').EndsWith("top", StringComparison.Ordinal);
}
