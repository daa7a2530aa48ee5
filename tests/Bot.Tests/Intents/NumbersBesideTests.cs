using CoEduBot.Bot.UseCases.Ledgers;

namespace CoEduBot.Bot.Tests.Intents;

public sealed class NumbersBesideTests
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Things = new()
    {
        ["photo"] = ["照片", "photos"], ["video"] = ["视频", "影片", "video"], ["attendance"] = ["签到记录", "簽到記錄", "attendance list"],
    };

    [Theory]
    [InlineData("补照片2张视频1个", "photo=2 video=1")]
    [InlineData("照片 2 张，视频 1 个", "photo=2 video=1")]
    [InlineData("2张照片1个视频", "photo=2 video=1")]
    [InlineData("补两张照片和一段影片", "photo=2 video=1")]
    [InlineData("签到表1份 照片１２张", "attendance=1 photo=12")]
    [InlineData("add 3 photos and a video", "photo=3 video=1")]
    [InlineData("照片", "photo=1")]
    [InlineData("attendance", "attendance=1")]
    [InlineData("谢谢", "")]
    public void Numbers_stand_before_or_after_what_they_count(string text, string counts) => Assert.Equal(
        counts, string.Join(' ', NumbersBeside.Of(text, Things).OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Key}={each.Value}")));
}
