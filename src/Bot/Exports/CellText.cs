using System.Text;
using System.Xml;

namespace CoEduBot.Bot.Exports;

/// <summary>Text on its way into a spreadsheet or CSV file.</summary>
public static class CellText
{
    /// <summary>As many letters as a spreadsheet's cell holds.</summary>
    public const int Longest = 32_767;

    // What makes spreadsheets take text for a formula when a file is opened or saved as CSV (OWASP ASVS 1.2.10), also as
    // Chinese input methods write it.
    private const string Triggers = "=+-@\t\r\n|\0＝＋－＠｜";

    /// <summary>The same text, with an apostrophe before what might be taken for a formula and without what XML cannot hold.</summary>
    public static string Safe(string text)
    {
        var clean = text.All(XmlConvert.IsXmlChar) ? text : Cleaned(text);
        var safe = text.Length > 0 && (Triggers.Contains(text[0]) || (clean.Length > 0 && Triggers.Contains(clean[0]))) ? $"'{clean}" : clean;

        return safe.Length <= Longest ? safe : safe[..(Longest - 1)] + "…";
    }

    // Letters beyond the first plane come in pairs; halves of one are no letters.
    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
                clean.Append(rune.ToString());

        return clean.ToString();
    }
}

/// <summary>Names of tabs.</summary>
internal static class TabName
{
    private const int Longest = 31;

    /// <summary>Without what a tab cannot be called, and unlike the others.</summary>
    public static string Of(string name, IReadOnlyCollection<string> taken)
    {
        var plain = string.Concat(name.Where(letter => !char.IsControl(letter) && letter is not (':' or '\\' or '/' or '?' or '*' or '[' or ']'))).Trim('\'', ' ');
        plain = plain.Length == 0 ? "1" : plain[..Math.Min(plain.Length, Longest - 3)];

        return Enumerable.Range(1, 99).Select(number => number == 1 ? plain : $"{plain} {number}").First(each => !taken.Contains(each, StringComparer.OrdinalIgnoreCase));
    }
}
