using CoEduBot.Bot.Cards.Terms;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rankings;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Terms;

/// <summary>A term's list, as it is loaded to be shown or changed.</summary>
internal static class Recommending
{
    /// <summary>The county whose office the caller is of; null for everybody else.</summary>
    public static Unit? OfficeOf(Caller who) =>
        who.Roles.Where(held => Permissions.Allow(held.Role, held.At, Act.Judge, held.At)).Select(held => held.At).FirstOrDefault();

    /// <summary>A county's list that is still being chosen from, and may be by the caller.</summary>
    public static async Task<Decision<RecommendationView>> Draft(string term, Turn turn)
    {
        if (OfficeOf(turn.Who) is not { } county)
            return new Refusal.NotAllowed(Act.Judge);
        if (await turn.Db.Recommendations.FindAsync([county.Id, term], turn.Cancel) is not { } list)
            return new Refusal.NoRecommendation();

        return list.PublishedAt is null ? await View(list, turn) : new Refusal.AlreadyPublished();
    }

    public static async Task<RecommendationView> View(Recommendation list, Turn turn)
    {
        var practice = await turn.Db.GoodPractices.Where(each => each.County == list.County && each.Term == list.Term).OrderBy(each => each.Place).ToListAsync(turn.Cancel);
        var ids = practice.ConvertAll(each => each.School).Append(list.County).ToList();
        var names = await turn.Db.Units.Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, turn.Cancel);

        return new RecommendationView(list, names[list.County], practice, names);
    }

    /// <summary>Draws it up from what is known now.</summary>
    public static async Task<Recommendation> DrawUp(Unit county, Span term, Turn turn) =>
        await turn.Db.Put(county.Id, term, await turn.Db.GoodPracticeOf(county, term, turn.Site.Catalogue, turn.Zone, turn.Now, turn.Cancel), turn.Now, turn.Cancel);
}
