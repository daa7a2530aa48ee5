using System.Text;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Programmes;
using CoEduBot.Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>Nobody but who is responsible sees or changes what is kept about a student: everything is there to leak, and nothing does.</summary>
public sealed class CareIsNobodyElses
{
    private const string Name = "王小禾", Measure = "每周谈心金丝雀", Form = "外婆金丝雀", Reason = "好转金丝雀", Helper = "江照野";

    private static readonly Intent[] Asks =
    [
        new Intent.ShowCareList { Class = "c1" },
        new Intent.AddToCareList { Class = "c1", Student = "k3" },
        new Intent.AddToCareList { Student = "k3" },
        new Intent.ShowCared("k1"),
        new Intent.ShowCared(Name),
        new Intent.StartTakeOff("k1"),
        new Intent.TakeOff("k1") { Reason = "x" },
        new Intent.CheckCareList { Class = "c1" },
        new Intent.OpenCareFile("k1"),
        new Intent.StartMeasure("k1"),
        new Intent.PutMeasure("k1") { Text = "x" },
        new Intent.ShowMeasures("k1"),
        new Intent.ShowFamilyForms { Class = "c1" },
        new Intent.ShowFamilyForm("k1"),
        new Intent.KeepFamilyForm("k1") { Carer = "x" },
        new Intent.ReportFamilyChange("k1"),
        new Intent.ShowAssigning { Unit = "s1" },
        new Intent.Assign { Unit = "s1", Role = "visiting-cadre", Person = "cadre", Students = "k1" },
        new Intent.ShowAssigned { Unit = "s1" },
        new Intent.StartEndAssignment("1"),
        new Intent.EndAssignment("1") { Reason = "x" },
    ];

    public static TheoryData<string> Others => ["principal2", "teacher2", "teacher4", "mum1", "mum2", "subject", "cadre", "lead", "officer"];

    [Theory, MemberData(nameof(Others)), Proves("YX-34")]
    public async Task Somebody_else_gets_nothing_whatever_is_pressed(string person)
    {
        await using var bot = await Everything();

        await NothingFor(person, Asks, bot);
    }

