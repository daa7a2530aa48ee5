using System.Globalization;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Domain.Tests.Visits;

public sealed class VisitWishTests
{
    [Theory]
    [InlineData("2026-12-05 10:00 或者晚上", "2026-12-05", "10:00", "或者晚上")]
    [InlineData("2026-12-05", "2026-12-05", null, "")]
    [InlineData("10:00 以后", null, "10:00", "以后")]
    [InlineData("周六上午", null, null, "周六上午")]
    [InlineData("2026-12-05上午", null, null, "2026-12-05上午")]
    [InlineData("2026-13-05 10:00", null, null, "2026-13-05 10:00")]
    [InlineData("", null, null, "")]
    public void A_wish_reads_back_as_it_was_written(string kept, string? day, string? clock, string text)
    {
        var wish = VisitWish.Parse(kept);

        Assert.Equal((day, clock, text), (wish.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), wish.Clock?.ToString("HH:mm", CultureInfo.InvariantCulture), wish.Text));
        Assert.Equal(kept, wish.ToString());
    }
}
