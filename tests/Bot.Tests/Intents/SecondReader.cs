using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Intents;

/// <summary>Recognizers-Text, which shares no line with our reader: what it takes from phrases in simplified Chinese and in English.</summary>
internal static class SecondReader
{
    /// <summary>An answer for each question, all from one process: what was meant when a sentence looks ahead, and when it looks back.</summary>
    public static async Task<IReadOnlyList<(Heard Ahead, Heard Back)>> Ask(IReadOnlyList<Question> questions)
    {
        var lines = questions.Select(question => new JsonObject
        {
            ["culture"]   = question.Locale == Locale.En ? "en-us" : "zh-cn",
            ["reference"] = question.Reference.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["text"]      = question.Text,
        }.ToJsonString());
        var answers = await Node.Answer("date-words.mjs", "@microsoft/recognizers-text-date-time", string.Join('\n', lines));

        return [.. questions.Zip(answers.Split('\n'), (question, answer) => (Meaning(question, answer, ahead: true), Meaning(question, answer, ahead: false)))];
    }

    // A day and an hour found apart belong together; two days or two hours do not.
    private static Heard Meaning(Question question, string answer, bool ahead)
    {
        var found = JsonNode.Parse(answer)!.AsArray().Select(mention => Chosen(mention!["values"]!.AsArray(), question, ahead)).ToList();
        var days = found.FindAll(heard => heard is not { From: null, To: null });
        var clocks = found.FindAll(heard => heard is not { Start: null, End: null });

        return days.Count > 1 || clocks.Count > 1
            ? Heard.Nothing with { Besides = string.Join(" and ", found) }
            : question.Meant(new(days.FirstOrDefault()?.From, days.FirstOrDefault()?.To, clocks.FirstOrDefault()?.Start, clocks.FirstOrDefault()?.End));
    }

    // What is open is given as several values; the contract chooses among them. Hours: 1 to 6 are in the afternoon, 7 to 12 as on the clock. Days: the next
    // when the sentence looks ahead, the last when it looks back; today, and the month one is in, count both ways.
    private static Heard Chosen(JsonArray values, Question question, bool ahead)
    {
        var heard = values.Select(value => Value(value!.AsObject())).OfType<Heard>().ToList();
        var clocks = heard.Select(value => value.Start).Distinct().Count();
        var days = heard.FindAll(value => clocks < 2 || value.Start is { Hour: >= 7 and <= 18 });

        return days.Find(value => value.From <= question.Reference && question.Reference <= value.To)
               ?? (question.LooksAhead(ahead) ? days.MaxBy(value => value.From ?? value.To) : days.MinBy(value => value.From ?? value.To))
               ?? Heard.Nothing;
    }

    // A duration is no day; the hour 28 is none; the year 1 stands for a day that is none, like 31 February.
    private static Heard? Value(JsonObject value) => (string?)value["type"] switch
    {
        "date"          => Day(value["value"]) is { } day ? Heard.Nothing with { From = day, To = day } : null,
        "time"          => Clock(value["value"]) is { } at ? Heard.Nothing with { Start = at } : null,
        "datetime"      => Day(value["value"]) is { } day && Clock(value["value"]) is { } at ? new(day, day, at, null) : null,
        "daterange"     => Heard.Nothing with { From = Day(value["start"]), To = Day(value["end"])?.AddDays(EndsBehind(value) ? -1 : 0) },
        "timerange"     => Heard.Nothing with { Start = Clock(value["start"]), End = Clock(value["end"]) },
        "datetimerange" => new(Day(value["start"]), Day(value["end"]), Clock(value["start"]), Clock(value["end"])),
        _               => null,
    };

    // The end of a month or a week is given as the day behind it; of "7 to 9 December", (XXXX-12-07,XXXX-12-09,P2D), as the day said.
    private static bool EndsBehind(JsonObject value) => (string?)value["timex"] is not ['(', ..];

    private static DateOnly? Day(JsonNode? said) =>
        ((string?)said)?.Split(' ')[0] is { } day && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) && found.Year > 1901 ? found : null;

    private static TimeOnly? Clock(JsonNode? said) =>
        ((string?)said)?.Split(' ')[^1] is { } clock && TimeOnly.TryParseExact(clock, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;
}
