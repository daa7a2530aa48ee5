using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.FamilyVisits;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Bot.UseCases.Visits;
using CoEduBot.Domain.Visits;
using CoEduBot.Domain;
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
    public static Task<Reply> Run(Intent.TakeOverVisit ask, Turn turn) => Decide(ask.Visit, ask.Version, turn, async visit =>
    {
        if (visit.TakeOver(turn.Who.Id, turn.Now).Refuses(out var why, out _))
            return why;

        if (visit.State == VisitState.Proposed)
            await turn.Db.TellProposed(visit, turn.Now, turn.Zone, turn.Cancel);

        return null;
    });

    public static Task<Reply> Run(Intent.DropInherited ask, Turn turn) => Decide(ask.Visit, ask.Version, turn, async visit =>
    {
        if (visit.CancelBySchool().Refuses(out var why, out _))
            return why;

        await turn.Db.TellCancelled(visit, turn.Now, turn.Zone, turn.Cancel);

        return null;
    });

    /// <summary>The card that asks.</summary>
    public static async Task<JsonObject> Card(Visit visit, Turn turn)
    {
        var children = visit.Children.ToList();
        var names = await turn.Db.Students.Where(student => children.Contains(student.Id)).OrderBy(student => student.Id).Select(student => student.Name).ToListAsync(turn.Cancel);
        var planner = await turn.Db.People.Where(person => person.Id == visit.Visitor).Select(person => person.Name).SingleAsync(turn.Cancel);

        return InheritedCard.For(visit, names, planner, turn.Words, turn.Zone);
    }

    private static async Task<Reply> Decide(string id, int version, Turn turn, Func<Visit, Task<Refusal?>> change)
    {
        // Only for the head teacher of the class now, of what nobody makes any more; for anybody else there is no such visit.
        var visit = await turn.Db.Visits.FindAsync([new VisitId(id)], turn.Cancel);
        if (visit is null || !(await StandingDuties.HeadTeachers(turn.Db, visit, turn.Cancel)).Contains(turn.Who.Id))
            return new Reply.No(new Refusal.NothingFits());
        if (visit.Visitor == turn.Who.Id || visit.State == VisitState.CancelledBySchool)
            return await Show(visit, turn);
        if (await StandingDuties.Stands(turn.Db, visit, turn.Today, turn.Cancel))
            return new Reply.No(new Refusal.NothingFits());
        if (visit.Version != version)
            return new Reply.Again(new Refusal.VisitChanged(), await Card(visit, turn));
        if (await change(visit) is { } why)
            return new Reply.No(why);

        turn.Db.Add(new VisitMove { Visit = visit.Id, Side = Side.School, By = turn.Who.Id, At = turn.Now, Became = visit.State, WasAt = visit.StartsAt });
        await turn.Db.SaveChangesAsync(turn.Cancel);
        turn.Deed = new Deed("inherit-visit") { Told = true, Instead = [new Intent.ShowVisits()] };

        return await Show(visit, turn);
    }

    // A child may have come from another class: called off, the visit is that class's history and not shown here.
    private static async Task<Reply> Show(Visit visit, Turn turn)
    {
        var lead = turn.Words[Done(visit)];

        return (await turn.Visit(visit.Id.Value)).Refuses(out _, out var loaded)
            ? new Reply.Show(Cards.Card.Of(lead, [Cards.Card.Text(lead)], Cards.Card.Button(turn.Words["visits.button-list"], new Intent.ShowVisits())))
            : await turn.Show(loaded, lead);
    }

    private static string Done(Visit visit) => visit.State switch
    {
        VisitState.CancelledBySchool                  => "family.dropped",
        VisitState.Planned                            => "family.taken-over-planned",
        VisitState.AnotherTime or VisitState.Declined => "family.taken-over-quietly",
        _                                             => "family.taken-over",
    };
}
