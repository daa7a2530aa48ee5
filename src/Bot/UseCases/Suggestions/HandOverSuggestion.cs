using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Suggestions;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Reminders;
using CoEduBot.Storage.Outbox;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.UseCases.Suggestions;

/// <summary>Somebody else of the school's staff answers for a suggestion from now on.</summary>
public static class HandOverSuggestion
{
    public static async Task<Reply> Run(Intent.HandOverSuggestion ask, Turn turn)
    {
        if ((await turn.Suggested(ask.Id)).Refuses(out var why, out var it))
            return new Reply.No(why);

        var staff = (await turn.Db.StaffOf(it.School, Outside(turn), turn.Cancel)).Where(person => person.Id != it.Suggestion.Owner).ToList();
        if (string.IsNullOrWhiteSpace(ask.Owner))
            return new Reply.Show(HandOverCard.For(it.Suggestion, staff, turn.Words));
        if (it.Suggestion.Owner.Value == ask.Owner)
            return await HandleSuggestion.Show(it, turn);
        if (Find(ask.Owner.Trim(), staff).Refuses(out why, out var owner) || it.Suggestion.HandTo(owner.Id).Refuses(out why, out _))
            return new Reply.Again(why, HandOverCard.For(it.Suggestion, staff, turn.Words));

        turn.Audit("hand-over-suggestion", ask.Id, owner.Id.Value);
        Tell(ask.Id, owner, turn);

        return await After(it, owner, turn);
    }

    // Parents of the committee have roles at the school too; they are no staff.
    private static List<string> Outside(Turn turn) =>
        [Role.Parent.Code(), .. turn.Site.Catalogue.Programmes.SelectMany(programme => programme.Roles).Where(role => role.Value.External).Select(role => role.Key)];

    private static Decision<Person> Find(string said, List<Person> staff)
    {
        if (staff.Find(person => person.Id.Value == said) is { } byId)
            return byId;

        var named = staff.FindAll(person => person.Name == said);
        named = named.Count > 0 || said.Length < 2 ? named : staff.FindAll(person => person.Name.Contains(said, StringComparison.OrdinalIgnoreCase));

        return named switch
        {
            [var one] => one,
            []        => new Refusal.NotOnStaff(said),
            _         => new Refusal.Ambiguous(said, [.. named.Take(5).Select(person => person.Name)]),
        };
    }

    private static void Tell(string id, Person owner, Turn turn) => turn.Db.Outbox.Add(new OutboxMessage
    {
        Key = $"suggestion-handed/{id}/{owner.Id.Value}/{turn.Now.UtcTicks}", To = owner.Id, Lane = Lane.Today,
        Notice = NoticeJson.Write(new Notice.SuggestionHanded(id)), DueAt = QuietHours.After(turn.Now, turn.Zone),
    });

    // Whoever had it only because it was given to them has it no more.
    private static async Task<Reply> After(Asked it, Person owner, Turn turn)
    {
        var lead = turn.Words["suggestions.handed-over", owner.Name];

        return (await turn.Suggested(it.Suggestion.Id)).Refuses(out _, out _)
            ? new Reply.Show(Card.Of(lead, [Card.Text(lead)], Card.Button(turn.Words["suggestions.button-list"], new Intent.ListSuggestions())))
            : await HandleSuggestion.Show(it, turn, lead);
    }
}
