using CoEduBot.Domain.Rankings;

namespace CoEduBot.Domain.Tests;

/// <summary>Places by shares, with nobody too small to be told apart, and equal ones side by side.</summary>
public sealed class RankingTests
{
    private static readonly YearMonth Month = new(2026, 11);

    private static readonly SchoolFigures Whole = new(new UnitId("s"), Students: 400, InOrder: 8, Judged: 10, Invited: 200, Came: 100, Answers: 10, Stars: 45);

    [Fact]
    public void A_score_is_the_weighted_mean_of_what_is_known()
    {
        Assert.Equal(740, Whole.Score);                                                    // 60 · 80 % + 25 · 50 % + 15 · 90 %
        Assert.Equal(820, (Whole with { Invited = 19, Came = 19 }).Score);                 // (60 · 80 % + 15 · 90 %) / 75
        Assert.Equal(712, (Whole with { Answers = 4, Stars = 20 }).Score);                 // (60 · 80 % + 25 · 50 %) / 85
        Assert.Equal(800, (Whole with { Invited = 0, Came = 0, Answers = 0, Stars = 0 }).Score);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(30)]
    public void Size_makes_no_difference(int times) =>
        Assert.Equal(Whole.Score, new SchoolFigures(new UnitId("big"), 400 * times, 8 * times, 10 * times, 200 * times, 100 * times, 10 * times, 45 * times).Score);

    [Fact]
    public void More_came_than_were_invited_is_all_of_them() => Assert.Equal(991, (Whole with { InOrder = 10, Came = 350, Stars = 47 }).Score);

    [Fact]
    public void Who_has_too_little_to_be_judged_by_has_no_place()
    {
        var rows = Ranking.Rows(new UnitId("k"), Month, [Whole, Whole with { School = new UnitId("tiny"), Students = 49 }, Whole with { School = new UnitId("idle"), Judged = 0, InOrder = 0 }]);

        Assert.Equal([("s", 1), ("idle", (int?)null), ("tiny", null)], rows.Select(row => (row.School.Value, row.Place)));
        Assert.All(rows.Skip(1), row => Assert.Null(row.Score));
    }

    [Fact]
    public void Equal_scores_share_a_place_and_the_next_one_is_left_free()
    {
        var rows = Ranking.Rows(new UnitId("k"), Month,
            [School("c", 5), School("b", 9), School("a", 9), School("d", 10), School("e", 5)]);

        Assert.Equal([("d", 1), ("a", 2), ("b", 2), ("c", 4), ("e", 4)], rows.Select(row => (row.School.Value, row.Place!.Value)));
    }

    private static SchoolFigures School(string id, int inOrder) => new(new UnitId(id), 100, inOrder, 10, 0, 0, 0, 0);
}
