using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Rankings;
using CoEduBot.Bot.UseCases.Terms;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Reminders;
using CoEduBot.Scheduler;
using Microsoft.EntityFrameworkCore;

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
            Notice.YearScoresDrawn it     => await Scores(it.Year, confirmed: false, at, turn),
            Notice.YearScoresOut it       => await Scores(it.Year, confirmed: true, at, turn),
            _                             => null,
        };

        return card is null ? new Drawing.Skip("settled") : VisitNotice.Ready(turn.Who.Id, card);
    }

    // A draft that was confirmed meanwhile is no news.
    private static async Task<JsonObject?> Scores(string year, bool confirmed, Unit at, Turn turn)
    {
        var county = Published.CountyOf(at);
        if (ScoringYear.Find(year, turn) is not { } span || confirmed != await turn.Db.YearScores.AnyAsync(each => each.County == county && each.Year == year, turn.Cancel))
            return null;

        return await ShowYearScores.Card(span, at, 0, turn);
    }
}
