namespace CoEduBot.Domain.People;

/// <summary>
/// Which students are one family: those tied together by guardians, directly or through others. Siblings share a
/// family, so do both homes of separated parents, and the children a new marriage brings together. A student
/// whom no guardian names is a family alone.
/// </summary>
/// <remarks>
/// A family keeps its id for as long as one can say that it is the same family, since its answers hang on the id:
/// a sibling who comes, a guardian who goes or a change of class does not change it. A new family is called after
/// its smallest student id. When families grow together the smallest id of them stays; when one falls apart, the
/// part with the smallest student known before keeps the id.
/// </remarks>
public static class Families
{
    /// <summary>The family of every student.</summary>
    /// <param name="students">The roster's students; whoever else the guardians name is left out.</param>
    /// <param name="children">For each guardian, the students in his or her care.</param>
    /// <param name="known">The families as they were before; empty the first time.</param>
    public static IReadOnlyDictionary<StudentId, FamilyId> Of(
        IEnumerable<StudentId> students,
        IEnumerable<IReadOnlyList<StudentId>> children,
        IReadOnlyDictionary<StudentId, FamilyId> known)
    {
        var groups = Groups([.. students.Order(ById)], children);
        var keepers = Keepers(groups, known);
        var taken = known.Values.ToHashSet();

        var families = new Dictionary<StudentId, FamilyId>();
        foreach (var group in groups)
        {
            var id = keepers.TryGetValue(group[0], out var kept) ? kept : NewId(group[0], taken);
            foreach (var student in group)
                families[student] = id;
        }

        return families;
    }

    private static readonly Comparer<StudentId> ById =
        Comparer<StudentId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));

    /// <summary>Students who belong together, the smallest id first, in groups and among them.</summary>
    private static List<List<StudentId>> Groups(List<StudentId> students, IEnumerable<IReadOnlyList<StudentId>> children)
    {
        var places = students.Select((student, place) => (student, place)).ToDictionary(pair => pair.student, pair => pair.place);
        var heads = Enumerable.Range(0, students.Count).ToArray();

        foreach (var siblings in children)
        {
            var first = -1;
            foreach (var sibling in siblings.Where(places.ContainsKey))
                first = first < 0 ? places[sibling] : Join(heads, first, places[sibling]);
        }

        var groups = students.Select((_, place) => place).GroupBy(place => Head(heads, place));

        return [.. groups.Select(group => group.Select(place => students[place]).ToList())];
    }

    private static int Join(int[] heads, int one, int other)
    {
        var (a, b) = (Head(heads, one), Head(heads, other));

        return heads[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Head(int[] heads, int place)
    {
        while (heads[place] != place)
            place = heads[place] = heads[heads[place]];

        return place;
    }

    /// <summary>Which group, named by its first student, keeps which known id.</summary>
    private static Dictionary<StudentId, FamilyId> Keepers(
        List<List<StudentId>> groups, IReadOnlyDictionary<StudentId, FamilyId> known)
    {
        var given = new HashSet<FamilyId>();
        var keepers = new Dictionary<StudentId, FamilyId>();
        var heirs = groups
            .Select(group => (group[0], before: group.Where(known.ContainsKey).ToList()))
            .Where(heir => heir.before.Count > 0)
            .OrderBy(heir => heir.before[0], ById);

        foreach (var (first, before) in heirs)
        {
            var ids = before.Select(student => known[student]).Where(id => !given.Contains(id)).ToList();
            if (ids.Count > 0)
                given.Add(keepers[first] = ids.MinBy(id => id.Value, StringComparer.Ordinal));
        }

        return keepers;
    }

    private static FamilyId NewId(StudentId first, HashSet<FamilyId> taken)
    {
        // Taken only where a family fell apart and the part called after this student is elsewhere now.
        var id = new FamilyId($"f-{first}");
        while (!taken.Add(id))
            id = new FamilyId(id.Value + "+");

        return id;
    }
}
