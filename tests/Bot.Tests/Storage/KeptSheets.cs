using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.UseCases.Standings;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Tests.Storage;

/// <summary>What was judged is kept for a while; a county, judged beside the writer, for as long as it is kept up.</summary>
public sealed class KeptSheets
{
    private readonly Sheets _sheets = new();

    [Fact]
    public async Task However_many_schools_ask_the_prepared_county_stays()
    {
        await using var stage = await DoorStage.At("2026-12-03 09:00");
        var (county, schools) = (DoorStage.Unit("k", "county", "/k/"), Enumerable.Range(1, 70).Select(no => DoorStage.Unit($"n{no}", "school", $"/k/t1/n{no}/")).ToList());
        await stage.Has(schools);
        await Prepare(stage);
        var prepared = await Of(stage, county);

        var first = await Of(stage, schools[0]);
        foreach (var school in schools)
        {
            stage.Now += TimeSpan.FromMilliseconds(1);
            await Of(stage, school);
        }

        Assert.Same(prepared, await Of(stage, county));
        Assert.NotSame(first, await Of(stage, schools[0]));
        Assert.Same(await Of(stage, schools[^1]), await Of(stage, schools[^1]));
    }

    [Fact]
    public async Task Whoever_asks_first_finds_nothing_left_to_work_out()
    {
        await using var stage = await DoorStage.At("2026-12-03 09:00");
        await Prepare(stage);

        Assert.True((await Of(stage, DoorStage.Unit("k", "county", "/k/"))).IsPrepared);
        Assert.False((await Of(stage, DoorStage.Unit("s1", "school", "/k/t1/s1/"))).IsPrepared);
    }

    private async Task Prepare(DoorStage stage)
    {
        var site = await stage.Take("officer", turn => Task.FromResult(turn.Site));
        await stage.Ticks(database => _sheets.Prepare(database, site, stage.Now, TestContext.Current.CancellationToken));
    }

    private Task<Sheet> Of(DoorStage stage, Unit unit) => stage.Take("officer", turn => _sheets.Of(unit, turn));
}
