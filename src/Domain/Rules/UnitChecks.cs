using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Checks of a set of units as a whole; the owner of the programme answers.</summary>
internal static class UnitChecks
{
    public static IEnumerable<ScoreLine> Lines(Rule.Check rule, CheckOf.Units of, Book book)
    {
        var all = Subjects.Of(of.Scope, book).Select(subject => subject.Unit).OfType<Unit>().ToList();

        foreach (var span in SpansOf(rule, book))
            foreach (var owner in Subjects.Of(rule.ForEach, book))
                yield return Line(rule, owner, all, span, book);
    }

    /// <summary>What is no event has the period of its rule; one of single events there means the programme's.</summary>
    public static IReadOnlyList<Span> SpansOf(Rule rule, Book book) => Periods.Begun(
        rule.Per.Code is PeriodCode.Activity or PeriodCode.Day or PeriodCode.Cycle ? new Period(PeriodCode.Programme) : rule.Per, book.Programme, book.Today);

    private static ScoreLine Line(Rule.Check rule, Subject owner, List<Unit> all, Span span, Book book)
    {
        var units = owner.Unit is { } top ? all.FindAll(unit => book.Units.Covers(top, unit.Id.Value)) : all;
        var findings = rule.Require.Select(asks => Test(asks, units, owner.Unit, book)).OfType<Finding>().ToList();

        return Findings.Line(rule, owner.Id, span, findings, failed => Findings.InPeriod(failed, span, book.Today, rule.Modality), [.. units.Select(unit => unit.Id.Value)]);
    }

    private static Finding? Test(Requirement asks, List<Unit> units, Unit? owner, Book book) => asks switch
    {
        Requirement.Count it    => Finding.Counted(units.Count, it.Bounds, it.What.Kebab(), owner, book),
        Requirement.Distinct it => Finding.Counted(
            units.SelectMany(unit => book.Units.Attr(unit, it.Field)?.Split('|') ?? []).Distinct(StringComparer.Ordinal).Count(),
            it.Bounds, it.Field, owner, book),
        // The rest is about engagements or people.
        _                       => null,
    };
}
