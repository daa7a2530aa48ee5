using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Terms;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rankings;
using CoEduBot.Storage.Outbox;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Terms;

/// <summary>The office says that a year's scores are right: they stand from then on, are handed in, and those who run schools are told.</summary>
public static class ConfirmYearScores
{
    public static async Task<Reply> Run(Intent.ConfirmYearScores ask, Turn turn)
    {
        if (Recommending.OfficeOf(turn.Who) is not { } county)
            return new Reply.No(new Refusal.NotAllowed(Act.Judge));
        if (ScoringYear.Find(ask.Year, turn) is not { } year)
            return new Reply.No(new Refusal.NoYearScores());
        if (Why(year, turn) is { } why)
            return new Reply.No(why);
        if (await turn.Db.YearScores.AnyAsync(each => each.County == county.Id && each.Year == year.Id, turn.Cancel))
            return new Reply.No(new Refusal.AlreadyPublished());

        var draft = await ScoringYear.Draft(county, year, turn);
        var (placed, readers) = (draft.Rows.Count(row => row.Place is not null), await turn.Db.Readers(county, turn.Cancel));
        if (placed == 0)
            return new Reply.No(new Refusal.NoYearScores());
        if (!ask.Sure)
            return new Reply.Show(YearScoresCard.Sure(year, draft.To, placed, readers.Count - 1, turn.Words));

        turn.Db.Add(new YearScores { County = county.Id, Year = year.Id, FromDay = year.From, ToDay = draft.To, ConfirmedBy = turn.Who.Id, ConfirmedAt = turn.Now });
        await turn.Db.SaveChangesAsync(turn.Cancel);
        turn.Db.AddRange(draft.Rows);
        foreach (var (person, _) in readers.Where(reader => reader.Person != turn.Who.Id))
            turn.Db.Add(CountyNews.To(person, $"{CountyReport.YearScores}/{county.Id.Value}/{year.Id}", new Notice.YearScoresOut(county.Id.Value, year.Id), turn.Zone, turn.Now));
        turn.Db.Add(CountyNews.Report(CountyReport.YearScores, county.Id, turn.Who.Id, turn.Now, year.Id));
        turn.Audit("confirm-year-scores", county.Id.Value, year.Id);
        turn.Deed = new Deed("confirm-year-scores") { Told = true, Instead = [new Intent.ShowYearScores { Year = year.Id }] };
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return new Reply.Show(await ShowYearScores.Card(await ShowYearScores.Scored(year, county, turn), county, 0, turn, turn.Words["terms.scores-confirmed-now", readers.Count - 1]));
    }

    /// <summary>Why the caller cannot confirm it now; null when they can. It is due by the last day, and before the last days it would be no year.</summary>
    internal static Refusal? Why(Span year, Turn turn) =>
        Recommending.OfficeOf(turn.Who) is null ? new Refusal.NotAllowed(Act.Judge)
        : turn.Today < year.Last.AddDays(-YearScores.DaysAhead) ? new Refusal.YearStillRuns(year.Last.AddDays(-YearScores.DaysAhead))
        : null;
}
