namespace CoEduBot.Bot.UseCases;

/// <summary>`第一个`, `选第二个吧`, `the second one`, `最后一个`: which of several things on a card is meant.</summary>
public static class Ordinals
{
    private static readonly string[] Before = ["我选择", "我選擇", "我选", "我選", "我要", "选择", "選擇", "就是", "应该是", "應該是", "选", "選", "要", "就", "是", "i mean ", "i want ", "choose ", "take ", "pick ", "the "];
    private static readonly string[] After = ["就行", "吧", "的", "。", "那个", "那個", " please", " one", " option"];
    private static readonly string[] Units = ["个", "個", "项", "項", "条", "條", "种", "種", "场", "場", "行"];
    private static readonly string[] English = ["first", "second", "third", "fourth", "fifth"];

    private const string Numerals = "一二三四五六七八九";

    /// <summary>The number from 1; null for what is no such word, or where there are not so many, or only one.</summary>
    public static int? Of(string said, int count)
    {
        var word = Strip(said);
        var number = word is "最后一个" or "最後一個" or "最后" or "最後" or "后者" or "後者" or "last" or "latter" ? count
            : word is "前者" or "头一个" or "頭一個" or "former" ? 1
            : Array.IndexOf(English, word) is >= 0 and var english ? english + 1
            : word.StartsWith('第') ? Chinese(word[1..])
            : 0;

        return count > 1 && number >= 1 && number <= count ? number : null;
    }

    private static string Strip(string said)
    {
        var word = said.Trim();
        if (Array.Find(Before, word.StartsWith) is { } before)
            word = word[before.Length..].Trim();
        // "Take the second": two of them may stand there.
        if (Array.Find(Before, word.StartsWith) is { } more)
            word = word[more.Length..].Trim();

        return Array.Find(After, word.EndsWith) is { } after ? word[..^after.Length].Trim() : word;
    }

    private static int Chinese(string rest)
    {
        if (Array.Find(Units, rest.EndsWith) is { } unit)
            rest = rest[..^unit.Length];

        return rest.Length != 1 ? 0 : char.IsAsciiDigit(rest[0]) ? rest[0] - '0' : Numerals.IndexOf(rest[0], StringComparison.Ordinal) + 1;
    }
}
