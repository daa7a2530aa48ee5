using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Terms;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Rankings;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Rankings;
using CoEduBot.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Terms;

/// <summary>What the county recommends of a term: for its office to choose from, for schools once it is published.</summary>
public static class ShowRecommendation
{
    public static async Task<Reply> Run(Intent.ShowRecommendation ask, Turn turn)
    {
        if (Recommending.OfficeOf(turn.Who) is { } county)
            return await ForOffice(county, ask.Term, turn);
        if (Published.ReaderAt(turn.Who) is not { } at)
            return new Reply.No(new Refusal.NotAllowed(Act.Oversee));

        return await Card(Published.CountyOf(at), ask.Term, turn) is { } card ? new Reply.Show(card) : new Reply.No(new Refusal.NoRecommendation());
    }

    public static async Task<Reply> Run(Intent.DrawUpRecommendation ask, Turn turn)
    {
        if ((await Recommending.Draft(ask.Term, turn)).Refuses(out var why, out var draft))
            return new Reply.No(why);
        if (ReportPeriods.Named(turn.Site.Catalogue, CountyReport.TermRecommendation, ask.Term, turn.Today) is not { } term)
            return new Reply.No(new Refusal.NoRecommendation());

        var county = await turn.Db.Units.AsNoTracking().SingleAsync(unit => unit.Id == draft.List.County, turn.Cancel);

        return new Reply.Show(RecommendationCard.Draft(await Recommending.View(await Recommending.DrawUp(county, term, turn), turn), turn.Words, turn.Words["terms.drawn-up"]));
    }

    /// <summary>As it was published; the newest without a term. Null where none was.</summary>
    internal static async Task<JsonObject?> Card(UnitId county, string? term, Turn turn)
    {
        var lists = turn.Db.Recommendations.AsNoTracking().Where(each => each.County == county && each.PublishedAt != null);
        var list = await (string.IsNullOrWhiteSpace(term) ? lists.OrderByDescending(each => each.FromDay) : lists.Where(each => each.Term == term)).FirstOrDefaultAsync(turn.Cancel);
        if (list is null)
            return null;

        var before = await lists.Where(each => each.FromDay < list.FromDay).OrderByDescending(each => each.FromDay).Select(each => each.Term).FirstOrDefaultAsync(turn.Cancel);

        return RecommendationCard.Published(await Recommending.View(list, turn), before, turn.Words, turn.Zone);
    }

    /// <summary>The office's list of a term, when it was told of it. Null where it was published since.</summary>
    internal static async Task<JsonObject?> Draft(string term, Turn turn) =>
        (await Recommending.Draft(term, turn)).Refuses(out _, out var draft) ? null : RecommendationCard.Draft(draft, turn.Words);

    // Asked before the clock drew it up, it is drawn up now.
    private static async Task<Reply> ForOffice(Unit county, string? said, Turn turn)
    {
        var catalogue = turn.Site.Catalogue;
        var term = string.IsNullOrWhiteSpace(said)
            ? ReportPeriods.At(catalogue, CountyReport.TermRecommendation, turn.Today)
            : ReportPeriods.Named(catalogue, CountyReport.TermRecommendation, said.Trim(), turn.Today);
        if (term is not { } span)
            return await Card(county.Id, said, turn) is { } old ? new Reply.Show(old) : new Reply.No(new Refusal.NoRecommendation());
        if (await turn.Db.Recommendations.FindAsync([county.Id, span.Id], turn.Cancel) is not { } list)
            list = await Recommending.DrawUp(county, span, turn);

        return list.PublishedAt is null
            ? new Reply.Show(RecommendationCard.Draft(await Recommending.View(list, turn), turn.Words))
            : new Reply.Show((await Card(county.Id, span.Id, turn))!);
    }
}
