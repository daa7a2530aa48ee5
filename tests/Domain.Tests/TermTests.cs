using CoEduBot.Domain.Appraisals;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rankings;
using CoEduBot.Domain.Rules;
using CoEduBot.Domain.Summaries;
using Span = CoEduBot.Domain.Programmes.Span;

namespace CoEduBot.Domain.Tests;

/// <summary>What is put forward at a term's end, what townships come to in a year, and the order classes stand in.</summary>
public sealed class TermTests
{
    private static readonly UnitId County = new("k");
    private static readonly Span Term = new(PeriodCode.Term, "2026-1", new(2026, 8, 31), new(2027, 1, 23));

    [Fact]
    public void Of_a_school_two_at_most_are_put_forward_and_ten_in_all()
    {
        var liked = Enumerable.Range(0, 30).Select(no => Liked($"e{no:D2}", no < 5 ? "s0" : $"s{no / 2}", 50 - (no / 10)));

        var list = GoodPractice.Of(County, Term, liked, LocalTime.China);

        Assert.Equal(["e00", "e01", "e05", "e06", "e07", "e08", "e09", "e10", "e11", "e12"], list.Select(each => each.Engagement.Value));
        Assert.Equal(Enumerable.Range(1, 10), list.Select(each => each.Place));
    }

    [Theory]
    [InlineData(5, 23, 1)]      // 4.6 of five
    [InlineData(4, 20, 0)]      // too few answers
    [InlineData(10, 44, 0)]     // 4.4
    public void Thin_or_lukewarm_feedback_is_no_model(int answers, int sum, int found) => Assert.Equal(found, BestLiked.Of([(Figures("e1", answers, sum), School("s1"))]).Count());

    [Fact]
    public void A_list_is_published_once_and_not_empty()
    {
        var list = new Recommendation { County = County, Term = "2026-1", FromDay = Term.From, ToDay = Term.Last, DrawnUpAt = DateTimeOffset.UnixEpoch, LackingProof = 0 };

        Assert.True(list.Publish(0, DateTimeOffset.UnixEpoch).Refuses(out var empty, out _));
        Assert.False(list.Publish(1, DateTimeOffset.UnixEpoch).Refuses(out _, out _));
        Assert.True(list.Publish(1, DateTimeOffset.UnixEpoch).Refuses(out var again, out _));
        Assert.Equal((new Refusal.NothingPicked(), new Refusal.AlreadyPublished()), ((Refusal.NothingPicked)empty!, (Refusal.AlreadyPublished)again!));
    }

    [Fact]
    public void A_township_is_the_mean_of_its_schools_that_have_a_score()
    {
        var rows = YearScores.Rows(
            County, "2026", [Scored("a", 10), Scored("b", 5), Scored("c", 8) with { Students = 49 }, Scored("d", 9)],
            new Dictionary<UnitId, UnitId> { [new("a")] = new("t1"), [new("b")] = new("t1"), [new("c")] = new("t2") });

        Assert.Equal([("a", 1), ("d", 2), ("b", 3), ("c", (int?)null)], rows.Select(row => (row.School.Value, row.Place)));
        Assert.Equal([new TownshipScore(new("t1"), 750, 2)], TownshipScore.Of(rows));
    }

    [Fact]
    public void Classes_stand_by_grade_and_number() => Assert.Equal(
        ["三年级1班", "三年级2班", "三年级10班", "四年级(1)班"],
        new[] { Class("g3", "c9", "三年级10班"), Class("g4", "c1", "四年级(1)班"), Class("g3", "c8", "三年级2班"), Class("g3", "c7", "三年级1班") }.InClassOrder(unit => unit).Select(unit => unit.Name));

    private static Liked Liked(string id, string school, int tenths) => new(Figures(id, 10, tenths), School(school), tenths / 10m);

    private static EngagementFigures Figures(string id, int answers, int sum)
    {
        var start = new DateTimeOffset(2026, 11, 25, 11, 0, 0, TimeSpan.Zero);
        var lecture = new Engagement
        {
            Id = new(id), Kind = "lecture", Audience = new("c1"), Tier = Tier.Class, Lead = new("p"), Topic = "", Lecturer = "", Place = "", StartsAt = start, EndsAt = start.AddHours(1), PlannedAt = start.AddDays(-9),
        };
        Assert.False(lecture.Publish(start.AddDays(-8)).Refuses(out _, out _));
        Assert.False(lecture.Hold(lecture.EndsAt).Refuses(out _, out _));

        return new EngagementFigures(lecture, 40, 30, 20, 20, 20, answers, sum, sum);
    }

    private static SchoolFigures Scored(string id, int inOrder) => new(new UnitId(id), 100, inOrder, 10, 0, 0, 0, 0);

    private static Unit School(string id) => new() { Id = new(id), Kind = "school", Name = id, Path = $"/k/{id}/" };

    private static Unit Class(string grade, string id, string name) => new() { Id = new(id), Kind = "class", Name = name, Path = $"/k/s1/{grade}/{id}/" };
}
