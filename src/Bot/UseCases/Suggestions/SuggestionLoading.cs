using CoEduBot.Domain;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Suggestions;

/// <summary>A suggestion this person may answer, with its school.</summary>
public sealed record Asked(Suggestion Suggestion, Unit School);

/// <summary>The only way to a suggestion to be answered; what is out of reach is refused as if it did not exist.</summary>
public static class SuggestionLoading
{
    public static async Task<Decision<Asked>> Suggested(this Turn turn, string id)
    {
        if (await turn.Db.Suggestions.FindAsync([id], turn.Cancel) is not { } suggestion)
            return new Refusal.NothingFits();

        var school = (await turn.Db.Units.FindAsync([suggestion.School], turn.Cancel))!;

        return await MayAnswer(turn, suggestion, school) ? new Asked(suggestion, school) : new Refusal.NothingFits();
    }

    // Whoever it was given to, while at the school; and whoever is in charge where the one it was given to has left.
    private static async Task<bool> MayAnswer(Turn turn, Suggestion suggestion, Unit school) =>
        turn.Who.May(Act.Respond, school)
        || (suggestion.Owner == turn.Who.Id
            ? await turn.Db.StillServes(turn.Who.Id, school, turn.Cancel)
            : turn.Who.Roles.Any(held => held.At.Covers(school)) && await turn.Db.AnswersFor(school, turn.Cancel) == turn.Who.Id);

    /// <summary>All this person may answer, answered ones too.</summary>
    public static async Task<IQueryable<Suggestion>> ToAnswer(this Turn turn)
    {
        var (me, schools) = (turn.Who.Id, turn.Who.Roles.Where(held => Permissions.Allow(held.Role, held.At, Act.Respond, held.At)).Select(held => held.At.Id).ToList());
        var given = await turn.Db.Suggestions.Where(suggestion => suggestion.Owner == me).Select(suggestion => suggestion.School).Distinct().ToListAsync(turn.Cancel);
        var serving = new List<UnitId>();
        foreach (var school in await turn.Db.Units.AsNoTracking().Where(unit => given.Contains(unit.Id)).ToListAsync(turn.Cancel))
            if (await turn.Db.StillServes(me, school, turn.Cancel))
                serving.Add(school.Id);

        return turn.Db.Suggestions.AsNoTracking().Where(suggestion => schools.Contains(suggestion.School) || (suggestion.Owner == me && serving.Contains(suggestion.School)));
    }

    /// <summary>Whether schools lie in this person's overseeing reach whose suggestions they do not answer: they see how many there are.</summary>
    public static Unit? Above(this Turn turn) => turn.Who.Roles
        .Where(held => held.Role is Role.TownshipLead or Role.CountyOfficer)
        .OrderByDescending(held => (int)held.Role)
        .Select(held => held.At)
        .FirstOrDefault();
}
