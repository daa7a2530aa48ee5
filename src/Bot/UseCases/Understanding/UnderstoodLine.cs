using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;

namespace CoEduBot.Bot.UseCases.Understanding;

/// <summary>
/// What a typed sentence was taken to say, in one line above the answer: `我理解的是：取消 · 讲座 · 12月2日 周三`. Days are absolute, so that a
/// misreading is seen at once. An answer that shows all of it anyway, as an entry with its facts does, is left as it is; one that mutes says until when.
/// </summary>
public static class UnderstoodLine
{
    public static Reply Above(Reply reply, Reading reading, Turn turn)
    {
        var parts = reading.Meaning is Meaning.Unclear or Meaning.Help or Meaning.SetLanguage or Meaning.Mute ? [] : Parts(reading.Slots, turn).Where(part => part.Text.Length > 0).ToList();
        if (parts.Count == 0)
            return reply;

        var shown = CardText.Of(ReplyCard.For(reply, turn.Words, turn.Zone));
        if (shown.Contains(turn.Words["cards.understood", ""].TrimEnd(), StringComparison.Ordinal) || parts.All(part => part.Resolved || part.Text.Split(" – ").All(shown.Contains)))
            return reply;

        var line = string.Join(" · ", parts.Select(part => part.Says).Prepend(turn.Words[$"understood.ask-{Name(reading.Meaning)}"]));

        // Names may stand in it: it is not what a locked phone shows.
        return ReplyCard.Headed(reply, turn.Words["cards.understood", line], turn);
    }

    private static string Name(Meaning meaning) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(meaning.ToString());

    /// <param name="Text">As an answer that shows it spells it.</param>
    /// <param name="Says">As this line does.</param>
    /// <param name="Resolved">A name the answer gives as the one it found, or says that there is none.</param>
    private sealed record Part(string Text, string Says, bool Resolved = false);

    // A code is not repeated: somebody may look over the shoulder.
    private static IEnumerable<Part> Parts(Slots slots, Turn turn)
    {
        var words = turn.Words;

        // What the county has no kind of has no name here, and the answer says so.
        yield return Named(slots.Kind is { } kind ? words.Catalogue.Kind(kind)?.Names.In(words.Locale) : null);
        yield return Named(slots.Unit ?? (slots.Tier is { } tier ? words[$"understood.tier-{tier}"] : null));
        yield return Named(slots.Student is { } student ? student.All(letter => char.IsAsciiDigit(letter) || letter == ',') ? words["understood.number", student.Replace(",", words["names.separator"], StringComparison.Ordinal)] : student : null);
        yield return Plain(slots.Topic);
        yield return Plain(slots.Lecturer);
        yield return Plain(Days(slots, turn));
        yield return Plain(Clocks(slots));
        yield return Plain(slots.Place);
        yield return Number(slots.Count, slots.Kind == "home-visit" ? "understood.visits" : "understood.count", words);
        yield return Number(slots.Hours, "understood.hours", words);
        yield return Number(slots.HalfDays, "understood.half-days", words);
        yield return Plain(Answer(slots.Answer, words));
        yield return Number(slots.Headcount, "understood.people", words);
        yield return Number(slots.Days, "understood.days", words);
        yield return Plain(slots.Format);
    }

    private static string? Answer(string? answer, Words words) => answer switch
    {
        "yes" => words["cards.button-yes"],
        "no"  => words["cards.button-no"],
        null  => null,
        _     => words["cards.button-maybe"],
    };

    private static Part Named(string? name) => new(name ?? "", name ?? "", Resolved: true);

    private static Part Plain(string? text) => new(text ?? "", text ?? "");

    private static Part Number(int? number, string key, Words words) =>
        number is { } some ? new(some.ToString(CultureInfo.InvariantCulture), words[key, some]) : new("", "");

    private static string? Days(Slots slots, Turn turn) => (slots.From, slots.To, slots.Day) switch
    {
        (null, null, { } day)     => Day(day, turn),
        ({ } from, null, { } day) => turn.Words["understood.moved", Day(from, turn), Day(day, turn)],
        ({ } from, { } to, _)     => $"{Day(from, turn)} – {Day(to, turn)}",
        (null, { } to, _)         => turn.Words["understood.until", Day(to, turn)],
        ({ } from, null, null)    => Day(from, turn),
        (null, null, null)        => null,
    };

    private static string? Clocks(Slots slots) =>
        slots.Start is { } start ? Clock(start) + (slots.End is { } end ? $"–{Clock(end)}" : "") : slots.End is { } until ? $"–{Clock(until)}" : null;

    private static string Day(DateOnly day, Turn turn) =>
        day.Year == turn.Today.Year ? Dates.Day(day, turn.Words.Locale) : turn.Words["understood.of-year", Dates.Day(day, turn.Words.Locale), day.Year];

    private static string Clock(TimeOnly clock) => clock.ToString("HH:mm", CultureInfo.InvariantCulture);
}
