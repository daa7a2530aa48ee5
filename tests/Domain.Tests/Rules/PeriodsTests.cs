using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Domain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using static CoEduBot.Domain.Tests.Support.SomeProgramme;

namespace CoEduBot.Domain.Tests.Rules;

/// <summary>Periods as they fall in the calendar: where they begin, end, are skipped and come again.</summary>
public sealed class PeriodsTests
{
    private static string Said(Span span) => $"{span.Id}: {span.From:yyyy-MM-dd}..{span.Last:yyyy-MM-dd}";

    private static string[] Begun(Period period, string today, Programme? programme = null) =>
        [.. Periods.Begun(period, programme ?? Of(), Day(today)).Select(Said)];

    [Theory]
    [InlineData("2021-12-31")]
    [InlineData("2022-01-01", "2022-01: 2022-01-01..2022-01-31")]
    [InlineData("2022-01-31", "2022-01: 2022-01-01..2022-01-31")]
    [InlineData("2022-02-01", "2022-01: 2022-01-01..2022-01-31", "2022-02: 2022-02-01..2022-02-28")]
    public void A_month_begins_on_its_first_day(string today, params string[] expected) => Assert.Equal(expected, Begun(Month, today));

    [Theory]
    [InlineData(PeriodCode.Quarter, "2022-q1: 2022-01-01..2022-03-31", "2022-q2: 2022-04-01..2022-06-30")]
    [InlineData(PeriodCode.HalfYear, "2022-h1: 2022-01-01..2022-06-30")]
    [InlineData(PeriodCode.CalendarYear, "2022: 2022-01-01..2022-12-31")]
    [InlineData(PeriodCode.SchoolYear, "2021-2022: 2021-09-01..2022-08-31")]
    [InlineData(PeriodCode.Term, "2021-2: 2022-02-14..2022-07-01")]
    [InlineData(PeriodCode.Programme, "2022-01-01: 2022-01-01..2022-12-31")]
    [InlineData(PeriodCode.Once, "2022-01-01: 2022-01-01..2022-12-31")]
    [InlineData(PeriodCode.TwoMonths, "2022-02-14: 2022-02-14..2022-04-13", "2022-04-14: 2022-04-14..2022-06-13", "2022-06-14: 2022-06-14..2022-07-01")]
    [InlineData(PeriodCode.Activity)]
    [InlineData(PeriodCode.AssignmentYear)]
    public void By_the_end_of_June_these_have_begun(PeriodCode code, params string[] expected) => Assert.Equal(expected, Begun(new Period(code), "2022-06-30"));

    [Fact]
    public void Fortnights_are_teaching_weeks_one_and_two_and_so_on_of_each_term()
    {
        Assert.Equal(
            ["2022-02-14: 2022-02-14..2022-02-27", "2022-02-28: 2022-02-28..2022-03-13", "2022-03-14: 2022-03-14..2022-03-27"],
            Begun(new Period(PeriodCode.TwoWeeks), "2022-03-14"));
        Assert.Equal(
            ["2022-06-20: 2022-06-20..2022-07-03", "2022-08-29: 2022-08-29..2022-09-11"],
            Begun(new Period(PeriodCode.TwoWeeks), "2022-08-29")[^2..]);
    }

    [Fact]
    public void A_term_that_begins_in_the_middle_of_a_week_teaches_from_its_Monday()
    {
        var midweek = Of() with { Calendar = Of().Calendar with { Terms = [new Term("a", Day("2022-02-16"), Day("2022-03-01"))] } };

        Assert.Equal(["2022-02-14: 2022-02-14..2022-02-27", "2022-02-28: 2022-02-28..2022-03-13"], Begun(new Period(PeriodCode.TwoWeeks), "2022-04-01", midweek));
        Assert.Equal(
            ["2022-02-14: 2022-02-14..2022-02-20", "2022-02-21: 2022-02-21..2022-02-27", "2022-02-28: 2022-02-28..2022-03-06"],
            Begun(new Period(PeriodCode.Week), "2022-04-01", midweek));
    }

