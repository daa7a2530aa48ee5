namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>
/// The county's own plan: what is ticked off. Each rule with its subject, who may tick, somebody who may not (of the same role elsewhere,
/// or of another role), and all its items; judged when the year 2026 is over.
/// </summary>
public sealed class CountyRulesTicked
{
    private static readonly RuleBench Bench = RuleBench.Of("county-hsc");

    public static TheoryData<string, string, string, string, string> Lists => new()
    {
        { "YX-11", "p1", "lead-1", "lead-2", "organisation signage teaching-plan management-rules ledger teachers materials activities inspection funding" },
        { "YX-19", "s1", "principal-1", "principal-2", "home-visit-system open-teaching-system shared-meal-system reception-day-system parent-committee-system parent-volunteer-system" },
        { "YX-21", "s1", "principal-1", "manager-1", "school-committee every-grade-committee every-class-committee charter meeting-rule liaison-rule" },
        { "YX-23", "s2", "principal-2", "principal-1", "volunteer-team parents-studio model-families parents-hall" },
        { "YX-25", "s1", "principal-1", "officer", "online-room" },
        { "YX-39", "s1", "principal-1", "principal-k", "outstanding-parent" },
        { "YX-53", "county", "officer", "lead-1", "model-parent-school model-forum model-lesson model-counsellor" },
        { "YX-55", "county", "officer", "lead-1", "lead-group lead-group-office" },
        { "YX-57", "county", "officer", "principal-1", "commended-staff commended-lecturer" },
        { "YX-59", "county", "officer", "teacher-1", "resource-library course-columns question-and-answer" },
    };

    [Theory, MemberData(nameof(Lists)), Proves("YX-11", "YX-19", "YX-21", "YX-23", "YX-25", "YX-39", "YX-53", "YX-55", "YX-57", "YX-59")]
    public void All_items_ticked_by_the_one_who_confirms_them_is_met(string rule, string subject, string by, string wrong, string items)
    {
        var all = items.Split(' ');

        Assert.Equal($"{all.Length}/{all.Length} met", Said(rule, subject, Bench.Ticked(rule, subject, by, "2026-12-31", all)));
        // Twice is once, and what somebody else ticks as well does no harm.
        Assert.Equal($"{all.Length}/{all.Length} met", Said(rule, subject, Bench.Ticked(rule, subject, by, "2026-01-01", [.. all, .. all]).Ticked(rule, subject, wrong, "2026-01-01", all)));
    }

    [Theory, MemberData(nameof(Lists)), Proves("YX-11", "YX-19", "YX-21", "YX-23", "YX-25", "YX-39", "YX-53", "YX-55", "YX-57", "YX-59")]
    public void One_item_short_or_ticked_by_somebody_else_is_missed(string rule, string subject, string by, string wrong, string items)
    {
        var all = items.Split(' ');
        var (last, short1) = (all[^1], $"{all.Length - 1}/{all.Length} {Closed(rule)} [{all[^1]}]");

        Assert.Equal(short1, Said(rule, subject, Bench.Ticked(rule, subject, by, "2026-12-31", all[..^1])));
        Assert.Equal(short1, Said(rule, subject, Bench.Ticked(rule, subject, by, "2026-12-31", all[..^1]).Ticked(rule, subject, wrong, "2026-12-31", last)));
        Assert.Equal(short1, Said(rule, subject, Bench.Ticked(rule, subject, by, "2026-12-31", all[..^1]).Ticked(rule, subject, by, "2027-01-01", last)));
    }

    [Theory, MemberData(nameof(Lists)), Proves("YX-11", "YX-19", "YX-21", "YX-23", "YX-25", "YX-39", "YX-53", "YX-55", "YX-57", "YX-59")]
    public void Nothing_ticked_or_all_by_somebody_else_is_missed(string rule, string subject, string by, string wrong, string items)
    {
        var all = items.Split(' ');
        var none = $"0/{all.Length} {Closed(rule)} [{string.Join(", ", all)}]";

        Assert.NotEqual(by, wrong);
        Assert.Equal(none, Said(rule, subject, Bench));
        Assert.Equal(none, Said(rule, subject, Bench.Ticked(rule, subject, wrong, "2026-06-01", all)));
    }

    [Theory, Proves("YX-19", "YX-39")]
    [InlineData("YX-19", "home-visit-system open-teaching-system shared-meal-system reception-day-system parent-committee-system parent-volunteer-system", "2027-01-01 met 6/6")]
    [InlineData("YX-39", "outstanding-parent", "2027 on-track 0/1 [outstanding-parent]")]
    public void What_exists_goes_on_existing_but_a_selection_is_made_every_year(string rule, string items, string said) =>
        Assert.Equal(said, Bench.Ticked(rule, "s1", "principal-1", "2026-06-01", items.Split(' ')).Said(rule, "2027-01-01", "s1"));

    // An encouraged rule is never missed.
    private static string Closed(string rule) => rule == "YX-25" ? "below-guideline" : "missed";

    // The period is the year by either name: a calendar year's, or the day the programme's begins.
    private static string Said(string rule, string subject, RuleBench bench)
    {
        var year = bench.Said(rule, "2027-01-01", subject, "2026") is { Length: > 0 } said ? said : bench.Said(rule, "2027-01-01", subject, "2026-01-01");

        return year.Split(' ', 4) is [_, var standing, var count, .. var missing] ? string.Join(' ', [count, standing, .. missing]) : year;
    }
}
