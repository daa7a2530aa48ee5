using CoEduBot.Bot.Intents.Words;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Bot.Intents;

/// <summary>The words for the kinds a county's programmes name: those the language contract knows, and what the files add.</summary>
internal static class CatalogueWords
{
    // One sign alone, such as 课, is part of too much else.
    private const int Shortest = 2;

    // The files' own come first: where the county has no kind of the code the contract knows a word by, its own kind has the word.
    public static IReadOnlyList<KindWords> Of(Catalogue catalogue)
    {
        var known = KindWords.Known.Select(row => row with { Code = Owner(row.Code, catalogue) }).ToList();
        var taken = known.Where(row => catalogue.Kind(row.Code) is not null).SelectMany(row => Forms(row.Words)).ToHashSet(StringComparer.Ordinal);
        var added = new List<KindWords>();
        foreach (var kind in catalogue.Kinds)
        {
            var names = new[] { kind.Names.ZhHans, kind.Names.ZhHant, kind.Names.En };
            var codes = kind.Aliases.Prepend(kind.Code).Select(code => code.Replace('-', ' '));
            var words = names.Concat(kind.Words).Concat(codes).SelectMany(Spoken).Where(word => !Forms(word).All(taken.Contains)).Distinct().ToList();
            if (words.Count > 0)
                added.Add(new KindWords(kind.Code, string.Join(" | ", words)));
            taken.UnionWith(words.SelectMany(Forms));
        }

        return [.. added, .. known];
    }

    // An older code of the contract is the kind that names it among its aliases.
    private static string Owner(string code, Catalogue catalogue) =>
        catalogue.Kind(code) is not null ? code : catalogue.Kinds.FirstOrDefault(kind => kind.Aliases.Contains(code))?.Code ?? code;

    // As the word lists are written: signs that mean something there are left out, what stands in brackets is an aside.
    private static IEnumerable<string> Spoken(string said)
    {
        var word = said.Split('(', '（', '|')[0].Trim(' ', ')', '）');
        if (word.Length >= Shortest)
            yield return word.All(char.IsAscii) && char.IsAsciiLetterLower(char.ToLowerInvariant(word[^1])) && !word.EndsWith('s') ? $"{word}(s)" : word;
    }

    private static IEnumerable<string> Forms(string words) => WordForms.Split(words).SelectMany(WordForms.Of).Select(NormalForm.OfWord);
}
