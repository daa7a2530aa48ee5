using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.UseCases.Summaries;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;
using CoEduBot.Domain.Summaries;
using CoEduBot.Storage;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>Every number of a summary equals what one finds counting raw rows by hand, for everybody, on histories made at random.</summary>
public sealed class SummaryRecount
{
    private static readonly Week Asked = new(new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 6), LocalTime.China);

    private static readonly (string Person, string Path)[] Readers =
        [("teacher", "/k/t1/s1/g1/c1/"), ("principal", "/k/t1/s1/"), ("principal2", "/k/t1/s2/"), ("lead", "/k/t1/"), ("officer", "/k/")];

    [Fact]
    public void Every_number_equals_a_recount() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed => Agree(seed).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    private static async Task<bool> Agree(int seed)
    {
        await using var stage = await DoorStage.At("2026-12-03 09:00", families: 8);
        await RawWeek.Fill(stage, seed);
        foreach (var (person, path) in Readers)
        {
            var (report, _) = await stage.Take(person, turn => Reports.Of(Reports.Scope(turn.Who), Asked, turn));
            Assert.Equal(await stage.Stored(db => Recount(db, person, path, stage.Now)), Numbers(report));
            Assert.Equal([], await Strangers(stage, person, path));
        }

        return true;
    }

    private static string[] Numbers(WeekReport report) =>
    [
        $"held {report.Held} coming {report.Week.Coming.Count} cancelled {report.Week.Cancelled}",
        $"invited {report.Week.Invited} answered {report.Week.Answered} came {report.Week.Came} heads {report.Week.Heads}",
        $"lecturer {Stars(report.Week.Lecturer)} content {Stars(report.Week.Content)} before {Stars(report.Before.Lecturer)} {Stars(report.Before.Content)}",
        $"visits {report.VisitsHeld} students {report.Visits.Students}",
        $"plans {report.Plans?.Schools.Count} missing {report.Plans?.Of(Filing.Missing)} accepted {report.Plans?.Of(Filing.Accepted)}",
    ];

    private static async Task<string[]> Recount(CoEduDb db, string person, string path, DateTimeOffset now)
    {
        var paths = await db.Units.ToDictionaryAsync(unit => unit.Id, unit => unit.Path);
        bool Below(UnitId unit) => paths[unit].StartsWith(path, StringComparison.Ordinal);
        var all = (await db.Engagements.ToListAsync()).FindAll(e => e.Lead.Value == person || (e.State != EngagementState.Draft && Below(e.Audience)));
        var week = all.FindAll(e => Day(e) >= Asked.From && Day(e) <= Asked.To);
        var counted = week.FindAll(e => e.State is EngagementState.Published or EngagementState.Held).ConvertAll(e => e.Id);
        var before = all.FindAll(e => Day(e) >= Asked.From.AddDays(-7) && Day(e) < Asked.From && e.State is EngagementState.Published or EngagementState.Held && Day(e) < Asked.From && Day(e) >= Asked.From.AddDays(-7)).ConvertAll(e => e.Id);
        var invited = (await db.Invitations.ToListAsync()).FindAll(i => counted.Contains(i.Engagement));
        var guests = (await db.MarksMade.ToListAsync()).FindAll(mark => counted.Contains(mark.Engagement) && mark.Family is null && !mark.Undone && mark.Presence is not null);
        var said = (await db.Feedback.ToListAsync()).ToLookup(given => given.Engagement);
        var ids = (await db.Engagements.Select(e => e.Id).ToListAsync()).ToHashSet();
        var held = (await db.LedgerEntries.ToListAsync()).FindAll(entry => entry.State == EngagementState.Held && entry.Day >= Asked.From && entry.Day <= Asked.To && (entry.Lead.Value == person || Below(entry.Host)));
        var classes = (await db.Students.ToListAsync()).FindAll(student => Below(student.Class));
        var schools = paths.Where(unit => unit.Key.Value[0] == 's' && Below(unit.Key)).Select(unit => unit.Key).ToHashSet();
        var plans = (await db.MonthPlans.ToListAsync()).FindAll(plan => plan.Month == new YearMonth(2027, 1) && schools.Contains(plan.School));
        var (open, accepted) = (schools.Count - plans.Count(plan => plan.State is not PlanState.Draft), plans.Count(plan => plan.State == PlanState.Accepted));

        return
        [
            $"held {week.Count(e => e.State == EngagementState.Held) + held.Count(entry => entry.Kind != "home-visit" && !ids.Contains(entry.Id))} coming {week.Count(e => e.State == EngagementState.Published && e.EndsAt > now)} cancelled {week.Count(e => e.State == EngagementState.Cancelled)}",
            $"invited {invited.Count} answered {invited.Count(i => i.Choice is not null)} came {invited.Count(i => i.WasThere)} heads {invited.Sum(i => i.Came) + guests.Sum(mark => mark.Came)}",
            $"lecturer {Mean(counted, said, one => one.Lecturer)} content {Mean(counted, said, one => one.Content)} before {Mean(before, said, one => one.Lecturer)} {Mean(before, said, one => one.Content)}",
            $"visits {held.Count(entry => entry.Kind == "home-visit")} students {classes.Count}",
            schools.Count == 0 ? "plans  missing  accepted " : $"plans {schools.Count} missing {open} accepted {accepted}",
        ];
    }

    // Talks with fewer than five answers tell nobody anything.
    private static string Mean(List<EngagementId> of, ILookup<EngagementId, FeedbackGiven> said, Func<FeedbackGiven, int> star)
    {
        var stars = of.Select(id => said[id].ToList()).Where(given => given.Count >= 5).SelectMany(given => given.Select(star)).ToList();

        return stars.Count == 0 ? "-" : decimal.Round((decimal)stars.Sum() / stars.Count, 1, MidpointRounding.AwayFromZero).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Stars(Rating? rating) => rating?.Stars.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) ?? "-";

    private static DateOnly Day(Engagement engagement) => engagement.StartsAt.DayIn(LocalTime.China);

    // Topics on the card that belong to somebody else.
    private static async Task<IReadOnlyList<string>> Strangers(DoorStage stage, string person, string path)
    {
        var card = await stage.Shown(person, new Intent.ShowSummary { From = "2026-11-30", To = "2026-12-06" });
        var foreign = await stage.Stored(async db =>
        {
            var below = (await db.Units.Where(unit => unit.Path.StartsWith(path)).Select(unit => unit.Id).ToListAsync()).ToHashSet();
            var engagements = (await db.Engagements.ToListAsync()).FindAll(e => e.Lead.Value != person && !below.Contains(e.Audience)).ConvertAll(e => e.Topic);

            return engagements.Concat((await db.LedgerEntries.ToListAsync()).FindAll(entry => entry.Id.Value[0] == 'r' && entry.Lead.Value != person && !below.Contains(entry.Host)).ConvertAll(entry => entry.Topic)).ToList();
        });

        return foreign.FindAll(topic => card.Contains($"{topic} ", StringComparison.Ordinal));
    }
}
