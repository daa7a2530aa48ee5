using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Storage;

/// <summary>The real process, killed with answers in flight: what was acknowledged is there, and nothing is there twice.</summary>
[Trait("Tables", "file")]
public sealed class KilledInTheMiddle
{
    private const int Families = 200;
    private const int Times = 10;

    [Fact]
    public async Task Every_acknowledged_answer_survives_ten_kills()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var teams = await FakeConnector.Start();
        var (folder, families) = await Prepare(teams, cancel);
        var file = Path.Combine(folder, "bot.db");
        var acknowledged = new List<(FamilyId Family, int Headcount)>();
        var killedBetween = 0;

        for (var time = 1; time <= Times; time++)
        {
            using var bot = await Start(teams, file, cancel);
            var round = await AnswerAndKill(teams, bot, families, first: 2 * time - 1, killAfter: TimeSpan.FromMilliseconds(15 * time));
            acknowledged.AddRange(round);
            killedBetween += round.Count is > 0 and < 2 * Families ? 1 : 0;
        }

        (await Start(teams, file, cancel)).Dispose();
        await using var database = Database.Open(file);
        await using var db = database.Read();
        var stored = await db.AnswersGiven.Select(answer => new { answer.Family, answer.Headcount }).ToListAsync(cancel);
        Assert.Empty(acknowledged.Except(stored.Select(answer => (answer.Family, answer.Headcount))));
        Assert.Equal(stored.Count, stored.Distinct().Count());
        Assert.Equal("ok", await Integrity(file, cancel));
        Assert.True(killedBetween > 0, "No kill fell between two answers: the test proves nothing.");
        TestContext.Current.SendDiagnosticMessage($"{acknowledged.Count} acknowledged, {stored.Count} stored, {killedBetween} of {Times} kills between answers");
    }

    private static async Task<List<(FamilyId, int)>> AnswerAndKill(
        FakeConnector teams, Running bot, IReadOnlyList<(FamilyId Family, string Account)> families, int first, TimeSpan killAfter)
    {
        var acknowledged = new List<(FamilyId, int)>();
        var answers = families.Select(async family =>
        {
            // Two answers each, the second changing the first: one batch would be all or nothing.
            for (var headcount = first; headcount <= first + 1; headcount++)
            {
                if (!await Acknowledges(teams, bot, family.Account, headcount))
                    return;
                lock (acknowledged)
                    acknowledged.Add((family.Family, headcount));
            }
        }).ToList();
        using (var timer = new PeriodicTimer(killAfter))
            while (await timer.WaitForNextTickAsync() && acknowledged.Count < 5 && !answers.TrueForAll(answer => answer.IsCompleted)) { }

        bot.Process.Kill();
        await Task.WhenAll(answers);
        await bot.Process.WaitForExitAsync();

        return acknowledged;
    }

    private static async Task<bool> Acknowledges(FakeConnector teams, Running bot, string account, int headcount)
    {
        try
        {
            var response = await teams.Post(bot.Http, teams.Press(account, Lectures.Answer(Choice.Yes, $"{headcount}")));

            return response.StatusCode == HttpStatusCode.OK
                   && (await response.Content.ReadAsStringAsync()).Contains($"\"value\":{headcount}", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            // Killed before it could answer: not acknowledged.
            return false;
        }
    }

    private static async Task<(string Folder, IReadOnlyList<(FamilyId Family, string Account)> Families)> Prepare(FakeConnector teams, CancellationToken cancel)
    {
        await using var bot = await BotUnderTest.At(FormattableString.Invariant($"{DateTime.UtcNow.AddHours(8):yyyy-MM-dd HH:mm}"), Crowd.County);
        var officer = await bot.Stored(db => Crowd.AccountOf(db, "county-officer", cancel));
        var county = await bot.Stored(db => db.Units.SingleAsync(unit => unit.Kind == "county", cancel));
        var day = FormattableString.Invariant($"{DateTime.UtcNow.AddDays(9):yyyy-MM-dd}");
        await bot.Presses(officer, IntentJson.Write(Lectures.Form(county.Id.Value) with { Day = day }));
        await bot.Presses(officer, IntentJson.Write(new Intent.Publish(Lectures.Id, 1)));
        var families = await bot.Stored(db => Crowd.Families(db, Families, cancel));

        var folder = Directory.CreateTempSubdirectory("coedu-kill-").FullName;
        await using var copy = new SqliteConnection($"Data Source={Path.Combine(folder, "bot.db")}");
        await bot.CopyTo(copy);

        return (folder, families);
    }

    private static async Task<Running> Start(FakeConnector teams, string file, CancellationToken cancel)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(Settings).Assembly.Location);
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add(url);
        foreach (var (key, value) in teams.Settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["ConnectionStrings__CoEdu"] = $"Data Source={file}";
        start.Environment["PublicUrl"] = "https://coedu.example/";
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";

        var running = new Running(Process.Start(start)!, new HttpClient { BaseAddress = new Uri(url) });
        running.Process.OutputDataReceived += (_, _) => { };
        running.Process.BeginOutputReadLine();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await Answers(running, cancel))
            await timer.WaitForNextTickAsync(cancel);

        return running;
    }

    private static async Task<bool> Answers(Running bot, CancellationToken cancel)
    {
        Assert.False(bot.Process.HasExited, "The bot did not start.");
        try
        {
            return (await bot.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/messages"), cancel)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<string> Integrity(string file, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";

        return (string)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record Running(Process Process, HttpClient Http) : IDisposable
    {
        public void Dispose()
        {
            if (!Process.HasExited)
                Process.Kill();
            Process.WaitForExit();
            Process.Dispose();
            Http.Dispose();
        }
    }
}
