using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Feedback;

/// <summary>What families thought, for the host: never who, and nothing at all until enough have answered.</summary>
public static class ShowFeedback
{
    public static async Task<Reply> Run(Intent.ShowFeedback ask, Turn turn)
    {
        if ((await turn.Host(ask.Engagement)).Refuses(out var why, out var hosted))
            return new Reply.No(why);
        if (hosted.Engagement.State != EngagementState.Held)
            return await OpenEngagement.Refused(new Refusal.NotInState(hosted.Engagement.State), hosted.Engagement, turn);

        var engagement = hosted.Engagement;
        var given = await turn.Db.Feedback.AsNoTracking().Where(one => one.Engagement == engagement.Id).ToListAsync(turn.Cancel);
        var view = new FeedbackView(engagement, FeedbackTally.Of(given), await OfLecturer(engagement, turn), await turn.Db.RatingsOf(engagement.Id, turn.Cancel));

        return new Reply.Show(FeedbackCard.For(view, turn.Words, turn.Zone));
    }

    // In the caller's own reach only: what a lecturer was told elsewhere is not theirs to see.
    private static async Task<LecturerRating?> OfLecturer(Engagement engagement, Turn turn)
    {
        if (engagement.Lecturer.Length == 0)
            return null;

        var reach = turn.Who.Roles.Select(held => held.At.Path).ToList();
        var sums = await (
            from said in turn.Db.Feedback
            join held in turn.Db.Within(reach) on said.Engagement equals held.Id
            where held.State == EngagementState.Held && held.Lecturer == engagement.Lecturer && !turn.Db.Elements.Any(element => element.Engagement == held.Id)
            group said by said.Engagement into all
            select new { Answers = all.Count(), Sum = all.Sum(one => one.Lecturer) }).ToListAsync(turn.Cancel);

        return Rating.Over(sums.Select(row => (row.Answers, row.Sum))) is { } rating
            ? new LecturerRating(rating, sums.Count(row => row.Answers >= FeedbackTally.MinimumShown))
            : null;
    }
}
