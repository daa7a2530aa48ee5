using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.FamilyVisits;
using CoEduBot.Domain;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.FamilyVisits;

/// <summary>A family's way to a visit: its own, once it was told of it; any other is refused as if it did not exist.</summary>
internal static class FamilyVisiting
{
    public static async Task<Decision<Visit>> FamilyVisit(this Turn turn, string id)
    {
        if (turn.Who.Family is not { } family)
            return new Refusal.NothingFits();

        var wanted = new VisitId(id);

        return await turn.Db.KnownTo(family).SingleOrDefaultAsync(visit => visit.Id == wanted, turn.Cancel) is { } known ? known : new Refusal.NothingFits();
    }

    /// <param name="lead">What is said above it; empty for a plain look.</param>
    public static async Task<VisitFamilyView> FamilyView(this Turn turn, Visit visit, string lead = "")
    {
        var children = visit.Children.ToList();
        var visitor = await turn.Db.People.Where(person => person.Id == visit.Visitor).Select(person => person.Name).SingleAsync(turn.Cancel);
        var names = await turn.Db.Students.Where(student => children.Contains(student.Id)).OrderBy(student => student.Id).Select(student => student.Name).ToListAsync(turn.Cancel);
        var agreed = visit.State == VisitState.Held && await turn.Db.VisitNotes.AnyAsync(note => note.Visit == visit.Id && note.Level == NoteLevel.Family, turn.Cancel);

        return new VisitFamilyView(visit, visitor, names, agreed, turn.Now, lead);
    }

    public static async Task<JsonObject> FamilyCard(this Turn turn, Visit visit) => VisitFamilyCard.For(await turn.FamilyView(visit), turn.Words, turn.Zone);

    public static async Task<Reply> ShowVisit(this Turn turn, Visit visit) => new Reply.Show(await turn.FamilyCard(visit));

    /// <summary>No, beside the visit as it is now; in words meant for families.</summary>
    public static async Task<Reply> Refused(this Turn turn, Refusal why, Visit visit) => new Reply.Again(Plainly(why), await turn.FamilyCard(visit));

    private static Refusal Plainly(Refusal why) => why switch
    {
        Refusal.VisitNotSo => new Refusal.VisitChanged(),
        Refusal.Closed     => new Refusal.VisitBegun(),
        _                  => why,
    };
}
