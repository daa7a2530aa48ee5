using System.Globalization;
using CoEduBot.Bot.Cards.Care;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Standings;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Care;
using CoEduBot.Domain;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Care;

/// <summary>An assignment ends, with a reason: it stood until yesterday, and what it was judged by stays.</summary>
public static class EndAssignment
{
    public const int RowsAPage = 10;

    public static async Task<Reply> List(Intent.ShowAssigned ask, Turn turn) =>
        (await Assigning.Of(ask.Unit, turn)).Refuses(out var why, out var assigning) ? new Reply.No(why) : await Show(assigning, turn, "", ask.Page);

    public static async Task<Reply> Ask(Intent.StartEndAssignment ask, Turn turn) =>
        (await Find(ask.Made, turn)).Refuses(out var why, out var found) ? new Reply.No(why) : new Reply.Show(AssigningCard.End(found.Row, turn.Words));

    public static async Task<Reply> Run(Intent.EndAssignment ask, Turn turn)
    {
        if ((await Find(ask.Made, turn)).Refuses(out var why, out var found))
            return new Reply.No(why);
        if (Said.Text(ask.Reason, "reason") is { } unsaid)
            return new Reply.Again(unsaid, AssigningCard.End(found.Row, turn.Words));

        var made = found.Made;
        if (made.Undo(turn.Who.Id, turn.Db.Seal.Close(ask.Reason!.Trim()).Value, turn.Now).Refuses(out why, out _))
            return new Reply.No(why);
        if (made.FromDay is null || made.FromDay < turn.Today)
            turn.Db.Add(new AssignmentMade
            {
                Role = made.Role, Person = made.Person, School = made.School, Student = made.Student,
                FromDay = made.FromDay, ToDay = turn.Today.AddDays(-1), By = turn.Who.Id, At = turn.Now,
            });
        turn.Audit("end-assignment", made.School.Value, $"{made.Role} {made.Person}");
        turn.Deed = new Deed("end-assignment", found.Row.Person) { Instead = [new Intent.ShowAssigning { Unit = made.School.Value }] };
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return (await Assigning.Of(made.School.Value, turn)).Refuses(out why, out var now) ? new Reply.No(why) : await Show(now, turn, turn.Words["care.ended", found.Row.Student, found.Row.Person]);
    }

    private sealed record Found(AssignmentMade Made, AssignedRow Row);

    private static async Task<Decision<Found>> Find(string id, Turn turn)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || await turn.Db.AssignmentsMade.FindAsync([number], turn.Cancel) is not { } made)
            return new Refusal.NothingFits();
        if ((await Assigning.Of(made.School.Value, turn)).Refuses(out _, out var assigning) || (await Rows(assigning, turn)).FirstOrDefault(row => row.Made == number) is not { } row)
            return new Refusal.NothingFits();

        return new Found(made, row);
    }

    private static async Task<Reply> Show(Assigning assigning, Turn turn, string lead, int page = 0)
    {
        var rows = await Rows(assigning, turn);
        page = int.Clamp(page, 0, int.Max(0, (rows.Count - 1) / RowsAPage));

        return new Reply.Show(AssigningCard.Assigned(assigning.School, [.. rows.Skip(page * RowsAPage).Take(RowsAPage)], rows.Count, page, turn.Words, lead));
    }

    private static async Task<IReadOnlyList<AssignedRow>> Rows(Assigning assigning, Turn turn)
    {
        var made = assigning.Students.SelectMany(charge => assigning.Listing.Helpers[charge.Student.Id.Value].Select(each => (charge, each))).ToList();
        var people = made.Select(pair => pair.each.Person).Distinct().ToList();
        var names = await turn.Db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, turn.Cancel);

        return [.. made.Select(pair => new AssignedRow(pair.each.Id, pair.charge.Called(turn.Words), pair.each.Role, names[pair.each.Person]))];
    }
}
