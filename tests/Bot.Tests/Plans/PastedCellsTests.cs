using CoEduBot.Bot.UseCases.Plans.Tables;

namespace CoEduBot.Bot.Tests.Plans;

public sealed class PastedCellsTests
{
    [Theory]
    [InlineData("日期\t主题\n12月9日\t手机", "日期|主题 12月9日|手机")]
    [InlineData("日期\t主题\r\n12月9日\t手机\r\n\r\n", "日期|主题 12月9日|手机")]
    [InlineData("日期,主题\n12月9日,\"手机,平板\"", "日期|主题 12月9日|手机,平板")]
    [InlineData("日期,主题\n12月9日,\"说\"\"好\"\"\"", "日期|主题 12月9日|说\"好\"")]
    [InlineData("日期，主题\n12月9日，手机", "日期|主题 12月9日|手机")]
    [InlineData("日期\t主题\n12月9日\t\n\t阅读", "日期|主题 12月9日| |阅读")]
    public void Cells_stand_between_tabs_or_commas(string text, string cells) =>
        Assert.Equal(cells, string.Join(' ', PastedCells.Read(text)!.Select(row => string.Join('|', row))));

    [Theory]
    [InlineData("一行")]
    [InlineData("一行\t两格")]
    [InlineData("第一行\n第二行")]
    [InlineData("")]
    public void What_does_not_fall_into_cells_is_no_table(string text) => Assert.Null(PastedCells.Read(text));
}
