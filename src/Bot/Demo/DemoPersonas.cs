namespace CoEduBot.Bot.Demo;

/// <summary>Who is who in the demo: a head teacher's class, three of its families, and those above.</summary>
internal static class DemoPersonas
{
    private const string Class = DemoFamilies.PersonasClass;

    public static IEnumerable<(string Alias, string Person)> Of(
        IReadOnlyList<DemoStaffer> staff, IReadOnlyList<DemoCounty.Parent> guardians)
    {
        var school = DemoUnits.SchoolOf(Class);
        var township = DemoUnits.All.Single(unit => unit.Id == school).Parent;

        yield return ("head-teacher", Staffer("head-teacher", Class));
        yield return ("moral-director", Staffer("moral-director", school));
        yield return ("principal", Staffer("principal", school));
        yield return ("township-lead", Staffer("township-lead", township));
        yield return ("county", Staffer("county-officer", DemoUnits.County));
        // See DemoFamilies: the first three families are theirs.
        yield return ("parent", Parent(family: 0, number: 0));
        yield return ("parent-2", Parent(family: 1, number: 0));
        yield return ("parent-ex", Parent(family: 1, number: 1));
        yield return ("parent-3", Parent(family: 2, number: 0));

        string Staffer(string role, string unit) => staff.First(person => person.Has(role, unit)).Id;

        string Parent(int family, int number) => guardians.Where(guardian => guardian.Family == family).ElementAt(number).Id;
    }
}
