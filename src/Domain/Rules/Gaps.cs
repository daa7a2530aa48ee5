using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Something an entry lacks, and who or what can fill it.</summary>
public abstract record Gap
{
    private Gap() { }

    /// <summary>Whether it is proof that whoever held it has to give: not what families, others or the event itself still owe.</summary>
    public bool IsProof => this is Evidence or Field;

    /// <summary>Evidence of this kind, so many more.</summary>
    public sealed record Evidence(string Kind, int More) : Gap;

    /// <summary>A field of the record, with the values it may have; none is free text. <see cref="All"/>: every one of them is asked.</summary>
    public sealed record Field(string Name, IReadOnlyList<string> Values, bool All) : Gap;

    /// <summary>Somebody with the role, at the host or above, confirms it.</summary>
    public sealed record Confirmation(string Role) : Gap;

    /// <summary>Answers of families, which the bot collects.</summary>
    public sealed record FamilyFeedback : Gap;

    /// <summary>A requirement that no form can fill: too many people, too short, nothing it builds on.</summary>
    public sealed record Other(string Rule, string Code) : Gap;
}

/// <summary>Finds what an entry lacks: what its kind requires before it counts, and what the programmes' checks ask of it.</summary>
public static class Gaps
{
    public static IReadOnlyList<Gap> Of(Entry entry, IEnumerable<Programme> programmes, Ledger ledger, DateOnly today) =>
        [.. programmes.SelectMany(programme => Of(entry, new Book(programme, ledger, today))).Distinct()];

    /// <summary>By one programme, with a book that serves many entries.</summary>
    public static IEnumerable<Gap> Of(Entry entry, Book book)
    {
        if (book.KindOf(entry) is not { } kind)
            return [];

        return kind.Evidence.SelectMany(need => Needed(need, entry, kind)).Concat(book.Programme.Rules
            .OfType<Rule.Check>()
            .Where(rule => rule.AppliesTo is CheckOf.Entries { Pool: null } && book.InForce(rule))
            .SelectMany(rule => Failed(rule, entry, kind, book)));
    }

    private static IEnumerable<Gap> Needed(EvidenceNeed need, Entry entry, KindForm kind)
    {
        var there = entry.Evidence.Where(proof => need.AnyOf.Contains(proof.Kind)).Sum(proof => proof.Count);
        if (there < need.Min)
            yield return need.AnyOf[0] == "feedback" ? new Gap.FamilyFeedback() : new Gap.Evidence(need.AnyOf[0], need.Min - there);
        if (need.FieldAll is { } field && !Matching.HasAll(entry, field, kind))
            yield return FieldOf(field, kind, all: true);
    }

    private static IEnumerable<Gap> Failed(Rule.Check rule, Entry entry, KindForm kind, Book book) => rule.Require
        .Where(requirement => requirement.Pool is null && CheckRule.Failures(rule with { Require = [requirement] }, entry, book).Count > 0)
        .Select(Gap (requirement) => requirement switch
        {
            Requirement.Evidence it when it.AnyOf.Contains("feedback") => new Gap.FamilyFeedback(),
            Requirement.Evidence it    => new Gap.Evidence(it.AnyOf[0], it.Min - entry.Evidence.Where(proof => it.AnyOf.Contains(proof.Kind)).Sum(proof => proof.Count)),
            Requirement.FieldFilled it => FieldOf(it.Field, kind, all: false),
            Requirement.FieldAll it    => FieldOf(it.Field, kind, all: true),
            Requirement.Confirmed it   => new Gap.Confirmation(it.Role),
            _                          => new Gap.Other(rule.Id, CheckRule.Failures(rule with { Require = [requirement] }, entry, book)[0]),
        });

    private static Gap.Field FieldOf(string name, KindForm kind, bool all) =>
        new(name, kind.Fields.TryGetValue(name, out var values) ? values : [], all);
}
