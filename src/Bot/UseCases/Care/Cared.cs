using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Care;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Care;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Ledgers;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Care;

/// <summary>A student of the list, with the row that says so.</summary>
public sealed record Listed(Charge Charge, CareListed Row, Listing Listing);

/// <summary>What is on file about a student of the care list: that there is something, not what it says.</summary>
public static class Cared
{
    /// <summary>A student the caller keeps the list for, and who is on it.</summary>
    public static async Task<Decision<Listed>> Listed(this Turn turn, string? said)
    {
        if ((await turn.Charge(said)).Refuses(out var why, out var charge))
            return why;

        var listing = await Listing.Of(turn, await turn.SchoolOf(charge.Class));

        return listing.Listed.TryGetValue(charge.Student.Id.Value, out var row) ? new Listed(charge, row, listing) : new Refusal.NotOnList(charge.Called(turn.Words));
    }

    public static async Task<Reply> Run(Intent.ShowCared ask, Turn turn) =>
        (await turn.Listed(ask.Student)).Refuses(out var why, out var listed) ? new Reply.No(why) : await Show(listed, turn);

    /// <summary>The student's page once more, after something was put down.</summary>
    public static async Task<Reply> After(Charge charge, Turn turn, string lead) =>
        (await turn.Listed(charge.Student.Id.Value)).Refuses(out var why, out var listed) ? new Reply.No(why) : await Show(listed, turn, lead);

    private static async Task<Reply> Show(Listed listed, Turn turn, string lead = "")
    {
        var (charge, listing) = (listed.Charge, listed.Listing);
        turn.Audit("read-care-list", charge.Class.Id.Value);

        return new Reply.Show(CaredCard.For(
            new CaredView(
                charge,
                listing.Of(charge.Student, RecordKinds.CareFile).Min(each => (DateOnly?)each.Day),
                [.. listing.Of(charge.Student, RecordKinds.CareMeasure).Select(each => each.Day)],
                [.. listing.Of(charge.Student, RecordKinds.CareFollowUp).Select(each => each.Day)],
                await Helpers(charge.Student, listing, turn),
                await Contacts(charge, turn),
                lead),
            turn.Words));
    }

    private static async Task<IReadOnlyList<(string Role, string Name)>> Helpers(Student student, Listing listing, Turn turn)
    {
        var made = listing.Helpers[student.Id.Value].ToList();
        var people = made.ConvertAll(each => each.Person);
        var names = await turn.Db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, turn.Cancel);

        return [.. made.Select(each => (each.Role, names[each.Person]))];
    }

    // What was recorded at the school; whom the entries are about is sealed.
    private static async Task<IReadOnlyList<DateOnly>> Contacts(Charge charge, Turn turn)
    {
        var school = await turn.SchoolOf(charge.Class);
        var held = await turn.Db.LedgerEntries.AsNoTracking()
            .Where(entry => entry.Kind == "care-contact" && entry.State == EngagementState.Held && turn.Db.Units.Below(school.Path).Any(unit => unit.Id == entry.Host))
            .Select(entry => new { entry.Day, entry.Students })
            .ToListAsync(turn.Cancel);

        return [.. held.Where(entry => StudentsKept.Open(turn.Db, entry.Students).Contains(charge.Student.Id)).Select(entry => entry.Day).Order()];
    }
}
