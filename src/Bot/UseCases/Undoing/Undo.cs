using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Undoing;

/// <summary>
/// Takes back what the caller changed last: once, within a day, and only while nobody else has been at it. What takes it back is an ask
/// like any other and goes the way of all asks, so who may not do it any more may not undo it either.
/// </summary>
public static class Undo
{
    public static readonly TimeSpan Within = TimeSpan.FromDays(1);

    public static async Task<Reply> Run(Turn turn)
    {
        if (await LastDeeds.Of(turn) is not var (row, deed) || turn.Now - row.At >= Within)
            return new Reply.No(new Refusal.NothingToTakeBack());
        if (deed.Back.Count == 0)
            return Cannot(deed, turn);
        if (await OthersWereAtIt(row, deed, turn))
            return new Reply.No(new Refusal.ChangedSince());

        var (reply, back) = await TakeBack(deed, turn);
        turn.Deed = Deed.None;
        if (back == 0)
            return reply;

        turn.Db.Remove(row);
        turn.Audit("undo", string.Join(' ', deed.About), deed.Act);
        await turn.Db.SaveChangesAsync(turn.Cancel);

        var says = turn.WordsNow["undo.done", turn.WordsNow[$"undo.act-{deed.Act}"]];

        return back == deed.Back.Count
            ? ReplyCard.Headed(reply, turn.WordsNow["undo.done", Name(deed, turn)], turn, says)
            : ReplyCard.Headed(reply, turn.Words["undo.partly", Name(deed, turn), back, deed.Back.Count], turn, says);
    }

    /// <summary>Whether `撤回` is about what was done last, and not the name of a button on a card that came after it.</summary>
    public static async Task<bool> IsMeant(Turn turn) =>
        await turn.Db.LastChanges.FindAsync([turn.Who.Id], turn.Cancel) is not { } last
            || await turn.Db.LastCards.FindAsync([turn.Who.Id], turn.Cancel) is not { } card
            || last.At >= card.At;

    private static async Task<(Reply Reply, int Back)> TakeBack(Deed deed, Turn turn)
    {
        Reply reply = new Reply.No(new Refusal.NothingToTakeBack());
        for (var next = 0; next < deed.Back.Count; next++)
        {
            reply = await Answering.Run(deed.Back[next], turn);
            await turn.Db.SaveChangesAsync(turn.Cancel);
            if (reply is not Reply.Show)
                return (reply, next);
        }

        return (reply, deed.Back.Count);
    }

    private static Reply.Choose Cannot(Deed deed, Turn turn) => new(
        turn.Words[deed.Instead.Count == 0 ? "undo.cannot-alone" : deed.Told ? "undo.cannot-told" : "undo.cannot", Name(deed, turn)],
        [.. deed.Instead.Select(ask => (Title(ask, turn), ask))]);

    // Answers of a family have a history of their own; everything else that can be taken back stands in the audit log.
    private static async Task<bool> OthersWereAtIt(LastChange row, Deed deed, Turn turn)
    {
        var me = turn.Who.Id.Value;
        var since = await turn.Db.Audit.Where(entry => entry.Id > row.Seen && entry.Who != me && deed.About.Contains(entry.Subject)).Select(entry => entry.Act).ToListAsync(turn.Cancel);
        if (since.Any(Acts.Changes))
            return true;
        if (deed.Back.OfType<Intent.Answer>().FirstOrDefault() is not { } answer || turn.Who.Family is not { } family)
            return false;

        var engagement = new EngagementId(answer.Engagement);
        var newest = await turn.Db.AnswersGiven.Where(given => given.Engagement == engagement && given.Family == family).OrderByDescending(given => given.Id).FirstOrDefaultAsync(turn.Cancel);

        return newest?.By != turn.Who.Id;
    }

    private static string Name(Deed deed, Turn turn) =>
        deed.What.Length > 0 ? turn.WordsNow["undo.what", turn.WordsNow[$"undo.act-{deed.Act}"], deed.What] : turn.WordsNow[$"undo.act-{deed.Act}"];

    private static string Title(Intent ask, Turn turn) => ask switch
    {
        Intent.StartCancel                  => turn.Words["cards.button-cancel"],
        Intent.StartReschedule              => turn.Words["cards.button-reschedule"],
        Intent.StartSchedule                => turn.Words["undo.button-schedule-again"],
        Intent.PlanVisits                   => turn.Words["undo.button-schedule-again"],
        Intent.Record                       => turn.Words["undo.button-record-again"],
        Intent.Answer { Choice: Choice.No } => turn.Words["cards.button-no"],
        Intent.Answer                       => turn.Words["cards.button-maybe"],
        _                                   => turn.Words["cards.button-open"],
    };
}
