using CoEduBot.Domain.Entries;

namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>The county's own plan: the parents' festival, open days, contests.</summary>
public sealed class CountyRulesFestival
{
    private static readonly RuleBench Bench = RuleBench.Of("county-hsc");

    private static readonly string[] Strands =
        ["open-day", "parent-showcase", "parent-child-communication", "parent-child-practice", "outstanding-parents", "theme-contests", "theme-contests"];

    [Theory, Proves("YX-36")]
    [InlineData("2026-04-29", 1, "2026 missed 0/1")]
    [InlineData("2026-04-30", 1, "2026 met 1/1")]
    [InlineData("2026-05-30", 1, "2026 met 1/1")]
    [InlineData("2026-05-31", 1, "2026 missed 0/1")]
    [InlineData("2026-05-15", 0, "2026 missed 0/1")]
    [InlineData("2026-05-15", 2, "2026 met 2/1")]
    public void A_school_holds_a_festival_within_fifteen_days_of_15_May(string day, int held, string said) =>
        Assert.Equal(said, Bench.Held("festival", "s1", day, times: held).Said("YX-36", "2027-01-01", "s1", "2026"));

    [Theory, Proves("YX-37")]
    [InlineData(5, "2026 missed 5/6 [strands]")]
    [InlineData(6, "2026 met 6/6")]
    [InlineData(7, "2026 met 6/6")]
    public void The_festivals_of_a_year_have_six_strands_together(int strands, string said)
    {
        var together = Bench.Held("festival", "s1", "2026-05-15", festival => festival.Saying("strands", Strands[..strands]));
        var apart = Strands[..strands].Aggregate(Bench, (bench, strand) => bench.Held("festival", "s1", "2026-05-16", festival => festival.Saying("strands", strand)));

        Assert.Equal(said, together.Said("YX-37", "2027-01-01", "s1", "2026"));
        Assert.Equal(said, apart.Said("YX-37", "2027-01-01", "s1", "2026"));
        Assert.Equal("2026 missed 0/6 [strands]", together.Said("YX-37", "2027-01-01", "s2", "2026"));
    }

    [Theory, Proves("YX-38")]
    [InlineData("lesson meal-or-boarding", "2026-04-01 overdue 1/2 [elements]")]
    [InlineData("lesson meal-or-boarding take-part", "2026-04-01 met 2/2")]
    public void An_open_day_shows_all_three(string elements, string said) =>
        Assert.Equal(said, Open("2026-04-08", day => day.Saying("elements", elements.Split(' '))));

    [Theory, Proves("YX-38")]
    [InlineData("2026-04-08", "2026-04-01 met 2/2")]
    [InlineData("2026-04-09", "2026-04-01 missed 1/2 [photo late]")]
    public void Its_photo_is_there_within_seven_days(string photo, string said)
    {
        var at = DateTimeOffset.Parse($"{photo}T12:00:00+08:00", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(said, Open("2026-04-09", day => Whole(day).Without("photo").Proved("photo", 1, at)));
        Assert.Equal("2026-04-01 on-track 1/2 [photo]", Open("2026-04-07", day => Whole(day).Without("photo")));
        Assert.Equal("2026-04-01 overdue 1/2 [photo]", Open("2026-04-08", day => Whole(day).Without("photo")));
    }

    [Theory, Proves("YX-40")]
    [InlineData("lecturer-award sketch-show family-letter growth-report-team", "2026 missed 4/5 [song-mv]")]
    [InlineData("lecturer-award sketch-show family-letter growth-report-team song-mv", "2026 met 5/5")]
    [InlineData("lecturer-award sketch-show family-letter growth-report-team song-mv song-mv", "2026 met 5/5")]
    public void The_county_has_five_themed_contests_whoever_in_it_holds_them(string themes, string said) => Assert.Equal(said, themes.Split(' ')
        .Aggregate(Bench, (bench, theme) => bench.Held("contest", bench.Ledger.Entries.Count % 2 == 0 ? "county" : "s2", "2026-11-11", contest => contest.Saying("contest-theme", theme)))
        .Said("YX-40", "2027-01-01", "county", "2026"));

    private static Entry Whole(Entry day) => day.Saying("elements", "lesson", "meal-or-boarding", "take-part");

    private static string Open(string on, Func<Entry, Entry> so) => Bench.Held("open-day", "s1", "2026-04-01", so).Said("YX-38", on, "e1");
}
