using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Reminders;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Domain.Tests.Reminders;

public sealed class DigestLinesTests
{
    private static readonly PersonId Officer = new("officer");

    [Fact]
    public void Of_several_reasons_for_one_thing_the_most_pressing_is_told_and_ones_own_before_others()
    {
        var lines = new DigestLines();
        lines.Add(Officer, Line("JH-07", "s1"), new RuleNudge(NudgeReason.Escalated, -3, "principal"));
        lines.Add(Officer, Line("JH-07", "s1"), new RuleNudge(NudgeReason.Due, 0, null));
        lines.Add(Officer, Line("JH-07", "s1"), new RuleNudge(NudgeReason.Overdue, -3, null));
        lines.Add(Officer, Line("JH-07", "s1"), new RuleNudge(NudgeReason.AtRisk, 0, null));

        Assert.Equal("JH-07 s1 Overdue -3", Said(lines.ByPerson.Single().Lines));
    }

    [Fact]
    public void A_rule_is_one_line_however_many_schools_it_is_about()
    {
        var lines = new DigestLines();
        lines.Add(Officer, Line("JH-07", "s3"), new RuleNudge(NudgeReason.Due, 3, null));
        lines.Add(Officer, Line("JH-07", "s1"), new RuleNudge(NudgeReason.Overdue, -1, null));
        lines.Add(Officer, Line("YX-01", "s9"), new RuleNudge(NudgeReason.Due, 7, null));
        lines.Add(Officer, Line("JH-07", "s2"), new RuleNudge(NudgeReason.Overdue, -1, null));
        lines.Add(Officer, Line("YX-02", "t1"), new RuleNudge(NudgeReason.Escalated, -7, null));
        lines.Add(Officer, Line("YX-02", "t2"), new RuleNudge(NudgeReason.Escalated, -7, null));

        var told = DigestLines.InOrder(DigestLines.ByRule(lines.ByPerson.Single().Lines));

        Assert.Equal("YX-02 t1 Escalated -7 [t1 t2]; JH-07 s1 Overdue -1 [s1 s2 s3] mixed; YX-01 s9 Due 7", Said(told));
    }

    [Fact]
    public void One_school_in_two_periods_is_one_school()
    {
        var lines = new DigestLines();
        lines.Add(Officer, Line("JH-07", "s1", "2026-10"), new RuleNudge(NudgeReason.Overdue, -31, null));
        lines.Add(Officer, Line("JH-07", "s1", "2026-11"), new RuleNudge(NudgeReason.Due, 0, null));

        Assert.Equal("JH-07 s1 Overdue -31", Said(DigestLines.ByRule(lines.ByPerson.Single().Lines)));
    }

    private static string Said(IEnumerable<Notice.RuleLine> lines) => string.Join("; ", lines.Select(line =>
        $"{line.Rule} {line.Subject} {line.Reason} {line.Days}{(line.Subjects.Count > 0 ? $" [{string.Join(' ', line.Subjects)}]" : "")}{(line.Mixed ? " mixed" : "")}"));

    private static ScoreLine Line(string rule, string subject, string period = "2026-11") =>
        new(rule, subject, new Span(PeriodCode.Month, period, new(2026, 11, 1), new(2026, 12, 1)), Standing.Overdue, 0, 1, [], []);
}
