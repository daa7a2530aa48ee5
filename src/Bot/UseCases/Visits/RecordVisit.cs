using System.Diagnostics;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Visits;
using CoEduBot.Domain;
using CoEduBot.Storage.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>A visit was held: visit, entry of the ledger, its proof and its notes in one commit; one for each family named.</summary>
public static class RecordVisit
{
    // A visit planned for about then is the one that was made.
    public const int DaysAround = 7;

    // A card pressed again later than this is stopped by the family's visit of the day.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(60);

    public static async Task<Reply> Run(Intent.RecordVisit ask, Turn turn)
    {
        if ((await StartRecordVisit.May(turn)).Refuses(out var why, out var kind))
            return new Reply.No(why);
        if (await Made(ask, turn) is { Count: > 0 } before)
            return await Answer(before, turn, turn.Words["visits.recorded"]);
        if ((await turn.NamedPupils(ask.Students ?? "")).Refuses(out why, out var pupils))
            return new Reply.No(why);
        if (Check(ask, kind, turn).Refuses(out why, out var record))
            return new Reply.Again(why, await StartRecordVisit.Form(ask with { Ack = null }, pupils, kind, turn));

        var families = pupils.GroupBy(pupil => pupil.Student.Family).Select(family => family.ToList()).ToList();
        var made = new List<Visit>();
        foreach (var family in families)
            // Of the same family on the same day there may be one already.
            made.Add(await Twin(family, record, turn) is { } twin
                ? await Again(ask, twin, families.Count, turn)
                : await Enter(ask, family, record, kind, (families.Count, made.Count), turn));

        return await Answer(made, turn, turn.Words["visits.recorded"]);
    }

    private static Decision<VisitRecord> Check(Intent.RecordVisit ask, KindForm kind, Turn turn)
    {
        foreach (var (field, text) in VisitNotes.Texts(ask))
            if (text.Length > VisitRecord.LongestNote)
                return new Refusal.TooLong(field, VisitRecord.LongestNote);

        return VisitRecord.Check(new VisitSaid(ask.Day, ask.Mode, ask.Topics, ask.VisitType, ask.ReturnIn, ask.ReturnDay, ask.Ack), kind, turn.Today);
    }

    private static async Task<IReadOnlyList<Visit>> Made(Intent.RecordVisit ask, Turn turn)
    {
        if (string.IsNullOrEmpty(ask.Form))
            return [];

        var (me, first, more) = (turn.Who.Id, ask.Form, ask.Form + "/");
        var entries = (await turn.Db.LedgerEntries.AsNoTracking().Where(entry => entry.RecordedBy == me && entry.Kind == VisitDuties.Kind && entry.RecordedAt > turn.Now - Remembered)
            .Select(entry => new { entry.Id, entry.Form }).ToListAsync(turn.Cancel))
            .Where(entry => entry.Form == first || entry.Form.StartsWith(more, StringComparison.Ordinal)).Select(entry => (EngagementId?)entry.Id).ToList();

        return await turn.Db.Visits.Where(visit => entries.Contains(visit.Entry)).OrderBy(visit => visit.Id).ToListAsync(turn.Cancel);
    }

    private static async Task<Visit?> Twin(IReadOnlyList<Pupil> family, VisitRecord record, Turn turn)
    {
        var (me, id) = (turn.Who.Id, family[0].Student.Family);
        var held = await turn.Db.Visits.Where(visit => visit.Visitor == me && visit.Family == id && visit.State == VisitState.Held).ToListAsync(turn.Cancel);
        foreach (var visit in held.Where(visit => family.All(pupil => visit.Children.Contains(pupil.Id))))
            if (visit.Entry is { } entry && (await turn.Db.LedgerEntries.FindAsync([entry], turn.Cancel))?.Day == record.Day)
                return visit;

        return null;
    }

    // Recorded once more: no second visit, but nothing said is lost.
    private static async Task<Visit> Again(Intent.RecordVisit ask, Visit twin, int families, Turn turn)
    {
        if (families == 1)
            await VisitNotes.Add(ask, twin, turn);

        return twin;
    }

