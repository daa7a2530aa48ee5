using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Rules;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>Every card once, as somebody may see it: the tests approve, validate and measure each in every language.</summary>
public static class CardSamples
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static readonly DateTimeOffset Evening = new(2025, 12, 3, 11, 0, 0, TimeSpan.Zero);

    public static readonly IReadOnlyDictionary<string, Func<Words, JsonObject>> All = new Dictionary<string, Func<Words, JsonObject>>(
    [
        Of("every-part", _ => EveryPart()),
        .. CareCardSamples.All,
        .. DoorSamples.All,
        .. EngagementSamples.All,
        .. ExportCardSamples.All,
        .. FamilyVisitSamples.All,
        .. LedgerSamples.All,
        .. NoteSamples.All,
        .. OpenDaySamples.All,
        .. PlanReviewSamples.All,
        .. PlanCardSamples.All,
        .. StandingSamples.All,
        .. VisitSamples.All,
        .. SuggestionSamples.All,
        .. RankingSamples.All,
        .. OnTheDaySamples.All,
        .. Samples.Refusals.Select(why => Of($"refusal-{Samples.Kebab(why.GetType())}", words => RefusalCard.For(why, words, Zone))),
        .. ShareCard.Occasions.Select(occasion => Of($"share-{occasion}", words => ShareCard.For(Share(occasion), words, Zone))),
    ]);

    private static ShareView Share(string occasion)
    {
        var lecture = new Engagement
        {
            Id = new("e1"), Kind = "lecture", Audience = new("c1"), Tier = Tier.Class, Lead = new("t1"), Topic = "手机*管理*", Lecturer = "林老师", Place = "报告厅", Capacity = 80,
            StartsAt = Evening, EndsAt = Evening.AddMinutes(90), PlannedAt = Evening.AddDays(-9),
        };
        if (occasion == ShareCard.Cancelled)
            lecture.Cancel("大雪", Evening.AddDays(-1));

        return new ShareView(lecture, "三(1)班", "春溪小学 三(1)班", occasion, new Uri("https://coedu.example/s/v1.A-.b"));
    }

    /// <summary>Whatever <see cref="Card"/> can draw, once.</summary>
    public static JsonObject EveryPart() => Card.Of(
        "一张*卡片*",
        [
            Card.Title("手机*管理*"),
            Card.Text("第一行\n第二行"),
            Card.Strong("要紧"),
            Card.Hint("提示"),
            Card.Warning("当心"),
            Card.Facts([("时间", "12月3日 周三 19:00"), ("主讲人", "林老师"), ("空", "")]),
            Card.Row("第一场", Card.Button("打开", new Intent.Open("e1"), inputs: false)),
            Card.Row("第二场", null),
            Card.Bars("评分", [("内容", 3), ("主讲", 120)]),
            Card.Input("topic", "主题", "手机", required: true, max: 120, missing: "请填主题"),
            Card.DayInput("day", "日期", "2025-12-03", "请填日期"),
            Card.TimeInput("start", "开始", "19:00", required: true, "请填时间"),
            Card.TimeInput("end", "结束", null, required: false),
            Card.NumberInput("capacity", "名额", null, 1, 900),
            Card.Choices("kind", "类型", "lecture", [("讲座", "lecture"), ("家访", "home-visit")]),
            Card.ManyChoices("mode", "内容", [("听课", "lesson"), ("陪餐", "meal")]),
            Card.Rating("lecturer", "主讲", "5", "请打分"),
            Card.Picture(new Uri("https://example.org/qr.png"), "二维码"),
        ],
        Card.Button("提交", new Intent.Schedule { Form = "f1", Capacity = "80" }, main: true),
        Card.Link("日历", new Uri("https://example.org/a.ics")),
        Card.Button("参加", new Intent.Answer("e1", Choice.Yes), inputs: false),
        Card.Button("不参加", new Intent.Answer("e1", Choice.No), inputs: false),
        Card.Button("待定", new Intent.Answer("e1", Choice.Maybe), inputs: false),
        Card.Button("帮助", new Intent.Help(), inputs: false));

    private static KeyValuePair<string, Func<Words, JsonObject>> Of(string name, Func<Words, JsonObject> draw) => new(name, draw);
}
