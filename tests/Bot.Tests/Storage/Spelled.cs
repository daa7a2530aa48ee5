using System.Collections;
using System.Globalization;
using System.Reflection;

namespace CoEduBot.Bot.Tests.Storage;

/// <summary>A record with all that is in it, as one line: what is empty, null or false is left out.</summary>
public static class Spelled
{
    public static string Of(object? value) => value switch
    {
        null                        => "",
        string text                 => text,
        bool yes                    => yes ? "yes" : "",
        Enum name                   => name.ToString(),
        IFormattable plain          => plain.ToString(null, CultureInfo.InvariantCulture),
        IDictionary pairs           => string.Join(", ", pairs.Keys.Cast<object>().Select(key => $"{key}: {Of(pairs[key])}")),
        IEnumerable list            => string.Join(", ", list.Cast<object>().Select(Of)) is { Length: > 0 } items ? $"[{items}]" : "",
        _                           => $"{value.GetType().Name}({Parts(value)})",
    };

    private static string Parts(object value) => string.Join("; ",
        from property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.GetIndexParameters().Length == 0
        let part = Of(property.GetValue(value))
        where part.Length > 0 && !part.EndsWith("()", StringComparison.Ordinal)
        select $"{property.Name} {part}");
}
