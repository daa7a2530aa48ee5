namespace CoEduBot.Bot.Demo;

/// <summary>Somebody of guardians.csv.</summary>
/// <param name="Of">Which of the family's children he or she is registered for, by place.</param>
internal sealed record DemoGuardian(string Name, IReadOnlyList<int> Of, string Locale, string AadId, string PhoneTail);

/// <param name="Separated">The parents live apart: each has an address of their own, and the second is registered for the eldest child only.</param>
internal sealed record DemoFamily(
    string Surname, IReadOnlyList<string> Children, IReadOnlyList<string> Classes, IReadOnlyList<DemoGuardian> Guardians, bool Separated);

/// <summary>4,800 families: 8 % with siblings at the same school, 6 % separated, three guardians in ten with Teams.</summary>
internal static class DemoFamilies
{
    private const int Families = 4_800;
    private const int WithSiblings = 384;
    private const int WithThreeChildren = 24;
    private const int Separated = 288;

    /// <summary>How many parents teach at a school of the county: one person in both files.</summary>
    private const int Teachers = 8;

    /// <summary>The class of the personas; the first three families are theirs (see <see cref="DemoPersonas"/>).</summary>
    public const string PersonasClass = "s01-g3-c2";

    public static IReadOnlyList<DemoFamily> Of(IReadOnlyList<DemoStaffer> staff, Dice dice)
    {
        var seats = new DemoSeats(Families + WithSiblings + WithThreeChildren, dice);
        var separated = dice.Shuffled(Enumerable.Range(3, Families - 3)).Take(Separated - 1).Append(1).ToHashSet();
        var families = new List<DemoFamily>(Families);

        // Those with siblings first, while every school still has seats in two classes.
        foreach (var place in Enumerable.Range(0, Families).OrderBy(place => Math.Min(place, 3)).ThenByDescending(ChildrenOf))
        {
            var classes = seats.Take(ChildrenOf(place), place < 3 ? PersonasClass : null);
            families.Add(Family(classes, place, separated.Contains(place), dice));
        }

        return WithTeachers(families, [.. staff.Where(person => person.Roles.StartsWith("head-teacher@", StringComparison.Ordinal))], dice);
    }

    private static int ChildrenOf(int place) => place switch
    {
        0 or 2                         => 1,
        1                              => 2,
        < WithThreeChildren + 3        => 3,
        < WithSiblings + 2             => 2,
        _                              => 1,
    };

    private static DemoFamily Family(IReadOnlyList<string> classes, int place, bool separated, Dice dice)
    {
        var surname = DemoNames.Surname(dice);
        var children = new List<string>();
        while (children.Count < classes.Count)
        {
            var name = DemoNames.Child(dice, surname);
            if (!children.Contains(name))
                children.Add(name);
        }

        return new DemoFamily(surname, children, classes, DemoGuardians.Of(surname, classes.Count, place, separated, dice), separated);
    }

    private static List<DemoFamily> WithTeachers(List<DemoFamily> families, List<DemoStaffer> teachers, Dice dice)
    {
        var parents = dice.Shuffled(teachers.Where(teacher => !teacher.Has("head-teacher", PersonasClass))).Take(Teachers).ToList();
        for (var parent = 0; parent < parents.Count; parent++)
        {
            var place = families.FindIndex(100 * (parent + 5), family => !family.Separated && family.Guardians.Count == 2);
            var mother = families[place].Guardians[1] with { Name = parents[parent].Name, AadId = parents[parent].AadId };
            families[place] = families[place] with { Guardians = [families[place].Guardians[0], mother] };
        }

        return families;
    }
}
