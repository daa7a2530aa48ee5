using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain.Engagements;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>The hall of one school is not the hall of another, nor that of the county.</summary>
public sealed class SharingAPlace
{
    [Theory]
    [InlineData("officer", "county", true)]
    [InlineData("lead", "t1", true)]
    [InlineData("principal2", "s2", true)]
    [InlineData("principal", "s1", false)]
    [InlineData("teacher2", "c2", false)]
    public async Task A_hall_is_taken_within_its_school_only(string person, string audience, bool free)
    {
        await using var bot = await Lectures.Published("c1");

        await bot.Presses(person, IntentJson.Write(Lectures.Form(audience) with { Form = "f2" }));

        Assert.Equal(free ? 2 : 1, await bot.Stored(db => db.Engagements.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task The_countys_own_hall_is_taken_once()
    {
        await using var bot = await Lectures.Draft("county");

        await bot.Presses("officer", IntentJson.Write(Lectures.Form("county") with { Form = "f2" }));

        Assert.Equal(1, await bot.Stored(db => db.Engagements.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Not_coming_is_taken_whatever_number_stands_in_the_form()
    {
        await using var bot = await Lectures.Published("c1");

        await bot.Presses("mum1", Lectures.Answer(Choice.No, "0"));

        Assert.Equal(Choice.No, await bot.Stored(db => db.Invitations.Where(i => i.Choice != null).Select(i => i.Choice).SingleOrDefaultAsync(TestContext.Current.CancellationToken)));
    }
}
