using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using Period = CoEduBot.Domain.Programmes.Period;
using Rule = CoEduBot.Domain.Programmes.Rule;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>A plan of a page for the small county, one rule of each kind, and what is put in its ledger. Its term runs from 31 August 2026 to 22 January 2027.</summary>
public static class SmallPlan
{
    public static readonly Catalogue Catalogue = new([Plan()]);

    public static Task<BotUnderTest> Bot(string local = "2026-11-23 09:00") => BotUnderTest.At(local, catalogue: Catalogue);

    /// <summary>A lecture of a school with the photo it needs; without when <paramref name="photo"/> is false.</summary>
    public static Task Lecture(this BotUnderTest bot, string id, string school, string day, bool photo = true, string lead = "principal") =>
        bot.Enter(Entry(id, "lecture", school, day, lead, "手机管理"), photo);

    public static Task Visit(this BotUnderTest bot, string id, string @class, string day, string students, string lead = "teacher")
    {
        var visit = Entry(id, "home-visit", @class, day, lead, "");
        visit.Students = students;

        return bot.Enter(visit, photo: false);
    }

    public static Task Has(this BotUnderTest bot, object row) => bot.Database.Writer.Run(async db =>
    {
        db.Add(row);
        await db.SaveChangesAsync();
    }, TestContext.Current.CancellationToken);

    private static async Task Enter(this BotUnderTest bot, LedgerEntry entry, bool photo)
    {
        await bot.Has(entry);
        if (photo)
            await bot.Has(new EvidenceGiven { Entry = entry.Id, Kind = "photo", Count = 1, By = entry.RecordedBy, At = entry.RecordedAt });
    }

    private static LedgerEntry Entry(string id, string kind, string host, string day, string lead, string topic) => new()
    {
        Id = new EngagementId(id), Kind = kind, Host = new UnitId(host), Organiser = new UnitId(host), Day = DateOnly.Parse(day, null), Topic = topic,
        Lead = new PersonId(lead), RecordedBy = new PersonId(lead), RecordedAt = new DateTimeOffset(DateOnly.Parse(day, null), new TimeOnly(12, 0), TimeSpan.Zero),
    };

    private static Programme Plan() => new()
    {
        Id = "small", Version = 1, Names = new("Small plan", "小方案", "小方案"), OwnerUnit = "county", Zone = "Asia/Shanghai",
        Window = new Window(new(2026, 9, 1), null, false),
        Calendar = new SchoolCalendar(new(9, 1), [new Term("2026-1", new(2026, 8, 31), new(2027, 1, 22))], [], new Dictionary<string, MonthDay>()),
        Kinds = new[]
        {
            new KindForm { Code = "lecture", Names = new("lecture", "讲座", "講座"), Organisers = ["school", "township"], Evidence = [new EvidenceNeed(["photo"], 1, null)] },
            new KindForm { Code = "home-visit", Names = new("home visit", "家访", "家訪"), Organisers = ["class"], AboutStudents = true },
        }.ToDictionary(kind => kind.Code),
        Documents = new Dictionary<string, DocumentKind> { ["next-month-plan"] = new("next-month-plan", new("next month’s plan", "次月计划", "次月計劃"), []) },
        Roles = new Dictionary<string, RoleKind> { ["township-lead"] = new(["township"], false, new("township lead", "乡镇负责人", "鄉鎮負責人")) },
        Terms = new Dictionary<string, LocalText>
        {
            ["charter"] = new("charter", "章程", "章程"), ["room"] = new("room", "活动室", "活動室"), ["photo"] = new("photo", "照片", "照片"),
            ["satisfaction"] = new("parents’ satisfaction", "家长满意率", "家長滿意率"),
        },
        Rules =
        [
            new Rule.Quota(Measure.Count, [Of("lecture")], Credit.Organiser, new Bounds(3)) { Id = "L1", Modality = Modality.Must, Title = new("Lectures of a school", "学校讲座", "學校講座"), ForEach = Units("school"), Per = Term },
            new Rule.Quota(Measure.Count, [Of("lecture")], Credit.Organiser, new Bounds(2)) { Id = "L2", Modality = Modality.Must, Title = new("Lectures of a township", "乡镇讲座", "鄉鎮講座"), ForEach = Units("township"), Per = Term },
            new Rule.Coverage(new Population { Members = ["student"] }, new Reach.Entries(new EntryFilter { Kinds = ["home-visit"] }, false, null), 1, 1) { Id = "V1", Modality = Modality.Must, Title = new("Visit every family", "家访全覆盖", "家訪全覆蓋"), ForEach = Units("class"), Per = Term },
            new Rule.Checklist(new ChecklistOf.Presence(["charter", "room"], true), "township-lead") { Id = "C1", Modality = Modality.Must, Title = new("Parent school is set up", "家长学校两有", "家長學校兩有"), ForEach = Units("school"), Per = Term },
            new Rule.Deliverable("next-month-plan", new Due.Each(PeriodCode.Month, 20, null, new TimeOnly(23, 59), true, true), null, [], null) { Id = "D1", Modality = Modality.Must, Title = new("Plan for next month", "上报次月计划", "上報次月計劃"), ForEach = Units("school"), Per = new Period(PeriodCode.Month) },
            new Rule.Target([new Metric(MetricForm.Ratio, "satisfaction", [], 0.8m)], null) { Id = "M1", Modality = Modality.Target, Title = new("Satisfaction", "家长满意度", "家長滿意度"), ForEach = Units("county"), Per = Term },
        ],
    };

    private static Period Term => new(PeriodCode.Term);

    private static Share Of(string kind) => new(new EntryFilter { Kinds = [kind] });

    private static Scope Units(string kind) => new(SubjectForm.Unit, [kind]);
}
