namespace CoEduBot.Bot.Tests.Intents;

public sealed class UnderstandTests
{
    private const string Cancel = """{"at":"2026-11-11T10:00:00+08:00","locale":"zh-Hans","role":"principal","text":"取消周五的沙龙"}""";
    private const string Cancelled = """{"intent":"cancel","kind":"parent-salon","day":"2026-11-13"}""";

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("{\"text\":5}")]
    [InlineData("""{"at":"yesterday","locale":"en","text":"cancel the salon"}""")]
    [InlineData("""{"at":"2026-11-11T10:00:00+08:00","locale":"en","text":null}""")]
    public async Task A_broken_line_is_unclear_and_keeps_its_place(string broken)
    {
        var answers = await Table.Answers([Cancel, broken, Cancel]);

        Assert.Equal([Cancelled, """{"intent":"unclear"}""", Cancelled], answers);
    }

    [Fact]
    public async Task The_reference_day_is_the_day_in_shanghai()
    {
        var answers = await Table.Answers(["""{"at":"2026-11-11T16:30:00Z","locale":"zh-Hant","role":"principal","text":"取消明天嘅沙龍"}"""]);

        Assert.Equal(["""{"intent":"cancel","kind":"parent-salon","day":"2026-11-13"}"""], answers);
    }

    [Fact]
    public async Task A_line_may_begin_with_a_byte_order_mark_and_name_no_locale()
    {
        var answers = await Table.Answers(["\uFEFF" + """{"at":"2026-11-11T10:00:00+08:00","text":"＠CoEduBot　签到　４８２１"}"""]);

        Assert.Equal(["""{"intent":"check-in","code":"4821"}"""], answers);
    }
}
