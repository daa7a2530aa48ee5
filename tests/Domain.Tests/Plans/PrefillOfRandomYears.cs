using CoEduBot.Domain.Plans;

namespace CoEduBot.Domain.Tests.Plans;

/// <summary>Whatever a school did, called off and owes: what is proposed lies in the month, is no more than it can prepare, and nothing breaks.</summary>
public sealed class PrefillOfRandomYears
{
    private static readonly string[] Kinds = ["lecture", "open-day", "parent-salon", "festival", "training"];

    [Fact]
    public void Nothing_is_proposed_outside_the_month()
    {
        for (var seed = 0; seed < 3_000; seed++)
        {
            var facts = Facts(new Random(seed));

            var rows = Prefill.Rows(facts);

            Assert.InRange(rows.Count, 0, Prefill.MostRows);
            Assert.All(rows, row => Assert.True(row.Day is { } day && facts.Month.Has(day), $"seed {seed}: {row}"));
            Assert.Equal(rows.OrderBy(row => row.Day).ThenBy(row => row.Start), rows);
            Assert.Equal(rows, Prefill.Rows(facts));
        }
    }

    [Fact]
    public void What_the_school_did_last_year_has_its_place_beside_rules_that_ask_for_much()
    {
        var month = new YearMonth(2026, 12);
        var facts = new PlanFacts(
            new("s1"), month, [], [.. Kinds.Select(kind => new Shortage($"R-{kind}", kind, 3, new(2027, 1, 1), null, ""))], [],
            [new("e1", "reception-day", new(2025, 12, 10), null, null, "校长接待", "", "", "", new("s1"))], []);

        var rows = Prefill.Rows(facts);

        Assert.Equal(Prefill.MostRows, rows.Count);
        Assert.Contains(rows, row => row.Source == RowSource.LastYear);
        Assert.Equal(Kinds.Order(), rows.Where(row => row.Source == RowSource.Rule).Select(row => row.Kind).Distinct().Order());
    }

    private static PlanFacts Facts(Random random)
    {
        var month = new YearMonth(random.Next(2001, 2199), random.Next(1, 13));

        return new PlanFacts(
            new("s1"), month, [.. Enumerable.Range(1, 12).Where(_ => random.Next(5) == 0)],
            [.. Enumerable.Range(0, random.Next(9)).Select(no => Shortage(random, month, no))],
            Earlier(random, month.Add(-1)), Earlier(random, month.Add(-12)),
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => Kinds[random.Next(Kinds.Length)])]);
    }

    private static Shortage Shortage(Random random, YearMonth month, int no) => new(
        $"R-{no}", Kinds[random.Next(Kinds.Length)], random.Next(1, 30) / 2m,
        random.Next(10) == 0 ? DateOnly.MaxValue : month.First.AddDays(random.Next(1, 700)),
        random.Next(4) == 0 ? month.First.AddDays(random.Next(-60, 90)) : null, "family-day");

    private static IReadOnlyList<Earlier> Earlier(Random random, YearMonth month) =>
        [.. Enumerable.Range(0, random.Next(12)).Select(no => new Earlier(
            $"e{no}", Kinds[random.Next(Kinds.Length)], new DateOnly(month.Year, month.Month, random.Next(1, month.Last.Day + 1)), random.Next(2) == 0 ? null : new TimeOnly(random.Next(24), 0), null,
            random.Next(3) == 0 ? "" : $"主题{random.Next(4)}", "", "", "", new("s1")))];
}
