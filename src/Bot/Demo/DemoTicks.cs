namespace CoEduBot.Bot.Demo;

/// <summary>Lines of ticks.csv: what those who may confirm it found to be there.</summary>
internal sealed class DemoTicks(DemoSeatHolders staff, Dice dice)
{
    public const string Header = "rule,item,subject,on,by";

    private const string Principal = "principal", Officer = "county-officer";

    private static readonly DateOnly Spring = new(2026, 3, 25), Autumn = new(2026, 9, 25);

    /// <summary>Checklists of schools; those of a school year are gone through again in autumn.</summary>
    private static readonly IReadOnlyList<(string Rule, string By, DateOnly[] On, string[] Items)> OfSchools =
    [
        ("YX-13", Principal, [Spring], ["parent-school"]),
        ("YX-19", Principal, [Spring], ["home-visit-system", "open-teaching-system", "shared-meal-system", "reception-day-system", "parent-committee-system", "parent-volunteer-system"]),
        ("YX-21", Principal, [Spring], ["school-committee", "every-grade-committee", "every-class-committee", "charter", "meeting-rule", "liaison-rule"]),
        ("YX-23", Principal, [Spring], ["volunteer-team", "parents-studio", "model-families", "parents-hall"]),
        ("YX-25", Principal, [Spring], ["online-room"]),
        ("YX-39", Principal, [Spring.AddMonths(2)], ["outstanding-parent"]),
        ("QF-08", Principal, [Spring, Autumn], ["school-committee", "every-grade-committee", "every-class-committee"]),
        ("QF-11", Officer, [Spring, Autumn], ["co-education-platform", "push-log"]),
        ("QF-19", Officer, [Spring.AddMonths(2)], ["evaluation-score", "supervision-feedback"]),
        ("QF-23", Principal, [Spring, Autumn], ["social-resource-list"]),
        ("JG-07", Principal, [Spring], ["teaching-material"]),
        ("JG-12", Principal, [Spring.AddMonths(2)], ["outstanding-parent"]),
        ("JG-19", Principal, [Spring], ["joint-meeting-system", "committee-training", "committee-office"]),
        ("JG-24", Principal, [Spring], ["volunteer-team"]),
        ("JG-28", Principal, [Autumn], ["reading-club"]),
        ("JG-32", Principal, [Spring], ["site-column", "journal", "official-account", "chat-groups", "reception-window", "principal-mailbox"]),
    ];

    private static readonly IReadOnlyList<(string Rule, string[] Items)> OfCounty =
    [
        ("YX-41", ["county-plan", "lecture-rules", "kickoff-meeting"]),
        ("YX-55", ["lead-group", "lead-group-office"]),
        ("YX-57", ["commended-staff"]),
        ("YX-59", ["resource-library", "course-columns"]),
        ("QF-11", ["co-education-platform", "push-log"]),
        ("QF-13", ["lead-group", "guidance-group", "school-groups"]),
    ];

    private static readonly string[] TenHaves =
        ["organisation", "signage", "teaching-plan", "management-rules", "ledger", "teachers", "materials", "activities", "inspection", "funding"];

    public IEnumerable<string> Lines() => Schools().Concat(County()).Concat(Community())
        .OrderBy(tick => tick.On)
        .ThenBy(tick => tick.Rule, StringComparer.Ordinal)
        .ThenBy(tick => tick.Subject, StringComparer.Ordinal)
        .Select(tick => $"{tick.Rule},{tick.Item},{tick.Subject},{DemoHistory.Iso(tick.On)},{tick.By}");

    private readonly record struct Tick(string Rule, string Item, string Subject, DateOnly On, string By);

    private IEnumerable<Tick> Schools() =>
        from school in DemoUnits.OfKind("school")
        let percent = DemoHistory.Of(DemoHistory.DiligenceOf(school.Id), 35, 85, 100)
        from list in OfSchools
        from day in list.On
        from item in list.Items
        where dice.Chance(percent)
        select new Tick(list.Rule, item, school.Id, DemoHistory.WorkingDay(day.AddDays(dice.Below(20))), staff.Of(list.By, list.By == Officer ? DemoUnits.County : school.Id));

    private IEnumerable<Tick> County() =>
        from list in OfCounty
        from day in list.Rule.StartsWith("QF", StringComparison.Ordinal) ? new[] { Spring, Autumn } : [Spring.AddDays(-15)]
        from item in list.Items
        select new Tick(list.Rule, item, DemoUnits.County, day, staff.Of(Officer, DemoUnits.County));

    private IEnumerable<Tick> Community() =>
        from unit in DemoUnits.OfKind("community-parent-school")
        from item in TenHaves.Take(unit.Id switch { "cps1" => 10, "cps2" => 8, _ => 4 })
        select new Tick("YX-11", item, unit.Id, DemoHistory.WorkingDay(new DateOnly(2026, 6, 10).AddDays(dice.Below(10))), staff.Of("township-lead", unit.Parent));
}
