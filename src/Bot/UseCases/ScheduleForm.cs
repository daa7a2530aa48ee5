using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.UseCases;

/// <summary>Shows the form, filled with what was said. Stores nothing.</summary>
public static class ScheduleForm
{
    public static async Task<Reply> Run(Intent.StartSchedule ask, Turn turn)
    {
        if (!turn.Who.Hosts)
            return new Reply.No(new Refusal.NotAllowed(Act.Host));

        var audiences = await Audiences.Of(turn);
        var kinds = await Kinds.Offered(turn, audiences);
        if (Kinds.Find(ask.Kind, kinds, turn.Words).Refuses(out var other, out var kind))
            return new Reply.No(other);

        var refused = (await Audiences.Find(turn, ask.Audience)).Refuses(out var why, out var audience);
        if (refused && (await Audiences.Find(turn, null)).Refuses(out _, out audience))
            return new Reply.No(why!);

        var form = ScheduleFormCard.For(new ScheduleView(new Intent.Schedule
        {
            Form = turn.Site.NewId(turn.Now),
            Kind = kind.Code,
            Audience = audience!.Id.Value,
            Topic = ask.Topic,
            Lecturer = ask.Lecturer,
            Place = ask.Place,
            Day = ask.Day,
            LastDay = OpenDays.Parts.Has(kind.Code, turn.Site.Catalogue) ? ask.LastDay : null,
            Start = ask.Start,
            End = ask.End ?? UsualEnd(ask.Start),
            Capacity = ask.Capacity,
            Mode = ask.Mode,
        }, kinds, audiences), turn.Words);

        return refused ? new Reply.Again(why!, form) : new Reply.Show(form);
    }

    /// <summary>The form once more, with what was filled in and why it would not do.</summary>
    public static async Task<Reply> Refused(Refusal why, Intent.Schedule form, Turn turn)
    {
        if (!turn.Who.Hosts)
            return new Reply.No(why);

        var audiences = await Audiences.Of(turn);
        var kinds = await Kinds.Offered(turn, audiences);

        return Kinds.Find(form.Kind, kinds, turn.Words).Refuses(out _, out var kind)
            ? new Reply.No(why)
            : new Reply.Again(why, ScheduleFormCard.For(new ScheduleView(form with { Kind = kind.Code }, kinds, audiences), turn.Words));
    }

    // Filled in so that it can be seen and changed; past midnight it is left to the person.
    private static string? UsualEnd(string? start) =>
        TimeOnly.TryParseExact(start, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
            ? clock.Add(Scheduling.UsualLength, out var days) is var end && days == 0 ? end.ToString("HH:mm", CultureInfo.InvariantCulture) : null
            : null;
}
