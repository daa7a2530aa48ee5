using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.CommandLine;

/// <summary>
/// `understand`: JSON lines in, one JSON line each out, in order. A line that cannot be read is answered `unclear`, so that
/// line n of the output always belongs to line n of the input.
/// </summary>
public static class Understand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers until the input ends; flushes whenever no further line is waiting.</summary>
    public static async Task<int> Run(TextReader @in, TextWriter @out)
    {
        for (var next = @in.ReadLineAsync(); await next is { } line;)
        {
            next = @in.ReadLineAsync();
            if (!string.IsNullOrWhiteSpace(line))
                await @out.WriteAsync(Answer(line.TrimStart('\uFEFF')) + "\n");
            if (!next.IsCompleted)
                await @out.FlushAsync();
        }

        await @out.FlushAsync();
        return 0;
    }

    private static string Answer(string line) => ToJson(Utterance(line) is { } said ? SentenceReader.Default.Read(said) : Reading.Of(Meaning.Unclear)).ToJsonString(Plain);

    private static Utterance? Utterance(string line)
    {
        try
        {
            if (JsonNode.Parse(line) is not JsonObject said || Text(said, "text") is not { } text
                || !DateTimeOffset.TryParse(Text(said, "at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
                return null;

            return new(text, at, Locales.Nearest(Text(said, "locale")) ?? Locale.ZhHans, Text(said, "role") is { } role ? Roles.Of(role) : null);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject said, string name) => said[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The reading as the contract spells it: kebab-case names, no slot that says nothing.</summary>
    public static JsonObject ToJson(Reading reading)
    {
        var slots = reading.Slots;
        var json = new JsonObject { ["intent"] = JsonNamingPolicy.KebabCaseLower.ConvertName(reading.Meaning.ToString()) };
        foreach (var (name, text) in new[]
                 {
                     ("kind", slots.Kind), ("tier", slots.Tier), ("topic", slots.Topic), ("lecturer", slots.Lecturer), ("place", slots.Place), ("unit", slots.Unit), ("student", slots.Student),
                     ("day", Iso(slots.Day)), ("start", Clock(slots.Start)), ("end", Clock(slots.End)), ("from", Iso(slots.From)), ("to", Iso(slots.To)), ("period", slots.Period),
                     ("code", slots.Code), ("answer", slots.Answer), ("format", slots.Format), ("language", slots.Language?.Code()),
                 })
            if (!string.IsNullOrEmpty(text))
                json[name] = text;

        foreach (var (name, number) in new[]
                 {
                     ("count", slots.Count), ("hours", slots.Hours), ("half-days", slots.HalfDays), ("headcount", slots.Headcount), ("days", slots.Days),
                 })
            if (number is { } value)
                json[name] = value;

        return json;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Clock(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
