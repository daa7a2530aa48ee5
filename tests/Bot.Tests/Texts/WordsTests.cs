using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Texts;

public sealed partial class WordsTests
{
    // Keys that the code puts together, `words[$"names.act-{…}"]`: what each begins with.
    private static readonly string[] Built = ["care.form-", "care.role-", "exports.act-", "exports.column-", "exports.holds-", "exports.item-", "exports.page-", "exports.readme-", "exports.what-", "names.act-", "names.field-", "names.plan-", "names.state-", "names.visit-", "plan-review.state-", "plan-review.tier-", "plan-review.weekday-", "plans.waits-", "progress.item-", "progress.period-", "progress.role-", "progress.stage-", "progress.standing-", "share.ask-", "share.lead-", "understood.ask-", "understood.tier-", "undo.act-", "visits.mode-", "visits.standing-", "visits.type-", "web.stars-"];

    // A language is always called by its own name.
    private static readonly string[] OwnNames = ["简体中文", "繁體中文", "English"];

    private static readonly string Source = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../../src"));
    private static readonly IReadOnlyList<string> Areas = [.. Files().Select(file => Path.GetFileName(file).Split('.')[0]).Distinct().Order(StringComparer.Ordinal)];
    private static readonly string Code = string.Concat(
        Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj")).Select(File.ReadAllText));

    public static TheoryData<string, Locale> Texts => new(Areas.SelectMany(_ => Locales.All, (area, locale) => (area, locale)));

    [Theory, MemberData(nameof(Texts))]
    public void Every_language_has_the_same_keys_with_the_same_places_to_fill(string area, Locale locale) =>
        Assert.Equal(Shape(Read(area, Locale.ZhHans)), Shape(Read(area, locale)));

    [Theory, MemberData(nameof(Texts))]
    public void No_words_are_empty(string area, Locale locale) =>
        Assert.DoesNotContain(Read(area, locale), words => words.Value.Trim().Length == 0);

    [Theory, MemberData(nameof(Texts))]
    public void Nothing_is_written_in_another_script(string area, Locale locale)
    {
        var foreign = locale switch
        {
            Locale.ZhHans => ScriptPairs.TraditionalOnly.Contains,
            Locale.ZhHant => ScriptPairs.SimplifiedOnly.Contains,
            Locale.En     => (Predicate<char>)(letter => letter is >= '\u2E80' and <= '\u9FFF'),
        };

        Assert.Equal([], Read(area, locale).Where(words => WithoutOwnNames(words.Value).Any(letter => foreign(letter))));
    }

    [Fact]
    public void Every_key_in_the_code_has_words() => Assert.Equal([], Literals().Where(key => !All().Contains(key)));

    [Fact]
    public void All_words_are_used() =>
        Assert.Equal([], All().Except(Literals()).Where(key => !Built.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal))));

    [Fact]
    public void Keys_that_are_put_together_are_the_ones_listed_here() =>
        Assert.Equal(Built, Interpolated().Matches(Code).Select(match => match.Groups[1].Value).Where(IsOurs).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_key_without_words_is_a_bug_that_shows()
    {
        Assert.Throws<MissingManifestResourceException>(() => Words.In(Locale.En)["refusals.no-such-key"]);
        Assert.Throws<MissingManifestResourceException>(() => Words.In(Locale.En)["no-such-area.key"]);
    }

    [Theory]
    [InlineData(Locale.ZhHans, "主题最多 120 个字，请缩短一点。")]
    [InlineData(Locale.ZhHant, "主題最多 120 個字，請縮短一點。")]
    [InlineData(Locale.En, "Topic: at most 120 characters. Please shorten it.")]
    public void Places_are_filled(Locale locale, string text) =>
        Assert.Equal(text, Words.In(locale)["refusals.too-long", Words.In(locale)["names.field-topic"], 120]);

    private static IEnumerable<string> Shape(IReadOnlyDictionary<string, string> area) => area.OrderBy(words => words.Key, StringComparer.Ordinal)
        .Select(words => $"{words.Key} {string.Join(' ', Place().Matches(words.Value).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal))}");

    private static string WithoutOwnNames(string words) => OwnNames.Aggregate(words, (text, name) => text.Replace(name, "", StringComparison.Ordinal));

    private static HashSet<string> All() => [.. Areas.SelectMany(area => Read(area, Locale.ZhHans).Keys.Select(name => $"{area}.{name}"))];

    private static HashSet<string> Literals() => [.. Literal().Matches(Code).Select(match => match.Groups[1].Value).Where(IsOurs)];

    private static bool IsOurs(string key) => Areas.Contains(key.Split('.')[0]);

    private static Dictionary<string, string> Read(string area, Locale locale) =>
        XDocument.Load(Path.Combine(Source, "Bot", "Texts", $"{area}.{locale.Code()}.resx")).Root!.Elements("data")
            .ToDictionary(words => words.Attribute("name")!.Value, words => words.Element("value")!.Value);

    private static string[] Files() => Directory.GetFiles(Path.Combine(Source, "Bot", "Texts"), "*.resx");

    private static string Here([CallerFilePath] string file = "") => file;

    [GeneratedRegex("\"([a-z-]+\\.[a-z0-9-]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Literal();

    [GeneratedRegex("\\$\"([a-z-]+\\.[a-z0-9-]*)\\{", RegexOptions.NonBacktracking)]
    private static partial Regex Interpolated();

    [GeneratedRegex("\\{[0-9]+\\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
