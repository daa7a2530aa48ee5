using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Visits;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Cards.Visits;

/// <summary>A visit that was held, in under a minute on a phone: taps first, words last and none required. Photos are not asked for.</summary>
public static class VisitFormCard
{
    // Two weeks, a month.
    private static readonly int[] Returns = [14, 30];

    public static JsonObject For(Intent.RecordVisit form, IReadOnlyList<Pupil> pupils, KindForm kind, Words words)
    {
        var (title, families) = (words["visits.form-title", VisitFacts.Names(pupils, words)], pupils.Select(pupil => pupil.Student.Family).Distinct().Count());

        return Card.Of(
            words["visits.title"],
            [
                Card.Title(title),
                Card.DayInput("day", words["cards.day"], form.Day, words["cards.fill-in"]),
                kind.Modes.Count > 0 ? Card.Choices("mode", words["ledger.mode"], form.Mode ?? kind.Modes[0], kind.Modes.Select(mode => (VisitFacts.Mode(mode, words), mode)), compact: false) : null,
                Topics(form, kind, words),
                Card.Choices("visitType", words["visits.visit-type"], form.VisitType, new[] { VisitRecord.First, VisitRecord.Return }.Select(type => (words[$"visits.type-{type}"], type))),
                .. families == 1 ? Notes(form, words) : [Card.Hint(words["visits.notes-later"])],
                Card.Choices("returnIn", words["visits.return-in"], form.ReturnIn ?? "0", Returns.Select(days => (words["visits.in-days", days], $"{days}")).Prepend((words["visits.no-return"], "0"))),
                Card.DayInput("returnDay", words["visits.return-day"], form.ReturnDay, required: false),
                Card.ManyChoices("ack", words["visits.ack-title"], [(words["visits.ack"], VisitRecord.Acknowledged)]),
            ],
            Card.Button(words["visits.button-record-now"], new Intent.RecordVisit { Form = form.Form, Visit = form.Visit, Students = form.Students }, main: true),
            Card.Button(words["visits.button-list"], new Intent.ShowVisits(), inputs: false));
    }

    private static JsonObject? Topics(Intent.RecordVisit form, KindForm kind, Words words) => !kind.Fields.TryGetValue("topics", out var topics) || topics.Count == 0 ? null : Card.ManyChoices(
        "topics", words["visits.topics"],
        topics.Select(topic => (words.Catalogue.Term(topic, words.Locale), topic)).Prepend((words["visits.topics-all", topics.Count], VisitRecord.AllTopics)),
        form.Topics);

    private static IEnumerable<JsonObject> Notes(Intent.RecordVisit form, Words words) =>
    [
        Card.Input("findings", words["visits.findings"], form.Findings, max: VisitRecord.LongestNote, many: true),
        Card.Input("agreed", words["visits.agreed"], form.Agreed, max: VisitRecord.LongestNote, many: true),
        Card.Input("measures", words["visits.measures"], form.Measures, max: VisitRecord.LongestNote, many: true),
        Card.Input("private", words["visits.private"], form.Private, max: VisitRecord.LongestNote, many: true),
    ];
}

/// <summary>Who was visited?</summary>
public static class PickPupilsCard
{
    public static JsonObject For(Intent.StartRecordVisit ask, IReadOnlyList<Pupil> pupils, Words words) => Card.Of(
        words["visits.pick"],
        [
            Card.Title(words["visits.pick"]),
            Card.ManyChoices("students", words["ledger.students"], pupils.Select(pupil => ($"{pupil.Number} {pupil.Name}".Trim(), pupil.Id.Value))),
        ],
        Card.Button(words["visits.button-next"], ask, main: true));
}
