using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Ledgers;
using CoEduBot.Bot.UseCases.Undoing;

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
        var open = Open(cards);

        return open.Ask switch
        {
            Intent.Schedule        => Fill(open.Card, text, Slots(Verb(text, "安排讲座", "schedule a lecture") + text, turn)),
            Intent.Reschedule form => Fill(form, open.Card, Slots(Verb(text, "讲座改到", "move the lecture to") + text, turn)),
            Intent.CompleteEntry   => LackFilled(text, open.Card),
            { } change when open.Card == cards.Newest => Said(change, text),
            _                      => null,
        };
    }

    /// <summary>The same where the form is the newest card: what was opened and left is not meant by `改成报告厅`.</summary>
    public static Intent? Changed(string text, LastCards cards, Turn turn) =>
        Form(cards.Newest) is Intent.Schedule or Intent.Reschedule ? Read(text, cards, turn) : null;

    /// <summary>Shows the form so filled; as it was before, it can be had back.</summary>
    public static async Task<Reply> Run(Intent filled, LastCards cards, Turn turn)
    {
        var reply = await Answering.Run(filled, turn);
        var open = Open(cards);
        if (filled is Intent.StartSchedule && open.Ask is Intent.Schedule)
            turn.Deed = new Deed("fill-form") { Back = [Held(open.Card)] };
        if (filled is Intent.StartReschedule && open.Ask is Intent.Reschedule form)
            turn.Deed = new Deed("fill-form") { Back = [Held(form, open.Card)] };

        return reply;
    }

    /// <summary>Asks for the form that is the newest card once more, as it is filled; null when that is none.</summary>
    public static Intent? Again(LastCards cards) => Form(cards.Newest) switch
    {
        Intent.Schedule        => Held(cards.Newest),
        Intent.Reschedule form => Held(form, cards.Newest),
        _                      => null,
    };

    private static (JsonObject Card, Intent? Ask) Open(LastCards cards) =>
        cards.All.Select(card => (Card: card, Ask: Form(card))).FirstOrDefault(one => one.Ask is not null);

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

        var held = Held(card);

        return held with
        {
            Kind = kind ?? held.Kind,
            Audience = said.Unit ?? said.Tier ?? held.Audience,
            Topic = said.Topic ?? held.Topic,
            Lecturer = said.Lecturer ?? held.Lecturer,
            Place = said.Place ?? held.Place,
            Day = Iso(said.Day ?? First(said)) ?? held.Day,
            LastDay = First(said) is null ? held.LastDay : Iso(said.To),
            Start = Clock(said.Start) ?? held.Start,
            End = Clock(said.End) ?? (said.Start is null ? held.End : null),
            Capacity = said.Headcount?.ToString(CultureInfo.InvariantCulture) ?? held.Capacity,
            Mode = mode ?? held.Mode,
        };
    }

    private static Intent.StartReschedule? Fill(Intent.Reschedule form, JsonObject card, Slots said)
    {
        if (said == Intents.Slots.None)
            return null;

        var held = Held(form, card);

        return held with
        {
            Day = Iso(said.Day) ?? held.Day,
            Start = Clock(said.Start) ?? held.Start,
            End = Clock(said.End) ?? (said.Start is null ? held.End : null),
            Place = said.Place ?? held.Place,
        };
    }

    private static Intent.StartSchedule Held(JsonObject card)
    {
        var held = CardText.Press(card, 1, new Dictionary<string, string>());

        return new Intent.StartSchedule
        {
            Kind = Held(held, "kind"), Audience = Held(held, "audience"), Topic = Held(held, "topic"), Lecturer = Held(held, "lecturer"), Place = Held(held, "place"),
            Day = Held(held, "day"), LastDay = Held(held, "lastDay"), Start = Held(held, "start"), End = Held(held, "end"), Capacity = Held(held, "capacity"), Mode = Held(held, "mode"),
        };
    }

    private static Intent.StartReschedule Held(Intent.Reschedule form, JsonObject card)
    {
        var held = CardText.Press(card, 1, new Dictionary<string, string>());

        return new Intent.StartReschedule(form.Engagement) { Day = Held(held, "day"), Start = Held(held, "start"), End = Held(held, "end"), Place = Held(held, "place") };
    }

    private static string? Held(JsonObject form, string field) => (string?)form[field] is { Length: > 0 } value ? value : null;

    // 12月7日到11日 are the days of something; 下周 is a time to look in.
    private static DateOnly? First(Slots said) => said is { Day: null, Period: null } ? said.From : null;

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Clock(TimeOnly? clock) => clock?.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Verb(string text, string chinese, string english) => text.Any(letter => letter >= '\u2E80') ? $"{chinese} " : $"{english} ";
}
