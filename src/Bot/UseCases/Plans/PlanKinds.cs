using System.Text;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Intents.Words;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>What a school can plan: whatever it, its grades and classes organise, except what is about single students.</summary>
internal static class PlanKinds
{
    public static IReadOnlyList<KindForm> Of(Unit school, Catalogue catalogue) =>
        [.. catalogue.Kinds.Where(kind => !kind.AboutStudents && (kind.Organisers.Count == 0 || kind.Organisers.Any(at => at == school.Kind || at is "grade" or "class")))];

    /// <summary>Words people use for the kinds, folded; the longest first.</summary>
    public static IReadOnlyList<(string Word, string Code)> Words(IReadOnlyList<KindForm> kinds, Words words)
    {
        var codes = kinds.Select(kind => kind.Code).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in kinds)
            foreach (var name in new[] { kind.Names.ZhHans, kind.Names.ZhHant, kind.Names.En, kind.Code })
                found.TryAdd(Fold(name), kind.Code);
        foreach (var row in CatalogueWords.Of(words.Catalogue).Where(row => codes.Contains(row.Code) && (row.Only is null || row.Only == words.Locale)))
            foreach (var word in WordForms.Split(row.Words).SelectMany(WordForms.Of))
                found.TryAdd(Fold(word), row.Code);

        return [.. found.Select(each => (each.Key, each.Value)).OrderByDescending(each => each.Key.Length)];
    }

    /// <summary>The code of the mode somebody names in any language; null for none the catalogue knows.</summary>
    public static string? Mode(string said, Catalogue catalogue) => Modes(catalogue).FirstOrDefault(code => Names(code, catalogue).Contains(Fold(said)));

    /// <summary>Every way of holding something that a kind names.</summary>
    public static IReadOnlyList<string> Modes(Catalogue catalogue) => [.. catalogue.Kinds.Where(kind => !kind.AboutStudents).SelectMany(kind => kind.Modes).Distinct()];

    /// <summary>One spelling for scripts, widths, letter cases and spaces.</summary>
    public static string Fold(string said) => NormalForm.OfWord(said).Replace(" ", "", StringComparison.Ordinal);

    // 线上直播 is called 线上 too.
    private static HashSet<string> Names(string code, Catalogue catalogue)
    {
        var names = Domain.Locales.All.Select(locale => catalogue.Term(code, locale)).Append(code).Select(Fold).ToHashSet(StringComparer.Ordinal);
        names.UnionWith(code switch { "onsite" => ["线下", "现场", "offline", "inperson"], "online" => ["线上", "直播", "网络"], "recorded" => ["录播", "录像"], _ => [] });

        return names;
    }
}
