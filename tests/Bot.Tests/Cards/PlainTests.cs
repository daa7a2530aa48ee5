using CoEduBot.Bot.Cards;

namespace CoEduBot.Bot.Tests.Cards;

public sealed class PlainTests
{
    [Theory]
    [InlineData("**粗** _斜_ `码` ~~删~~", "＊＊粗＊＊ ＿斜＿ ｀码｀ ～～删～～")]
    [InlineData("[点我](http://example.org)", "［点我］(http://example.org)")]
    [InlineData("<at>校长</at> <b>x</b>", "＜at＞校长＜/at＞ ＜b＞x＜/b＞")]
    [InlineData("\\*已逃\\*", "＼＊已逃＼＊")]
    [InlineData("# 标题", "＃ 标题")]
    [InlineData("&#8238;倒 &lrm; A & B", "＆#8238;倒 ＆lrm; A & B")]
    [InlineData("{{DATE(2026-01-01T00:00:00Z)}}", "｛{DATE(2026-01-01T00:00:00Z)}}")]
    public void A_mark_that_could_do_something_becomes_its_full_width_twin(string written, string shown) => Assert.Equal(shown, Plain.Of(written));

    [Theory]
    [InlineData("3#楼 (二层) class_3 5+5=10 50% $5 a|b!")]
    [InlineData("6至8岁：“手机”、作息；👨‍👩‍👧")]
    public void What_does_nothing_stays_as_written(string written) => Assert.Equal(written, Plain.Of(written));

    [Theory]
    [InlineData("一\r\n二\n\n\n  三  ", "一\n\n二\n\n三")]
    [InlineData("x\n# y", "x\n\n＃ y")]
    public void Every_line_is_a_paragraph(string written, string shown) => Assert.Equal(shown, Plain.Of(written));

    [Fact]
    public void Letters_nobody_sees_are_taken_out() =>
        Assert.Equal("甲乙丙丁戊", Plain.Of("甲\u202E乙\u200B丙\u2066\u0007丁\uFEFF\u00AD戊"));

    [Fact]
    public void A_label_is_one_line_as_written() => Assert.Equal("七年级[2] *班*", Plain.Line(" 七年级[2]\n*班*\u202E "));

    [Fact]
    public void Plain_clients_get_the_lines_back() => Assert.Equal("一\n二", Plain.Undo(Plain.Of("一\n二")));
}
