using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>Fills the form with a schedule in which nothing overlaps, for all siblings together, around what is chosen already. Stores nothing.</summary>
public static class ProposeElements
{
    // Parts of one day lie nearer to each other than this.
    private static readonly TimeSpan HalfADay = TimeSpan.FromHours(12);

    public static async Task<Reply> Run(Intent.ProposeElements ask, Turn turn)
    {
        if ((await turn.Guest(ask.Engagement)).Refuses(out var why, out var invited))
            return new Reply.No(why);
        if (invited.Engagement.State != EngagementState.Published || invited.Engagement.IsClosed(turn.Now))
            return new Reply.Again(new Refusal.Closed(), await OpenEngagement.FamilyCard(invited, turn));
        if (await FamilyDay.Of(turn, invited.Engagement.Id, invited.Invitation.Family) is not { } day)
            return new Reply.Again(new Refusal.NoSuchElement(), await OpenEngagement.FamilyCard(invited, turn));
        if (!AnswerInvitation.ReadHeadcount(ChooseElements.Headcount(ask.Headcount, invited.Invitation), out var headcount))
            return new Reply.Again(new Refusal.NotANumber("headcount", 1, AnswerInvitation.MostPeople), await OpenEngagement.FamilyCard(invited, turn));

        var proposed = day with { Picks = Schedule(day, ChooseElements.Picked(ask.More, day), headcount, turn.Now) };

        return new Reply.Show(await OpenEngagement.FamilyCard(invited, turn, day: proposed, lead: turn.Words["open-days.proposed"], headcount: headcount));
    }

    /// <summary>What is picked, as far as it goes together, and the best of what still has seats around it.</summary>
    public static IReadOnlyList<ElementId> Schedule(FamilyDay day, IReadOnlyList<ElementId> picked, int headcount, DateTimeOffset now)
    {
        var kept = new List<Element>();
        foreach (var element in day.Elements.Where(element => picked.Contains(element.Id)))
            if (!kept.Exists(other => Choosing.Excludes(element, other)))
                kept.Add(element);

        var open = day.Blocks.Where(block => !kept.Exists(element => block.Has(element.Id)))
            .Select(block => block with { Elements = [.. block.Elements.Where(element => CanBeHad(element, day, headcount, now))] });

        return [.. kept.Concat(Timetable.For([.. OnceEach(open, kept)], kept)).Select(element => element.Id)];
    }

    // A meal on each of five days: one is proposed, and none where one is taken. Rounds of one day stand as they are.
    private static IEnumerable<Block> OnceEach(IEnumerable<Block> open, List<Element> kept) =>
        from block in open.Where(block => block.Elements.Count > 0)
        where !kept.Exists(held => Same(held, block.Elements[0]))
        group block by (block.Elements[0].Code, block.Elements[0].Title, block.Elements[0].Audience) into same
        from one in same.Skip(1).All(other => IsOtherDay(same.First(), other)) && same.Skip(1).Any() ? [new Block(same.First().Key, [.. same.SelectMany(block => block.Elements)])] : same.AsEnumerable()
        select one;

    private static bool Same(Element held, Element other) =>
        (held.Code, held.Title, held.Audience) == (other.Code, other.Title, other.Audience) && (held.StartsAt - other.StartsAt).Duration() >= HalfADay;

    private static bool IsOtherDay(Block one, Block other) => (one.Elements[0].StartsAt - other.Elements[0].StartsAt).Duration() >= HalfADay;

    internal static bool CanBeHad(Element element, FamilyDay day, int headcount, DateTimeOffset now) =>
        now < element.StartsAt
        && (day.Bookings.GetValueOrDefault(element.Id) is { HoldsSeat: true } || (element.WaitingFamilies == 0 && !element.IsFull(element.Seats(headcount))));
}

/// <summary>The family takes the place it was offered.</summary>
public static class TakeElement
{
    public static async Task<Reply> Run(Intent.TakeElement ask, Turn turn)
    {
        if ((await turn.Guest(ask.Engagement)).Refuses(out var why, out var invited))
            return new Reply.No(why);

        var (id, family) = (new ElementId(ask.Element), invited.Invitation.Family);
        var element = await turn.Db.Elements.FindAsync([id], turn.Cancel);
        var booking = await turn.Db.Bookings.FindAsync([id, family], turn.Cancel);
        if (element is null || booking is null || element.Engagement != invited.Engagement.Id)
            return new Reply.Again(new Refusal.NoSuchElement(), await OpenEngagement.FamilyCard(invited, turn));
        if (invited.Engagement.State != EngagementState.Published)
            return new Reply.Again(new Refusal.NotInState(invited.Engagement.State), await OpenEngagement.FamilyCard(invited, turn));
        if (ElementSeats.TakeOffer(element, booking, turn.Now).Refuses(out why, out _))
            return new Reply.Again(why, await OpenEngagement.FamilyCard(invited, turn));

        await turn.Db.SaveChangesAsync(turn.Cancel);

        return new Reply.Show(await OpenEngagement.FamilyCard(invited, turn));
    }
}
