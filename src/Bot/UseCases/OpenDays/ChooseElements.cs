using System.Globalization;
using System.Text.Json;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.OpenDays;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>A family chooses what it comes to: all of its choice at once, which also says that it comes.</summary>
public static class ChooseElements
{
    /// <summary>What inputs are called: this and a block's key.</summary>
    public const string Prefix = "choice-";

    /// <summary>The value that gives a block up.</summary>
    public const string None = "none";

    public static async Task<Reply> Run(Intent.ChooseElements ask, Turn turn)
    {
        if ((await turn.Guest(ask.Engagement)).Refuses(out var why, out var invited))
            return new Reply.No(why);
        if (await FamilyDay.Of(turn, invited.Engagement.Id, invited.Invitation.Family) is not { } day)
            return await Refused(new Refusal.NoSuchElement(), invited, null, turn);
        if (Wishes(ask.More, day, turn).Refuses(out why, out var wishes))
            return await Refused(why, invited, day with { Picks = Picked(ask.More, day) }, turn);
        if (!AnswerInvitation.ReadHeadcount(Headcount(ask.Headcount, invited.Invitation), out var headcount))
            return await Refused(new Refusal.NotANumber("headcount", 1, AnswerInvitation.MostPeople), invited, day with { Picks = Picked(ask.More, day) }, turn);
        if (wishes.Count == 0 && invited.Invitation.Choice != Choice.Yes)
            return await Refused(new Refusal.Missing("element"), invited, day, turn);

        return await Book(invited, day, wishes, headcount, turn);
    }

    private static async Task<Reply> Book(Invited invited, FamilyDay day, IReadOnlyList<Element> wishes, int headcount, Turn turn)
    {
        var answer = new Intent.Answer(invited.Engagement.Id.Value, Choice.Yes) { Headcount = headcount.ToString(CultureInfo.InvariantCulture) };
        if ((await AnswerInvitation.Put(answer, invited, headcount, turn)).Refuses(out var why, out _))
            return await Refused(why, invited, day, turn);
        if (invited.Engagement.IsClosed(turn.Now))
            return await Refused(new Refusal.Closed(), invited, day, turn);
        // The day itself is full: its contents are for those who have a seat in it.
        if (invited.Engagement.Capacity is not null && invited.Invitation.Seat != Seat.Confirmed)
            return await Refused(new Refusal.SeatFirst(), invited, null, turn);

        var refused = await FamilyBookings.Put(invited, day, wishes, headcount, turn);

        return new Reply.Show(await OpenEngagement.FamilyCard(invited, turn, refused));
    }

    /// <summary>All the family wants in the end: what it chose in the form, what the form did not ask about, and what it was at already.</summary>
    private static Decision<List<Element>> Wishes(Dictionary<string, JsonElement>? more, FamilyDay day, Turn turn)
    {
        var chosen = Chosen(more);
        var asked = day.Blocks.Where(block => chosen.Any(one => block.Has(new ElementId(one.Key)) || block.Has(new ElementId(one.Value)))).ToList();
        var untouched = day.Held.Where(held => held.StartsAt <= turn.Now || !asked.Exists(block => block.Has(held.Id))).Select(held => held.Id);

        return Choosing.Check(
            chosen.Where(one => one.Value != None).Select(one => new ElementId(one.Value)).Concat(untouched), day.Elements,
            element => ElementNames.Brief(element, day, turn.Words, turn.Zone));
    }

    /// <summary>What stands in the form, as far as it can be shown again.</summary>
    public static IReadOnlyList<ElementId> Picked(Dictionary<string, JsonElement>? more, FamilyDay day)
    {
        var chosen = Chosen(more);
        var picked = chosen.Where(one => one.Value != None).Select(one => new ElementId(one.Value)).ToList();

        return [.. picked.Concat(day.Held.Select(held => held.Id).Where(held => !day.Blocks.Any(block => block.Has(held) && chosen.Any(one => block.Has(new ElementId(one.Key)))))).Distinct()];
    }

    private static List<(string Key, string Value)> Chosen(Dictionary<string, JsonElement>? more) =>
        [.. (more ?? []).Where(one => one.Key.StartsWith(Prefix, StringComparison.Ordinal) && one.Value.ValueKind == JsonValueKind.String && one.Value.GetString()!.Length > 0)
            .Select(one => (one.Key[Prefix.Length..], one.Value.GetString()!))];

    internal static string? Headcount(string? said, Invitation invitation) =>
        !string.IsNullOrWhiteSpace(said) || invitation.Headcount == 0 ? said : invitation.Headcount.ToString(CultureInfo.InvariantCulture);

    private static async Task<Reply> Refused(Refusal why, Invited invited, FamilyDay? day, Turn turn) => new Reply.Again(why, await OpenEngagement.FamilyCard(invited, turn, day: day));
}
