namespace CoEduBot.Domain;

/// <summary>The languages the bot speaks, each complete.</summary>
public enum Locale
{
    ZhHans,
    ZhHant,
    En,
}

/// <summary>Locales as codes (`zh-Hans`), and the nearest of ours for whatever tag a client sends.</summary>
public static class Locales
{
    public static readonly IReadOnlyList<Locale> All = [Locale.ZhHans, Locale.ZhHant, Locale.En];

    public static string Code(this Locale locale) => locale switch
    {
        Locale.ZhHans => "zh-Hans",
        Locale.ZhHant => "zh-Hant",
        Locale.En     => "en",
    };

    /// <summary>The nearest locale for a BCP 47 tag: `zh-TW`, `zh-HK` and `zh-MO` are traditional, other `zh` simplified; null when the tag is empty.</summary>
    public static Locale? Nearest(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag))
            return null;

        var lower = tag.Trim().Replace('_', '-').ToLowerInvariant();
        var traditional = lower.Contains("hant", StringComparison.Ordinal)
                          || lower is "zh-tw" or "zh-hk" or "zh-mo";

        return traditional ? Locale.ZhHant
             : lower.StartsWith("zh", StringComparison.Ordinal) ? Locale.ZhHans
             : Locale.En;
    }
}
