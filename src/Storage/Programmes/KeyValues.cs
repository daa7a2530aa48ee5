using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>Values by key: null or empty where the key is missing.</summary>
internal static class KeyValues
{
    private static readonly LocalText Nothing = new("", "", "");

    public static string? Text(this Keys keys, string name) => Values.Text(keys[name], keys.Findings);

    public static Named? Code(this Keys keys, string name) => Values.Code(keys[name], keys.Findings);

    /// <summary>One code, or a list of them.</summary>
    public static IReadOnlyList<Named> CodeList(this Keys keys, string name) =>
        [.. Items(keys[name]).Select(item => Values.Code(item, keys.Findings)).OfType<Named>()];

    public static IReadOnlyList<string> Codes(this Keys keys, string name) => [.. keys.CodeList(name).Select(named => named.Code)];

    /// <summary>A list that must be there and name something.</summary>
    public static IReadOnlyList<string> SomeCodes(this Keys keys, string name)
    {
        if (keys[name] is Sequence { Items.Count: 0 } empty)
            keys.Findings.Wrong(empty, Faults.EmptyList, name);

        return keys.Codes(name);
    }

    public static IReadOnlyList<string> Texts(this Keys keys, string name) =>
        [.. Items(keys[name]).Select(item => Values.Text(item, keys.Findings)).OfType<string>()];

    public static decimal? Number(this Keys keys, string name) => Values.Number(keys[name], keys.Findings);

    public static int? Whole(this Keys keys, string name, int least, int most) => Values.Whole(keys[name], keys.Findings, least, most);

    public static IReadOnlyList<int> Wholes(this Keys keys, string name, int least, int most) =>
        [.. Items(keys[name]).Select(item => Values.Whole(item, keys.Findings, least, most)).OfType<int>()];

    public static bool? Flag(this Keys keys, string name) => Values.Flag(keys[name], keys.Findings);

    public static DateOnly? Day(this Keys keys, string name) => Values.Day(keys[name], keys.Findings);

    public static int? Days(this Keys keys, string name) => Values.Days(keys[name], keys.Findings);

    /// <summary>All three languages; empty words where they are missing, which is a finding.</summary>
    public static LocalText Words(this Keys keys, string name) => Words(keys[name], keys.Findings);

    public static LocalText Words(Item? item, Findings findings)
    {
        if (item is null || Map(item, findings) is not { } words)
            return Nothing;

        string Of(string language)
        {
            var text = words.Text(language);
            if (string.IsNullOrEmpty(text))
                findings.Wrong(item, Faults.LanguageMissing, language);

            return text ?? "";
        }

        var text = new LocalText(Of("en"), Of("zh-Hans"), Of("zh-Hant"));
        words.Close();

        return text;
    }

    public static Keys? Map(this Keys keys, string name) => Map(keys[name], keys.Findings);

    public static Keys? Map(Item? item, Findings findings)
    {
        if (item is Mapping map)
            return new Keys(map, findings);
        if (item is not null)
            findings.Wrong(item, Faults.NotAMapping);

        return null;
    }

    /// <summary>The mappings of a list, or the one mapping.</summary>
    public static IReadOnlyList<Keys> Maps(this Keys keys, string name) =>
        [.. Items(keys[name]).Select(item => Map(item, keys.Findings)).OfType<Keys>()];

    /// <summary>The entries of a section; names that are no codes are findings.</summary>
    public static IReadOnlyList<(Named Name, Item Value)> Entries(this Keys keys, string name)
    {
        if (keys[name] is not { } item)
            return [];
        if (item is Mapping map)
            return [.. map.Pairs.Select(pair => (Name: Values.Code(pair.Key, keys.Findings), pair.Value)).Where(pair => pair.Name is not null).Select(pair => (pair.Name!.Value, pair.Value))];

        keys.Findings.Wrong(item, Faults.NotAMapping);
        return [];
    }

    /// <summary>One of a closed list; <paramref name="unknown"/> takes what was written.</summary>
    public static T? OneOf<T>(this Keys keys, string name, Fault unknown) where T : struct, Enum
    {
        if (keys.Text(name) is not { } text)
            return null;
        if (Domain.Codes.Read<T>(text) is { } value)
            return value;

        keys.Findings.Wrong(keys[name]!, unknown, text);
        return null;
    }

    public static IReadOnlyList<Item> Items(Item? item) => item switch
    {
        null              => [],
        Sequence sequence => sequence.Items,
        _                 => [item],
    };
}
