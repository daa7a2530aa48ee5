using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Exports;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Web;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.UseCases.Exports;

/// <summary>Says what a file will hold, and where it is fetched.</summary>
public static class ShowExport
{
    public static async Task<Reply> Run(Intent.Export ask, Turn turn)
    {
        // Whoever has the link has the file.
        if (!turn.OneToOne)
            return new Reply.No(new Refusal.OnlyOneToOne());
        if ((await Takeout.Of(ask.What, ask.Unit, ask.From, ask.To, turn)).Refuses(out var why, out var wanted))
            return new Reply.No(why);

        return await Show(wanted, turn);
    }

    /// <param name="done">What has just been done; empty for a plain look.</param>
    public static async Task<Reply> Show(Takeout wanted, Turn turn, string done = "")
    {
        var signed = await Signature.Of(wanted, turn);
        var view = new ExportView(wanted, await Downloads.Link(wanted, turn), signed)
        {
            Entries = wanted.What is Exported.Ledger or Exported.Inspection ? await LedgerFigures.Entries(wanted, turn) : null,
            // A county's month is ten thousands of entries, and others wait meanwhile: there it stands in the file.
            Lacking = wanted.What is Exported.Ledger or Exported.Inspection && Tiers.Of(wanted.Unit) != Tier.County ? await LedgerFigures.Lacking(wanted, turn) : null,
            HeadTeachers = wanted.What == Exported.HeadTeachers ? (await turn.Db.HeadTeachersBelow(wanted.Unit.Path, turn.Cancel)).DistinctBy(post => post.Person).Count() : null,
            Week = wanted.What == Exported.WeeklySchedule ? await WeekSchedule.Of(wanted, turn) : [],
            MaySign = SignOff.Why(wanted, turn) is null && signed is not { Changes: 0 },
            Done = done,
        };

        return new Reply.Show(ExportCard.For(view, turn.Words, turn.Zone));
    }
}
