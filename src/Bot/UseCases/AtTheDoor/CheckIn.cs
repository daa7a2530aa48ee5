using System.Text;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain;

namespace CoEduBot.Bot.UseCases.AtTheDoor;

/// <summary>A family checks in with the code shown in the hall. One mark, however often it is pressed.</summary>
public static class CheckIn
{
    public static async Task<Reply> Run(Intent.CheckIn ask, Turn turn)
    {
        var code = string.Concat((ask.Code ?? "").Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));
        if (string.IsNullOrWhiteSpace(ask.Engagement))
            return await WhereverOpen(code, turn);
        if ((await turn.Guest(ask.Engagement)).Refuses(out var why, out var invited))
            return new Reply.No(why);
        if (invited.Invitation.WasThere)
            return Done(invited, turn);
        if (Door.Shut(invited.Engagement, turn.Now) is { } shut)
            return new Reply.No(shut);

        return code.Length == 0 ? Form(invited, turn) : Try([invited], code, turn);
    }

    // Nothing is named: the code says which one is meant, and without a code the person does.
    private static async Task<Reply> WhereverOpen(string code, Turn turn)
    {
        if ((await turn.OpenDoors()).Refuses(out var why, out var open))
            return new Reply.No(why);

        var left = open.Where(invited => !invited.Invitation.WasThere).ToList();

        return left.Count == 0 ? Done(open[^1], turn)
             : code.Length > 0 ? Try(open, code, turn)
             : left.Count == 1 ? Form(left[0], turn)
             : new Reply.Choose(turn.Words["cards.which-one"], [.. left.Select(invited => (
                 EngagementFacts.Name(invited.Engagement, turn.Words), (Intent)new Intent.CheckIn { Engagement = invited.Engagement.Id.Value }))]);
    }

    /// <remarks>The wrong tries are kept although the answer is a refusal: without the count, four digits could be guessed.</remarks>
    private static Reply Try(IReadOnlyList<Invited> open, string code, Turn turn)
    {
        var trying = open.Where(invited => !Door.MustWait(invited.Invitation, turn.Now)).ToList();
        if (trying.Count == 0)
            return new Reply.No(new Refusal.TooManyTries(CheckInCode.ChangesAt(turn.Now)));
        if (trying.FirstOrDefault(invited => CheckInCode.Opens(invited.Engagement.CheckInSeed, code, turn.Now)) is { } right)
            return right.Invitation.WasThere ? Done(right, turn) : Arrive(right, turn);

        trying.ForEach(invited => Door.CountWrong(invited.Invitation, turn.Now));

        return open.Count == 1 ? new Reply.Again(new Refusal.WrongCode(), Form(open[0], turn).Card) : new Reply.No(new Refusal.WrongCode());
    }

    private static Reply.Show Arrive(Invited invited, Turn turn)
    {
        var arrival = Door.Arrival(invited.Engagement, invited.Invitation, turn.Now);
        turn.Deed = new Deed("check-in", invited.Engagement.Topic);
        turn.Db.Add(Door.Mark(invited.Invitation, arrival, turn.Via == Via.Link ? null : turn.Who.Id, turn.Via, turn.Now));

        return Done(invited, turn);
    }

    private static Reply.Show Done(Invited invited, Turn turn) =>
        new(CheckInDoneCard.For(invited.Engagement, invited.Invitation, turn.Words, turn.Zone));

    private static Reply.Show Form(Invited invited, Turn turn) => new(CheckInFormCard.For(invited.Engagement, turn.Words, turn.Zone));
}
