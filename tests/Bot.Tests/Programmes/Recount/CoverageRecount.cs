using System.Globalization;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace CoEduBot.Bot.Tests.Programmes.Recount;

/// <summary>Coverage as the evaluators see it, and as it is when told over from the raw lines.</summary>
public sealed class CoverageRecount
{
    private static readonly Arbitrary<(int Seed, int Day)> Histories =
        (from seed in Gen.Choose(0, 1_000_000)
         from day in Gen.Choose(0, RawYear.Last.DayNumber - RawYear.First.DayNumber)
         select (seed, day)).ToArbitrary();

    [Fact]
    public void Every_line_equals_the_recount() => Prop
        .ForAll(Histories, history => Differences(new RawYear(history.Seed), RawYear.First.AddDays(history.Day)).ToList() is var found && found.Count == 0
            ? true.ToProperty()
            : false.Label(string.Join('\n', found.Take(5))))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithQuietOnSuccess(true));

    // A recount that found nothing to count would agree with everything.
    [Fact]
    public void The_histories_have_all_sorts()
    {
        var lines = Enumerable.Range(0, 30).SelectMany(seed => Lines(new RawYear(seed), RawYear.Last)).ToList();

        Assert.Equal(Recount.Rules.Select(each => each.Rule).Order(StringComparer.Ordinal), lines.Select(line => line.Rule).Distinct().Order(StringComparer.Ordinal));
        Assert.All(lines.GroupBy(line => line.Rule), rule =>
        {
            Assert.Contains(rule, line => line.Have > 0);
            Assert.Contains(rule, line => line.Missing.Count > 0);
        });
        Assert.Contains(lines, line => line.Missing.Any(member => member.EndsWith(" 1/2", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Differences(RawYear year, DateOnly on)
    {
        var recount = new Recount(year);
        foreach (var line in Lines(year, on))
        {
            var said = string.Create(CultureInfo.InvariantCulture, $"{line.Have:0.##} of {line.Need:0.##}, missing {string.Join(' ', line.Missing)}");
            var times = Recount.Rules.Single(each => each.Rule == line.Rule).Times;
            if (Told(recount, line, times, on) is var told && told != said)
                yield return string.Create(CultureInfo.InvariantCulture, $"{line.Rule} {line.Subject} {line.Period.Id} on {on:yyyy-MM-dd}: said {said}; told over {told}");
        }
    }

    private static string Told(Recount recount, ScoreLine line, int times, DateOnly on)
    {
        var last = line.Period.Last < on ? line.Period.Last : on;
        var reached = recount.Whom(line.Rule, line.Subject, last)
            .Select(member => (member, times: recount.Times(line.Rule, line.Subject, member, line.Period.From, last, last)))
            .ToList();
        var missing = reached.Where(each => each.times < times).Select(each => each.times > 0 ? $"{each.member} {each.times}/{times}" : each.member);

        return $"{reached.Count(each => each.times >= times)} of {reached.Count}, missing {string.Join(' ', missing.Order(StringComparer.Ordinal))}";
    }

    private static IEnumerable<ScoreLine> Lines(RawYear year, DateOnly on)
    {
        var ledger = RawLedger.Of(year);

        return Recount.Rules.SelectMany(each => Evaluation.Of(RuleBench.Programmes.Single(programme => programme.Rules.Any(rule => rule.Id == each.Rule)), ledger, on, each.Rule));
    }
}
