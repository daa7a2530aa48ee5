using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases;

/// <summary>A family's answer: one per engagement, the last acknowledged one counts, earlier ones are kept.</summary>
public static class AnswerInvitation
{
    public const int MostPeople = 20;
    private const int LongestQuestion = 200;

    public static async Task<Reply> Run(Intent.Answer ask, Turn turn)
    {
        if ((await turn.Guest(ask.Engagement)).Refuses(out var why, out var invited))
            return new Reply.No(why);
        if (!ReadHeadcount(ask.Choice == Choice.Yes ? ask.Headcount : null, out var headcount))
            return await Refused(new Refusal.NotANumber("headcount", 1, MostPeople), invited, turn);
        if (ask.Question?.Length > LongestQuestion)
            return await Refused(new Refusal.TooLong("question", LongestQuestion), invited, turn);

        return (await Put(ask, invited, headcount, turn)).Refuses(out why, out var cannotFollow)
            ? await Refused(why, invited, turn)
            : new Reply.Show(await OpenEngagement.FamilyCard(invited, turn, cannotFollow));
    }

    /// <summary>Takes an answer down, once however often it is given; what the family chose of an open day follows. Returns what of that could not.</summary>
    internal static async Task<Decision<List<WishResult>>> Put(Intent.Answer ask, Invited invited, int headcount, Turn turn)
    {
        var (engagement, invitation, _) = invited;
        if (Repeats(ask, invitation, headcount))
            return new List<WishResult>();

        var before = (invitation.Choice, invitation.Headcount);
        if (Seats.Answer(engagement, invitation, ask.Choice, headcount, turn.Now).Refuses(out var why, out _))
            return why;

        Keep(ask, invited, turn);
        turn.Deed = Taken(ask, before, engagement);
        await WaitingList.Offer(engagement, turn.Db, turn.Now, turn.Zone, turn.Cancel);

        return (await FamilyBookings.Follow(invited, turn)).ToList();
    }

    // The answer before is given again; the first one can only be changed, for nobody can have been silent.
    private static Deed Taken(Intent.Answer ask, (Choice? Choice, int Headcount) before, Engagement engagement) => new("answer", engagement.Topic)
    {
        Back = before.Choice is { } choice
            ? [new Intent.Answer(ask.Engagement, choice) { Headcount = choice == Choice.Yes ? before.Headcount.ToString(CultureInfo.InvariantCulture) : null }]
            : [],
        Instead = [.. new[] { Choice.No, Choice.Maybe }.Where(choice => choice != ask.Choice).Select(choice => new Intent.Answer(ask.Engagement, choice))],
    };

    private static async Task<Reply> Refused(Refusal why, Invited invited, Turn turn) =>
        new Reply.Again(why, await OpenEngagement.FamilyCard(invited, turn));

    // The same press delivered twice, also under a new id, is one answer.
    private static bool Repeats(Intent.Answer ask, Invitation invitation, int headcount) =>
        invitation.Choice == ask.Choice
        && (ask.Choice != Choice.Yes || invitation.Headcount == headcount)
        && invitation.Seat is not (Seat.Offered or Seat.Lapsed)
        && (string.IsNullOrWhiteSpace(ask.Question) || invitation.Question == ask.Question.Trim());

    private static void Keep(Intent.Answer ask, Invited invited, Turn turn)
    {
        var (engagement, invitation, _) = invited;
        invitation.AnsweredVia = turn.Via;
        if (!string.IsNullOrWhiteSpace(ask.Question))
            invitation.Question = ask.Question.Trim();

        turn.Db.Add(new AnswerGiven
        {
            Engagement = engagement.Id,
            Family = invitation.Family,
            By = turn.Via == Via.Link ? null : turn.Who.Id,
            Choice = ask.Choice,
            Headcount = invitation.Headcount,
            Via = turn.Via,
            At = turn.Now,
        });
    }

    /// <summary>Empty is one; false for what is no number of people.</summary>
    public static bool ReadHeadcount(string? text, out int headcount)
    {
        headcount = 1;

        return string.IsNullOrWhiteSpace(text)
               || (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out headcount) && headcount is >= 1 and <= MostPeople);
    }
}

/// <summary>The family takes the seat it was offered.</summary>
public static class TakeSeat
{
    public static async Task<Reply> Run(Intent.TakeSeat ask, Turn turn)
    {
        if ((await turn.Guest(ask.Engagement)).Refuses(out var why, out var invited))
            return new Reply.No(why);
        if (Seats.TakeOffer(invited.Engagement, invited.Invitation, turn.Now).Refuses(out why, out _))
            return new Reply.Again(why, await OpenEngagement.FamilyCard(invited, turn));

        await turn.Db.SaveChangesAsync(turn.Cancel);
        turn.Deed = new Deed("take-seat", invited.Engagement.Topic) { Instead = [new Intent.Answer(ask.Engagement, Choice.No)] };

        return new Reply.Show(await OpenEngagement.FamilyCard(invited, turn));
    }
}
