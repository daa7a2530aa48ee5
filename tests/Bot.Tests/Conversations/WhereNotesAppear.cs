using System.Text;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>A word that stands in one note alone is looked for in everything anybody gets, in the log, and in the bytes on the disk.</summary>
public sealed class WhereNotesAppear(WhereNotesAppear.Walked walked) : IClassFixture<WhereNotesAppear.Walked>
{
    private const string Family = "CANARY-FAMILY", School = "CANARY-SCHOOL", Private = "CANARY-PRIVATE", Later = "CANARY-LATER", Comment = "CANARY-COMMENT", Wish = "CANARY-WISH";

    private static readonly string[] Everybody =
        ["officer", "lead", "principal", "director", "teacher", "teacher2", "teacher-en", "teacher4", "principal2", "subject", "mum1", "dad1", "mum2", "mum8"];

    private static readonly string[] Asked =
    [
        "本周汇总", "日程", "进度", "家访进度", "谁没达标", "哪些没家访", "我班还有哪些学生没家访", "谁看过家访记录", "谁看过王小禾的家访记录", "家访记录 王小禾", "看1号的家访记录", "王小禾家访过吗", "家访", "关爱名单", "导出家访记录", "帮助", "1", "好",
    ];

    private static readonly Intent[] Pressed =
    [
        new Intent.ShowNotes("v1"), new Intent.ShowNotes("v2"), new Intent.StartNote("v1"), new Intent.ShowEntry("le-v1"), new Intent.ShowStanding("V1", "c1", ""), new Intent.ShowReads(),
        new Intent.ShowCoverage { Unit = "s1" }, new Intent.ShowSummary { From = "2026-11-23", To = "2026-11-29" }, new Intent.ShowAgenda { From = "2026-10-01", To = "2026-12-31" }, new Intent.Open("v1"),
    ];

    [Fact]
    public void Each_note_is_seen_by_those_who_may_read_it_and_by_nobody_else()
    {
        Assert.Equal("dad1 director mum1 principal teacher", Who(Family));
        Assert.Equal("director principal teacher", Who(School));
        Assert.Equal("principal teacher", Who(Private));
        Assert.Equal("principal teacher", Who(Later));
        Assert.Equal("dad1 director mum1 principal teacher", Who(Comment));
    }

    [Fact]
    public void Of_what_a_family_wishes_others_learn_nothing() => Assert.Empty(Who(Wish).Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(["teacher", "mum1", "dad1"]));

