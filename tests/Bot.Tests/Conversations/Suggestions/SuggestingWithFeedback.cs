using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations.Suggestions;

/// <summary>A suggestion beside the stars: kept for the school, not among the comments, and named with the engagement only where many came.</summary>
public sealed class SuggestingWithFeedback
{
    [Fact]
    public async Task It_goes_to_the_school_and_not_among_the_comments()
    {
        await using var stage = await After(5);
        foreach (var no in Enumerable.Range(1, 5))
            await stage.Ask($"p{no}", Give(no == 1 ? "canary-7d1" : ""));

        Assert.DoesNotContain("canary-7d1", await stage.Shown("teacher", new Intent.ShowFeedback("e1")), StringComparison.Ordinal);
        var kept = Assert.Single(await All(stage));
        Assert.Equal(("s1", "canary-7d1", "principal", "e1"), (kept.School.Value, kept.Text, kept.Owner.Value, kept.Engagement?.Value));
    }

    [Fact]
    public async Task Thanks_say_until_when_the_school_answers()
    {
        await using var stage = await After(1);

        Assert.Equal(
            "谢谢您的评价！\n讲座：手机管理\n主讲:     ★★★★★\n内容:     ★★★★☆\n您的建议: 椅子太硬\n已转给school-s1，最迟 12月17日 周四 答复您。\n12月9日 周三 20:30 前都可以修改，以最后一次为准。\n[1] 修改评价",
            await stage.Shown("p1", Give("椅子太硬")));
    }

    [Fact]
    public async Task The_same_words_again_are_no_second_one_other_words_are()
    {
        await using var stage = await After(1);

        await stage.Ask("p1", Give("椅子太硬"));
        await stage.Ask("p1", Give("椅子太硬"));
        await stage.Ask("p1", Give("灯太暗"));

        Assert.Equal(["椅子太硬", "灯太暗"], (await All(stage)).Select(one => one.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Too_many_words_are_refused_and_nothing_is_kept()
    {
        await using var stage = await After(1);

        Assert.Equal(new Refusal.TooLong("suggestion", 500), await stage.Refused("p1", Give(new string('好', 501))));
        Assert.Empty(await All(stage));
        Assert.Equal(0, await stage.Stored(db => db.Feedback.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public async Task What_it_came_from_is_named_only_where_many_came(int families, bool named)
    {
        await using var stage = await After(families);
        await stage.Ask("p1", Give("椅子太硬"));
        var id = (await All(stage))[0].Id;

        Assert.Equal(named, (await stage.Shown("principal", new Intent.OpenSuggestion(id))).Contains("手机管理", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Typed_while_the_form_lies_open_it_is_about_that()
    {
        await using var stage = await After(1);
        await stage.Says("p1", "建议 校门口装个灯");
        var form = Assert.IsType<Reply.Show>(await stage.Says("p1", "评价")).Card;
        await stage.Has(new LastCard { Person = new("p1"), Card = form.ToJsonString(), At = stage.Now });
        await stage.Says("p1", "建议 椅子太硬");

        Assert.Equal(["校门口装个灯 ", "椅子太硬 e1"], (await All(stage)).Select(one => $"{one.Text} {one.Engagement}").Order(StringComparer.Ordinal));
    }

    private static Intent.GiveFeedback Give(string suggestion) => new("e1") { Lecturer = "5", Content = "4", Suggestion = suggestion };

    private static Task<List<Suggestion>> All(DoorStage stage) => stage.Stored(db => db.Suggestions.ToListAsync(TestContext.Current.CancellationToken));

    private static async Task<DoorStage> After(int families)
    {
        var stage = await DoorStage.At("2026-12-03 09:00", families);
        await stage.Has([DoorStage.Lecture("e1", "2026-12-02 19:00", EngagementState.Held), .. Enumerable.Range(1, families).Select(no => DoorStage.Invited("e1", $"f{no}", Choice.Yes, 1, Presence.Present))]);

        return stage;
    }
}
