using CoEduBot.Domain.Rules;

namespace CoEduBot.Domain.Reminders;

/// <summary>
/// What each person is told in a digest: a rule, subject and period once, for the most pressing reason. Whoever is asked to do it is not
/// asked to see to it as well.
/// </summary>
public sealed class DigestLines
{
    private readonly Dictionary<PersonId, Dictionary<(string Rule, string Subject, string Period), Notice.RuleLine>> people = [];

    public IEnumerable<(PersonId Person, IReadOnlyCollection<Notice.RuleLine> Lines)> ByPerson =>
        people.Select(person => (person.Key, (IReadOnlyCollection<Notice.RuleLine>)person.Value.Values));

    public void Add(PersonId person, ScoreLine line, RuleNudge nudge)
    {
        if (!people.TryGetValue(person, out var lines))
            people[person] = lines = [];

        var key = (line.Rule, line.Subject, line.Period.Id);
        if (!lines.TryGetValue(key, out var before) || Rank(nudge.Reason) < Rank(before.Reason))
            lines[key] = new Notice.RuleLine(line.Rule, line.Subject, line.Period.Id, nudge.Reason, nudge.Days, line.Have, line.Need);
    }

    /// <summary>The most pressing first.</summary>
    public static IReadOnlyList<Notice.RuleLine> InOrder(IEnumerable<Notice.RuleLine> lines) => [.. lines.OrderBy(line => Urgency(line.Reason)).ThenBy(line => line.Days)];

    /// <summary>One line for each rule, however many subjects it is about.</summary>
    public static IEnumerable<Notice.RuleLine> ByRule(IEnumerable<Notice.RuleLine> lines) => InOrder(lines).GroupBy(line => line.Rule).Select(rule => Together([.. rule]));

    private static Notice.RuleLine Together(IReadOnlyList<Notice.RuleLine> lines)
    {
        var subjects = lines.Select(line => line.Subject).Distinct().ToList();

        return subjects.Count == 1 ? lines[0] : lines[0] with
        {
            Subjects = subjects, Mixed = lines.Any(line => (line.Reason, line.Days) != (lines[0].Reason, lines[0].Days)),
        };
    }

    private static int Rank(NudgeReason reason) => reason == NudgeReason.Escalated ? int.MaxValue : Urgency(reason);

    private static int Urgency(NudgeReason reason) => reason switch
    {
        NudgeReason.Escalated => 0,
        NudgeReason.Overdue   => 1,
        NudgeReason.Due       => 2,
        NudgeReason.AtRisk    => 3,
    };
}
