using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Summaries;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.Tests.Storage;

public sealed class SummaryRecountTests
{
    private static readonly string[] Units = ["c1", "c2", "g1", "s1", "s2", "s3", "t1", "t2", "k"];

    /// <summary>The week's figures against a plain loop over every row ever stored.</summary>
    [Theory]
    [InlineData(1, "/k/")]
    [InlineData(2, "/k/t1/")]
    [InlineData(3, "/k/t1/s1/")]
    [InlineData(4, "/k/t1/s1/g1/c1/")]
    public async Task A_summary_equals_a_recount_of_a_random_history(int seed, string scope)
    {
        var now = DoorStage.Local("2026-12-03 09:00");
        await using var stage = await DoorStage.At("2026-12-03 09:00");
        var history = new History(new Random(seed));
        await stage.Has(history.Rows);
        var week = new Week(new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 6), LocalTime.China);

        var found = await stage.Stored(async db => WeekSummary.Of(
            await db.FiguresOf(db.Overseen([scope], new PersonId("nobody")).Around(week, now), TestContext.Current.CancellationToken), week, now));

        var mine = history.Lectures.Where(e => PathOf(e).StartsWith(scope, StringComparison.Ordinal) && week.Has(e.StartsAt)).ToList();
        var counted = mine.Where(e => e.State is EngagementState.Published or EngagementState.Held).Select(e => e.Id).ToHashSet();
        var invited = history.Invited.Where(i => counted.Contains(i.Engagement)).ToList();
        var guests = history.Marks.Where(mark => counted.Contains(mark.Engagement) && mark is { Undone: false, Presence: not null, Family: null }).ToList();

        Assert.Equal(mine.Where(e => e.State == EngagementState.Held).Select(e => e.Id.Value).Order(StringComparer.Ordinal), Ids(found.Held));
        Assert.Equal(mine.Where(e => e.State == EngagementState.Published && e.EndsAt > now).Select(e => e.Id.Value).Order(StringComparer.Ordinal), Ids(found.Coming));
        Assert.Equal(
            (mine.Count(e => e.State == EngagementState.Cancelled), invited.Count, invited.Count(i => i.Choice is not null), invited.Count(i => i.WasThere), invited.Sum(i => i.Came) + guests.Sum(mark => mark.Came)),
            (found.Cancelled, found.Invited, found.Answered, found.Came, found.Heads));
        Assert.Equal((Average(one => one.Lecturer), Average(one => one.Content)), (found.Lecturer, found.Content));
        Assert.True(invited.Count > 0 && guests.Count > 0, "the history must say something");

        Rating? Average(Func<FeedbackGiven, int> stars)
        {
            var enough = history.Feedback.Where(one => counted.Contains(one.Engagement)).GroupBy(one => one.Engagement).Where(all => all.Count() >= 5).SelectMany(all => all).ToList();

            return enough.Count == 0 ? null : new Rating(Math.Round(enough.Sum(stars) / (decimal)enough.Count, 1, MidpointRounding.AwayFromZero), enough.Count);
        }
    }

    private static IEnumerable<string> Ids(IEnumerable<EngagementFigures> rows) => rows.Select(row => row.Engagement.Id.Value).Order(StringComparer.Ordinal);

    private static string PathOf(Engagement lecture) => lecture.Audience.Value switch
    {
        "c1" => "/k/t1/s1/g1/c1/", "c2" => "/k/t1/s1/g1/c2/", "g1" => "/k/t1/s1/g1/", "s1" => "/k/t1/s1/", "s2" => "/k/t1/s2/", "s3" => "/k/t2/s3/",
        "k"  => "/k/", var town => $"/k/{town}/",
    };

    private sealed class History
    {
        public List<Engagement> Lectures { get; } = [];
        public List<Invitation> Invited { get; } = [];
        public List<MarkMade> Marks { get; } = [];
        public List<FeedbackGiven> Feedback { get; } = [];

        public IEnumerable<object> Rows => [.. Lectures, .. Invited, .. Marks, .. Feedback];

        public History(Random random)
        {
            foreach (var no in Enumerable.Range(0, 70))
            {
                var state = (EngagementState)random.Next(0, 4);
                var day = DoorStage.Local("2026-11-27 10:00").AddHours(random.Next(0, 24 * 12));
                var lecture = DoorStage.Lecture($"e{no:D2}", day.In(LocalTime.China).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), state, no % 3 == 0 ? "c1" : Units[random.Next(Units.Length)]);
                Lectures.Add(lecture);
                if (state != EngagementState.Draft)
                    Fill(lecture.Id, random);
            }
        }

        private void Fill(EngagementId id, Random random)
        {
            foreach (var no in Enumerable.Range(0, random.Next(0, 14)))
            {
                var presence = random.Next(0, 7) is < 5 and var mark ? (Presence?)mark : null;
                Invited.Add(DoorStage.Invited(id.Value, $"f{no}", random.Next(0, 4) is < 3 and var choice ? (Choice?)choice : null, random.Next(0, 4), presence));
                if (random.Next(0, 2) == 0)
                    Feedback.Add(DoorStage.Said(id.Value, $"f{no}", random.Next(1, 6), random.Next(1, 6)));
            }

            foreach (var _ in Enumerable.Range(0, random.Next(0, 3)))
                Marks.Add(new MarkMade
                {
                    Engagement = id, Presence = random.Next(0, 4) > 0 ? Presence.WalkIn : null, Came = random.Next(1, 4), By = null, Via = Via.Proxy,
                    At = DoorStage.Local("2026-12-01 19:00"), Undone = random.Next(0, 3) == 0,
                });
        }
    }
}
