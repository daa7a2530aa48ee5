using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoEduBot.Domain;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.CommandLine;

/// <summary>A line of the scoreboard as outsiders read it: flat, codes in kebab-case, numbers plain (2, 2.5), the period's last day included.</summary>
public static class LineJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ScoreLine line)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Readable))
            Write(line, json);

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(ScoreLine line, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rule", line.Rule);
        json.WriteString("subject", line.Subject);
        json.WriteString("period", line.Period.Code.Kebab());
        json.WriteString("from", Iso(line.Period.From));
        // A programme without an end lasts for ever.
        json.WriteString("to", line.Period.Until == DateOnly.MaxValue ? null : Iso(line.Period.Last));
        json.WriteString("standing", line.Standing.Kebab());
        Number("have", line.Have);
        Number("need", line.Need);
        json.WriteStartArray("missing");
        foreach (var missing in line.Missing)
            json.WriteStringValue(missing);
        json.WriteEndArray();
        json.WriteEndObject();

        void Number(string name, decimal value)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value.ToString("0.####", CultureInfo.InvariantCulture));
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
