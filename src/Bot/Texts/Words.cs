using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Texts;

/// <summary>
/// The bot's words in one language. A key is `area.name`: the area is a set of three files beside this one
/// (`cards.zh-Hans.resx`, …). A missing string throws: the tests visit every key in every language.
/// </summary>
public sealed class Words
{
    private static readonly ConcurrentDictionary<string, ResourceManager> Areas = new();
    private static readonly Dictionary<Locale, Words> All = Locales.All.ToDictionary(locale => locale, locale => new Words(locale));

    private readonly CultureInfo _culture;

    private Words(Locale locale) => (Locale, _culture) = (locale, CultureInfo.GetCultureInfo(locale.Code()));

    public Locale Locale { get; }

    public static Words In(Locale locale) => All[locale];

    /// <summary>The words of a key, its `{0}` places filled.</summary>
    /// <exception cref="MissingManifestResourceException">No such key in this language: a bug the tests find.</exception>
    public string this[string key, params object?[] args]
    {
        get
        {
            var dot = key.IndexOf('.', StringComparison.Ordinal);
            var area = Areas.GetOrAdd(key[..dot], name => new ResourceManager($"CoEduBot.Bot.Texts.{name}", typeof(Words).Assembly));
            var words = area.GetString(key[(dot + 1)..], _culture)
                        ?? throw new MissingManifestResourceException($"{key} ({Locale.Code()})");

            return args.Length == 0 ? words : string.Format(_culture, words, args);
        }
    }
}
