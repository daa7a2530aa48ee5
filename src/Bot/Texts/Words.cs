using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Bot.Texts;

/// <summary>
/// The bot's words in one language. A key is `area.name`: the area is a set of three files beside this one
/// (`refusals.zh-Hans.resx`, …). No language falls back to another: a missing string throws, and the tests visit every key in every language.
/// </summary>
public sealed class Words
{
    private static readonly Dictionary<Locale, Words> All = Locales.All.ToDictionary(locale => locale, locale => new Words(locale));

    private readonly ConcurrentDictionary<string, ResourceManager> _areas;

    private Words(Locale locale) => (Locale, _areas, Catalogue) = (locale, new(), Catalogue.Empty);

    private Words(Words plain, Catalogue catalogue) => (Locale, _areas, Catalogue) = (plain.Locale, plain._areas, catalogue);

    public Locale Locale { get; }

    /// <summary>Where the county's own words come from: names of kinds, modes, items. Empty in <see cref="In(Locale)"/>.</summary>
    public Catalogue Catalogue { get; }

    public static Words In(Locale locale) => All[locale];

    /// <summary>With the words of the programmes a county works by.</summary>
    public static Words In(Locale locale, Catalogue catalogue) => new(All[locale], catalogue);

    /// <summary>The words of a key, its `{0}` places filled. Numbers are written the same everywhere; days and times come from <see cref="Dates"/>.</summary>
    /// <exception cref="MissingManifestResourceException">No such key in this language: a bug the tests find.</exception>
    public string this[string key, params object?[] args]
    {
        get
        {
            var dot = key.IndexOf('.', StringComparison.Ordinal);
            var area = _areas.GetOrAdd(key[..dot], name => new ResourceManager($"CoEduBot.Bot.Texts.{name}.{Locale.Code()}", typeof(Words).Assembly));
            var words = area.GetString(key[(dot + 1)..], CultureInfo.InvariantCulture)
                        ?? throw new MissingManifestResourceException($"{key} ({Locale.Code()})");

            return args.Length == 0 ? words : string.Format(CultureInfo.InvariantCulture, words, args);
        }
    }
}
