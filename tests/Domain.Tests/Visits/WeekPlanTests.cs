using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain.Visits;
using static CoEduBot.Domain.Tests.Support.SomeProgramme;

namespace CoEduBot.Domain.Tests.Visits;

/// <summary>Which times are proposed for visits. 2022-03-07 is a Monday.</summary>
public sealed class WeekPlanTests
{
    private static readonly SchoolCalendar Calendar = Of().Calendar;

    [Fact]
    public void An_evening_holds_three_visits_with_twenty_minutes_between() => Assert.Equal(
        ["Mon 17:30 a", "Mon 18:30 b", "Mon 19:30 c", "Tue 17:30 d"], Plan([Family("a"), Family("b"), Family("c"), Family("d")]));

    [Fact]
    public void Neighbours_follow_each_other_with_ten_minutes_between() => Assert.Equal(
        ["Mon 17:30 a", "Mon 18:20 c", "Mon 19:20 b", "Tue 17:30 d"],
        Plan([Family("a", "河东"), Family("b", "河西"), Family("c", "河东"), Family("d")]));

    [Fact]
    public void A_weekend_day_holds_six_by_day() => Assert.Equal(
        ["Sat 09:00 a", "Sat 10:00 b", "Sat 14:30 c", "Sat 15:30 d", "Sat 16:30 e", "Sun 09:00 f"],
        Plan([.. "abcdef".Select(letter => Family($"{letter}"))], from: "2022-03-12"));

    [Fact]
    public void No_more_than_six_a_day_and_twelve_in_all()
    {
        var plan = WeekPlan.Propose(Enumerable.Range(0, 40).Select(n => Family($"x{n:00}", "河东")), Week("2022-03-12", "2022-03-20"));

        Assert.Equal(6, plan.Count(visit => Local(visit).StartsWith("Sat", StringComparison.Ordinal)));
        Assert.Equal(WeekPlan.Most, plan.Count);
    }

    [Fact]
    public void Return_visits_come_first_then_whoever_was_never_visited() => Assert.Equal(
        ["Mon 17:30 soon", "Mon 18:30 later", "Mon 19:30 never", "Tue 17:30 once"],
        Plan([Family("once") with { Never = false }, Family("never"), Family("later") with { ReturnDue = Day("2022-03-20") }, Family("soon") with { ReturnDue = Day("2022-03-09") }]));

    [Fact]
    public void What_the_visitor_has_to_do_already_stays_free_with_the_way_there() => Assert.Equal(
        ["Mon 19:20 a", "Tue 17:30 b"],
        Plan([Family("a"), Family("b")], busy: [(At("2022-03-07 18:00"), At("2022-03-07 19:00"))]));

    [Theory]
    [InlineData("2022-02-07")]     // before the term
    [InlineData("2022-07-04")]     // after it
    [InlineData("2022-02-14")]     // a month that is suspended
    public void Nothing_is_proposed_outside_school_days(string monday) =>
        Assert.Empty(WeekPlan.Propose([Family("a")], Week(monday, Day(monday).AddDays(6).ToString("yyyy-MM-dd", null))));

    [Fact]
    public void Where_no_calendar_names_terms_every_day_will_do() => Assert.Single(WeekPlan.Propose(
        [Family("a")], Week("2022-02-07", "2022-02-13") with { Calendars = [Calendar with { Terms = [] }] }));

    [Fact]
    public void Whatever_is_asked_no_two_meet_none_is_in_quiet_hours_and_nobody_is_left_out_while_there_is_room()
    {
        foreach (var seed in Enumerable.Range(0, 300))
        {
            var dice = new Random(seed);
            var families = Enumerable.Range(0, dice.Next(1, 20)).Select(n => Family($"x{n:00}", $"{(char)('p' + dice.Next(3))}"[..dice.Next(2)])).ToList();
            var busy = Enumerable.Range(0, dice.Next(5)).Select(_ => At("2022-03-07 00:00").AddMinutes(30 * dice.Next(7 * 48))).Select(start => (start, start.AddMinutes(30 * dice.Next(1, 6)))).ToList();
            var plan = WeekPlan.Propose(families, Week("2022-03-07", "2022-03-13") with { Busy = busy });

            Assert.Equal(plan.Count, plan.Select(visit => visit.Whom.Family).Distinct().Count());
            Assert.All(plan.Zip(plan.Skip(1)), pair => Assert.True(pair.First.EndsAt.AddMinutes(10) <= pair.Second.StartsAt));
            Assert.All(plan, visit => Assert.False(QuietHours.Cover(visit.StartsAt, LocalTime.China) || QuietHours.Cover(visit.EndsAt, LocalTime.China)));
            Assert.DoesNotContain(plan, visit => busy.Exists(each => each.start < visit.EndsAt && visit.StartsAt < each.Item2));
            Assert.True(Math.Min(families.Count, WeekPlan.Most) == plan.Count || busy.Count > 0);
        }
    }

    private static IReadOnlyList<string> Plan(IEnumerable<ToVisit> families, string from = "2022-03-07", IReadOnlyList<(DateTimeOffset, DateTimeOffset)>? busy = null) =>
        [.. WeekPlan.Propose(families, Week(from, Day(from).AddDays(6).ToString("yyyy-MM-dd", null)) with { Busy = busy ?? [] }).Select(visit => $"{Local(visit)} {visit.Whom.Students[0]}")];

    private static string Local(ProposedVisit visit) => visit.StartsAt.In(LocalTime.China).ToString("ddd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static WeekFrame Week(string from, string to) => new(Day(from), Day(to), [Calendar], [], LocalTime.China);

    private static ToVisit Family(string id, string area = "") => new(new FamilyId($"f-{id}"), [new StudentId(id)], area, null, Never: true);

    private static DateTimeOffset At(string local) => DateTimeOffset.Parse(local + "+08:00", System.Globalization.CultureInfo.InvariantCulture);
}
