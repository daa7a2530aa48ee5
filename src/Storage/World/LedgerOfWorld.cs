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
        Students = [.. world.Students.Select(row => new Learner(row.Id, row.Class, AttrsOf(row.Attrs), row.Lists, row.History))],
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
        AttrsOf(row.Attrs));

    private static readonly Dictionary<string, string> NoAttrs = [];

    private static Dictionary<string, string> AttrsOf(string attrs)
    {
        if (attrs.Length == 0)
            return NoAttrs;

        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in attrs.Split(';'))
            if (part.Split('=', 2) is [var name, var value])
                byName[name] = value;

        return byName;
    }
}
