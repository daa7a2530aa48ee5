using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.FamilyVisits;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage.Outbox;
using CoEduBot.Storage.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.FamilyVisits;

/// <summary>
/// After a hand-over nobody comes silently: the new head teacher takes over what the one before planned, and the family is asked once
/// more since somebody else comes, or cancels it.
/// </summary>
public static class InheritVisit
{
    public static async Task<Reply> Run(Intent.TakeOverVisit ask, Turn turn)
    {
        if ((await Inherited(ask.Visit, turn)).Refuses(out var why, out var visit))
            return new Reply.No(why);
        if (visit.Visitor == turn.Who.Id)
            return new Reply.Show(await Card(visit, Taken(visit, turn), turn));
        if (await StandingDuties.Stands(turn.Db, visit, turn.Today, turn.Cancel))
            return new Reply.No(new Refusal.NothingFits());
        if (visit.Version != ask.Version)
            return new Reply.Again(new Refusal.VisitChanged(), await Card(visit, await Lead(visit, turn), turn, inherited: true));
        if (visit.TakeOver(turn.Who.Id, turn.Now).Refuses(out why, out _))
            return new Reply.No(why);

        Keep(visit, turn);
        if (visit.State == VisitState.Proposed)
            await turn.Db.TellProposed(visit, turn.Now, turn.Zone, turn.Cancel);

        return new Reply.Show(await Card(visit, Taken(visit, turn), turn));
    }

    public static async Task<Reply> Run(Intent.DropInherited ask, Turn turn)
    {
        if ((await Inherited(ask.Visit, turn)).Refuses(out var why, out var visit))
            return new Reply.No(why);
        if (visit.State == VisitState.CancelledBySchool)
            return new Reply.Show(await Card(visit, turn.Words["family.dropped"], turn));
        if (await StandingDuties.Stands(turn.Db, visit, turn.Today, turn.Cancel))
            return new Reply.No(new Refusal.NothingFits());
        if (visit.Version != ask.Version)
            return new Reply.Again(new Refusal.VisitChanged(), await Card(visit, await Lead(visit, turn), turn, inherited: true));
        if (visit.CancelBySchool().Refuses(out why, out _))
            return new Reply.No(why);

        Keep(visit, turn);
        await turn.Db.TellCancelled(visit, turn.Now, turn.Zone, turn.Cancel);

        return new Reply.Show(await Card(visit, turn.Words["family.dropped"], turn));
    }

    /// <summary>Who planned it, and what is asked of the new one.</summary>
    public static async Task<string> Lead(Visit visit, Turn turn)
    {
        var name = await turn.Db.People.Where(person => person.Id == visit.Visitor).Select(person => person.Name).SingleAsync(turn.Cancel);

        return turn.Words["family.lead-inherited", FamilyVisitWords.Teacher(name, turn.Words)];
    }

    // Only for the head teacher of the class now; for anybody else there is no such visit.
    private static async Task<Decision<Visit>> Inherited(string id, Turn turn)
    {
        var visit = await turn.Db.Visits.FindAsync([new VisitId(id)], turn.Cancel);

        return visit is not null && (await StandingDuties.HeadTeachers(turn.Db, visit, turn.Cancel)).Contains(turn.Who.Id) ? visit : new Refusal.NothingFits();
    }

    private static void Keep(Visit visit, Turn turn) => turn.Db.Add(new VisitMove
    {
        Visit = visit.Id, Side = Side.School, By = turn.Who.Id, At = turn.Now, Became = visit.State, WasAt = visit.StartsAt,
    });

    private static string Taken(Visit visit, Turn turn) => turn.Words[visit.State switch
    {
        VisitState.Planned                                                     => "family.taken-over-planned",
        VisitState.AnotherTime or VisitState.Declined                          => "family.taken-over-quietly",
        _                                                                      => "family.taken-over",
    }];

    private static async Task<System.Text.Json.Nodes.JsonObject> Card(Visit visit, string lead, Turn turn, bool inherited = false) =>
        VisitorNewsCard.For(await turn.VisitorNews(visit, lead) with { Inherited = inherited }, turn.Words, turn.Zone);
}
