using System.Diagnostics;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>
/// Evaluates <see cref="Rule.Check"/>. Of an engagement the subject is its id and the period its day; of a pool the unit and the pool's
/// period; a rule with requirements of both gives lines for both.
/// </summary>
public static class CheckRule
{
    public static IEnumerable<ScoreLine> Lines(Rule.Check rule, Book book) => rule.AppliesTo switch
    {
        CheckOf.Entries it => EntryLines(rule, it, book).Concat(PoolChecks.Lines(rule, it, book)),
        CheckOf.People it  => PeopleChecks.Lines(rule, it, book),
        CheckOf.Units it   => UnitChecks.Lines(rule, it, book),
        CheckOf.Records it => RecordChecks.Lines(rule, it, book),
        CheckOf.Cycles     => CycleChecks.Lines(rule, book),
        _                  => throw new UnreachableException(),
    };

    /// <summary>
    /// Codes of the requirements one entry fails; empty when it is in order or not one the rule speaks of. What is not there yet fails
    /// too: an entry short of evidence does not count until it has it. Never asks whether an entry counts.
    /// </summary>
    public static IReadOnlyList<string> Failures(Rule.Check rule, Entry entry, Book book)
    {
        if (rule.AppliesTo is not CheckOf.Entries { Pool: null } of || !Matching.Fits(of.Filter, entry, book) || !IsAskedOf(rule, entry, book))
            return [];

        return Findings.Missing(EntryRequirements.Test(rule, entry, book));
    }

    private static IEnumerable<ScoreLine> EntryLines(Rule.Check rule, CheckOf.Entries of, Book book) =>
        of.Pool is not null || rule.Require.All(asks => asks.Pool is not null)
            ? []
            : Matching.Held(of.Filter, book).Where(entry => IsAskedOf(rule, entry, book)).Select(entry => Line(rule, entry, book)).OfType<ScoreLine>();

    private static ScoreLine? Line(Rule.Check rule, Entry entry, Book book)
    {
        var span = book.Shelf.DayOf(entry.Day);

        return Periods.IsIn(book.Programme.Window, span)
            ? Findings.Line(rule, entry.Id.Value, span, EntryRequirements.Test(rule, entry, book), findings => Stands(rule, findings, entry, book), [entry.Id.Value])
            : null;
    }

    // What cannot be mended is missed at once; the rest has the days of `within`, and then is overdue.
    private static Standing Stands(Rule.Check rule, List<Finding> findings, Entry entry, Book book)
    {
        if (findings.Exists(finding => !finding.Met && finding.Outlook == Outlook.Fixed))
            return Standings.Closed(rule.Modality);

        var isOpen = rule.Within is { } days && book.Today < entry.Day.AddDays(days);

        return isOpen || findings.TrueForAll(finding => finding.Met || finding.Outlook == Outlook.Pending) ? Standing.OnTrack : Standing.Overdue;
    }

    /// <summary>A scope of units asks only what those organise.</summary>
    private static bool IsAskedOf(Rule.Check rule, Entry entry, Book book) =>
        rule.ForEach is not { Form: SubjectForm.Unit or SubjectForm.Group } scope
        || (book.Units.Find(entry.OrganisedBy.Value) is { } unit && scope.Codes.Contains(unit.Kind) && Subjects.Fits(unit, scope, book));
}
