using System.Globalization;
using CoEduBot.Bot.Cards.Visits;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Visits;
using CoEduBot.Domain;
using CoEduBot.Storage.Outbox;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>Asks once more before calling a visit off.</summary>
public static class StartCancelVisit
{
    public static async Task<Reply> Run(Intent.StartCancelVisit ask, Turn turn)
    {
        if ((await turn.Visit(ask.Visit)).Refuses(out var why, out var loaded))
            return new Reply.No(why);

        return loaded.Visit.State.IsOpen()
            ? new Reply.Show(CancelVisitCard.For(loaded, turn.Words, turn.Zone))
            : await turn.Refused(new Refusal.VisitNotSo(loaded.Visit.State), loaded);
    }
}

/// <summary>Called off by the school; a family that had been told is told why.</summary>
public static class CancelVisit
{
    private const int LongestReason = 200;

    public static async Task<Reply> Run(Intent.CancelVisit ask, Turn turn)
    {
        if ((await turn.Visit(ask.Visit)).Refuses(out var why, out var loaded))
            return new Reply.No(why);

        var (visit, reason) = (loaded.Visit, (ask.Reason ?? "").Trim());
        if (visit.State == VisitState.CancelledBySchool)
            return await turn.Show(loaded);
        if (visit.Version != ask.Version)
            return await turn.Refused(new Refusal.Stale(), loaded);
        if (reason.Length is 0 or > LongestReason)
            return new Reply.Again(reason.Length == 0 ? new Refusal.Missing("reason") : new Refusal.TooLong("reason", LongestReason), CancelVisitCard.For(loaded, turn.Words, turn.Zone));

        var declined = visit.State == VisitState.Declined;
        if (visit.CancelBySchool().Refuses(out why, out _))
            return await turn.Refused(why, loaded);

        turn.Db.Add(new VisitMove { Visit = visit.Id, Side = Side.School, By = turn.Who.Id, At = turn.Now, Became = visit.State, WasAt = visit.StartsAt, Reason = turn.Db.Seal.Close(reason) });
        // Who did not want it in the first place need not hear that it is off.
        if (!declined)
            await turn.Db.TellCancelled(visit, turn.Now, turn.Zone, turn.Cancel);
        turn.Audit("cancel-visit", visit.Id.Value);
        turn.Deed = new Deed("cancel-visit")
        {
            Told = !declined,
            Instead = [new Intent.PlanVisits
            {
                Students = visit.Students,
                Day = visit.StartsAt.DayIn(turn.Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Start = visit.StartsAt.ClockIn(turn.Zone).ToString("HH:mm", CultureInfo.InvariantCulture),
            }],
        };
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return await turn.Show(loaded, turn.Words["visits.cancelled"]);
    }
}

/// <summary>The visitor was there, nobody was: an attempt, which counts for nothing but is kept.</summary>
public static class MissVisit
{
    public static async Task<Reply> Run(Intent.MissVisit ask, Turn turn)
    {
        if ((await turn.MyVisit(ask.Visit)).Refuses(out var why, out var loaded))
            return new Reply.No(why);

        var visit = loaded.Visit;
        if (visit.State == VisitState.NotMet)
            return await turn.Show(loaded);
        if (visit.MissedThem(turn.Now).Refuses(out why, out _))
            return await turn.Refused(why, loaded);

        turn.Db.Add(new VisitMove { Visit = visit.Id, Side = Side.School, By = turn.Who.Id, At = turn.Now, Became = visit.State, WasAt = visit.StartsAt });
        turn.Audit("miss-visit", visit.Id.Value);
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return await turn.Show(loaded, turn.Words["visits.missed"]);
    }
}
