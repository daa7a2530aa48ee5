using System.Globalization;
using CoEduBot.Bot.Cards.Visits;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Visits;
using CoEduBot.Domain;
using CoEduBot.Storage.Outbox;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>Shows the form for another time: what was said, else what the family wishes, else the time as it is.</summary>
public static class StartMoveVisit
{
    public static async Task<Reply> Run(Intent.StartMoveVisit ask, Turn turn)
    {
        if ((await turn.MyVisit(ask.Visit)).Refuses(out var why, out var loaded))
            return new Reply.No(why);
        if (!loaded.Visit.State.IsOpen())
            return await turn.Refused(new Refusal.VisitNotSo(loaded.Visit.State), loaded);

        return new Reply.Show(MoveVisitCard.For(loaded, Filled(ask, loaded.Visit, turn), turn.Words, turn.Zone));
    }

    private static Intent.MoveVisit Filled(Intent.StartMoveVisit ask, Visit visit, Turn turn)
    {
        var wished = visit is { State: VisitState.AnotherTime, Wish: { } wish } ? Wished(wish, visit, turn) : default;

        return new Intent.MoveVisit(visit.Id.Value, visit.Version)
        {
            Day = ask.Day ?? wished.Day ?? visit.StartsAt.DayIn(turn.Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Start = ask.Start ?? wished.Start ?? visit.StartsAt.ClockIn(turn.Zone).ToString("HH:mm", CultureInfo.InvariantCulture),
        };
    }

    // The family's words are read as a sentence would be: 周六上午10点.
    private static (string? Day, string? Start) Wished(Sealed wish, Visit visit, Turn turn)
    {
        turn.Audit("read-note", visit.Id.Value, "wish");
        var slots = VisitWords.Time(turn.Db.Seal.Open(wish), turn);

        return (slots.Day > turn.Today ? slots.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null, slots.Start?.ToString("HH:mm", CultureInfo.InvariantCulture));
    }
}

/// <summary>Another time, from the school or, where the family wished for one, at its wish. A family that was told is asked again.</summary>
public static class MoveVisit
{
    public static async Task<Reply> Run(Intent.MoveVisit ask, Turn turn)
    {
        if ((await turn.MyVisit(ask.Visit)).Refuses(out var why, out var loaded))
            return new Reply.No(why);

        var visit = loaded.Visit;
        if ((await VisitTimes.Of(turn, ask.Day, ask.Start, visit.Id)).Refuses(out why, out var time))
            return new Reply.Again(why, MoveVisitCard.For(loaded, ask, turn.Words, turn.Zone));

        var (was, side) = (visit.StartsAt, visit.State == VisitState.AnotherTime ? Side.Family : Side.School);
        if (was == time.StartsAt && visit.State != VisitState.AnotherTime && visit.State != VisitState.Declined)
            return await turn.Show(loaded);
        if (visit.Version != ask.Version)
            return await turn.Refused(new Refusal.Stale(), loaded);
        if (visit.Reschedule(time.StartsAt, time.EndsAt, turn.Now).Refuses(out why, out _))
            return await turn.Refused(why, loaded);

        turn.Db.Add(new VisitMove { Visit = visit.Id, Side = side, By = turn.Who.Id, At = turn.Now, Became = visit.State, WasAt = was, NowAt = time.StartsAt });
        if (visit.State == VisitState.Proposed)
            await turn.Db.TellMoved(visit, was, turn.Now, turn.Zone, turn.Cancel);
        turn.Audit("move-visit", visit.Id.Value);
        turn.Deed = new Deed("move-visit")
        {
            Back = [new Intent.MoveVisit(visit.Id.Value, visit.Version)
            {
                Day = was.DayIn(turn.Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Start = was.ClockIn(turn.Zone).ToString("HH:mm", CultureInfo.InvariantCulture),
            }],
        };
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return await turn.Show(loaded, turn.Words["visits.moved"]);
    }
}
