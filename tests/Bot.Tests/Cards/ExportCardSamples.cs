using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.Exports;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Exports;
using CoEduBot.Domain.Appraisals;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>What will be in a file, as its reader sees it.</summary>
internal static class ExportCardSamples
{
    private static readonly Uri Page = new("https://coedu.example/x/secret?lang=zh-Hans");

    private static readonly Unit School = new() { Id = new("s1"), Kind = "school", Name = "青禾*一小*", Path = "/k/t1/s1/" };

    public static readonly IReadOnlyList<KeyValuePair<string, Func<Words, JsonObject>>> All =
    [
        Of("export-ledger", new ExportView(Takeout("ledger"), Page, null) { Entries = 12, Lacking = 3, MaySign = true }),
        Of("export-ledger-signed", new ExportView(Takeout("ledger"), Page, Signature(0)) { Entries = 12, Lacking = 0, Done = "已确认并上报：月工作台账。" }),
        Of("export-ledger-changed", new ExportView(Takeout("ledger"), Page, Signature(3)) { Entries = 13, Lacking = 1, MaySign = true }),
        Of("export-week", new ExportView(Takeout("weekly-schedule") with { From = new(2025, 12, 8), To = new(2025, 12, 14) }, Page, null)
        {
            MaySign = true,
            Week = [.. Enumerable.Range(0, 14).Select(at => new ScheduleItem($"e{at}", new DateOnly(2025, 12, 8 + at / 2), at % 2 == 0 ? new(19, 0) : null, null, "lecture", at == 0 ? "[手机](http://example.org)" : "", "", "报告厅", "", "三年级1班", at % 2 == 0 ? "published" : "planned"))],
        }),
        Of("export-inspection", new ExportView(Takeout("inspection") with { From = new(2025, 9, 1) }, Page, null) { Entries = 120, Lacking = 4 }),
        Of("export-head-teachers", new ExportView(Takeout("head-teachers") with { From = new(2025, 9, 1), To = new(2026, 1, 23) }, Page, null) { HeadTeachers = 12, MaySign = true }),
        new("own-figures", words => OwnFiguresCard.For(Own with { Asked = 8, Confirmed = 7, Led = 5, Complete = 3, Families = 96, Content = new(4.6m, 31) }, new(2025, 9, 1), new(2026, 1, 23), words)),
        new("own-figures-none", words => OwnFiguresCard.For(Own, new(2025, 9, 1), new(2026, 1, 23), words)),
        Of("export-summary", new ExportView(Takeout("summary") with { From = new(2025, 12, 1), To = new(2025, 12, 7) }, Page, null)),
    ];

    private static HeadTeacherFigures Own => new(new("t"), "林晓棠", ["三年级*1*班"], 42) { Visited = 18, Visits = 20 };

    private static Takeout Takeout(string what) => new(what, [School], new(2025, 12, 1), new(2025, 12, 31));

    private static Signature Signature(int changes) => new(
        new DocumentHandedIn { Kind = "monthly-ledger", Unit = "s1", RefersTo = "2025-12", Note = "12 · SHA-256 ab", By = new("p"), At = new(2025, 12, 31, 8, 0, 0, TimeSpan.Zero) }, "唐若谷", changes);

    private static KeyValuePair<string, Func<Words, JsonObject>> Of(string name, ExportView view) => new(name, words => ExportCard.For(view, words, CardSamples.Zone));
}
