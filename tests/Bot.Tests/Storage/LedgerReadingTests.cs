using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Storage;

/// <summary>Whose facts are in a unit's ledger, where ids look alike.</summary>
public sealed class LedgerReadingTests
{
    [Theory]
    [InlineData("S1")]
    [InlineData("s10")]
    [InlineData("s_")]
    [InlineData("s%")]
    public async Task A_school_with_an_id_like_anothers_is_not_in_its_ledger(string like)
    {
        await using var bot = await SmallPlan.Bot();
        await bot.Has(new Unit { Id = new UnitId(like), Kind = "school", Parent = new UnitId("t1"), Name = "像一小", Path = $"/county/t1/{like}/" });
        await bot.Has(new Unit { Id = new UnitId("like-c"), Kind = "class", Parent = new UnitId(like), Name = "一班", Path = $"/county/t1/{like}/like-c/" });
        await bot.Lecture("mine", "s1", "2026-11-02");
        await bot.Lecture("theirs", like, "2026-11-02");

        Assert.Equal(["mine"], await Entries(bot, "s1"));
        Assert.Equal(["theirs"], await Entries(bot, like));
        Assert.Equal(["mine", "theirs"], await Entries(bot, "t1"));
    }

    private static Task<List<string>> Entries(BotUnderTest bot, string unit) => bot.Stored(async db =>
    {
        var top = await db.Units.SingleAsync(each => each.Id == new UnitId(unit), TestContext.Current.CancellationToken);
        var ledger = await db.Ledger(top, TestContext.Current.CancellationToken);

        return ledger.Entries.Select(entry => entry.Id.Value).Order(StringComparer.Ordinal).ToList();
    });
}
