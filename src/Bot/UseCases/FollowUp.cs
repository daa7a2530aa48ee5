using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Ledgers;

namespace CoEduBot.Bot.UseCases;

/// <summary>
/// A fragment typed while a form is open fills the form: `主题 手机管理`, `晚上8点吧`, `改成报告厅`. It is read as if the form's own verb
/// stood before it, so what can be said in one sentence can be said piece by piece.
/// </summary>
public static class FollowUp
{
    /// <summary>The form once more with what was said filled in; null when no form is open or nothing in the fragment fits it.</summary>
    public static Intent? Read(string text, LastCards cards, Turn turn)
    {
        var open = cards.All.Select(card => (Card: card, Ask: Form(card))).FirstOrDefault(one => one.Ask is not null);

        return open.Ask switch
        {
            Intent.Schedule        => Fill(open.Card, text, Slots(Verb(text, "安排讲座", "schedule a lecture") + text, turn)),
            Intent.Reschedule form => Fill(form.Engagement, Slots(Verb(text, "讲座改到", "move the lecture to") + text, turn)),
            Intent.CompleteEntry   => LackFilled(text, open.Card),
            { } change when open.Card == cards.Newest => Said(change, text),
            _                      => null,
        };
    }

    /// <summary>What the newest card, an entry that lacks something, is told; null when it is none or nothing in the text fits it.</summary>
    public static Intent? Entry(string text, LastCards cards) => Form(cards.Newest) is Intent.CompleteEntry ? LackFilled(text, cards.Newest) : null;

    // `学段 小学 照片2张`: choices by their names, numbers by their label.
    private static Intent? LackFilled(string text, JsonObject card) =>
        SaidInputs.Of(text, card) is { Count: > 0 } said ? IntentJson.Read(JsonSerializer.SerializeToElement(CardText.Press(card, 1, said))) : null;

    // The one thing a form of a standing wants in words: 79/100, a document's number, why. It is shown once more before it counts.
    private static Intent? Said(Intent form, string text) => form switch
    {
        Intent.TickItems it   => new Intent.StartChange(it.Rule, it.Subject, it.Period, Change.Tick) { Text = text.Trim() },
        Intent.HandIn it      => new Intent.StartChange(it.Rule, it.Subject, it.Period, Change.HandIn) { Text = text.Trim() },
        Intent.EnterFigure it => new Intent.StartChange(it.Rule, it.Subject, it.Period, Change.Figure) { Text = text.Trim() },
        Intent.Waive it       => new Intent.StartChange(it.Rule, it.Subject, it.Period, Change.Waive) { Text = text.Trim() },
        Intent.TakeBack it    => new Intent.StartChange(it.Rule, it.Subject, it.Period, Change.TakeBack) { Text = text.Trim() },
        // Not shown once more: what is about a child should stand in as few cards as can be.
        Intent.PutMeasure it    => it with { Text = text.Trim() },
        Intent.TakeOff it       => it with { Reason = text.Trim() },
        Intent.EndAssignment it => it with { Reason = text.Trim() },
        _                     => null,
    };

    private static Intent? Form(JsonObject card) => CardText.Buttons(card)
        .Select(button => IntentJson.Read(JsonSerializer.SerializeToElement(button.Data)))
        .FirstOrDefault(ask => ask is Intent.Schedule or Intent.Reschedule or Intent.CompleteEntry
            or Intent.TickItems or Intent.HandIn or Intent.EnterFigure or Intent.Waive or Intent.TakeBack or Intent.PutMeasure or Intent.TakeOff or Intent.EndAssignment);

    private static Slots Slots(string sentence, Turn turn) =>
        turn.Site.Reader.Read(new Utterance(sentence, turn.Now, turn.Words.Locale, turn.Who.Leading)).Slots with { Kind = null };

    // What the form holds already stays, unless it was said anew.
    private static Intent.StartSchedule? Fill(JsonObject card, string text, Slots said)
    {
        // What is chosen in the form is said by its name there: `线上`.
        var (kind, mode) = (CardText.Option(card, "kind", text), CardText.Option(card, "mode", text));
        if (said == Intents.Slots.None && kind is null && mode is null)
            return null;

        var held = CardText.Press(card, 1, new Dictionary<string, string>());

        return new Intent.StartSchedule
        {
            Kind = kind ?? Held("kind"),
            Audience = said.Unit ?? said.Tier ?? Held("audience"),
            Topic = said.Topic ?? Held("topic"),
            Lecturer = said.Lecturer ?? Held("lecturer"),
            Place = said.Place ?? Held("place"),
            Day = said.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? From(said) ?? Held("day"),
            LastDay = From(said) is null ? Held("lastDay") : said.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Start = said.Start?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? Held("start"),
            End = said.End?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? (said.Start is null ? Held("end") : null),
            Capacity = said.Headcount?.ToString(CultureInfo.InvariantCulture) ?? Held("capacity"),
            Mode = mode ?? Held("mode"),
        };

        static string? From(Slots said) => said is { Day: null, Period: null, From: { } first } ? first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        string? Held(string field) => (string?)held[field] is { Length: > 0 } value ? value : null;
    }

    private static Intent.StartReschedule? Fill(string engagement, Slots said) => said == Intents.Slots.None ? null : new(engagement)
    {
        Day = said.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Start = said.Start?.ToString("HH:mm", CultureInfo.InvariantCulture),
        End = said.End?.ToString("HH:mm", CultureInfo.InvariantCulture),
        Place = said.Place,
    };

    private static string Verb(string text, string chinese, string english) => text.Any(letter => letter >= '\u2E80') ? $"{chinese} " : $"{english} ";
}