    [Fact, Proves("JG-05")]
    public async Task The_last_head_teacher_gets_nothing_any_more()
    {
        await using var bot = await Everything();
        Assert.Contains(Measure, await Press(bot, "teacher", new Intent.ShowMeasures("k1")), StringComparison.Ordinal);

        await bot.HandsOver("c1", "teacher", "teacher4");

        await NothingFor("teacher", Asks, bot);
        Assert.Contains(Measure, await Press(bot, "teacher4", new Intent.ShowMeasures("k1")), StringComparison.Ordinal);
        Assert.Contains(Form, await Press(bot, "teacher4", new Intent.ShowFamilyForm("k1")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("principal")]
    [InlineData("director")]
    public async Task Whoever_runs_the_school_reads_no_measure_no_form_and_no_name(string person)
    {
        await using var bot = await Everything();
        var said = new StringBuilder();
        foreach (var ask in Asks.Where(ask => ask is Intent.ShowCareList or Intent.ShowCared { Student: "k1" } or Intent.StartTakeOff or Intent.ShowMeasures or Intent.ShowFamilyForms
            or Intent.ShowFamilyForm or Intent.KeepFamilyForm or Intent.ReportFamilyChange or Intent.ShowAssigning or Intent.ShowAssigned or Intent.StartEndAssignment))
            said.AppendLine(await Press(bot, person, ask));

        Assert.Contains("三年级1班 1号", said.ToString(), StringComparison.Ordinal);
        Assert.All(new[] { Name, Measure, Form, Reason }, leak => Assert.DoesNotContain(leak, said.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_group_nothing_is_said()
    {
        await using var bot = await Everything();

        foreach (var text in new[] { "关爱名单", "关爱名单 王小禾", "家庭信息 王小禾", "指派家访" })
            foreach (var person in new[] { "teacher", "principal" })
            {
                var message = bot.Teams.Message(person, text);
                message["conversation"] = new JsonObject { ["conversationType"] = "groupChat", ["id"] = "19:class", ["tenantId"] = FakeConnector.TenantId };
                await bot.Send(message);
            }

        await bot.Settle();
        var said = bot.Teams.Ledger.Where(posted => posted.Conversation == "19:class").Select(posted => CardText.Of(posted.Body["attachments"]![0]!["content"]!.AsObject())).ToList();
        Assert.Equal(8, said.Count);
        Assert.Single(said.Distinct());
        Assert.DoesNotContain(Name, said[0], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Tables", "file")]
    public async Task The_file_says_neither_who_is_on_the_list_nor_what_was_put_down()
    {
        await using var bot = await Everything();
        await Press(bot, "teacher", new Intent.TakeOff("k1") { Reason = Reason });

        var rows = await bot.Stored(async db => (await db.CareListed.ToListAsync()).Select(row => string.Join('|', row.School, row.List, row.Student.Value, row.By, row.UndoneBy, row.UndoneFor))
            .Concat((await db.AssignmentsMade.ToListAsync()).Select(row => string.Join('|', row.Role, row.Person, row.School, row.Student.Value, row.By, row.UndoneFor)))
            .Concat((await db.RecordsKept.ToListAsync()).Select(row => string.Join('|', row.Kind, row.School, row.Subject.Value, row.State, row.Fields.Value, row.By, row.UndoneFor)))
            .Concat((await db.Audit.Where(entry => entry.Act != "import-roster").ToListAsync()).Select(row => string.Join('|', row.Who, row.Act, row.Subject, row.Detail)))
            .ToList());
        Assert.True(rows.Count >= 8);
        Assert.All(rows, row => Assert.DoesNotContain("k1", row.Split('|')));

        var bytes = Bytes(await bot.Stored(db => Task.FromResult(db.Database.GetDbConnection().DataSource)));
        Assert.True(Has(bytes, Name));                       // the roster is there to be found
        Assert.All(new[] { Measure, Form, Reason }, leak => Assert.False(Has(bytes, leak), leak));
    }

    // By words and by presses made by hand; afterwards everything is as it was.
    private static async Task NothingFor(string person, IEnumerable<Intent> asks, BotUnderTest bot)
    {
        var before = await State(bot);
        var said = new StringBuilder();
        foreach (var ask in asks)
            said.AppendLine(await Press(bot, person, ask));
        foreach (var text in new[] { "关爱名单 王小禾", "帮扶措施 1号 x", "家庭信息 1号", "关爱名单 加 三年级1班3号" })
            said.AppendLine(await bot.Says(person, text));

        // Asked by name, the name comes back as it was asked.
        var told = said.ToString().Replace($"“{Name}”", "", StringComparison.Ordinal);
        Assert.All(new[] { Name, Measure, Form, Reason, Helper }, leak => Assert.DoesNotContain(leak, told, StringComparison.Ordinal));
        Assert.Equal(before, await State(bot));
    }

    private static Task<string> Press(BotUnderTest bot, string person, Intent ask) => bot.Presses(person, IntentJson.Write(ask).DeepClone().AsObject());

    private static Task<(int, int, int, int)> State(BotUnderTest bot) => bot.Stored(async db => (
        await db.CareListed.CountAsync(row => row.School == new CoEduBot.Domain.UnitId("s1") && row.UndoneAt == null),
        await db.AssignmentsMade.CountAsync(row => row.UndoneAt == null),
        await db.RecordsKept.CountAsync(row => row.UndoneAt == null),
        await db.Audit.CountAsync(row => row.Act == "read-measures" || row.Act == "read-family-form")));

    private static async Task<BotUnderTest> Everything()
    {
        var bot = await CareStage.Begin();
        await bot.Lists("s1", "k1", "k2");
        await bot.Assigns("s1", "visiting-cadre", "cadre", "k1");
        await bot.Assigns("s1", "subject-teacher", "subject", "k1");
        await bot.Keeps("s1", "care-file", "k1", "2026-09-11");
        await bot.Keeps("s1", "care-measure", "k1", "2026-09-12", $"text={Measure}");
        await bot.Keeps("s1", "family-form", "k1", "2026-09-12", $"carer={Form}", "current");

        return bot;
    }

    private static byte[] Bytes(string file) => [.. new[] { file, file + "-wal" }.Where(File.Exists).SelectMany(Read)];

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);

        return memory.ToArray();
    }

    private static bool Has(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
