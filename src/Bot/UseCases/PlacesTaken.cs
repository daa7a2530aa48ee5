using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases;

/// <summary>What stands in the places of many audiences at once, as <see cref="Places"/> judges one: three queries, however many there are.</summary>
public sealed class PlacesTaken
{
    private readonly IReadOnlyDictionary<UnitId, Unit> _audiences;
    private readonly Dictionary<UnitId, Unit> _houses;
    private readonly Dictionary<UnitId, List<Engagement>> _standing = [];

    private PlacesTaken(IReadOnlyDictionary<UnitId, Unit> audiences, IReadOnlyList<Unit> around) =>
        (_audiences, _houses) = (audiences, audiences.Values.ToDictionary(unit => unit.Id, unit => Places.House(unit, around)));

    public static async Task<PlacesTaken> Of(IReadOnlyCollection<UnitId> audiences, IReadOnlyCollection<Slot> slots, Turn turn)
    {
        var units = await Units(audiences, turn);
        var taken = new PlacesTaken(units.ToDictionary(unit => unit.Id), await Units([.. units.SelectMany(unit => unit.Chain).Distinct()], turn));
        if (slots.Count > 0 && units.Count > 0)
            await taken.Read(slots.Min(slot => slot.StartsAt), slots.Max(slot => slot.EndsAt), turn);

        return taken;
    }

    public Unit Audience(UnitId id) => _audiences[id];

    /// <summary>Whether the slot's place is another's then.</summary>
    public bool Has(Slot slot, UnitId audience) => Scheduling.Clash(slot, _standing.GetValueOrDefault(_houses[audience].Id, [])) is not null;

    /// <summary>From now on it stands there too.</summary>
    public void Add(Engagement engagement) => Put(_houses[engagement.Audience], engagement);

    private static Task<List<Unit>> Units(IReadOnlyCollection<UnitId> ids, Turn turn) =>
        turn.Db.Units.AsNoTracking().Where(unit => EF.Parameter(ids).Contains(unit.Id)).ToListAsync(turn.Cancel);

    private async Task Read(DateTimeOffset from, DateTimeOffset until, Turn turn)
    {
        string[] tops = [.. _houses.Values.Select(house => $"/{house.Chain[0].Value}/").Distinct()];
        var near = await turn.Db.Within(tops).AsNoTracking().Standing().Touching(from, until)
            .Join(turn.Db.Units, engagement => engagement.Audience, unit => unit.Id, (engagement, unit) => new { Engagement = engagement, unit.Path })
            .ToListAsync(turn.Cancel);
        var houses = _houses.Values.DistinctBy(house => house.Id).ToDictionary(house => house.Id);
        foreach (var each in near)
            foreach (var id in each.Path.Split('/', StringSplitOptions.RemoveEmptyEntries))
                if (houses.TryGetValue(new UnitId(id), out var house) && Places.IsIn(house, each.Engagement))
                    Put(house, each.Engagement);
    }

    private void Put(Unit house, Engagement engagement)
    {
        if (!_standing.TryGetValue(house.Id, out var there))
            _standing[house.Id] = there = [];
        there.Add(engagement);
    }
}