    [Fact]
    [Trait("Tables", "file")]
    public async Task Nothing_of_it_is_in_the_bytes_on_the_disk()
    {
        Assert.Equal([], Found());
        await Checkpoint();
        Assert.Equal([], Found());
        // The search itself finds what is there in clear.
        Assert.Contains(Files(), file => Holds(file, "王小禾"));
        Assert.Contains(Files(), file => file.EndsWith(".xml", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_of_it_is_in_the_log()
    {
        Assert.True(walked.Bot.Services.GetRequiredService<ILoggerFactory>().CreateLogger("CoEduBot").IsEnabled(LogLevel.Information));
        Assert.DoesNotContain(walked.Log.All, line => line.Contains("CANARY", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_of_it_is_on_a_lock_screen()
    {
        var screens = Everybody.SelectMany(person => walked.Bot.Teams.To(person)).Select(posted => posted.Body)
            .SelectMany(body => new[] { (string?)body["summary"], (string?)body["text"], (string?)body["attachments"]?[0]?["content"]?["fallbackText"] }).OfType<string>().ToList();

        Assert.Contains("家访记录", screens);
        Assert.DoesNotContain(screens, screen => screen.Contains("CANARY", StringComparison.Ordinal));
    }

    /// <summary>Files are unpacked: what lies in a spreadsheet lies there deflated.</summary>
    [Fact]
    public async Task Nothing_of_it_is_in_what_is_taken_away()
    {
        await using var bot = await Told();
        var (taken, names) = (new List<string>(), await bot.Stored(db => db.Students.Select(student => student.Name).ToListAsync(TestContext.Current.CancellationToken)));
        foreach (var person in new[] { "principal", "director", "lead", "officer" })
            foreach (var (words, format) in new[] { ("导出10月台账", "xlsx"), ("导出迎检材料 2026年9月到12月", "zip"), ("导出本周汇总", "xlsx"), ("导出本周汇总", "html") })
            {
                await bot.Says(person, words);
                var file = await bot.Fetch(bot.Link(person), format);
                Assert.Equal(200, file.Status);
                taken.AddRange(format == "zip" ? file.Files.SelectMany(inside => Texts(inside.Key, inside.Value)) : Texts($"file.{format}", file.Bytes));
            }

        Assert.Contains(taken, text => text.Contains("青禾一小", StringComparison.Ordinal));
        Assert.DoesNotContain(taken, text => text.Contains("CANARY", StringComparison.Ordinal));
        Assert.DoesNotContain(taken, text => names.Exists(name => text.Contains(name, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Texts(string name, byte[] bytes) => name.EndsWith(".xlsx", StringComparison.Ordinal)
        ? Spreadsheets.Read(bytes).SelectMany(sheet => sheet.Value.SelectMany(row => row))
        : [Encoding.UTF8.GetString(bytes)];

    [Fact]
    public async Task A_card_sent_twice_still_says_the_same()
    {
        await using var bot = await Told();
        var press = bot.Teams.Press("teacher", IntentJson.Write(new Intent.ShowNotes("v1")));

        var before = await Reads(bot);
        var (first, second) = (await Body(bot, press), await Body(bot, press));

        Assert.Contains(Private, first, StringComparison.Ordinal);
        Assert.Equal(first, second);
        Assert.Equal(before + 1, await Reads(bot));
    }

    private static Task<int> Reads(BotUnderTest bot) => bot.Stored(db => db.Audit.CountAsync(entry => entry.Act == "read-note", TestContext.Current.CancellationToken));

    private static async Task<string> Body(BotUnderTest bot, JsonObject press) =>
        await (await bot.Send(press.DeepClone().AsObject())).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private string Who(string word) =>
        string.Join(' ', walked.Seen.Where(each => each.Value.Contains(word, StringComparison.Ordinal)).Select(each => each.Key).Order(StringComparer.Ordinal));

    /// <summary>Everything each person gets: answers, cards in the place of cards, and what comes unasked in a day.</summary>
    private static async Task<Dictionary<string, string>> Walk(BotUnderTest bot)
    {
        var seen = Everybody.ToDictionary(person => person, _ => new StringBuilder());
        foreach (var person in Everybody)
        {
            foreach (var words in Asked)
                await bot.Says(person, words);
            foreach (var ask in Pressed)
                seen[person].AppendLine(await Body(bot, bot.Teams.Press(person, IntentJson.Write(ask))));
        }

        await bot.Pass(TimeSpan.FromHours(24));
        foreach (var person in Everybody)
            foreach (var posted in bot.Teams.To(person))
                seen[person].AppendLine(posted.Body.ToJsonString());

        return seen.ToDictionary(each => each.Key, each => each.Value.ToString());
    }

    private IEnumerable<string> Found() => Files().Where(file => Holds(file, "CANARY"));

    private IEnumerable<string> Files() => Directory.EnumerateFiles(walked.Bot.Folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal));

    private static bool Holds(string file, string word)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[open.Length];
        open.ReadExactly(bytes);

        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0;
    }

    // In autocommit, beside the writer: what was in the write-ahead log is now in the file itself.
    private async Task Checkpoint()
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(walked.Bot.Folder, "test.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await using var result = await checkpoint.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        Assert.True(await result.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, result.GetInt32(0));
    }

    private static async Task<BotUnderTest> Told()
    {
        var bot = await SmallPlan.Bot();
        await bot.InstallEverybody();
        await bot.Install("subject");
        await bot.IsNumbered("k1", "c1-1");
        await bot.WasVisited("v1", "c1-1", "2026-10-13 18:00", notes: [(NoteLevel.Family, Family), (NoteLevel.School, School), (NoteLevel.Private, Private)]);
        await bot.Is("v1", (visit, seal) => visit.Confirm(true, 4, seal.Close(Comment), bot.Clock.GetUtcNow()));
        await bot.IsPlanned("v2", "c1-1", "2026-12-10 18:00", (visit, seal) =>
        {
            visit.Propose(bot.Clock.GetUtcNow());
            visit.Answer(VisitState.AnotherTime, seal.Close(Wish), Via.Teams, bot.Clock.GetUtcNow());
        });
        // A note put down in words, as it goes through forms and cards.
        await bot.Presses("teacher", IntentJson.Write(new Intent.ShowNotes("v1")));
        await bot.Says("teacher", $"补充记录 私密：{Later}");
        await bot.Says("teacher", "好");

        return bot;
    }

    /// <summary>The walk, once for all that is looked for afterwards.</summary>
    public sealed class Walked : IAsyncLifetime
    {
        internal LogLines Log { get; } = new();

        public BotUnderTest Bot { get; private set; } = null!;

        public IReadOnlyDictionary<string, string> Seen { get; private set; } = new Dictionary<string, string>();

        public async ValueTask InitializeAsync()
        {
            Bot = await Told();
            Bot.Services.GetRequiredService<ILoggerFactory>().AddProvider(Log);
            Seen = await Walk(Bot);
            // What no card would send is logged at most as a fact.
            await Bot.Send(Bot.Teams.Press("teacher", new JsonObject { ["ask"] = "add-note", ["visit"] = new JsonArray(Private) }));
        }

        public async ValueTask DisposeAsync()
        {
            await Bot.DisposeAsync();
            Log.Dispose();
        }
    }
}
