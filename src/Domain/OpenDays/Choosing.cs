namespace CoEduBot.Domain.OpenDays;

/// <summary>Elements of which a family takes one: the rounds of a lesson, a teacher's slots, or an element by itself.</summary>
/// <param name="Key">The first element's id; what a form's field is called after.</param>
public sealed record Block(ElementId Key, IReadOnlyList<Element> Elements)
{
    public bool Has(ElementId id) => Elements.Any(element => element.Id == id);
}

/// <summary>Whether what a family wishes for goes together. Pure; seats are another matter (<see cref="ElementSeats"/>).</summary>
public static class Choosing
{
    /// <summary>The elements a family may choose from: those for a unit one of its students is in.</summary>
    /// <param name="units">The classes of its students and every unit above them.</param>
    public static IReadOnlyList<Element> For(IEnumerable<Element> elements, IReadOnlySet<UnitId> units) =>
        [.. elements.Where(element => !element.Dropped && units.Contains(element.Audience)).OrderBy(element => element.StartsAt).ThenBy(element => element.Id.Value, StringComparer.Ordinal)];

    /// <summary>
    /// What a form asks one question about each, by time. Alternatives of one group make a block; so do blocks of which no two elements
    /// could be taken together, since there a second question would have one answer only.
    /// </summary>
    public static IReadOnlyList<Block> Blocks(IEnumerable<Element> elements)
    {
        var blocks = new List<List<Element>>();
        foreach (var alternatives in elements.GroupBy(element => element.Group.Length > 0 ? $"group {element.Group}" : $"alone {element.Id.Value}").Select(group => group.ToList()))
        {
            var rival = blocks.Find(block => block.All(one => alternatives.TrueForAll(other => Excludes(one, other))));
            if (rival is null)
                blocks.Add(alternatives);
            else
                rival.AddRange(alternatives);
        }

        return [.. blocks.Select(block => block.OrderBy(element => element.StartsAt).ThenBy(element => element.Id.Value, StringComparer.Ordinal).ToList())
            .OrderBy(block => block[0].StartsAt).ThenBy(block => block[0].Id.Value, StringComparer.Ordinal)
            .Select(block => new Block(block[0].Id, block))];
    }

    /// <summary>A family holds at most one of the two: alternatives of a group, or at the same time.</summary>
    public static bool Excludes(Element one, Element other) =>
        one.Id != other.Id && ((one.Group.Length > 0 && one.Group == other.Group) || one.Clashes(other));

    /// <summary>The two wishes that cannot both be had; null when all go together.</summary>
    public static (Element One, Element Other)? Clash(IReadOnlyList<Element> wishes)
    {
        foreach (var one in wishes)
            foreach (var other in wishes)
                if (string.CompareOrdinal(one.Id.Value, other.Id.Value) < 0 && Excludes(one, other))
                    return one.StartsAt <= other.StartsAt ? (one, other) : (other, one);

        return null;
    }

    /// <summary>The wished elements, or why they cannot be wished for: unknown or not for this family's classes, or two that exclude each other, both named.</summary>
    /// <param name="offered">What the family may choose from (<see cref="For"/>).</param>
    /// <param name="name">How an element is called to the family.</param>
    public static Decision<List<Element>> Check(IEnumerable<ElementId> wishes, IReadOnlyList<Element> offered, Func<Element, string> name)
    {
        var wanted = wishes.Distinct().ToList();
        var found = offered.Where(element => wanted.Contains(element.Id)).ToList();
        if (found.Count < wanted.Count)
            return new Refusal.NoSuchElement();
        if (Clash(found) is var (one, other))
            return new Refusal.ElementsClash(name(one), name(other));

        return found;
    }
}
