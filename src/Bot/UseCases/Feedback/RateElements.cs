using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Suggestions;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.UseCases.Feedback;

/// <summary>What a family thought of each element it had a seat in. What is left empty stays as it was.</summary>
internal static class RateElements
{
    public static async Task<Reply> Run(Intent.GiveFeedback ask, Invited invited, FeedbackGiven? known, Turn turn)
    {
        var (id, family) = (invited.Engagement.Id, invited.Invitation.Family);
        var seats = await turn.Db.SeatsOf(id, family, turn.Cancel);
        if (ElementStars.Read(ask, Rated(seats)).Refuses(out var why, out var said))
            return new Reply.Again(why, Form(ask, invited, known, Rated(seats), turn));
        if (said.Stars.Count == 0)
            return new Reply.Show(Form(ask, invited, known, Rated(seats), turn));
        if (Lengths.IsTooLong(said.Comment, FeedbackRules.LongestComment))
            return new Reply.Again(new Refusal.TooLong("comment", FeedbackRules.LongestComment), Form(ask, invited, known, Rated(seats), turn));
        if ((await SuggestedBeside.Keep(ask.Suggestion, invited, turn)).Refuses(out why, out var suggested))
            return new Reply.Again(why, Form(ask, invited, known, Rated(seats), turn));

        foreach (var (element, booking) in seats)
            booking.Rating = said.Stars.TryGetValue(element.Id, out var stars) ? stars : booking.Rating;

        // The mean stands for both: lecturer and content are not asked of a day with elements, and not shown for it.
        var whole = ElementRatings.Whole([.. seats.Select(seat => seat.Booking.Rating).OfType<int>()]);
        var kept = GiveFeedback.Keep(known, whole, whole, said.Comment, invited, turn);

        return new Reply.Show(FeedbackThanksCard.For(invited.Engagement, kept, suggested.One, turn.Words, turn.Zone, Rated(seats)));
    }

    private static IReadOnlyList<RatedElement> Rated(IReadOnlyList<(Element Element, Booking Booking)> seats) =>
        [.. seats.Select(seat => new RatedElement(seat.Element, seat.Booking.Rating))];

    private static System.Text.Json.Nodes.JsonObject Form(Intent.GiveFeedback ask, Invited invited, FeedbackGiven? known, IReadOnlyList<RatedElement> rated, Turn turn)
    {
        var filled = new FeedbackGiven
        {
            Engagement = invited.Engagement.Id, Family = invited.Invitation.Family, Lecturer = 0, Content = 0, At = turn.Now,
            Comment = string.IsNullOrWhiteSpace(ask.Comment) ? known?.Comment ?? "" : ask.Comment.Trim(),
        };

        return FeedbackFormCard.For(invited.Engagement, filled, turn.Words, turn.Zone, suggestion: ask.Suggestion, elements: rated);
    }
}
