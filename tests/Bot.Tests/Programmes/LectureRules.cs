using System.Globalization;
using CoEduBot.Domain.Entries;

namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>The three-tier lecture series: how many, how each is held, who is reached. Its year is the calendar's.</summary>
public sealed class LectureRules
{
    private static readonly RuleBench Bench = RuleBench.Of("lecture-series");

    // The county of the bench, in a city.
    private static readonly RuleBench InCity = Bench.With(Bench.Ledger with
    {
        Units =
        [
            BenchCounty.Unit("city", "city", ""),
            .. Bench.Ledger.Units.Select(unit => unit.Kind == "county" ? BenchCounty.Unit("county", "county", "city") : unit),
        ],
    });

    [Theory, Proves("JH-01")]
    [InlineData(9, "2026 missed 9/10")]
    [InlineData(10, "2026 met 10/10")]
    [InlineData(11, "2026 met 11/10")]
    public void The_city_holds_ten_a_year_itself(int held, string said) => Assert.Equal(
        said, InCity.Held("lecture", "city", "2026-12-31", times: held).Held("lecture", "county", "2026-12-31").Said("JH-01", "2027-01-01", "city", "2026"));

    [Theory, Proves("JH-02")]
    [InlineData(9, "2026 missed 9/10")]
    [InlineData(10, "2026 met 10/10")]
    [InlineData(11, "2026 met 11/10")]
    public void The_county_holds_ten_a_year_itself(int held, string said) => Assert.Equal(
        said, Bench.Held("lecture", "county", "2026-01-01", times: held).Held("lecture", "t1", "2026-01-01").Said("JH-02", "2027-01-01", "county", "2026"));

    [Theory, Proves("JH-03")]
    [InlineData(6, "2026 missed 6/7")]
    [InlineData(7, "2026 met 7/7")]
    [InlineData(8, "2026 met 8/7")]
    public void A_school_holds_seven_a_year(int held, string said) => Assert.Equal(
        said, Bench.Held("lecture", "s1", "2026-12-31", times: held).Held("lecture", "s1", "2027-01-01").Said("JH-03", "2027-01-01", "s1", "2026"));

    [Theory, Proves("JH-01", "JH-02", "JH-03", "JH-11", "JH-19")]
    [InlineData("JH-01", "city", "2026 on-track 0/10")]
    [InlineData("JH-02", "county", "2026 on-track 0/10")]
    [InlineData("JH-03", "s1", "2026 on-track 0/7")]
    [InlineData("JH-11", "s1", "2026 on-track 0/4 [a1, a2, a3, a5]")]
    [InlineData("JH-19", "city", "2026 on-track 0/2 [s1, s2]")]
    public void Without_its_evidence_a_lecture_does_not_count(string rule, string host, string said)
    {
        foreach (var evidence in new[] { "photo", "video", "text-report" })
            Assert.Equal(said, InCity.Held("lecture", host, "2026-04-01", it => it.With("s1", "s2").Without(evidence), times: 11).Said(rule, "2026-04-01", host));
    }

    [Theory, Proves("JH-04")]
    [InlineData("county", "onsite", 49, 1, "2026-04-01 met 49/50")]
    [InlineData("county", "onsite", 50, 1, "2026-04-01 met 50/50")]
    [InlineData("county", "onsite", 51, 1, "2026-04-01 missed 51/50 [on-site]")]
    [InlineData("county", "onsite", 51, 0, "2026-04-01 not-applicable 51/50 [on-site]")]
    [InlineData("county", "online", 51, 1, "")]
    [InlineData("s1", "onsite", 51, 1, "")]
    public void In_an_epidemic_fifty_may_come_to_a_county_lecture(string host, string mode, int onSite, int epidemic, string said) => Assert.Equal(
        said, Bench.Param("epidemic-mode", epidemic).Held("lecture", host, "2026-04-01", it => it.In(mode) with { OnSite = onSite }).Said("JH-04", "2026-04-01", "e1"));

    [Theory, Proves("JH-05")]
    [InlineData("county", "onsite", 1, "2026-04-08", "2026-04-01 missed 1/2 [mode]")]
    [InlineData("county", "online", 0, "2026-04-07", "2026-04-01 on-track 1/2 [viewing-time]")]
    [InlineData("county", "online", 0, "2026-04-08", "2026-04-01 overdue 1/2 [viewing-time]")]
    [InlineData("county", "online", 1, "2026-04-01", "2026-04-01 met 2/2")]
    [InlineData("county", "recorded", 1, "2026-04-01", "2026-04-01 met 2/2")]
    [InlineData("county", "recorded", 2, "2026-04-01", "2026-04-01 met 2/2")]
    [InlineData("s1", "onsite", 0, "2026-04-08", "")]
    public void A_county_lecture_is_watched_at_one_time(string host, string mode, int times, string on, string said)
    {
        string[] viewing = ["周三15:00", "周五15:00"];

        Assert.Equal(said, Bench.Held("lecture", host, "2026-04-01", it => it.In(mode).Saying("viewing-time", viewing[..times])).Said("JH-05", on, "e1"));
    }

