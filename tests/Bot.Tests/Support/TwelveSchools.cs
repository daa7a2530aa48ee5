using CoEduBot.Domain.Programmes;

namespace CoEduBot.Bot.Tests.Support;

/// <summary>
/// A county of two townships with six schools each, `s01` to `s12`; each school has a moral director (`d01`) and a principal (`p01`), but `s11` has
/// only a principal. It works by one rule of the shipped programmes: the plan for next month, with its ladder.
/// </summary>
public static class TwelveSchools
{
    public static readonly IReadOnlyList<string> Schools = [.. Enumerable.Range(1, 12).Select(number => $"s{number:00}")];

    public static readonly Catalogue Catalogue = new([.. CareStage.Shipped.Programmes
        .Where(programme => programme.Id == "lecture-series")
        .Select(programme => programme with { Rules = [.. programme.Rules.Where(rule => rule.Id == "JH-07")] })]);

    public static IEnumerable<string> People => ["officer", "lead1", "lead2", .. Schools.SelectMany(Staff)];

    /// <summary>Who is asked for a school's plan first.</summary>
    public static string PlannerOf(string school) => school == "s11" ? "p11" : $"d{school[1..]}";

    public static async Task<BotUnderTest> Begin(string local, Catalogue? catalogue = null)
    {
        var folder = Directory.CreateTempSubdirectory("coedu-twelve-").FullName;
        File.WriteAllLines(Path.Combine(folder, "units.csv"),
            ["id,kind,parent,name", "county,county,,云溪县", "t1,township,county,青禾镇", "t2,township,county,白石镇", .. Schools.Select((school, at) => $"{school},school,t{1 + at / 6},第{at + 1}小学")]);
        File.WriteAllLines(Path.Combine(folder, "people.csv"),
        [
            "id,name,roles,locale,aad_id", "officer,岳景行,county-office@county,,officer", "lead1,贺知远,township-lead@t1,,lead1", "lead2,秦望,township-lead@t2,en,lead2",
            .. Schools.SelectMany(Staff, (school, person) => $"{person},{person},{(person[0] == 'd' ? "moral-director" : "principal")}@{school},,{person}"),
        ]);
        File.WriteAllText(Path.Combine(folder, "students.csv"), "id,name,class\n");
        File.WriteAllText(Path.Combine(folder, "guardians.csv"), "id,name,students,locale,aad_id,phone_tail\n");
        var bot = await BotUnderTest.At(local, county: folder, catalogue: catalogue ?? Catalogue);
        Directory.Delete(folder, recursive: true);
        await bot.Install([.. People]);

        return bot;
    }

    private static IEnumerable<string> Staff(string school) => school == "s11" ? ["p11"] : [$"d{school[1..]}", $"p{school[1..]}"];
}
