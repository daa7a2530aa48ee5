namespace CoEduBot.Bot.Demo;

/// <summary>The free seats of all classes, 41 to 45 in each; siblings sit in different classes of one school.</summary>
internal sealed class DemoSeats
{
    private readonly Dictionary<string, int> _free;
    private readonly Dice _dice;
    private int _left;

    public DemoSeats(int students, Dice dice)
    {
        (_dice, _left) = (dice, students);
        var (each, rest) = Math.DivRem(students, DemoUnits.Classes.Count);
        _free = DemoUnits.Classes.Select((unit, place) => (unit.Id, Size: each + (place < rest ? 1 : 0))).ToDictionary(unit => unit.Id, unit => unit.Size);

        for (var swap = 0; swap < DemoUnits.Classes.Count; swap++)
        {
            var (from, to) = (dice.One(DemoUnits.Classes).Id, dice.One(DemoUnits.Classes).Id);
            if (from != to && _free[from] > 41 && _free[to] < 45)
                (_free[from], _free[to]) = (_free[from] - 1, _free[to] + 1);
        }
    }

    /// <param name="first">The eldest child's class; null for any.</param>
    public IReadOnlyList<string> Take(int count, string? first)
    {
        var classes = new List<string> { Sit(first ?? AnyFree()) };
        while (classes.Count < count)
        {
            var open = DemoUnits.Classes
                .Select(unit => unit.Id)
                .Where(id => _free[id] > 0 && !classes.Contains(id) && DemoUnits.SchoolOf(id) == DemoUnits.SchoolOf(classes[0]));
            classes.Add(Sit(_dice.One([.. open])));
        }

        return classes;
    }

    private string AnyFree()
    {
        var seat = _dice.Below(_left);

        return DemoUnits.Classes.First(unit => (seat -= _free[unit.Id]) < 0).Id;
    }

    private string Sit(string unit)
    {
        _free[unit]--;
        _left--;

        return unit;
    }
}
