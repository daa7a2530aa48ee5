namespace CoEduBot.Bot.Tests.Programmes;

/// <summary>The city's guidance: shares, boards, committees, systems, plans and money, by calendar years.</summary>
public sealed class GuidanceRulesBodies
{
    private static readonly RuleBench Bench = RuleBench.Of("city-guidance");

    [Theory, Proves("JG-01", "JG-02")]
    [InlineData("JG-01", "parent-school-opened")]
    [InlineData("JG-02", "parent-committee-set-up")]
    public void Every_school_and_kindergarten_has_one(string rule, string figure)
    {
        var two = Bench.Figure(figure, "s1", "2026-12-31", 1).Figure(figure, "k1", "2026-12-31", 1);

        Assert.Equal($"2026-01-01 missed 0.6666/1 [{figure} 0.6666/1]", Said(two));
        Assert.Equal("2026-01-01 met 1/1", Said(two.Figure(figure, "s2", "2026-12-31", 1)));
        Assert.Equal($"2026-01-01 missed 0.99/1 [{figure} 0.99/1]", Said(two.Figure(figure, "county", "2026-12-31", 99, 100)));
        Assert.Equal("2026-01-01 met 1/1", Said(two.Figure(figure, "county", "2026-12-31", 100, 100)));
        Assert.Equal($"2026-01-01 missed 0/1 [{figure} 0/1]", Said(Bench.Figure(figure, "county", "2027-01-01", 1)));

        string Said(RuleBench bench) => bench.Said(rule, "2027-01-01", "county", "2026-01-01");
    }

    [Theory, Proves("JG-06")]
    [InlineData("principal@s1", "moral-education care-committee", "staff teacher parent", "met 3/3")]
    [InlineData("", "moral-education care-committee", "staff teacher parent", "on-track 2/3 [board-head]")]
    [InlineData("moral-director@s1", "moral-education care-committee", "staff teacher parent", "on-track 2/3 [board-head]")]
    [InlineData("principal@s1 principal@s1", "moral-education care-committee", "staff teacher parent", "overdue 2/3 [board-head]")]
    [InlineData("principal@s1", "moral-education", "staff teacher parent", "on-track 2/3 [deputy-seat]")]
    [InlineData("principal@s1", "moral-education care-committee expert", "staff teacher parent", "met 3/3")]
    [InlineData("principal@s1", "moral-education care-committee", "staff teacher", "on-track 2/3 [member-seat]")]
    [InlineData("principal@s1", "moral-education care-committee", "staff staff teacher", "on-track 2/3 [member-seat]")]
    [InlineData("principal@s1", "moral-education care-committee", "staff teacher parent expert", "met 3/3")]
    public void A_parent_schools_board_has_its_seats_filled(string heads, string deputies, string members, string said)
    {
        var bench = Parts(heads).Aggregate(Bench, (so, role) => so.Person($"head-{so.Ledger.People.Count}", $"{role};board-head@s1"));
        bench = Parts(deputies).Aggregate(bench, (so, seat) => so.Person($"deputy-{so.Ledger.People.Count}", "board-deputy@s1", $"deputy-seat={seat}"));
        bench = Parts(members).Aggregate(bench, (so, seat) => so.Person($"member-{so.Ledger.People.Count}", "board-member@s1", $"member-seat={seat}"));

        Assert.Equal($"2026-01-01 {said}", bench.Said("JG-06", "2026-04-01", "s1"));
        Assert.Equal("k1 s1 s2", bench.Asked("JG-06", "2026-04-01"));
    }

    [Theory, Proves("JG-07")]
    [InlineData("lecturer counsellor", "principal-k", "met 3/3")]
    [InlineData("lecturer lecturer counsellor counsellor", "principal-k", "met 3/3")]
    [InlineData("counsellor", "principal-k", "on-track 2/3 [lecturer]")]
    [InlineData("lecturer", "principal-k", "on-track 2/3 [counsellor]")]
    [InlineData("lecturer counsellor", "", "on-track 2/3 [teaching-material]")]
    [InlineData("lecturer counsellor", "nobody", "on-track 2/3 [teaching-material]")]
    public void It_has_lecturers_counsellors_and_material(string roles, string ticker, string said)
    {
        var bench = Parts(roles).Aggregate(Bench, (so, role) => so.Person($"p-{so.Ledger.People.Count}", $"{role}@k1"));

        Assert.Equal($"2026-01-01 {said}", (ticker.Length == 0 ? bench : bench.Ticked("JG-07", "k1", ticker, "2026-04-01", "teaching-material")).Said("JG-07", "2026-04-01", "k1"));
    }

    [Theory, Proves("JG-17")]
    [InlineData("principal care-committee parent parent", "missed 3/4 [party]")]
    [InlineData("principal care-committee parent expert", "met 4/4")]
    [InlineData("principal care-committee parent expert volunteer", "met 5/4")]
    public void Four_parties_guide_the_school(string parties, string said) => Assert.Equal(
        $"2026-01-01 {said}",
        Parts(parties).Aggregate(Bench, (so, party) => so.Person($"p-{so.Ledger.People.Count}", "guidance-member@s1", $"party={party}")).Said("JG-17", "2027-01-01", "s1", "2026-01-01"));