    private static async Task<Visit> Enter(
        Intent.RecordVisit ask, List<Pupil> family, VisitRecord record, KindForm kind, (int Of, int Number) place, Turn turn)
    {
        var form = string.IsNullOrEmpty(ask.Form) ? "" : place.Number == 0 ? ask.Form : $"{ask.Form}/{place.Number}";
        var visit = await Planned(ask, family, record, turn) ?? New(family, record, turn);
        var entry = Entry(family, record, await turn.Db.Chain(family[0].Class, turn.Cancel), form, turn);
        if (record.VisitType == VisitRecord.Return)
            visit.ReturnOf ??= await Returned(visit, turn);
        // In this order: the visit names its entry, the notes their visit. It is one commit all the same.
        turn.Db.Add(entry);
        await turn.Db.SaveChangesAsync(turn.Cancel);
        if (visit.Hold(entry.Id, record.ReturnDue).Refuses(out _, out _))
            throw new UnreachableException();    // a visit still open may always be held

        visit.Mode = record.Mode.Length > 0 ? record.Mode : visit.Mode;
        if (turn.Db.Entry(visit).State == EntityState.Detached)
            turn.Db.Add(visit);
        await turn.Db.SaveChangesAsync(turn.Cancel);
        foreach (var proof in kind.Evidence.Select(need => need.AnyOf[0]).Where(Proofs.Contains))
            turn.Db.Add(new EvidenceGiven { Entry = entry.Id, Kind = proof, Count = 1, By = turn.Who.Id, At = turn.Now });
        // Several families at once share nothing but the facts: what was said is added family by family.
        if (place.Of == 1)
            VisitNotes.Keep(ask, visit, turn);
        turn.Audit("record-visit", visit.Id.Value, entry.Id.Value);
        turn.Deed = new Deed("record-visit") { Back = [.. turn.Deed?.Back ?? [], new Intent.ReverseEntry(entry.Id.Value) { Reason = turn.Words["undo.reason"] }] };
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return visit;
    }

    // What the form itself is: the record, and the visitor's word. Nothing else can be said here.
    private static readonly string[] Proofs = ["visit-record", "integrity-ack"];

    private static async Task<Visit?> Planned(Intent.RecordVisit ask, List<Pupil> family, VisitRecord record, Turn turn)
    {
        var (me, id) = (turn.Who.Id, family[0].Student.Family);
        var open = await turn.Db.Visits.Where(visit => visit.Visitor == me && visit.Family == id && VisitStates.Open.Contains(visit.State)).ToListAsync(turn.Cancel);

        return open.Find(visit => visit.Id.Value == ask.Visit)
            ?? open.Where(visit => Away(visit) <= DaysAround).MinBy(Away);

        int Away(Visit visit) => Math.Abs(visit.StartsAt.DayIn(turn.Zone).DayNumber - record.Day.DayNumber);
    }

    private static Visit New(List<Pupil> family, VisitRecord record, Turn turn)
    {
        var ended = record.Day == turn.Today ? turn.Now : turn.Zone.At(record.Day, new TimeOnly(19, 0));

        return new Visit
        {
            Id = new VisitId(turn.Site.NewId(turn.Now)),
            Visitor = turn.Who.Id,
            Class = family[0].Class.Id,
            Family = family[0].Student.Family,
            Students = string.Join(';', family.Select(pupil => pupil.Id)),
            Mode = record.Mode,
            StartsAt = ended - WeekPlan.Length,
            EndsAt = ended,
            PlannedAt = turn.Now,
        };
    }

    // The promise that presses most.
    private static async Task<VisitId?> Returned(Visit visit, Turn turn) =>
        ReturnVisits.Due(await turn.Db.Visits.Where(each => each.Family == visit.Family && each.Id != visit.Id).ToListAsync(turn.Cancel))
            .FirstOrDefault(each => each.Visitor == turn.Who.Id || VisitBook.IsOfMyClass(each, turn))?.Id;

    private static LedgerEntry Entry(List<Pupil> family, VisitRecord record, IReadOnlyList<Unit> chain, string form, Turn turn) => new()
    {
        Id = new EngagementId(turn.Site.NewId(turn.Now)),
        Kind = VisitDuties.Kind,
        Host = chain[0].Id,
        Organiser = turn.Site.Catalogue.Organiser(VisitDuties.Kind, chain).Id,
        Day = record.Day,
        Topic = "",
        Mode = record.Mode,
        Lead = turn.Who.Id,
        Students = string.Join(';', family.Select(pupil => pupil.Id)),
        Fields = Pairs.Write([KeyValuePair.Create("topics", record.Topics), KeyValuePair.Create("visit-type", (IReadOnlyList<string>)[record.VisitType])]),
        RecordedBy = turn.Who.Id,
        RecordedAt = turn.Now,
        Form = form,
    };

    private static async Task<Reply> Answer(IReadOnlyList<Visit> made, Turn turn, string lead)
    {
        if (made is not [var only])
            return await ShowVisits.List(new Intent.ShowVisits(), turn, turn.Words["visits.recorded-many", made.Count]);

        return (await turn.Visit(only.Id.Value)).Refuses(out var why, out var loaded) ? new Reply.No(why) : await turn.Show(loaded, lead);
    }
}
