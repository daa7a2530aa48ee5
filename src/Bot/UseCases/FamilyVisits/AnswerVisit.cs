using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Visits;
using CoEduBot.Domain;
using CoEduBot.Storage.Outbox;

namespace CoEduBot.Bot.UseCases.FamilyVisits;

/// <summary>A family's answer to a proposed visit, by either guardian: the last one counts, earlier ones are kept, the visitor is told at once.</summary>
public static class AnswerVisit
{
    public static Task<Reply> Run(Intent.AnswerVisit ask, Turn turn)
    {
        var wish = Wish(ask.Day, ask.Start, ask.Wish);
        if (wish.Refuses(out var why, out var said))
            return Refuse(ask.Visit, why, turn);

        var becomes = ask.Says switch
        {
            VisitAnswer.Agreed      => VisitState.Agreed,
            VisitAnswer.AnotherTime => VisitState.AnotherTime,
            VisitAnswer.Declined    => VisitState.Declined,
        };

        return Take(ask.Visit, ask.Proposal, becomes, becomes == VisitState.Agreed ? new VisitWish(null, null, "") : said, turn);
    }

    public static Task<Reply> Run(Intent.CancelVisitByFamily ask, Turn turn) =>
        Wish(null, null, ask.Wish).Refuses(out var why, out var said)
            ? Refuse(ask.Visit, why, turn)
            : Take(ask.Visit, ask.Proposal, VisitState.CancelledByFamily, said, turn);

    private static async Task<Reply> Take(string id, long proposal, VisitState becomes, VisitWish wish, Turn turn)
    {
        if ((await turn.FamilyVisit(id)).Refuses(out var why, out var visit))
            return new Reply.No(why);
        if (proposal != visit.Proposal)
            return await turn.Refused(new Refusal.VisitChanged(), visit);
        if (Repeats(visit, becomes, wish, turn))
            return await turn.ShowVisit(visit);
        if (becomes != VisitState.Agreed && wish.IsEmpty)
            return await turn.Refused(new Refusal.Missing("wish"), visit);

        var kept = wish.IsEmpty ? (Sealed?)null : turn.Db.Seal.Close(wish.ToString());
        if (visit.Answer(becomes, kept, turn.Via, turn.Now).Refuses(out why, out _))
            return await turn.Refused(why, visit);

        await Keep(visit, kept, turn);

        return await turn.ShowVisit(visit);
    }

    // The same press delivered twice is one answer.
    private static bool Repeats(Visit visit, VisitState becomes, VisitWish wish, Turn turn) =>
        visit.State == becomes && (visit.Wish is { } kept ? turn.Db.Seal.Open(kept) == wish.ToString() : wish.IsEmpty);

    private static async Task Keep(Visit visit, Sealed? reason, Turn turn)
    {
        turn.Db.Add(new VisitMove
        {
            Visit = visit.Id,
            Side = Side.Family,
            By = turn.Via == Via.Link ? null : turn.Who.Id,
            At = turn.Now,
            Became = visit.State,
            WasAt = visit.StartsAt,
            Reason = reason,
        });
        await turn.Db.TellVisitor(visit, turn.Now, turn.Zone, turn.Cancel);
        turn.Deed = new Deed("answer-visit") { Told = true, Instead = [new Intent.ShowFamilyVisit(visit.Id.Value)] };
    }

    private static async Task<Reply> Refuse(string id, Refusal why, Turn turn) =>
        (await turn.FamilyVisit(id)).Refuses(out var unknown, out var visit) ? new Reply.No(unknown) : await turn.Refused(why, visit);

    private static Decision<VisitWish> Wish(string? day, string? start, string? text)
    {
        var said = (text ?? "").Trim();
        if (said.Length > VisitWish.Longest)
            return new Refusal.TooLong("wish", VisitWish.Longest);
        if (!string.IsNullOrWhiteSpace(day) && !DateOnly.TryParseExact(day.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return new Refusal.Missing("day");
        if (!string.IsNullOrWhiteSpace(start) && !TimeOnly.TryParseExact(start.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return new Refusal.Missing("start");

        return new VisitWish(
            string.IsNullOrWhiteSpace(day) ? null : DateOnly.ParseExact(day.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            string.IsNullOrWhiteSpace(start) ? null : TimeOnly.ParseExact(start.Trim(), "HH:mm", CultureInfo.InvariantCulture),
            said);
    }
}
