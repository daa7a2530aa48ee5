using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Rankings;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>Cards say days and times as they are where the county is.</summary>
public sealed class InItsZone
{
    [Fact]
    public void A_ranking_was_published_on_the_day_it_was_there()
    {
        // 07:30 on 3 December in Shanghai.
        var view = RankingSamples.View([], null);

        Assert.Contains("12月3日", CardText.Of(RankingCard.For(view, TestCounty.Words(Locale.ZhHans), LocalTime.China)), StringComparison.Ordinal);
        Assert.Contains("12月2日", CardText.Of(RankingCard.For(view, TestCounty.Words(Locale.ZhHans), TimeZoneInfo.Utc)), StringComparison.Ordinal);
    }
}
