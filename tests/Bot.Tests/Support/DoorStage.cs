using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Storage;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>
/// Two townships with three schools on a real database file; asks run inside the writer, as the dialogue runs them.
/// Staff: `teacher` of class c1, `teacher2` of c2, `principal` of s1 and `principal2` of s2, `lead` of t1, `officer`. Family fN has guardian pN.
/// </summary>
public sealed class DoorStage : IAsyncDisposable
{
    private readonly TablesUnderTest _tables = new();
    private readonly Database _database;
    private int _secrets;
    private int _ids;

    private DoorStage(string local)
    {
        Now = Local(local);
        _database = Database.Open(_tables.Place);
    }

    public DateTimeOffset Now { get; set; }

    /// <summary>The programmes the county works by; the small county's own unless a test takes others.</summary>
    public Catalogue Catalogue { get; set; } = TestCounty.Catalogue;

    public static DateTimeOffset Local(string local) =>
        new DateTimeOffset(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8)).ToUniversalTime();

    public static async Task<DoorStage> At(string local, int families = 0)
    {
        var stage = new DoorStage(local);
        await stage.Has(
            Unit("k", "county", "/k/"), Unit("t1", "township", "/k/t1/"), Unit("t2", "township", "/k/t2/"),
            Unit("s1", "school", "/k/t1/s1/"), Unit("s2", "school", "/k/t1/s2/"), Unit("s3", "school", "/k/t2/s3/"),
            Unit("g1", "grade", "/k/t1/s1/g1/"), Unit("c1", "class", "/k/t1/s1/g1/c1/"), Unit("c2", "class", "/k/t1/s1/g1/c2/"));
        foreach (var (person, role, unit) in Staff)
            await stage.Has(
                new Person { Id = new PersonId(person), Name = person },
                new PersonRole { Person = new PersonId(person), Code = role, Unit = new UnitId(unit) });
        foreach (var no in Enumerable.Range(1, families))
            await stage.Has(
                new Person { Id = new PersonId($"p{no}"), Name = $"家长{no}" },
                new Guardian { Person = new PersonId($"p{no}"), Family = new FamilyId($"f{no}") },
                new Student { Id = new StudentId($"x{no}"), Name = $"学生{no:D2}", Class = new UnitId("c1"), Family = new FamilyId($"f{no}") });

        return stage;
    }

    public static Engagement Lecture(string id, string startsAt, EngagementState state = EngagementState.Published, string audience = "c1", string topic = "手机管理", string lead = "teacher")
    {
        var start = Local(startsAt);
        var lecture = new Engagement
        {
            Id = new EngagementId(id), Kind = "lecture", Audience = new UnitId(audience), Tier = audience[0] switch { 'c' => Tier.Class, 'g' => Tier.Grade, 's' => Tier.School, 't' => Tier.Community, _ => Tier.County },
            Lead = new PersonId(lead), Topic = topic, Lecturer = "周老师", Place = "报告厅", StartsAt = start, EndsAt = start.AddMinutes(90), PlannedAt = start.AddDays(-9),
        };
        if (state is not EngagementState.Draft)
            Assert.False(lecture.Publish(start.AddDays(-8)).Refuses(out _, out _));
        if (state is EngagementState.Held)
            Assert.False(lecture.Hold(lecture.EndsAt).Refuses(out _, out _));
        if (state is EngagementState.Cancelled)
            Assert.False(lecture.Cancel("下雨", start.AddDays(-1)).Refuses(out _, out _));

        return lecture;
    }

    public static Invitation Invited(string engagement, string family, Choice? choice = null, int headcount = 0, Presence? presence = null) => new()
    {
        Engagement = new EngagementId(engagement), Family = new FamilyId(family), InvitedAt = Local("2026-11-01 09:00"),
        Choice = choice, Headcount = headcount, Presence = presence, Came = presence is Presence.Present or Presence.Late or Presence.WalkIn ? int.Max(1, headcount) : 0,
    };

    public static FeedbackGiven Said(string engagement, string family, int lecturer, int content, string comment = "") => new()
    {
        Engagement = new EngagementId(engagement), Family = new FamilyId(family), Lecturer = lecturer, Content = content, Comment = comment, At = Local("2026-12-03 09:00"),
    };

    // One by one: the model knows no foreign keys, so together they would go in any order.
    public Task Has(params IEnumerable<object> rows) => _database.Writer.Run(async db =>
    {
        foreach (var row in rows)
        {
            db.Add(row);
            await db.SaveChangesAsync();
        }
    }, TestContext.Current.CancellationToken);

    public Task Writes(Func<CoEduDb, Task> write) => _database.Writer.Run(async db =>
    {
        await write(db);
        await db.SaveChangesAsync();
    }, TestContext.Current.CancellationToken);

    /// <summary>What the person is answered.</summary>
    public Task<Reply> Ask(string person, Intent ask) => Take(person, turn => Answering.Run(ask, turn));

    public Task<Reply> Says(string person, string text) => Take(person, turn => Typed.Run(text, turn));

    /// <summary>Something done in a person's turn, inside the writer.</summary>
    public Task<T> Take<T>(string person, Func<Turn, Task<T>> answer) => _database.Writer.Run(async db =>
    {
        var cancel = TestContext.Current.CancellationToken;
        var who = await Callers.Of(db, (await db.People.FindAsync([new PersonId(person)], cancel))!, cancel);
        var site = new Site(LocalTime.China, new Uri("https://coedu.example/"), new byte[32], _ => ++_ids == 1 ? "new" : $"new{_ids}", () => $"secret-{++_secrets}") { Catalogue = Catalogue };

        return await answer(new Turn(db, who, Now, site.WordsIn(Locale.ZhHans), true, Via.Teams, site, cancel));
    }, TestContext.Current.CancellationToken);

    /// <summary>What the clock does at this moment.</summary>
    public Task Ticks(Func<Database, Task> tick) => tick(_database);

    /// <summary>The refusal given; null when it was granted.</summary>
    public async Task<Refusal?> Refused(string person, Intent ask) => await Ask(person, ask) switch
    {
        Reply.No no       => no.Why,
        Reply.Again again => again.Why,
        _                 => null,
    };

    /// <summary>The card as its reader sees it.</summary>
    public async Task<string> Shown(string person, Intent ask) => CardText.Of(ReplyCard.For(await Ask(person, ask), TestCounty.Words(Locale.ZhHans), LocalTime.China));

    public async Task<T> Stored<T>(Func<CoEduDb, Task<T>> read)
    {
        await using var db = _database.Read();

        return await read(db);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _tables.DisposeAsync();
    }

    private static readonly (string Person, string Role, string Unit)[] Staff =
    [
        ("teacher", "head-teacher", "c1"), ("teacher2", "head-teacher", "c2"), ("principal", "principal", "s1"), ("principal2", "principal", "s2"),
        ("lead", "township-lead", "t1"), ("officer", "county-office", "k"),
    ];

    public static Unit Unit(string id, string kind, string path) => new()
    {
        Id = new UnitId(id), Kind = kind, Name = $"{kind}-{id}", Path = path, Parent = path.Split('/') is [.., var above, _, ""] && above.Length > 0 ? new UnitId(above) : null,
    };
}
