using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.Rankings;
using CoEduBot.Bot.Cards.Terms;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rankings;
using Span = CoEduBot.Domain.Programmes.Span;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>What a county publishes: a bulletin with and without something to learn from, a ranking as a school and as the county reads it.</summary>
public static class RankingSamples
{
    private static readonly UnitId County = new("k");
    private static readonly YearMonth Month = new(2026, 11);

    private static readonly Dictionary<UnitId, string> Names = Enumerable.Range(0, 12).ToDictionary(no => new UnitId($"s{no}"), no => $"青禾第{no}小学");

    public static IEnumerable<KeyValuePair<string, Func<Words, JsonObject>>> All =>
    [
        new("bulletin", words => BulletinCard.For(new BulletinView(
            Bulletin(41), "云溪县",
            [Point(1, "s3", "lecture", "*手机*管理"), Point(2, "s4", "open-day", "")], Names, "青禾第5小学", 2), words)),
        new("bulletin-quiet", words => BulletinCard.For(new BulletinView(Bulletin(0), "云溪县", [], Names, "青禾第5小学", 0), words)),
        new("ranking-school", words => RankingCard.For(View([.. Enumerable.Range(0, 10).Select(Row)], Row(11)), words, CardSamples.Zone)),
        new("ranking-unplaced", words => RankingCard.For(View([Row(0)], Row(11, placed: false)), words, CardSamples.Zone)),
        new("ranking-county", words => RankingCard.For(View([Row(10), Row(11)], null) with { Page = 1 }, words, CardSamples.Zone)),
        new("recommendation-draft", words => RecommendationCard.Draft(Recommended(), words)),
        new("recommendation-picked", words => RecommendationCard.Draft(Recommended(2, 5), words, words["terms.taken-in", 2])),
        new("recommendation-none", words => RecommendationCard.Draft(Recommended() with { Practice = [] }, words)),
        new("recommendation-sure", words => RecommendationCard.Sure(Recommended(2, 5), 2, 318, words)),
        new("recommendation", words => RecommendationCard.Published(Recommended(2, 5), "2025-2", words, CardSamples.Zone)),
        new("year-scores-draft", words => YearScoresCard.For(Scores(null) with { MayConfirm = true, MayExport = true }, words, CardSamples.Zone)),
        new("year-scores-school", words => YearScoresCard.For(Scores(Confirmed) with { Own = Scored(11), Corrected = new Dictionary<UnitId, SchoolFigures> { [new UnitId("s1")] = Row(1).Figures() with { InOrder = 5 } } }, words, CardSamples.Zone)),
        new("year-scores-last-page", words => YearScoresCard.For(Scores(Confirmed) with { Rows = [Scored(10), Scored(11)], Townships = [], Page = 1, Done = "已确认并上报。" }, words, CardSamples.Zone)),
        new("year-scores-none", words => YearScoresCard.For(Scores(null) with { Rows = [], Placed = 0, Townships = [], MayConfirm = true, MayExport = true }, words, CardSamples.Zone)),
        new("year-scores-sure", words => YearScoresCard.Sure(Year, new(2026, 12, 17), 318, 402, words)),
    ];

    private static readonly Span Year = new(PeriodCode.CalendarYear, "2026", new(2026, 1, 1), new(2027, 1, 1));

    private static YearScores Confirmed => new() { County = County, Year = "2026", FromDay = new(2026, 1, 1), ToDay = new(2026, 12, 31), ConfirmedBy = new("officer"), ConfirmedAt = DoorStage.Local("2026-12-31 16:00") };

    private static YearScoresView Scores(YearScores? confirmed) => new(
        "云溪县", Year, confirmed, new(2026, 12, 17), [.. Enumerable.Range(0, 10).Select(Scored)], null, 12, 1, [new(new("s2"), 874, 6), new(new("s3"), 702, 1)], Names, new Dictionary<UnitId, SchoolFigures>(), 0);

    private static YearScoreRow Scored(int no) => Scored(Row(no));

    private static YearScoreRow Scored(RankingRow row) => new()
    {
        County = County, Year = "2026", School = row.School, Place = row.Place, Score = row.Score, Students = row.Students, InOrder = row.InOrder, Judged = row.Judged, Invited = row.Invited,
        Came = row.Came, Answers = row.Answers, Stars = row.Stars,
    };

    private static RecommendationView Recommended(params int[] picked)
    {
        var list = new Recommendation { County = County, Term = "2026-1", FromDay = new(2026, 8, 31), ToDay = new(2027, 1, 22), DrawnUpAt = DoorStage.Local("2027-01-08 07:30"), LackingProof = 3 };
        if (picked.Length > 0)
            Assert.False(list.Publish(picked.Length, DoorStage.Local("2027-01-11 09:00")).Refuses(out _, out _));

        return new RecommendationView(list, "云溪县", [.. Enumerable.Range(1, 10).Select(place => new GoodPractice
        {
            County = County, Term = "2026-1", Place = place, Engagement = new($"e{place}"), School = new($"s{place / 2}"), Kind = "lecture", Topic = place == 2 ? "*手机*管理" : "", Day = new(2026, 11, place),
            Stars = 50 - (place / 3), Answers = 30, Came = 41, Picked = picked.Contains(place), Why = place == 5 ? "村里的<b>家长</b>也来了" : "",
        })], Names);
    }

    private static Bulletin Bulletin(int held) => new() { County = County, Week = new DateOnly(2026, 11, 23), PublishedAt = DoorStage.Local("2026-11-30 07:30"), Held = held, Schools = held / 2, Came = held * 20 };

    private static LearningPoint Point(int place, string school, string kind, string topic) => new()
    {
        County = County, Week = new DateOnly(2026, 11, 23), Place = place, School = new UnitId(school), Kind = kind, Topic = topic, Stars = 49, Answers = 32,
    };

    internal static RankingView View(IReadOnlyList<RankingRow> rows, RankingRow? own) => new(
        new Ranking { County = County, Month = Month, PublishedAt = DoorStage.Local("2026-12-03 07:30") }, "云溪县", rows, own, 12, 1, Names,
        new Dictionary<UnitId, SchoolFigures> { [new UnitId("s1")] = new(new UnitId("s1"), 400, 5, 10, 0, 0, 0, 0) }, 0);

    private static RankingRow Row(int no) => Row(no, placed: true);

    private static RankingRow Row(int no, bool placed) => new()
    {
        County = County, Month = Month, School = new UnitId($"s{no}"), Place = placed ? no + 1 : null, Score = placed ? 950 - (20 * no) : null, Students = 400, InOrder = 20 - no, Judged = 20,
        Invited = no % 3 == 0 ? 0 : 200, Came = 120, Answers = no % 2 == 0 ? 0 : 40, Stars = 180,
    };
}