    [Theory, Proves("JG-33")]
    [InlineData("", "missed 1/2 [people]")]
    [InlineData("head-teacher", "met 2/2")]
    [InlineData("head-teacher psychology-teacher", "met 2/2")]
    [InlineData("head-teacher clerk", "missed 1/2 [eligible]")]
    public void Head_teachers_and_psychology_teachers_are_the_countys_team(string posts, string said) => Assert.Equal(
        $"2026-01-01 {said}",
        Parts(posts).Aggregate(Bench, (so, post) => so.Person($"p-{so.Ledger.People.Count}", "family-educator@county", $"post={post}")).Said("JG-33", "2027-01-01", "county", "2026-01-01"));

    [Theory, Proves("JG-19", "JG-24", "JG-28", "JG-32")]
    [InlineData("JG-19", "joint-meeting-system committee-training committee-office", "missed")]
    [InlineData("JG-24", "volunteer-team", "missed")]
    [InlineData("JG-28", "reading-club", "below-guideline")]
    [InlineData("JG-32", "site-column journal official-account chat-groups reception-window principal-mailbox", "missed")]
    public void What_is_to_exist_is_ticked_by_the_principal(string rule, string list, string closed)
    {
        var items = Parts(list);
        var (all, last) = (items.Length, items[^1]);
        var short1 = Bench.Ticked(rule, "s1", "principal-1", "2026-12-31", items[..^1]);

        Assert.Equal($"2026-01-01 on-track 0/{all} [{string.Join(", ", items)}]", Bench.Said(rule, "2026-04-01", "s1"));
        Assert.Equal($"2026-01-01 met {all}/{all}", Said(Bench.Ticked(rule, "s1", "principal-1", "2026-12-31", items)));
        Assert.Equal($"2026-01-01 {closed} {all - 1}/{all} [{last}]", Said(short1));
        foreach (var wrong in new[] { "principal-2", "teacher-1", "nobody" })
            Assert.Equal($"2026-01-01 {closed} {all - 1}/{all} [{last}]", Said(short1.Ticked(rule, "s1", wrong, "2026-12-31", last)));

        string Said(RuleBench bench) => bench.Said(rule, "2027-01-01", "s1", "2026-01-01");
    }

    [Theory, Proves("JG-18")]
    [InlineData("2026-03-01", "2026-03-02", "principal-1", "met 3/3")]
    [InlineData("2026-03-01", "2026-03-02", "moral-1", "missed 2/3 [publish]")]
    [InlineData("2026-03-02", "2026-03-01", "principal-1", "missed 1/3 [vote, publish]")]
    [InlineData("2025-12-31", "2026-03-02", "principal-1", "missed 0/3 [nominate, vote, publish]")]
    public void Committees_are_elected_step_by_step(string nominated, string voted, string publisher, string said) => Assert.Equal($"2026 {said}", Bench
        .Ticked("JG-18", "s1", "moral-1", nominated, "nominate").Ticked("JG-18", "s1", "moral-1", voted, "vote").Ticked("JG-18", "s1", publisher, "2026-03-03", "publish")
        .Said("JG-18", "2027-01-01", "s1", "2026"));

    [Theory, Proves("JG-12")]
    [InlineData("principal-1", "2026-12-31", "met 1/1")]
    [InlineData("teacher-1", "2026-12-31", "missed 0/1 [outstanding-parent]")]
    [InlineData("principal-1", "2027-01-01", "missed 0/1 [outstanding-parent]")]
    public void Outstanding_parents_are_selected_every_year(string by, string day, string said) =>
        Assert.Equal($"2026 {said}", Bench.Ticked("JG-12", "s1", by, day, "outstanding-parent").Said("JG-12", "2027-01-01", "s1", "2026"));

    [Theory, Proves("JG-22")]
    [InlineData("2026-12-31T23:59:59+08:00", "development-plan;yearly-plan;responsible-department", "met 3/3")]
    [InlineData("2026-12-31T23:59:59+08:00", "development-plan;yearly-plan", "missed 2/3 [school-plans, responsible-department]")]
    [InlineData("2026-12-31T23:59:59+08:00", "", "missed 0/3 [school-plans]")]
    [InlineData("2027-01-01T00:00:00+08:00", "development-plan;yearly-plan;responsible-department", "missed 0/3 [late 2027-01-01T00:00:00+08:00 due 2026-12-31T23:59:00+08:00]")]
    public void Both_plans_of_a_school_name_it_and_who_sees_to_it(string at, string parts, string said) =>
        Assert.Equal($"2026 {said}", Bench.HandedIn("school-plans", "s1", at, "2026", parts).Said("JG-22", "2027-01-01", "s1", "2026"));

    [Theory, Proves("JG-30")]
    [InlineData("2026-12-31", 0, "missed 0/1 [co-education-fund 0/1]")]
    [InlineData("2026-12-31", 1, "met 1/1")]
    [InlineData("2026-12-31", 200000, "met 200000/1")]
    [InlineData("2027-01-01", 1, "missed 0/1 [co-education-fund 0/1]")]
    public void The_city_sets_money_aside_every_year(string day, decimal amount, string said) =>
        Assert.Equal($"2026 {said}", Bench.Unit("city", "city", "").Figure("co-education-fund", "city", day, amount).Said("JG-30", "2027-01-01", "city", "2026"));

    private static string[] Parts(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
