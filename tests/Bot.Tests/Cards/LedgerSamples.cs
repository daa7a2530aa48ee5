using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>The cards of the ledger: a form, an entry that lacks something, one that is whole, one taken back.</summary>
public static class LedgerSamples
{
    private static readonly PersonId Teacher = new("t1");
    private static readonly DateTimeOffset Evening = new(2025, 12, 3, 11, 0, 0, TimeSpan.Zero);

    private static readonly Catalogue Catalogue = new([new Programme
    {
        Id = "p", Version = 1, Names = new("P", "方案", "方案"), OwnerUnit = "county", Zone = "Asia/Shanghai",
        Window = new(new DateOnly(2025, 1, 1), null, true),
        Calendar = new(new MonthDay(9, 1), [], [], new Dictionary<string, MonthDay>()),
        Kinds = new Dictionary<string, KindForm>
        {
            ["parent-salon"] = new() { Code = "parent-salon", Names = new("Parents\u2019 salon", "家长沙龙", "家長沙龍"), Attendees = ["parent"], Modes = ["onsite", "online"] },
            ["home-visit"] = new() { Code = "home-visit", Names = new("Home visit", "家访", "家訪"), AboutStudents = true },
        },
        Roles = new Dictionary<string, RoleKind> { ["principal"] = new(["school"], false, new("principal", "校长", "校長")) },
        Terms = new Dictionary<string, LocalText>
        {
            ["photo"] = new("photos", "照片", "照片"), ["attendance"] = new("attendance list", "签到表", "簽到表"), ["onsite"] = new("on site", "现场", "現場"),
            ["online"] = new("online", "线上", "線上"), ["stage"] = new("stage", "学段", "學段"), ["primary"] = new("primary", "小学", "小學"),
        },
    }]);

    public static IEnumerable<KeyValuePair<string, Func<Words, JsonObject>>> All =>
    [
        Of("ledger-form", words => RecordFormCard.For(new Intent.Record { Form = "f1", Day = "2025-12-03" }, Catalogue, Hosts, words)),
        Of("ledger-form-visit", words => RecordFormCard.For(new Intent.Record { Form = "f1", Kind = "home-visit", Day = "2025-12-03", Unit = "c1" }, Catalogue, Hosts[..1], words)),
        Of("ledger-entry-lacking", words => EntryCard.For(Lacking, Catalogue, words, words["ledger.recorded"])),
        Of("ledger-entry-whole", words => EntryCard.For(Whole, Catalogue, words)),
        Of("ledger-entry-reversed", words => EntryCard.For(Reversed, Catalogue, words)),
        Of("ledger-reverse", words => ReverseCard.For(Salon(), Catalogue, words)),
    ];

    private static readonly Unit[] Hosts =
    [
        new() { Id = new("c1"), Kind = "class", Name = "三(1)班", Path = "/s1/c1/" },
        new() { Id = new("g3"), Kind = "grade", Name = "三年级", Path = "/s1/g3/" },
    ];

    private static EntryView Lacking => View(Salon(),
    [
        new Gap.Evidence("attendance", 1), new Gap.Evidence("photo", 2), new Gap.Field("stage", ["primary"], false),
        new Gap.Field("parts", ["primary"], true), new Gap.Confirmation("principal"), new Gap.FamilyFeedback(), new Gap.Other("YX-99", "too-many"),
    ]) with { MayChange = true, MayConfirm = true, Counts = false };

    private static EntryView Whole
    {
        get
        {
            var salon = Salon();
            salon.Confirm(Teacher, Evening);

            return View(salon, []);
        }
    }

    private static EntryView Reversed
    {
        get
        {
            var salon = Salon();
            salon.Reverse(Teacher, "重复*登记*", Evening);

            return View(salon, []) with { MayChange = true };
        }
    }

    private static EntryView View(LedgerEntry entry, IReadOnlyList<Gap> gaps) => new(
        entry,
        new Entry
        {
            Id = entry.Id, Kind = entry.Kind, Host = entry.Host, Day = entry.Day, Families = 32, Students = [new("s1")],
            Fields = new Dictionary<string, IReadOnlyList<string>> { ["stage"] = ["primary"] }, Evidence = [new("photo", 2, null), new("photo", 1, null)],
        },
        gaps, "三(1)班", "春溪小学", new Dictionary<PersonId, string> { [Teacher] = "林老师" });

    private static LedgerEntry Salon() => new()
    {
        Id = new("e1"), Kind = "parent-salon", Host = new("c1"), Organiser = new("s1"), Day = new(2025, 12, 3), Topic = "亲子*阅读*", Mode = "onsite",
        Lead = Teacher, Families = 32, Hours = 2, HalfDays = 1, RecordedBy = Teacher, RecordedAt = Evening,
    };

    private static KeyValuePair<string, Func<Words, JsonObject>> Of(string name, Func<Words, JsonObject> card) => new(name, card);
}
