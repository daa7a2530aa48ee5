namespace CoEduBot.Bot.Tests.Teams;

public sealed class TokenCheckTests(ITestOutputHelper output)
{
    public static TheoryData<string> Rows => [.. AuthMatrix.All.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task The_door_opens_for_Teams_alone(string name)
    {
        var (row, status, heard, _) = await Knock(AuthMatrix.All.Single(row => row.Name == name));

        Assert.Equal((row.Expected, row.Expected == 202 ? 1 : 0), (status, heard));
    }

    [Fact]
    public async Task The_whole_matrix_as_a_table()
    {
        output.WriteLine($"{"request",-48} expected  got  handled");
        var wrong = new List<string>();

        foreach (var row in AuthMatrix.All)
        {
            var (_, status, heard, log) = await Knock(row);
            output.WriteLine($"{row.Name,-48} {row.Expected,8} {status,4} {heard,8}");
            if (status != row.Expected || heard != (row.Expected == 202 ? 1 : 0))
                wrong.Add(row.Name);
            Assert.DoesNotContain(log, line => line.Contains("eyJ", StringComparison.Ordinal));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task An_unknown_key_is_looked_up_once_an_hour()
    {
        await using var bot = await TeamsUnderTest.Start();
        Task<int> Unknown() => bot.Post(bot.Teams.Message("anna", "hi"), bot.Teams.Token(spec => spec with { Kid = "nobody" }));

        Assert.Equal(202, await bot.Post(bot.Teams.Message("anna", "hi")));
        Assert.Equal(1, bot.Teams.KeyFetches);

        Assert.Equal((401, 401), (await Unknown(), await Unknown()));
        Assert.Equal(2, bot.Teams.KeyFetches);

        bot.Clock.Now += TimeSpan.FromMinutes(59);
        Assert.Equal(401, await Unknown());
        Assert.Equal(2, bot.Teams.KeyFetches);

        bot.Clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal(401, await Unknown());
        Assert.Equal(3, bot.Teams.KeyFetches);
    }

    [Fact]
    public async Task A_stranger_s_token_costs_no_key_fetch()
    {
        await using var bot = await TeamsUnderTest.Start();

        await bot.Post(bot.Teams.Message("anna", "hi"), bot.Teams.Token(spec => spec with { Issuer = "https://example.org" }));

        Assert.Equal(0, bot.Teams.KeyFetches);
    }

    [Fact]
    public async Task A_crowd_on_a_cold_morning_fetches_the_keys_once()
    {
        await using var bot = await TeamsUnderTest.Start();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => bot.Post(bot.Teams.Message($"p{n}", "hi"))));

        Assert.Equal((40, 1), (statuses.Count(status => status == 202), bot.Teams.KeyFetches));
    }

    [Fact]
    public async Task The_door_opens_again_when_the_keys_can_be_had_again()
    {
        await using var bot = await TeamsUnderTest.Start();
        bot.Teams.IdentityUp = false;
        Assert.Equal(503, await bot.Post(bot.Teams.Message("anna", "hi")));

        bot.Teams.IdentityUp = true;
        bot.Clock.Now += TimeSpan.FromSeconds(2);

        Assert.Equal(202, await bot.Post(bot.Teams.Message("anna", "hi")));
    }

    [Fact]
    public async Task A_rotated_key_is_no_longer_accepted_after_the_new_ones_are_fetched()
    {
        await using var bot = await TeamsUnderTest.Start();
        var old = bot.Teams.Token();
        Assert.Equal(202, await bot.Post(bot.Teams.Message("anna", "hi"), old));

        bot.Teams.RotateKeys();

        Assert.Equal(202, await bot.Post(bot.Teams.Message("anna", "hi")));
        Assert.Equal(401, await bot.Post(bot.Teams.Message("anna", "hi"), old));
    }

    private static async Task<(AuthRow Row, int Status, int Heard, IEnumerable<string> Log)> Knock(AuthRow row)
    {
        await using var bot = await TeamsUnderTest.Start();
        var status = await row.Knock(bot);

        return (row, status, bot.Heard.Count, bot.Logged);
    }
}
