using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Bot.Cards;

/// <summary>The form for something that was held: asks for what its kind needs and no more.</summary>
public static class RecordFormCard
{
    public static JsonObject For(Intent.Record form, Catalogue catalogue, IReadOnlyList<Unit> hosts, Words words)
    {
        var (locale, kind) = (words.Locale, form.Kind is { } code ? catalogue.Kind(code) : null);
        var title = kind is null ? words["ledger.form-title"] : words["ledger.form-title-of", kind.Names.In(locale)];

        return Card.Of(
            title,
            [
                Card.Title(title),
                kind is null ? Card.Choices("kind", words["ledger.kind"], null, catalogue.Kinds.Select(each => (each.Names.In(locale), each.Code)), missing: words["cards.fill-in"]) : null,
                Card.DayInput("day", words["cards.day"], form.Day, words["cards.fill-in"]),
                hosts.Count > 1 ? Card.Choices("unit", words["ledger.host"], form.Unit, hosts.Select(unit => (unit.Name, unit.Id.Value))) : null,
                Card.Input("topic", words["cards.topic"], form.Topic, max: Recording.LongestTopic),
                kind is null or { AboutStudents: true } ? Card.Input("students", words["ledger.form-students"], form.Students, required: kind is not null, missing: words["cards.fill-in"]) : null,
                kind is { AboutStudents: true } ? null : Card.NumberInput("headcount", words["ledger.people"], form.Headcount, 1, Recording.MostPeople),
                kind is { Modes.Count: > 1 } ? Card.Choices("mode", words["ledger.mode"], form.Mode ?? kind.Modes[0], kind.Modes.Select(mode => (catalogue.Term(mode, locale), mode))) : null,
                form.Hours is not null ? Card.NumberInput("hours", words["ledger.hours"], form.Hours, 1, Recording.MostHours) : null,
                form.HalfDays is not null ? Card.NumberInput("halfDays", words["ledger.half-days"], form.HalfDays, 1, 2) : null,
            ],
            Card.Button(words["ledger.button-record"], Held(form, kind, hosts), main: true));
    }

    // What no field asks for is carried by the button.
    private static Intent.Record Held(Intent.Record form, KindForm? kind, IReadOnlyList<Unit> hosts) => new()
    {
        Form = form.Form,
        Kind = kind?.Code,
        Unit = hosts.Count > 1 ? null : form.Unit,
        Another = form.Another,
    };
}

/// <summary>Asks why an entry is to be taken back.</summary>
public static class ReverseCard
{
    public static JsonObject For(LedgerEntry entry, Catalogue catalogue, Words words)
    {
        var title = words["ledger.reverse-title", EntryCard.Name(entry, catalogue, words), Dates.Day(entry.Day, words.Locale)];

        return Card.Of(
            title,
            [
                Card.Strong(title),
                Card.Hint(words["ledger.reverse-hint"]),
                Card.Input("reason", words["ledger.reason"], null, required: true, max: 200, missing: words["cards.fill-in"]),
            ],
            Card.Button(words["ledger.button-reverse-now"], new Intent.ReverseEntry(entry.Id.Value), main: true),
            Card.Button(words["ledger.button-look"], new Intent.ShowEntry(entry.Id.Value), inputs: false));
    }
}
