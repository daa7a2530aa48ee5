using CoEduBot.Domain.Entries;

namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>The county's own plan: who is trained, for how long, in batches of what size.</summary>
public sealed class CountyRulesTraining
{
    private static readonly RuleBench Bench = RuleBench.Of("county-hsc");

    [Theory, Proves("YX-26")]
    [InlineData("2026-04-01", "teacher-1 teacher-2", "head-teacher-training missed 2/3 [teacher-3]")]
    [InlineData("2026-05-31", "teacher-1 teacher-2 teacher-3", "head-teacher-training met 3/3")]
    [InlineData("2026-05-31", "teacher-1 teacher-2 teacher-3 manager-1", "head-teacher-training met 3/3")]
    [InlineData("2026-03-31", "teacher-1 teacher-2 teacher-3", "head-teacher-training missed 0/3 [teacher-1, teacher-2, teacher-3]")]
    [InlineData("2026-06-01", "teacher-1 teacher-2 teacher-3", "head-teacher-training missed 0/3 [teacher-1, teacher-2, teacher-3]")]
    public void All_head_teachers_are_trained_in_April_and_May(string day, string present, string said) =>
        Assert.Equal(said, Batch(day, batch => batch.With(present.Split(' '))).Said("YX-26", "2026-06-01", "county"));

    [Theory, Proves("YX-27")]
    [InlineData(149, "2026-04-10 missed 149/150 [participants]")]
    [InlineData(150, "2026-04-10 met 150/150")]
    [InlineData(151, "2026-04-10 met 151/150")]
    [InlineData(179, "2026-04-10 met 179/150")]
    [InlineData(180, "2026-04-10 met 180/150")]
    [InlineData(181, "2026-04-10 missed 181/180 [participants]")]
    public void A_batch_has_150_to_180(int people, string said) =>
        Assert.Equal(said, Batch("2026-04-10", batch => batch with { Families = people }).Said("YX-27", "2026-06-01", "e1"));

    [Theory, Proves("YX-27")]
    [InlineData(11, "head-teacher-training missed 11/12 [entries]")]
    [InlineData(12, "head-teacher-training met 12/12")]
    [InlineData(13, "head-teacher-training missed 13/12 [entries]")]
    public void There_are_twelve_batches(int batches, string said) =>
        Assert.Equal(said, Batch("2026-04-10", batch => batch, batches).Said("YX-27", "2026-06-01", "county"));

    [Theory, Proves("YX-28")]
    [InlineData(2, 3, "2026-04-10 missed 0/1 [lessons]")]
    [InlineData(2, 4, "2026-04-10 met 1/1")]
    [InlineData(2, 5, "2026-04-10 missed 0/1 [lessons]")]
    [InlineData(1, 4, "2026-04-10 missed 0/1 [days]")]
    [InlineData(1, 2, "2026-04-10 missed 0/1 [days, lessons]")]
    [InlineData(null, null, "2026-04-10 overdue 0/1 [days, lessons]")]
    public void A_batch_is_a_day_of_four_lessons(int? halfDays, int? lessons, string said) =>
        Assert.Equal(said, Batch("2026-04-10", batch => batch with { HalfDays = halfDays, Hours = lessons }).Said("YX-28", "2026-04-20", "e1"));

    [Theory, Proves("YX-29")]
    [InlineData(5, "manager-training missed 2.5/3")]
    [InlineData(6, "manager-training met 3/3")]
    [InlineData(7, "manager-training met 3.5/3")]
    public void Managers_train_for_three_days_in_May(int halfDays, string said) =>
        Assert.Equal(said, HalfDays("manager", "manager-1", "2026-05-", halfDays).Said("YX-29", "2026-06-01", "manager-1"));

    [Theory, Proves("YX-30")]
    [InlineData(3, "lecturer-training missed 1.5/2")]
    [InlineData(4, "lecturer-training met 2/2")]
    [InlineData(5, "lecturer-training met 2.5/2")]
    public void Lecturers_train_for_two_days_in_August(int halfDays, string said) =>
        Assert.Equal(said, HalfDays("lecturer", "lecturer-1", "2026-08-", halfDays).Said("YX-30", "2026-09-01", "lecturer-1"));

    [Fact, Proves("YX-29", "YX-30")]
    public void A_date_is_one_day_however_much_was_written_down_and_another_track_is_none()
    {
        var twice = Bench.Held("training", "county", "2026-05-31", training => training.Saying("track", "manager").With("manager-1") with { HalfDays = 2 }, times: 3);

        Assert.Equal("manager-training missed 1/3", twice.Said("YX-29", "2026-06-01", "manager-1"));
        Assert.Equal("lecturer-training missed 0/2", HalfDays("manager", "lecturer-1", "2026-08-", 4).Said("YX-30", "2026-09-01", "lecturer-1"));
        Assert.Equal("manager-training missed 0/3", HalfDays("manager", "manager-1", "2026-04-", 6).Said("YX-29", "2026-06-01", "manager-1"));
    }

    [Theory, Proves("YX-58")]
    [InlineData("subject-1 teacher-1", "2026-01-01 missed 2/3 [teacher-3]")]
    [InlineData("subject-1 teacher-1 teacher-3", "2026-01-01 met 3/3")]
    [InlineData("subject-1 teacher-1 teacher-3 teacher-2", "2026-01-01 met 3/3")]
    public void All_teachers_of_a_school_are_trained_once_a_year(string present, string said) =>
        Assert.Equal(said, Bench.Held("training", "t1", "2026-12-31", training => training.With(present.Split(' '))).Said("YX-58", "2027-01-01", "s1", "2026-01-01"));

    private static RuleBench Batch(string day, Func<Entry, Entry> so, int times = 1) =>
        Bench.Held("training", "county", day, batch => so(batch.Saying("track", "head-teacher")), times);

    // A half day on each date of a month.
    private static RuleBench HalfDays(string track, string person, string month, int halfDays) => Enumerable.Range(1, halfDays).Aggregate(
        Bench, (bench, day) => bench.Held("training", "county", $"{month}{day:00}", training => training.Saying("track", track).With(person) with { HalfDays = 1 }));
}
