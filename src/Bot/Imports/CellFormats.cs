using System.Globalization;
using System.Xml;

namespace CoEduBot.Bot.Imports;

/// <summary>Which numbers of a spreadsheet are days or times: the file says so by the format of their cells (ECMA-376, 18.8.30).</summary>
internal sealed class CellFormats
{
    public static readonly CellFormats None = new([], false);

    private readonly IReadOnlyList<(bool Day, bool Time)> _styles;
    private readonly bool _from1904;

    private CellFormats(IReadOnlyList<(bool Day, bool Time)> styles, bool from1904) => (_styles, _from1904) = (styles, from1904);

    public static CellFormats Of(XmlReader styles, bool from1904)
    {
        using var reader = styles;
        var (own, cells, inside) = (new Dictionary<int, string>(), new List<(bool, bool)>(), false);
        while (reader.Read())
        {
            if (reader.LocalName == "cellXfs")
                inside = reader.NodeType == XmlNodeType.Element;
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && Number(reader.GetAttribute("numFmtId")) is { } id)
                own[id] = reader.GetAttribute("formatCode") ?? "";
            else if (inside && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                cells.Add(Kind(Number(reader.GetAttribute("numFmtId")) ?? 0, own));
        }

        return new CellFormats(cells, from1904);
    }

    /// <summary>A number as its cell shows it, where it is a day or a time; as it is otherwise.</summary>
    public string Shown(string value, string? style)
    {
        var (day, time) = Number(style) is { } at && at < _styles.Count ? _styles[at] : (false, false);
        if (!(day || time)
            || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) || serial is < 0 or >= 2_958_466)
            return value;

        // Rounded to the minute: 19:00 is 0.79166… of a day.
        var instant = new DateTime(1899, 12, 30).AddDays(_from1904 ? 1462 : 0).AddMinutes(Math.Round(serial * 24 * 60));

        return (day && serial >= 1, time) switch
        {
            (true, true) when instant.TimeOfDay > TimeSpan.Zero => instant.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            (true, _)                                          => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _                                                  => instant.ToString("HH:mm", CultureInfo.InvariantCulture),
        };
    }

    private static (bool Day, bool Time) Kind(int format, Dictionary<int, string> own) => own.TryGetValue(format, out var code) ? Kind(code) : format switch
    {
        14 or 15 or 16 or 17 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => (true, false),
        22                                                                               => (true, true),
        (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56          => (false, true),
        _                                                                                => (false, false),
    };

    // Letters outside quotes and brackets: y and d are days, h is a time; m is either.
    private static (bool Day, bool Time) Kind(string code)
    {
        var (bare, quoted) = (new List<char>(), false);
        for (var at = 0; at < code.Length; at++)
        {
            if (code[at] == '"')
                quoted = !quoted;
            else if (code[at] == '\\')
                at++;
            else if (code[at] == '[')
                at = Math.Max(at, code.IndexOf(']', at));
            else if (!quoted)
                bare.Add(char.ToLowerInvariant(code[at]));
        }

        var time = bare.Contains('h') || bare.Contains('s');

        return (bare.Contains('y') || bare.Contains('d') || (bare.Contains('m') && !time), time);
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
