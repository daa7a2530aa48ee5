using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Bot.UseCases.Exports;

/// <summary>
/// Somebody answers for the ledger of a month, the schedule of a week or the figures of a term as they now are: that hands in the paper the rules ask for. What
/// changes later shows on the card, and can be signed off anew; when it was handed in first is what counts for being in time.
/// </summary>
public static class SignOff
{
    public static async Task<Reply> Run(Intent.SignOff ask, Turn turn)
    {
        if (!turn.OneToOne)
            return new Reply.No(new Refusal.OnlyOneToOne());
        if ((await Takeout.Of(ask.What, ask.Unit, ask.From, ask.To, turn)).Refuses(out var why, out var wanted))
            return new Reply.No(why);
        if (Why(wanted, turn) is { } no)
            return new Reply.No(no);
        if (await Signature.Of(wanted, turn) is { Changes: 0 })
            return await ShowExport.Show(wanted, turn);

        var paper = new DocumentHandedIn
        {
            Kind = Exported.Paper(wanted.What)!, Unit = wanted.Unit.Id.Value, RefersTo = Signature.RefersTo(wanted, turn)!, Note = await Signature.Note(wanted, turn), By = turn.Who.Id, At = turn.Now,
        };
        turn.Db.Add(paper);
        turn.Audit("sign-off", paper.Unit, $"{paper.Kind} {paper.RefersTo}");
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return await ShowExport.Show(wanted, turn, turn.Words["exports.signed-now", ExportTitles.Thing(wanted.What, turn.Words)]);
    }

    /// <summary>Why somebody cannot answer for it; null when they can. A month that has not begun has nothing to answer for.</summary>
    public static Refusal? Why(Takeout wanted, Turn turn) =>
        Exported.Paper(wanted.What) is null ? new Refusal.NothingFits()
        : !turn.Who.May(Act.SignOff, wanted.Unit) ? new Refusal.NotAllowed(Act.SignOff)
        : wanted.What == Exported.HeadTeachers && !IsAsked(wanted, turn) ? new Refusal.NothingFits()
        : Signature.RefersTo(wanted, turn) is null ? new Refusal.Missing("from")
        : wanted.What != Exported.WeeklySchedule && wanted.From > turn.Today ? new Refusal.NotHeldYet(wanted.From)
        : null;

    // Not every plan asks schools for it.
    private static bool IsAsked(Takeout wanted, Turn turn) => turn.Site.Catalogue.Programmes.SelectMany(programme => programme.Rules.OfType<Rule.Report>())
        .Any(rule => rule.Code == Exported.Paper(wanted.What) && rule.ForEach?.Codes.Contains(wanted.Unit.Kind) == true);
}
