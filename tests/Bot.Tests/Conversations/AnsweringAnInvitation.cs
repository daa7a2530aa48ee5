using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

public sealed class AnsweringAnInvitation
{
    [Fact]
    public async Task Siblings_make_one_invitation_and_separated_parents_both_get_it()
    {
        await using var bot = await Lectures.Published("s1");

        Assert.Equal(6, await bot.Stored(db => db.Invitations.CountAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(
            [("mum1", 1), ("mum3", 1), ("dad3", 1), ("mum8", 0)],
            new[] { "mum1", "mum3", "dad3", "mum8" }.Select(person => (person, bot.Teams.To(person).Count(Lectures.IsInvitation))));
    }

    [Fact]
    public async Task One_family_gives_one_answer_and_the_last_one_counts()
    {
        await using var bot = await Lectures.Published("c1");

        await bot.Presses("mum3", "参加", ("headcount", "2"));
        var after = await bot.Presses("dad3", "不参加");

        Assert.Contains("您已回复：不参加。", after, StringComparison.Ordinal);
        var counts = await bot.Stored(db => db.CountsOf(new EngagementId(Lectures.Id), TestContext.Current.CancellationToken));
        Assert.Equal((0, 1, 5), (counts.Coming, counts.NotComing, counts.Silent));
        Assert.Equal(2, await Answers(bot));
    }

    [Fact]
    public async Task A_question_to_the_lecturer_reaches_the_host_without_a_name()
    {
        await using var bot = await Lectures.Published("c1");

        await bot.Presses("mum2", "参加", ("question", "几岁可以有手机？"));
        var card = await bot.Presses("teacher", IntentJson.Write(new Intent.Open(Lectures.Id)));

        Assert.Contains("想问主讲\n“几岁可以有手机？”", card, StringComparison.Ordinal);
        Assert.DoesNotContain("李", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_press_under_a_new_id_is_one_answer()
    {
        await using var bot = await Lectures.Published("c1");

        await bot.Presses("mum2", "参加", ("headcount", "2"));
        await bot.Presses("mum2", "参加", ("headcount", "2"));

        Assert.Equal(1, await Answers(bot));
    }

    [Fact]
    public async Task Twenty_deliveries_of_the_same_press_get_the_same_card_and_make_one_answer()
    {
        await using var bot = await Lectures.Published("c1");
        var press = bot.Teams.Press("mum2", Lectures.Answer(Choice.Yes, "2"));

        var bodies = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
            await (await bot.Send(press)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));

        Assert.Single(bodies.Distinct());
        Assert.Equal(1, await Answers(bot));
    }

    [Fact]
    public async Task Too_many_people_or_no_number_is_said_and_leaves_no_answer()
    {
        await using var bot = await Lectures.Published("c1");

        var many = await bot.Presses("mum2", "参加", ("headcount", "21"));
        var none = await bot.Presses("mum2", Lectures.Answer(Choice.Yes, "zwei"));

        Assert.Equal("参加人数请填 1 到 20 之间的整数。", many.Split('\n')[0]);
        Assert.Equal(many, none);
        Assert.Equal(0, await Answers(bot));
    }

    [Fact]
    public async Task A_family_that_is_not_invited_is_refused_and_told_nothing()
    {
        await using var bot = await Lectures.Published("c1");

        var reply = await bot.Presses("mum8", Lectures.Answer(Choice.Yes));

        Assert.Equal("这场活动没有邀请到您家。如果您觉得应该有，请联系班主任。", reply);
        Assert.Equal(0, await Answers(bot));
    }

    [Fact]
    public async Task After_it_has_begun_answers_are_closed()
    {
        await using var bot = await Lectures.Published("c1");
        bot.Clock.Pass(TimeSpan.FromDays(9) + TimeSpan.FromHours(10));

        var reply = await bot.Presses("mum2", Lectures.Answer(Choice.Yes));

        Assert.Equal("活动已经开始，答复已截止。如有变化，请直接告诉老师。", reply.Split('\n')[0]);
        Assert.Equal(0, await Answers(bot));
    }

    private static Task<int> Answers(BotUnderTest bot) => bot.Stored(db => db.AnswersGiven.CountAsync(TestContext.Current.CancellationToken));
}
