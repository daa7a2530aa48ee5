using CoEduBot.Domain.Entries;

namespace CoEduBot.Storage.World;

/// <summary>A world folder as the ledger rules are judged by.</summary>
public static class LedgerOfWorld
{
    /// <param name="world">Read without mistakes.</param>
    public static Ledger Of(World world) => new()
    {
        Units = Roster.Tree(world),
        People = [.. world.People.Select(MemberOf)],
        Students = [.. world.Students.Select(row => new Learner(row.Id, row.Class, Pairs.Of(row.Attrs), row.Lists, row.History))],
        Guardians = [.. world.Guardians.Select(row => new Carer(row.Id, row.Students))],
        Entries = [.. world.Engagements.Select(row => row.Entry)],
        Documents = [.. world.Deliverables.Select(row => row.Document)],
        Records = [.. world.Records.Select(row => row.Record)],
        Ticks = [.. world.Ticks.Select(row => row.Tick)],
        Figures = [.. world.Metrics.Select(row => row.Figure)],
        Assignments = [.. world.Assignments.Select(row => row.Assignment)],
        Waivers = [.. world.Waivers.Select(row => row.Waiver)],
        Params = world.Params.ToDictionary(row => row.Name, row => row.Value),
    };

    private static Member MemberOf(PersonRow row) => new(
        row.Id,
        [.. row.Roles.Select(role => new RoleHeld(role.Code, role.Unit))],
        row.Tags.Split(';', StringSplitOptions.RemoveEmptyEntries),
        Pairs.Of(row.Attrs));
}