    [Theory, Proves("JH-06")]
    [InlineData("city", "online", "2026-04-01 met 1/1")]
    [InlineData("city", "recorded", "2026-04-01 missed 0/1 [mode]")]
    [InlineData("city", "onsite", "2026-04-01 missed 0/1 [mode]")]
    [InlineData("city", "", "2026-04-01 overdue 0/1 [mode]")]
    [InlineData("county", "onsite", "")]
    public void A_city_lecture_is_streamed(string host, string mode, string said) =>
        Assert.Equal(said, InCity.Held("lecture", host, "2026-04-01", it => it.In(mode)).Said("JH-06", "2026-04-01", "e1"));

    [Theory, Proves("JH-08", "JH-10")]
    [InlineData("JH-08", "photo", 3)]
    [InlineData("JH-08", "video", 3)]
    [InlineData("JH-08", "text-report", 3)]
    [InlineData("JH-10", "label-photo", 1)]
    public void Its_records_are_kept_within_a_week(string rule, string evidence, int need)
    {
        var others = need - 1;

        Assert.Equal($"2026-04-01 on-track {others}/{need} [{evidence}]", Said("2026-04-07"));
        Assert.Equal($"2026-04-01 overdue {others}/{need} [{evidence}]", Said("2026-04-08"));
        Assert.Equal($"2026-04-01 met {need}/{need}", Said("2026-04-09", At("2026-04-08T23:59:59+08:00")));
        Assert.Equal($"2026-04-01 missed {others}/{need} [{evidence} late]", Said("2026-04-09", At("2026-04-09T00:00:00+08:00")));

        string Said(string on, Func<Entry, Entry>? so = null) =>
            Bench.Held("lecture", "s1", "2026-04-01", it => (so ?? (same => same))(it.Without(evidence))).Said(rule, on, "e1");

        Func<Entry, Entry> At(string at) => it => it.Proved(evidence, 2, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture));
    }

    [Theory, Proves("JH-08")]
    [InlineData("photo", 1, "2026-04-01 overdue 2/3 [photo]")]
    [InlineData("photo", 2, "2026-04-01 met 3/3")]
    [InlineData("photo", 3, "2026-04-01 met 3/3")]
    [InlineData("video", 0, "2026-04-01 overdue 2/3 [video]")]
    [InlineData("video", 1, "2026-04-01 met 3/3")]
    [InlineData("text-report", 0, "2026-04-01 overdue 2/3 [text-report]")]
    [InlineData("text-report", 1, "2026-04-01 met 3/3")]
    public void Two_photos_a_video_and_a_text_are_asked_for(string evidence, int count, string said) =>
        Assert.Equal(said, Bench.Held("lecture", "s1", "2026-04-01", it => it.Without(evidence).Proved(evidence, count)).Said("JH-08", "2026-04-08", "e1"));

    [Fact, Proves("JH-08")]
    public void A_recording_is_a_video() =>
        Assert.Equal("2026-04-01 met 3/3", Bench.Held("lecture", "s1", "2026-04-01", it => it.Without("video").Proved("recording")).Said("JH-08", "2026-04-08", "e1"));

    [Theory, Proves("JH-09")]
    [InlineData("", "2026-04-01 overdue 0/1 [feedback]")]
    [InlineData("lecturer", "2026-04-01 overdue 0/1 [feedback]")]
    [InlineData("lecturer content", "2026-04-01 met 1/1")]
    [InlineData("lecturer content place", "2026-04-01 met 1/1")]
    public void Families_say_what_they_think_of_lecturer_and_content(string aspects, string said) => Assert.Equal(said, Bench
        .Held("lecture", "s1", "2026-04-01", it => it with { Feedback = aspects.Split(' ').ToDictionary(aspect => aspect, aspect => new Feedback(aspect.Length == 0 ? 0 : 1, 4)) })
        .Said("JH-09", "2026-04-08", "e1"));

    [Fact, Proves("JH-09")]
    public void They_have_a_week_for_it() =>
        Assert.Equal("2026-04-01 on-track 0/1 [feedback]", Bench.Held("lecture", "s1", "2026-04-01").Said("JH-09", "2026-04-07", "e1"));

    [Theory, Proves("JH-11")]
    [InlineData("c1", "2026 missed 3/4 [a5]")]
    [InlineData("c1 c3", "2026 met 4/4")]
    [InlineData("s1 c3", "2026 met 4/4")]
    [InlineData("parent-1 a5", "2026 missed 2/4 [a2, a3]")]
    [InlineData("s2", "2026 missed 0/4 [a1, a2, a3, a5]")]
    public void Every_students_family_is_reached_once_a_year(string present, string said) => Assert.Equal(
        said, Bench.Held("lecture", "county", "2026-04-01", it => it.With(present.Split(' '))).Said("JH-11", "2027-01-01", "s1", "2026"));

    [Theory, Proves("JH-19")]
    [InlineData("city", 9, "2026 missed 1/2 [s2 9/10]")]
    [InlineData("city", 10, "2026 met 2/2")]
    [InlineData("city", 11, "2026 met 2/2")]
    [InlineData("county", 10, "2026 missed 1/2 [s2]")]
    public void Every_school_attends_ten_city_sessions(string host, int attended, string said) => Assert.Equal(said, InCity
        .Held("lecture", "city", "2026-04-01", it => it.With("s1"), times: 10)
        .Held("lecture", host, "2026-05-01", it => it.With("s2"), times: attended)
        .Said("JH-19", "2027-01-01", "city", "2026"));
}
