using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Conversations;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>Who may take what out of which unit, cell by cell through the real bot: asked for by the card's own payload, fetched by its link.</summary>
public sealed class ExportMatrixTests(ExportMatrixTests.County county) : IClassFixture<ExportMatrixTests.County>
{
    private static readonly string[] Whats = ["ledger", "weekly-schedule", "inspection", "month-plans", "summary", "head-teachers", "year-scores", "sign-off ledger", "sign-off weekly-schedule"];

    private static readonly string[] Units = ["c1", "s1", "s2", "s3", "t1", "t2", "county"];

    // For each person and thing, the units it is given for.
    private static readonly (string Person, string What, string May)[] Allowed =
    [
        .. new[] { "principal", "director" }.SelectMany(_ => Whats, (person, what) => (person, what, what switch { "summary" or "head-teachers" => "c1 s1", "year-scores" => "", _ => "s1" })),
        .. Whats.Select(what => ("principal2", what, what == "year-scores" ? "" : "s2")),
        .. Whats.Select(what => ("lead", what, what switch { "summary" => "c1 s1 s2 t1", "head-teachers" or "year-scores" => "", _ => what.StartsWith("sign-off", StringComparison.Ordinal) ? "t1" : "s1 s2 t1" })),
        .. Whats.Where(what => !what.StartsWith("sign-off", StringComparison.Ordinal)).Select(what => ("officer", what, what switch { "summary" => "c1 s1 s2 s3 t1 t2 county", "head-teachers" => "", "year-scores" => "county", _ => "s1 s2 s3 t1 t2 county" })),
        ("teacher", "summary", "c1"),
    ];

    public static TheoryData<string, string> Cells => new(new[] { "principal", "director", "principal2", "lead", "officer", "teacher", "teacher2", "subject", "mum1" }.SelectMany(_ => Whats, (person, what) => (person, what)));

    [Theory, MemberData(nameof(Cells))]
    public async Task Nobody_gets_more_than_their_cell(string person, string what)
    {
        var got = new List<string>();
        foreach (var unit in Units)
            if (await Gets(person, what, unit))
                got.Add(unit);

        Assert.Equal(Allowed.FirstOrDefault(cell => (cell.Person, cell.What) == (person, what)).May ?? "", string.Join(' ', got));
    }

    [Theory]
    [InlineData("ledger", "principal", "principal@s1")]
    [InlineData("weekly-schedule", "director", "moral-director@s1")]
    [InlineData("inspection", "lead", "township-lead@t1")]
    [InlineData("month-plans", "officer", "county-officer@county")]
    [InlineData("summary", "teacher", "head-teacher@c1")]
    [InlineData("head-teachers", "principal", "principal@s1")]
    [InlineData("year-scores", "officer", "county-officer@county")]
    public async Task Who_lost_the_role_meanwhile_gets_nothing(string what, string person, string role)
    {
        await using var bot = await TakingOutTheLedger.School();
        await bot.Presses(person, IntentJson.Write(new Intent.Export { What = what }));
        var path = bot.Link(person);
        var (code, unit) = (role.Split('@')[0], role.Split('@')[1]);
        Assert.Equal(200, (await bot.Look(path)).Status);

        await bot.Database.Writer.Run(db => db.PersonRoles.Where(held => held.Person == new PersonId(person) && held.Code == code && held.Unit == new UnitId(unit)).ExecuteDeleteAsync(), TestContext.Current.CancellationToken);

        Assert.Equal((404, 404), ((await bot.Look(path)).Status, (await bot.Fetch(path, what == "inspection" ? "zip" : "xlsx")).Status));
    }

    private async Task<bool> Gets(string person, string what, string unit)
    {
        var bot = county.Bot;
        if (what.StartsWith("sign-off ", StringComparison.Ordinal))
        {
            // What is signed off as it stands is not signed off twice.
            await bot.Database.Writer.Run(async db =>
            {
                foreach (var paper in await db.DocumentsHandedIn.Where(each => each.UndoneAt == null).ToListAsync(CancellationToken.None))
                    paper.Undo(new PersonId(person), "again", bot.Clock.GetUtcNow());
            }, TestContext.Current.CancellationToken);
            await bot.Presses(person, IntentJson.Write(new Intent.SignOff { What = what[9..], Unit = unit }));

            return await Papers(bot) > 0;
        }

        var made = await Links(bot);
        await bot.Presses(person, IntentJson.Write(new Intent.Export { What = what, Unit = unit }));
        if (await Links(bot) == made)
            return false;

        Assert.Equal(200, (await bot.Fetch(bot.Link(person), what == "inspection" ? "zip" : "xlsx")).Status);

        return true;
    }

    private static Task<int> Papers(BotUnderTest bot) => bot.Stored(db => db.DocumentsHandedIn.CountAsync(paper => paper.UndoneAt == null, TestContext.Current.CancellationToken));

    private static Task<int> Links(BotUnderTest bot) => bot.Stored(db => db.Downloads.CountAsync(TestContext.Current.CancellationToken));

    public sealed class County : IAsyncLifetime
    {
        public BotUnderTest Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Bot = await TakingOutTheLedger.School();
            await Bot.Install("teacher2");
        }

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
