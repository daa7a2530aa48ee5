using CoEduBot.Domain;

namespace CoEduBot.Storage.World;

/// <summary>`k=v;..` with names as codes; choices inside a value by `|`.</summary>
public static class AttrList
{
    /// <summary>As it is stored: names in kebab-case, blanks gone, empty when there are none.</summary>
    internal static string Of(Fields fields, string column)
    {
        var attrs = new List<string>();
        foreach (var part in fields.List(column))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
                fields.Wrong(column, Faults.AttrMalformed, part);
            else
                attrs.Add($"{Codes.Normal(part[..at])}={part[(at + 1)..].Trim()}");
        }

        return string.Join(';', attrs);
    }
}
