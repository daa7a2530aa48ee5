using System.Globalization;

namespace CoEduBot.Bot.Demo;

/// <summary>The guardians of one family: mostly two, some alone, some with a grandparent.</summary>
internal static class DemoGuardians
{
    public static IReadOnlyList<DemoGuardian> Of(string surname, int children, int place, bool separated, Dice dice)
    {
        var count = separated || place < 3 ? 2 : Count(dice);
        var guardians = new List<DemoGuardian>();
        for (var number = 0; number < count; number++)
        {
            var own = number == 1 ? DemoNames.Surname(dice) : surname;
            var all = Enumerable.Range(0, children);
            guardians.Add(new DemoGuardian(
                DemoNames.Adult(dice, own),
                [.. separated && number == 1 ? all.Take(1) : all],
                Locale(place, number, dice),
                HasTeams(place, number, separated, dice) ? dice.Guid() : "",
                dice.Below(10_000).ToString("0000", CultureInfo.InvariantCulture)));
        }

        return guardians;
    }

    private static int Count(Dice dice) => dice.Below(100) switch
    {
        < 9  => 1,
        < 97 => 2,
        _    => 3,
    };

    /// <summary>Of the personas' families the first has one parent in Teams, the second both (separately), the third none.</summary>
    private static bool HasTeams(int place, int number, bool separated, Dice dice) => place switch
    {
        0 => number == 0,
        1 => true,
        2 => false,
        _ => dice.Chance(separated ? 60 : number == 0 ? 41 : 16),
    };

    private static string Locale(int place, int number, Dice dice) => place switch
    {
        1 when number == 1 => "zh-Hant",
        < 3                => "zh-Hans",
        _                  => dice.Below(100) switch
        {
            < 2 => "en",
            < 8 => "zh-Hant",
            _   => "zh-Hans",
        },
    };
}
