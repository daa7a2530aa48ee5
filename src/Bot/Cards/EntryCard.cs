using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.Cards;

/// <param name="Facts">The same entry with its evidence and figures.</param>
/// <param name="Names">Of who led and who confirmed it.</param>
public sealed record EntryView(
    LedgerEntry Entry, Entry Facts, IReadOnlyList<Gap> Gaps, string Host, string Organiser, IReadOnlyDictionary<PersonId, string> Names)
{
    /// <summary>Whether it feeds quotas and coverage as it is.</summary>
    public bool Counts { get; init; } = true;

    public bool MayChange { get; init; }

    public bool MayConfirm { get; init; }

    /// <summary>Number of its newest piece of evidence; 0 for none.</summary>
    public long? Newest { get; init; }
}

/// <summary>An entry of the ledger: what was held, what proves it, what it lacks and how to add that.</summary>
public static class EntryCard
{
    /// <param name="lead">What has just been done, said above it; empty for a plain look.</param>
    public static JsonObject For(EntryView view, Catalogue catalogue, Words words, string lead = "")
    {
        var name = Name(view.Entry, catalogue, words);
        var state = State(view, words);
        var asks = view.MayChange && view.Entry.State == EngagementState.Held;

        return Card.Of(
            $"{lead} {name} {Dates.Day(view.Entry.Day, words.Locale)}：{state}".TrimStart(),
            [
                lead.Length > 0 ? Card.Strong(lead) : null,
                Card.Title(name),
                view.Gaps.Count > 0 && view.Entry.State == EngagementState.Held ? Card.Warning(state) : Card.Hint(state),
                Card.Facts(Rows(view, catalogue, words)),
                .. asks ? Inputs(view, catalogue, words) : [],
            ],
            Buttons(view, words, asks));
    }

    /// <summary>`家长沙龙：阅读`, or the kind alone.</summary>
    public static string Name(LedgerEntry entry, Catalogue catalogue, Words words)
    {
        var kind = catalogue.Kind(entry.Kind)?.Names.In(words.Locale) ?? entry.Kind;

        return entry.Topic.Length == 0 ? kind : words["cards.name", kind, entry.Topic];
    }

    private static string State(EntryView view, Words words)
    {
        if (view.Entry.State == EngagementState.Reversed)
            return words["ledger.state-reversed", view.Entry.Reason];

        return view.Gaps.Count == 0 ? words["ledger.state-complete"]
             : view.Counts          ? words["ledger.state-counts-lacking", view.Gaps.Count]
                                    : words["ledger.state-lacking", view.Gaps.Count];
    }

    private static IEnumerable<(string, string)> Rows(EntryView view, Catalogue catalogue, Words words)
    {
        var (entry, facts, locale) = (view.Entry, view.Facts, words.Locale);
        yield return (words["cards.day"], Dates.Day(entry.Day, locale));
        yield return (words["ledger.host"], view.Host);
        yield return (words["ledger.counts-for"], view.Organiser == view.Host ? "" : view.Organiser);
        yield return (words["ledger.mode"], entry.Mode.Length > 0 ? catalogue.Term(entry.Mode, locale) : "");
        yield return (words["ledger.people"], (facts.Families ?? facts.OnSite)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
        yield return (words["ledger.students"], facts.Students.Count > 0 ? words["ledger.students-count", facts.Students.Count] : "");
        yield return (words["ledger.hours"], entry.Hours is { } hours ? $"{hours:0.#}" : "");
        yield return (words["ledger.half-days"], entry.HalfDays is { } halves ? $"{halves:0.#}" : "");
        foreach (var (field, values) in facts.Fields)
            yield return (catalogue.Term(field, locale), string.Join(words["names.separator"], values.Select(value => catalogue.Term(value, locale))));
        yield return (words["ledger.proof"], string.Join(words["names.separator"], facts.Evidence
            .GroupBy(proof => proof.Kind).Select(kind => words["ledger.pieces", catalogue.Term(kind.Key, locale), kind.Sum(proof => proof.Count)])));
        yield return (words["ledger.lacks"], string.Join(words["names.separator"], view.Gaps.Select(gap => Lack(gap, catalogue, words))));
        yield return (words["ledger.confirmed-by"], entry.ConfirmedBy is { } by ? view.Names.GetValueOrDefault(by, "") : "");
    }

    /// <summary>What a gap asks for, in words.</summary>
    public static string Lack(Gap gap, Catalogue catalogue, Words words) => gap switch
    {
        Gap.Evidence it     => words["ledger.pieces", catalogue.Term(it.Kind, words.Locale), it.More],
        Gap.Field it        => catalogue.Term(it.Name, words.Locale),
        Gap.Confirmation it => words["ledger.confirmation", catalogue.Role(it.Role, words.Locale)],
        Gap.FamilyFeedback  => words["ledger.family-feedback"],
        Gap.Other it        => catalogue.Rule(it.Rule)?.Rule.Title.In(words.Locale) ?? it.Code,
        _                   => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<JsonObject> Inputs(EntryView view, Catalogue catalogue, Words words)
    {
        foreach (var kind in view.Gaps.OfType<Gap.Evidence>().GroupBy(gap => gap.Kind))
            yield return Card.NumberInput($"evidence-{kind.Key}", words["ledger.how-many", catalogue.Term(kind.Key, words.Locale)], null, 1, UseCases.Ledgers.CompleteEntry.MostPieces);
        foreach (var field in view.Gaps.OfType<Gap.Field>().DistinctBy(gap => gap.Name))
            yield return Field(field, catalogue, words);
        if (view.Gaps.OfType<Gap.Evidence>().Any())
            yield return Card.Input("note", words["ledger.where-it-lies"], null, max: 300);
    }

    private static JsonObject Field(Gap.Field field, Catalogue catalogue, Words words)
    {
        var (id, name) = ($"field-{field.Name}", catalogue.Term(field.Name, words.Locale));
        var values = field.Values.Select(value => (catalogue.Term(value, words.Locale), value));

        return field.Values.Count == 0 ? Card.Input(id, name, null, max: 60)
             : field.All               ? Card.ManyChoices(id, name, values)
                                       : Card.Choices(id, name, null, values);
    }

    private static IEnumerable<JsonObject?> Buttons(EntryView view, Words words, bool asks)
    {
        var id = view.Entry.Id.Value;
        var fillable = view.Gaps.Any(gap => gap is Gap.Evidence or Gap.Field);

        yield return asks && fillable ? Card.Button(words["ledger.button-complete"], new Intent.CompleteEntry(id) { After = view.Newest }, main: true) : null;
        yield return view.MayConfirm ? Card.Button(words["ledger.button-confirm"], new Intent.ConfirmEntry(id), main: !(asks && fillable)) : null;
        yield return asks ? Card.Button(words["ledger.button-reverse"], new Intent.StartReverse(id), inputs: false) : null;
    }
}
