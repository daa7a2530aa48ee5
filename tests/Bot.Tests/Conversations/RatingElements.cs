using System.Text.Json;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Conversations;

/// <summary>After a day with elements, a family says what each was like that it had a seat in; averages are shown from five answers on, each by itself.</summary>
public sealed class RatingElements
{
    [Fact]
    public async Task The_form_asks_about_what_the_family_came_to_and_nothing_else()
    {
        await using var stage = await After(1);

        var form = await stage.Shown("p1", new Intent.GiveFeedback("d1"));

        Assert.Equal(["[语文课] (rate-l1) = ", "[陪餐] (rate-m1) = ", "[想说的话（可不填）] (comment) = ", "[对学校的建议（可不填，学校会答复您）] (suggestion) = "],
            form.Split('\n').Where(line => line.StartsWith('[') && line.Contains('=', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Stars_are_kept_with_the_seat_and_can_be_changed_one_by_one()
    {
        await using var stage = await After(1);

        await stage.Ask("p1", Rate(("l1", "5"), ("m1", "3")));
        await stage.Ask("p1", Rate(("m1", "★★★★☆")));

        Assert.Equal("l1 5, m1 4", await Stars(stage));
        Assert.Equal((5, 5), await stage.Stored(async db => await db.Feedback.SingleAsync(TestContext.Current.CancellationToken)) is var said ? (said.Lecturer, said.Content) : default);
    }

    [Theory]
    [InlineData("评价 4 2 汤有点凉", "l1 4, m1 2", "汤有点凉")]
    [InlineData("评价 4", "l1 4, m1 ", "")]
    [InlineData("反馈 5,5", "l1 5, m1 5", "")]
    [InlineData("feedback 3 汤有点凉", "l1 3, m1 ", "汤有点凉")]
    public async Task Typed_they_are_in_the_order_of_the_day(string text, string stars, string comment)
    {
        await using var stage = await After(1);

        await stage.Says("p1", text);

        Assert.Equal(stars, await Stars(stage));
        Assert.Equal(comment, await stage.Stored(async db => (await db.Feedback.SingleAsync(TestContext.Current.CancellationToken)).Comment));
    }

    [Fact]
    public async Task Bad_input_is_named_and_another_familys_seat_is_not_touched()
    {
        await using var stage = await After(2);

        Assert.Equal(new Refusal.NotANumber("rating", 1, 5), await stage.Refused("p1", Rate(("l1", "6"))));
        await stage.Ask("p1", Rate(("p1", "1"), ("l1", "5")));

        Assert.Equal("l1 5, l1 , m1 , m1 ", await Stars(stage));
    }

    [Fact]
    public async Task Who_was_not_there_rates_nothing()
    {
        await using var stage = await After(1, Presence.Absent);

        Assert.Equal(new Refusal.WasNotThere(), await stage.Refused("p1", Rate(("l1", "5"))));
        Assert.Equal("l1 , m1 ", await Stars(stage));
    }

    [Fact]
    public async Task Averages_are_shown_from_five_answers_each()
    {
        await using var stage = await After(5);
        foreach (var no in Enumerable.Range(1, 5))
            await stage.Ask($"p{no}", no < 5 ? Rate(("l1", "4"), ("m1", "1")) : Rate(("l1", "5")));

        Assert.Equal("""
            家长评价
            开放日：走进校园
            12月2日 周三 08:30–12:00 · 校园
            评价:       5 份
            语文课:     4.2 ★（5 份）
            数学课:     0 份，暂不显示
            亲子运动会: 0 份，暂不显示
            陪餐:       4 份，暂不显示
            满 5 份才显示结果：人少时容易猜到是谁写的。
            [1] 返回活动
            """.ReplaceLineEndings("\n").Replace("开放日：", "open-day：", StringComparison.Ordinal), await stage.Shown("principal", new Intent.ShowFeedback("d1")));
    }

    private static Intent.GiveFeedback Rate(params (string Element, string Stars)[] stars) => new("d1")
    {
        More = stars.ToDictionary(each => $"rate-{each.Element}", each => JsonSerializer.SerializeToElement(each.Stars)),
    };

    private static Task<string> Stars(DoorStage stage) => stage.Stored(async db =>
        string.Join(", ", (await db.Bookings.OrderBy(booking => booking.Element).ThenBy(booking => booking.Family).ToListAsync(TestContext.Current.CancellationToken)).Select(booking => $"{booking.Element} {booking.Rating}")));

    private static async Task<DoorStage> After(int families, Presence presence = Presence.Present)
    {
        var stage = await DoorStage.At("2026-12-03 09:00", families);
        var elements = OnTheDay.Elements;
        elements[0].SeatsTaken = 0;
        await stage.Has(
        [
            OnTheDay.OpenDay(EngagementState.Held), .. elements,
            .. Enumerable.Range(1, families).SelectMany(no => new object[] { DoorStage.Invited("d1", $"f{no}", Choice.Yes, 1, presence), OnTheDay.Booked("l1", $"f{no}"), OnTheDay.Booked("m1", $"f{no}"), }),
        ]);

        return stage;
    }
}
