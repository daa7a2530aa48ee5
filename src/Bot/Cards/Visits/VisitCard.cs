using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Visits;
using CoEduBot.Domain;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Cards.Visits;

/// <param name="Mine">The reader is its visitor; else the head teacher of the class.</param>
/// <param name="Lead">What has just been done; empty for a plain look.</param>
public sealed record VisitView(Visit Visit, IReadOnlyList<Pupil> Pupils, bool Mine, DateTimeOffset Now, string Lead)
{
    /// <summary>Who makes it, where that is somebody else.</summary>
    public string Visitor { get; init; } = "";

    /// <summary>What the family wishes or says, opened; empty for those it is not for.</summary>
    public string Wish { get; init; } = "";

    /// <summary>Duties the visit may feed, as they now stand.</summary>
    public IReadOnlyList<VisitDuty> Duties { get; init; } = [];

    /// <summary>Its entry of the ledger, once recorded.</summary>
    public RecordedVisit? Entry { get; init; }
}

/// <param name="Lacks">What it lacks before it counts everywhere.</param>
public sealed record RecordedVisit(LedgerEntry Entry, IReadOnlyList<string> Lacks, bool MayChange);

/// <summary>One visit: whom, when, what the family answered, and what can be done.</summary>
public static class VisitCard
{
    public static JsonObject For(VisitView view, Words words, TimeZoneInfo zone)
    {
        var (title, state) = (words["visits.to", VisitFacts.Names(view.Pupils, words)], VisitFacts.State(view.Visit.State, words));
        var lacking = view.Entry is { Lacks.Count: > 0 } && view.Visit.State == VisitState.Held;

        return Card.Of(
            view.Lead.Length > 0 ? view.Lead : $"{words["visits.title"]} {state}",    // lies open on a locked phone: no name
            [
                view.Lead.Length > 0 ? Card.Strong(view.Lead) : null,
                Card.Title(title),
                view.Visit.State is VisitState.AnotherTime or VisitState.Declined ? Card.Warning(words["visits.state", state]) : Card.Hint(words["visits.state", state]),
                Card.Facts(Rows(view, words, zone)),
                lacking ? Card.Warning(words["visits.lacks", string.Join(words["names.separator"], view.Entry!.Lacks)]) : null,
            ],
            Buttons(view, words, lacking));
    }

    private static IEnumerable<(string, string)> Rows(VisitView view, Words words, TimeZoneInfo zone)
    {
        var visit = view.Visit;
        yield return (words["cards.when"], view.Entry is { } held ? Dates.Day(held.Entry.Day, words.Locale) : Dates.When(visit.StartsAt, visit.EndsAt, words.Locale, zone));
        yield return (words["ledger.mode"], VisitFacts.Mode(visit.Mode, words));
        yield return (words["visits.visitor"], view.Visitor);
        yield return (words["visits.wish"], view.Wish);
        yield return (words["visits.moves"], visit.MovesBySchool + visit.MovesByFamily > 0 ? words["visits.moves-by", visit.MovesBySchool, visit.MovesByFamily] : "");
        yield return (words["visits.return"], visit.ReturnDue is { } due ? Dates.Day(due, words.Locale) : "");
        foreach (var duty in view.Duties)
            yield return (words["visits.duty", duty.Rule.Title.In(words.Locale)], $"{duty.Have} / {duty.Need}");
        yield return (words["visits.family-said"], Said(visit, words));
    }

    private static string Said(Visit visit, Words words) => visit.Happened switch
    {
        null  => "",
        true  => visit.Rating is { } stars ? words["visits.happened-rated", stars] : words["visits.happened"],
        false => words["visits.not-happened"],
    };

    private static IEnumerable<JsonObject?> Buttons(VisitView view, Words words, bool lacking)
    {
        var (visit, id) = (view.Visit, view.Visit.Id.Value);
        var (open, begun) = (visit.State.IsOpen(), visit.StartsAt <= view.Now);

        if (open && view.Mine)
        {
            yield return Card.Button(words["visits.button-record"], new Intent.StartRecordVisit { Visit = id }, main: begun);
            yield return Card.Button(words["visits.button-move"], new Intent.StartMoveVisit(id), main: visit.State == VisitState.AnotherTime && !begun);
            yield return begun && VisitState.NotMet.MayFollow(visit.State) ? Card.Button(words["visits.button-missed"], new Intent.MissVisit(id)) : null;
        }

        yield return view.Mine && visit.ProposedAt is not null && (open || visit.State == VisitState.Held)
            ? Card.Button(words["family.button-link"], new Intent.ShareFamilyLink(id))
            : null;
        yield return open ? Card.Button(words["visits.button-cancel"], new Intent.StartCancelVisit(id)) : null;
        yield return !open && visit.State != VisitState.Held && view.Mine
            ? Card.Button(words["visits.button-again"], new Intent.PlanVisits { Students = string.Join(',', view.Pupils.Select(pupil => pupil.Id)) })
            : null;
        yield return visit.State == VisitState.Held ? Card.Button(words["visits.button-notes"], new Intent.ShowNotes(id)) : null;
        yield return view.Entry is { MayChange: true } entry && visit.State == VisitState.Held
            ? Card.Button(words[lacking ? "ledger.button-complete" : "visits.button-entry"], new Intent.ShowEntry(entry.Entry.Id.Value), main: lacking)
            : null;
        yield return Card.Button(words["visits.button-list"], new Intent.ShowVisits());
    }
}
