using System.Globalization;
using System.Text.RegularExpressions;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Intents;

/// <summary>
/// A row of date-phrases.tsv: words for days and hours, with gaps in braces for numbers and names (`下周{weekday}`), and, where the second reader is known
/// not to understand them, the same in words it does understand. <see cref="Signs"/> stand before those in brackets and say how they are meant:
/// a later day they are read on (`+7`), another language (`en`, `zh`), always ahead, or which of the days they name (`last`, `11-20`, `until` the last).
/// </summary>
internal sealed record PhraseTemplate(Locale Locale, string Text, IReadOnlyList<string> Signs, string Words)
{
    public static IReadOnlyList<PhraseTemplate> All { get; } = [.. Table.Rows("date-phrases.tsv").Select(row => Of(Locales.Nearest(row[0])!.Value, row[1], row[2]))];

    /// <summary>The language of the other words.</summary>
    public Locale Other => Signs.Contains("en") || Locale == Locale.En && !Signs.Contains("zh") ? Locale.En : Locale.ZhHans;

    /// <summary>The other words with their signs.</summary>
    public string Asked => Signs.Count == 0 ? Words : $"[{string.Join(' ', Signs)}] {Words}";

    /// <summary>Whether a phrase, and its other words where it has some, say what stands between the gaps.</summary>
    public bool Fits(DatePhrase phrase) => Fits(Text, phrase.Text) && (phrase.Words.Length == 0 || Fits(Words, phrase.Words));

    private static bool Fits(string words, string said)
    {
        var parts = words.Split('{').Select(part => part[(part.IndexOf('}', StringComparison.Ordinal) + 1)..]).ToList();
        var at = parts[0].Length;
        foreach (var part in parts[1..])
            if ((at = said.IndexOf(part, at, StringComparison.Ordinal)) < 0)
                return false;
            else
                at += part.Length;

        return said.StartsWith(parts[0], StringComparison.Ordinal) && said.EndsWith(parts[^1], StringComparison.Ordinal);
    }

    private static PhraseTemplate Of(Locale locale, string text, string asked) =>
        asked.Split("] ") is [var signs, var words] ? new(locale, text, signs[1..].Split(' '), words) : new(locale, text, [], asked);
}

/// <summary>A phrase made from a template, the day it is read on, and the same in other words where the template has them.</summary>
internal sealed partial record DatePhrase(PhraseTemplate Template, DateOnly Reference, string Text, string Words)
{
    // Where calendars go wrong: ends of months and years, the leap day, Sundays and Mondays, the day a term begins.
    private static readonly DateOnly[] Edges =
    [
        new(2025, 1, 31), new(2025, 2, 28), new(2025, 6, 1), new(2025, 8, 31), new(2025, 12, 31), new(2026, 1, 1), new(2026, 2, 28), new(2026, 3, 30), new(2026, 5, 31),
        new(2026, 8, 31), new(2026, 11, 15), new(2026, 11, 16), new(2026, 12, 31), new(2027, 1, 1), new(2027, 1, 29), new(2027, 10, 31), new(2028, 2, 28), new(2028, 2, 29),
        new(2028, 3, 1), new(2028, 4, 30), new(2028, 12, 31),
    ];

    /// <summary>Every template so many times, each time with other values on another day; what comes out the same is there once.</summary>
    public static IReadOnlyList<DatePhrase> Draw(int seed, int times)
    {
        var random = new Random(seed);

        return [.. PhraseTemplate.All.SelectMany(template => Enumerable.Range(0, times).Select(_ => One(template, random))).Distinct()];
    }

    private static DatePhrase One(PhraseTemplate template, Random random)
    {
        var reference = random.Next(2) == 0 ? Edges[random.Next(Edges.Length)] : new DateOnly(2025, 1, 1).AddDays(random.Next(1461));
        var values = Gaps.Draw(random, reference);

        return new(template, reference, Filled(template.Text, template.Locale, values), Filled(template.Words, template.Other, values));
    }

    private static string Filled(string words, Locale locale, Dictionary<string, int> values) => Gap().Replace(words, gap =>
        Gaps.Say(gap.Groups["name"].Value, gap.Groups["form"].Value, values[gap.Groups["name"].Value], locale));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Text} on {Reference:ddd yyyy-MM-dd}");

    [GeneratedRegex(@"\{(?<name>[a-z0-9-]+)(:(?<form>[a-z-]+))?\}", RegexOptions.NonBacktracking)]
    private static partial Regex Gap();
}
