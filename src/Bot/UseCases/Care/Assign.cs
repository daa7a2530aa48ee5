using System.Globalization;
using CoEduBot.Bot.Cards.Care;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Care;
using CoEduBot.Domain;
using CoEduBot.Storage.Outbox;

namespace CoEduBot.Bot.UseCases.Care;

/// <summary>Gives students of the care list a visitor or a helper, and tells the one who is given them.</summary>
public static class Assign
{
    public static async Task<Reply> Show(Intent.ShowAssigning ask, Turn turn) =>
        (await Assigning.Of(ask.Unit, turn)).Refuses(out var why, out var assigning)
            ? new Reply.No(why)
            : new Reply.Show(Card(assigning, turn, new Intent.Assign { Page = ask.Page }));

    public static async Task<Reply> Run(Intent.Assign ask, Turn turn)
    {
        if ((await Assigning.Of(ask.Unit, turn)).Refuses(out var why, out var assigning))
            return new Reply.No(why);
        if (Chosen(ask, assigning, turn).Refuses(out why, out var chosen))
            return new Reply.Again(why, Card(assigning, turn, ask));

        var made = chosen.Students.Select(student => Make(student, chosen.Who, assigning, turn)).ToList();
        turn.Db.AddRange(made);
        await turn.Db.SaveChangesAsync(turn.Cancel);
        if (made.Count > 0)
        {
            turn.Audit("assign", assigning.School.Id.Value, $"{chosen.Who.Role} {chosen.Who.Id} {made.Count}");
            Tell(chosen.Who, made[0].Id, assigning, turn);
            turn.Deed = new Deed("assign", chosen.Who.Name)
            {
                Back = [.. made.Select(each => new Intent.EndAssignment(each.Id.ToString(CultureInfo.InvariantCulture)) { Reason = turn.Words["undo.reason"] })],
            };
        }

        await turn.Db.SaveChangesAsync(turn.Cancel);
        if ((await Assigning.Of(ask.Unit, turn)).Refuses(out why, out var now))
            return new Reply.No(why);

        return new Reply.Show(Card(now, turn, new Intent.Assign { Page = ask.Page }, turn.Words["care.assigned", chosen.Who.Name, chosen.Said]));
    }

    private sealed record Choice(Candidate Who, IReadOnlyList<Charge> Students, int Said);

    // Whoever has the person already is not given it again: a second press changes nothing.
    private static Decision<Choice> Chosen(Intent.Assign ask, Assigning assigning, Turn turn)
    {
        if (string.IsNullOrWhiteSpace(ask.Students))
            return new Refusal.Missing("students");
        if (ask.Role is not { } role || !Listing.Roles.Contains(role))
            return new Refusal.Missing("role");
        if (string.IsNullOrWhiteSpace(ask.Person))
            return new Refusal.Missing("person");
        if (assigning.Find(role, ask.Person).Refuses(out var why, out var who))
            return why;

        var students = new List<Charge>();
        foreach (var said in ask.Students.Split([',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct())
            if (assigning.Listed.FirstOrDefault(charge => IsMeant(charge, said, turn)) is { } meant)
                students.Add(meant);
            else
                return new Refusal.NoSuchStudent(said);

        return new Choice(who, [.. students.Where(charge => !assigning.Listing.Helpers[charge.Student.Id.Value].Any(made => made.Role == role && made.Person == who.Id))], students.Count);
    }

    // By id from the card, by class and number when typed; never by name.
    private static bool IsMeant(Charge charge, string said, Turn turn)
    {
        var called = said.Replace(" ", "", StringComparison.Ordinal).TrimEnd('号', '號');

        return charge.Student.Id.Value == said || charge.Called(turn.Words).Replace(" ", "", StringComparison.Ordinal).TrimEnd('号', '號') == called;
    }

    private static AssignmentMade Make(Charge student, Candidate who, Assigning assigning, Turn turn) => new()
    {
        Role = who.Role, Person = who.Id, School = assigning.School.Id, Student = turn.Db.Seal.Close(student.Student.Id.Value), FromDay = turn.Today, By = turn.Who.Id, At = turn.Now,
    };

    // The key is of what was made, not of the clock: two in one moment are two.
    private static void Tell(Candidate who, long made, Assigning assigning, Turn turn) => turn.Db.Outbox.Add(new OutboxMessage
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"assigned/{assigning.School.Id}/{who.Role}/{who.Id}/{made}"),
        To = who.Id,
        Notice = NoticeJson.Write(new Notice.Assigned(assigning.School.Id.Value, who.Role)),
        Lane = Lane.Bulk,
        DueAt = turn.Now,
    });

    private static System.Text.Json.Nodes.JsonObject Card(Assigning assigning, Turn turn, Intent.Assign filled, string lead = "") => AssigningCard.For(
        new AssigningView(assigning.School, assigning.Rows(turn.Words), assigning.Listed.Count, assigning.Candidates, filled, lead), turn.Words);
}
