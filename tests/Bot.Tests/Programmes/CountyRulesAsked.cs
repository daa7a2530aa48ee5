namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>The county's own plan: whom each rule asks, in the small county of the bench, at the end of 2026. Checks of single events have no one until there is one.</summary>
public sealed class CountyRulesAsked
{
    private static readonly Dictionary<string, string> Others = new()
    {
        ["YX-03"] = "s2", ["YX-04"] = "t1 t2", ["YX-06"] = "cadre-1", ["YX-07"] = "c1 c2 c3", ["YX-08"] = "subject-1", ["YX-10"] = "p1", ["YX-11"] = "p1",
        ["YX-14"] = "s2", ["YX-24"] = "county p1 s1 s2", ["YX-29"] = "manager-1", ["YX-30"] = "lecturer-1", ["YX-32"] = "c1 c2",
        ["YX-42"] = "county d1 k1 s1 s2 t1 t2", ["YX-44"] = "d1 s1 s2 t1 t2", ["YX-45"] = "d1 s1 s2 t1 t2", ["YX-46"] = "d1 s1 s2 t1 t2", ["YX-56"] = "p1",
        ["YX-02"] = "s1", ["YX-28"] = "", ["YX-38"] = "", ["YX-52"] = "",
    };

    private static readonly string[] OfTheCounty =
    [
        "YX-01", "YX-05", "YX-12", "YX-13", "YX-16", "YX-17", "YX-18", "YX-26", "YX-27", "YX-34", "YX-40", "YX-41", "YX-43",
        "YX-47", "YX-48", "YX-49", "YX-50", "YX-51", "YX-53", "YX-55", "YX-57", "YX-59", "YX-61",
    ];

    public static TheoryData<string> Rules => [.. RuleBench.Of("county-hsc").Programme.Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_asks_whom_its_source_names(string rule)
    {
        var whom = Others.TryGetValue(rule, out var others) ? others : OfTheCounty.Contains(rule) ? "county" : "s1 s2";

        Assert.Equal(whom, RuleBench.Of("county-hsc").Asked(rule, "2026-12-31"));
    }
}
