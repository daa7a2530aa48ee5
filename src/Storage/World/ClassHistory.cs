using CoEduBot.Domain;
using CoEduBot.Domain.Care;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;

namespace CoEduBot.Storage.World;

/// <summary>
/// The classes students were in before. What a file tells of a student stands over what was noted here; a change of class it does not
/// explain is noted as of the day it is imported: until the day before he was in the class he had. Pure.
/// </summary>
internal static class ClassHistory
{
    public static Difference<ClassSpellKept> Between(StoredRoster before, Roster after, World world, DateOnly today)
    {
        var told = world.Students.Where(row => row.History.Count > 0).ToDictionary(row => row.Id, row => row.History);
        var (added, gone) = (new List<ClassSpellKept>(), new List<ClassSpellKept>());
        foreach (var student in after.Students)
        {
            var left = before.Students.TryGetValue(student.Id, out var was) && was.Class != student.Class ? was.Class : (UnitId?)null;
            if (left is null && !told.ContainsKey(student.Id))
                continue;

            var stored = before.Spells[student.Id].ToList();
            var spells = Spells(stored.ConvertAll(Of), told.GetValueOrDefault(student.Id, []), left, today);
            gone.AddRange(stored.Where(row => !spells.Contains(Of(row))));
            added.AddRange(spells.Except(stored.Select(Of)).Select(spell => Row(student.Id, spell)));
        }

        return new Difference<ClassSpellKept>(added, [], gone);
    }

    public static string Name(ClassSpellKept spell) => $"{spell.Student} {spell.Class}@{spell.FromDay:yyyy-MM-dd}..{spell.ToDay:yyyy-MM-dd}";

    private static List<ClassSpell> Spells(List<ClassSpell> stored, IReadOnlyList<ClassSpell> told, UnitId? left, DateOnly today)
    {
        var noted = stored
            .Where(spell => !told.Any(each => each.Class == spell.Class && Overlap(each, spell)))
            .Select(spell => spell.Class == left && spell.To is null ? spell with { To = today.AddDays(-1) } : spell)
            .SelectMany(spell => told.Aggregate(new List<ClassSpell> { spell }, (parts, each) => [.. parts.SelectMany(part => Without(part, each))]));
        List<ClassSpell> spells = [.. told.Distinct(), .. noted];

        return left is { } old && Closing(old, spells, today) is { } closing ? [.. spells, closing] : spells;
    }

    // From the day after the last one known; nothing where it is known when he left, or where he came only today.
    private static ClassSpell? Closing(UnitId old, List<ClassSpell> spells, DateOnly today)
    {
        var last = spells.Where(spell => spell.To is not null).MaxBy(spell => spell.To);
        var from = last?.To?.AddDays(1);

        return last?.Class == old || from >= today ? null : new ClassSpell(old, from, today.AddDays(-1));
    }

    private static bool Overlap(ClassSpell one, ClassSpell other) => First(one) <= Last(other) && First(other) <= Last(one);

    private static IEnumerable<ClassSpell> Without(ClassSpell spell, ClassSpell told)
    {
        if (!Overlap(spell, told))
        {
            yield return spell;
            yield break;
        }

        if (First(spell) < First(told))
            yield return spell with { To = told.From!.Value.AddDays(-1) };
        if (Last(spell) > Last(told))
            yield return spell with { From = told.To!.Value.AddDays(1) };
    }

    private static DateOnly First(ClassSpell spell) => spell.From ?? DateOnly.MinValue;

    private static DateOnly Last(ClassSpell spell) => spell.To ?? DateOnly.MaxValue;

    private static ClassSpell Of(ClassSpellKept row) => new(row.Class, row.FromDay, row.ToDay);

    private static ClassSpellKept Row(StudentId student, ClassSpell spell) => new() { Student = student, Class = spell.Class, FromDay = spell.From, ToDay = spell.To };
}