    [Fact]
    public void What_overlaps_the_window_is_not_cut_by_it_and_what_lies_outside_is_left_out()
    {
        Assert.Equal(["2021-2022: 2021-09-01..2022-08-31", "2022-2023: 2022-09-01..2023-08-31"], Begun(SchoolYear, "2025-01-01"));
        Assert.Equal(["2021-2: 2022-02-14..2022-07-01", "2022-1: 2022-08-29..2023-01-13"], Begun(Termly, "2025-01-01"));
        Assert.Equal(["2022: 2022-01-01..2022-12-31"], Begun(CalendarYear, "2025-01-01"));
    }

    [Fact]
    public void A_programme_that_renews_comes_again_every_year_with_its_phases()
    {
        var programme = Of().Renewing() with
        {
            Phases = new Dictionary<string, PhaseWindow>
            {
                ["start"] = new PhaseWindow.Days(Day("2022-01-01"), Day("2022-03-31")),
                ["launch"] = new PhaseWindow.Months(0, 6),
                ["run"] = new PhaseWindow.Weeks(3, 18),
            },
        };

        Assert.Equal(["2022-01-01: 2022-01-01..2022-12-31", "2023-01-01: 2023-01-01..2023-12-31"], Begun(Whole, "2023-01-01", programme));
        Assert.Equal(["start: 2022-01-01..2022-03-31", "start+1: 2023-01-01..2023-03-31"], Begun(new Period(PeriodCode.Phase, "start"), "2023-01-01", programme));
        Assert.Equal(["launch: 2022-01-01..2022-06-30", "launch+1: 2023-01-01..2023-06-30"], Begun(new Period(PeriodCode.Phase, "launch"), "2023-01-01", programme));
        Assert.Equal(["run:2021-2: 2022-02-28..2022-06-19", "run:2022-1: 2022-09-12..2023-01-01"], Begun(new Period(PeriodCode.Phase, "run"), "2023-01-01", programme));
        Assert.Equal(["launch: 2022-01-01..2022-06-30"], Begun(new Period(PeriodCode.Phase, "launch"), "2023-01-01", programme with { Window = Of().Window }));
    }

    [Fact]
    public void Every_day_is_in_exactly_one_of_them()
    {
        var programme = Of().Renewing();
        var days = Gen.Choose(0, 5 * 365).Select(n => Day("2022-01-01").AddDays(n));
        PeriodCode[] whole = [PeriodCode.Month, PeriodCode.Quarter, PeriodCode.HalfYear, PeriodCode.CalendarYear, PeriodCode.SchoolYear, PeriodCode.Programme];

        Prop.ForAll(days.ToArbitrary(), Gen.Elements(whole).ToArbitrary(), (day, code) =>
        {
            var spans = Periods.Begun(new Period(code), programme, day);

            Assert.Single(spans, span => span.Has(day));
            Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.Equal(pair.First.Until, pair.Second.From));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void A_period_has_its_first_day_and_its_last_and_not_the_day_it_runs_until()
    {
        PeriodCode[] codes = [.. Enum.GetValues<PeriodCode>().Except([PeriodCode.Day, PeriodCode.Activity, PeriodCode.Cycle, PeriodCode.Phase])];

        Prop.ForAll(Gen.Choose(0, 2 * 365).ToArbitrary(), Gen.Elements(codes).ToArbitrary(), (n, code) =>
        {
            foreach (var span in Periods.Begun(new Period(code), Of(), Day("2022-01-01").AddDays(n), [Day("2022-02-28")]))
            {
                Assert.True(span.Has(span.From) && span.Has(span.Last));
                Assert.False(span.Has(span.Until) || span.Has(span.From.AddDays(-1)));
                Assert.Equal((span.Days, 1, 0), (span.DaysLeft(span.From), span.DaysLeft(span.Last), span.DaysLeft(span.Until)));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
