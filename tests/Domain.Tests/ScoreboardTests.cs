using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Domain.Tests;

public sealed class ScoreboardTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly LocalText Text = new("lectures", "讲座", "講座");
    private static readonly Rule Lectures = new Rule.Quota(Measure.Count, [new Share(new EntryFilter { Kinds = ["lecture"] })], Credit.Organiser, new Bounds(3))
    {
        Id = "R1", Modality = Modality.Must, Title = Text, Per = new Period(PeriodCode.Month),
    };

    private static readonly Programme Plan = new()
    {
        Id = "p", Version = 1, Names = Text, OwnerUnit = "county", Zone = "Asia/Shanghai",
        Window = new Window(new(2026, 1, 1), null, true), Calendar = new SchoolCalendar(new(9, 1), [], [], new Dictionary<string, MonthDay>()),
        Kinds = new Dictionary<string, KindForm> { ["lecture"] = new() { Code = "lecture", Names = Text, Aliases = ["talk"] } },
    };

    [Fact]
    public void Of_each_rule_and_subject_only_the_newest_period_is_shown() => Assert.Equal(
        ["s1 2026-11 on-track", "s2 2026-11 on-track"],
        Shown(Line("s1", "2026-09", Standing.Met), Line("s1", "2026-11", Standing.OnTrack), Line("s1", "2026-10", Standing.Met), Line("s2", "2026-11", Standing.OnTrack)));

    [Fact]
    public void The_period_before_is_told_of_while_it_closed_short_not_long_ago() => Assert.Equal(
        ["s1 2026-11 on-track", "s1 2026-10 missed"],
        Shown(Line("s1", "2026-09", Standing.Missed), Line("s1", "2026-10", Standing.Missed), Line("s1", "2026-11", Standing.OnTrack)));

    [Theory]
    [InlineData("2026-12-31", 2)]
    [InlineData("2027-01-01", 1)]
    public void Short_is_remembered_for_sixty_days(string today, int lines) => Assert.Equal(
        lines, Scoreboard.Of([Line("s1", "2026-10", Standing.Missed), Line("s1", "2026-12", Standing.OnTrack)], DateOnly.Parse(today, null)).Count);

    [Fact]
    public void What_can_be_done_soon_comes_first_then_the_worst_and_what_ends_sooner_before_what_ends_later()
    {
        var each = Enum.GetValues<Standing>().Select(standing => Line($"of-{standing.Kebab()}", "2026-11", standing)).ToArray();

        Assert.Equal(
            ["overdue", "at-risk", "on-track", "not-due", "missed", "below-guideline", "met", "waived"],
            Shown(each).Select(line => line.Split(' ')[2]));
        Assert.Equal(["s2 2026-11 on-track", "s1 2026-12 on-track"], Shown(Line("s1", "2026-12", Standing.OnTrack), Line("s2", "2026-11", Standing.OnTrack)));
    }

    [Theory]
    [InlineData("2026-11", Standing.OnTrack, Stage.Now)]
    [InlineData("2027-01", Standing.NotDue, Stage.Later)]
    [InlineData("2026-10", Standing.Overdue, Stage.Now)]
    [InlineData("2026-10", Standing.BelowGuideline, Stage.Closed)]
    [InlineData("2026-11", Standing.Waived, Stage.Done)]
    public void Each_standing_has_its_stage(string month, Standing standing, Stage stage) =>
        Assert.Equal(stage, Scoreboard.StageOf(Line("s1", month, standing), Today));

    [Theory]
    [InlineData("2026-12-01", Stage.Now)]
    [InlineData("2026-11-30", Stage.Later)]
    public void A_month_is_thirty_one_days_with_today(string today, Stage stage)
    {
        var (from, until) = (new DateOnly(2026, 11, 1), new DateOnly(2027, 1, 1));

        Assert.Equal(stage, Scoreboard.StageOf(new RuleLine(Plan, Lectures, new ScoreLine("R1", "s1", new Span(PeriodCode.TwoMonths, "2026-11", from, until), Standing.OnTrack, 1, 3, [], [])), DateOnly.Parse(today, null)));
    }

    [Fact]
    public void Of_what_closed_short_the_last_is_told_first_and_a_paper_by_the_day_it_is_due()
    {
        var paper = Line("s3", "2026-12", Standing.OnTrack) with { Due = new DateOnly(2026, 12, 20) };

        Assert.Equal(
            ["s3 2026-12 on-track", "s2 2026-12 on-track", "s1 2026-10 missed", "s2 2026-09 missed"],
            Shown(Line("s2", "2026-09", Standing.Missed), Line("s1", "2026-10", Standing.Missed), Line("s2", "2026-12", Standing.OnTrack), paper));
    }

    [Theory]
    [InlineData("late 2026-11-21T09:00:00+08:00 due 2026-11-20T23:59:00+08:00", Stage.Closed)]
    [InlineData("plan", Stage.Now)]
    public void What_came_late_asks_for_nothing_more(string missing, Stage stage)
    {
        var overdue = Line("s1", "2026-11", Standing.Overdue);

        Assert.Equal(stage, Scoreboard.StageOf(overdue with { Line = overdue.Line with { Missing = [missing] } }, Today));
    }

    [Fact]
    public void Counts_stand_in_the_same_order() => Assert.Equal(
        [(Standing.AtRisk, 1), (Standing.Met, 2)],
        Scoreboard.Counts([Line("s1", "2026-11", Standing.Met), Line("s2", "2026-11", Standing.AtRisk), Line("s3", "2026-11", Standing.Met)]));

    [Fact]
    public void One_engagement_that_is_in_order_is_not_shown_and_one_that_can_be_mended_is() => Assert.Equal(
        ["e2 2026-11-02 overdue", "e3 2026-11-02 missed"],
        Shown(Held("e1", Standing.Met), Held("e2", Standing.Overdue), Held("e3", Standing.Missed)));

    [Fact]
    public void What_asks_for_nothing_is_not_shown()
    {
        var phase = Line("s1", "2026-11", Standing.OnTrack);

        Assert.Empty(Shown(phase with { Line = phase.Line with { Have = 0, Need = 0 } }));
    }

    [Fact]
    public void Asked_by_days_the_newest_period_that_overlaps_them_is_shown() => Assert.Equal(
        ["s1 2026-10 met"],
        Scoreboard.Of([Line("s1", "2026-09", Standing.Missed), Line("s1", "2026-10", Standing.Met), Line("s1", "2026-11", Standing.OnTrack)], Today, new(2026, 9, 30), new(2026, 10, 1)).Select(Say));

    [Theory]
    [InlineData("lecture", true)]
    [InlineData("talk", true)]
    [InlineData("home-visit", false)]
    public void A_rule_is_about_its_kinds_under_all_their_names(string kind, bool known) => Assert.Equal(known, Line("s1", "2026-11", Standing.Met).IsAbout(kind));

    [Fact]
    public void Units_behind_come_worst_first_and_the_others_are_counted()
    {
        var units = new[] { "s1", "s2", "s3" }.Select(id => new Unit { Id = new UnitId(id), Kind = "school", Name = id, Path = $"/k/{id}/" }).ToList();
        var belonging = new Belonging(new Ledger { Units = units }, new UnitTree(units));
        var guideline = Line("s3", "2026-11", Standing.Missed) with { Rule = ((Rule.Quota)Lectures) with { Id = "R2", Modality = Modality.Encouraged } };

        var (behind, others) = Behind.Of(
            units, [Line("s1", "2026-11", Standing.AtRisk), Line("s2", "2026-10", Standing.Missed), Line("s2", "2026-11", Standing.Overdue), guideline], belonging, Today, null);

        Assert.Equal(["s2 2 (1 1 0)", "s1 1 (0 0 1)"], behind.Select(each => $"{each.Unit.Id} {each.Behind} ({each.Overdue} {each.Missed} {each.AtRisk})"));
        Assert.Equal(1, others);
        Assert.Empty(Behind.Of(units, [Line("s1", "2026-11", Standing.AtRisk)], belonging, Today, "home-visit").Behind);
    }

    private static IEnumerable<string> Shown(params RuleLine[] lines) => Scoreboard.Of(lines, Today).Select(Say);

    private static string Say(RuleLine it) => $"{it.Line.Subject} {it.Line.Period.Id} {it.Line.Standing.Kebab()}";

    private static RuleLine Line(string subject, string month, Standing standing)
    {
        var from = DateOnly.Parse(month + "-01", null);

        return new RuleLine(Plan, Lectures, new ScoreLine("R1", subject, new Span(PeriodCode.Month, month, from, from.AddMonths(1)), standing, 1, 3, [], []));
    }

    private static RuleLine Held(string id, Standing standing) =>
        new(Plan, Lectures, new ScoreLine("R1", id, Periods.Of(new DateOnly(2026, 11, 2)), standing, 0, 1, ["photo"], [id]));
}
