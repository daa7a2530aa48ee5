using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Rankings;
using CoEduBot.Bot.UseCases.Terms;
using CoEduBot.Domain;
using CoEduBot.Domain.Reminders;
using CoEduBot.Scheduler;

namespace CoEduBot.Bot.Notices;

/// <summary>Draws what the county published, for those who still run a school or township there.</summary>
internal static class PublishedNotice
{
    public static bool IsOne(Notice notice) => notice is Notice.BulletinOut or Notice.RankingOut or Notice.RecommendationDrawn or Notice.RecommendationOut or Notice.YearScoresDrawn or Notice.YearScoresOut;

    public static async Task<Drawing> Draw(Notice notice, Turn turn)
    {
        var morning = QuietHours.After(turn.Now, turn.Zone);
        if (morning > turn.Now)
            return new Drawing.Wait(morning);
        if (Published.ReaderAt(turn.Who) is not { } at)
            return new Drawing.Skip("handed-over");

        JsonObject? card = notice switch
        {
            Notice.BulletinOut it         => await ShowBulletin.Card(new UnitId(it.County), DateOnly.ParseExact(it.Week, "yyyy-MM-dd", CultureInfo.InvariantCulture), at.Name, it.Behind, turn),
            Notice.RankingOut it          => await ShowRanking.Frozen(new UnitId(it.County), YearMonth.Read(it.Month), at, turn),
            Notice.RecommendationDrawn it => await ShowRecommendation.Draft(it.Term, turn),
            Notice.RecommendationOut it   => await ShowRecommendation.Card(new UnitId(it.County), it.Term, turn),
            Notice.YearScoresDrawn it     => ScoringYear.Find(it.Year, turn) is { } year ? await ShowYearScores.News(year, confirmed: false, at, turn) : null,
            Notice.YearScoresOut it       => ScoringYear.Find(it.Year, turn) is { } year ? await ShowYearScores.News(year, confirmed: true, at, turn) : null,
            _                             => null,
        };

        return card is null ? new Drawing.Skip("settled") : VisitNotice.Ready(turn.Who.Id, card);
    }
}
