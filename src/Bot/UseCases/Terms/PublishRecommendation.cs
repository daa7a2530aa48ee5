using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Terms;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain;
using CoEduBot.Domain.Rankings;
using CoEduBot.Storage.Outbox;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Terms;

/// <summary>Sends a term's list round to those who run schools and those above them, and hands it in. It stands from then on.</summary>
public static class PublishRecommendation
{
    public static async Task<Reply> Run(Intent.PublishRecommendation ask, Turn turn)
    {
        if ((await Recommending.Draft(ask.Term, turn)).Refuses(out var why, out var draft))
            return new Reply.No(why);
        // An empty list says itself why it is empty.
        if (draft.Practice.Count == 0)
            return new Reply.Show(RecommendationCard.Draft(draft, turn.Words));

        var (list, picked) = (draft.List, draft.Practice.Count(each => each.Picked));
        var county = await turn.Db.Units.AsNoTracking().SingleAsync(unit => unit.Id == list.County, turn.Cancel);
        var readers = await turn.Db.Readers(county, turn.Cancel);
        if (!ask.Sure && picked > 0)
            return new Reply.Show(RecommendationCard.Sure(draft, picked, readers.Count, turn.Words));
        if (list.Publish(picked, turn.Now).Refuses(out why, out _))
            return new Reply.No(why);

        foreach (var (person, _) in readers.Where(reader => reader.Person != turn.Who.Id))
            turn.Db.Add(CountyNews.To(person, $"recommendation/{county.Id.Value}/{list.Term}", new Notice.RecommendationOut(county.Id.Value, list.Term), turn.Zone, turn.Now));
        turn.Db.Add(CountyNews.Report(CountyReport.TermRecommendation, county.Id, turn.Who.Id, turn.Now, list.Term));
        turn.Audit("publish-recommendation", county.Id.Value, list.Term);
        turn.Deed = new Deed("publish-recommendation") { Told = true, Instead = [new Intent.ShowRecommendation { Term = list.Term }] };
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return new Reply.Show(RecommendationCard.Published(draft, null, turn.Words, turn.Zone, turn.Words["terms.published-now", picked, readers.Count - 1]));
    }
}
