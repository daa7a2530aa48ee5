using CoEduBot.Domain.Engagements;

namespace CoEduBot.Domain.Tests;

public sealed class FeedbackTallyTests
{
    [Fact]
    public void Four_answers_show_how_many_and_nothing_else() =>
        Assert.Equal(new FeedbackTally(4, null), FeedbackTally.Of([Said(5, 5, "甲"), Said(1, 1), Said(2, 3), Said(4, 4)]));

    [Fact]
    public void Five_answers_show_averages_stars_and_words()
    {
        var shown = FeedbackTally.Of([Said(5, 1, "c"), Said(4, 2, " a "), Said(4, 2), Said(5, 5, "b"), Said(4, 3, "  ")]).Shown!;

        Assert.Equal((new Rating(4.4m, 5), new Rating(2.6m, 5)), (shown.Lecturer, shown.Content));
        Assert.Equal([0, 0, 0, 3, 2], shown.LecturerStars);
        Assert.Equal([1, 2, 1, 0, 1], shown.ContentStars);
        Assert.Equal(["a", "b", "c"], shown.Comments);
    }

    [Fact]
    public void Halves_are_rounded_up() =>
        Assert.Equal(new Rating(4.3m, 20), Rating.Over([(20, 85)]));

    [Fact]
    public void Engagements_with_few_answers_stay_out_of_the_average()
    {
        Assert.Equal(new Rating(4m, 10), Rating.Over([(5, 25), (5, 15), (4, 4), (1, 5)]));
        Assert.Null(Rating.Over([(4, 20), (4, 20)]));
        Assert.Null(Rating.Over([]));
    }

    private static FeedbackGiven Said(int lecturer, int content, string comment = "") => new()
    {
        Engagement = new EngagementId("e1"), Family = new FamilyId("f"), Lecturer = lecturer, Content = content, Comment = comment, At = DateTimeOffset.UnixEpoch,
    };
}
