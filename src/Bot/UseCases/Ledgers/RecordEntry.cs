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

namespace CoEduBot.Bot.UseCases.Ledgers;

/// <summary>Something was held: it becomes an entry of the ledger at once, and the answer names what it still lacks.</summary>
public static class RecordEntry
{
    public static async Task<Reply> Run(Intent.Record ask, Turn turn)
    {
        if (await Made(ask, turn) is { } before)
            return await ShowEntry.Run(new Intent.ShowEntry(before.Id.Value), turn);
        // Visits have a form of their own: duty, notes, the visitor's word.
        if (ask.Kind == VisitDuties.Kind)
            return await Answering.Run(new Intent.StartRecordVisit { Students = ask.Students, Day = ask.Day }, turn);
        if (!turn.Who.Hosts)
            return new Reply.No(new Refusal.NotAllowed(Act.Host));
        if (string.IsNullOrEmpty(ask.Kind) || string.IsNullOrEmpty(ask.Day))
            return await RecordForm.Run(ask, turn);
        if (turn.Site.Catalogue.Kind(ask.Kind) is not { } kind)
            return new Reply.No(new Refusal.NotAKindHere([.. turn.Site.Catalogue.Kinds.Take(6).Select(known => known.Names.In(turn.Words.Locale))]));
        if ((await Audiences.Find(turn, ask.Unit)).Refuses(out var why, out var host))
            return await RecordForm.Refused(why, ask, turn);
        var organiser = turn.Site.Catalogue.Organiser(kind.Code, await turn.Db.Chain(host, turn.Cancel));
        if (!IsNear(organiser, host))
            return await RecordForm.Refused(new Refusal.NotOrganisedHere(kind.Names.In(turn.Words.Locale)), ask, turn);
        if (Recording.Check(new Said(ask.Day, ask.Topic, ask.Headcount, ask.Hours, ask.HalfDays, ask.Mode), kind, turn.Today).Refuses(out why, out var held))
            return await RecordForm.Refused(why, ask, turn);
        if ((await Pupils.Named(ask.Students, kind, host, turn)).Refuses(out why, out var students))
            return await RecordForm.Refused(why, ask, turn);
        if (!ask.Another && await Like(kind, host, held, turn) is { } twin)
            return RecordForm.Twin(twin, ask, held, turn);

        var entry = Make(ask, kind, (host, organiser), held, students, turn);
        turn.Db.Add(entry);
        turn.Audit("record", entry.Id.Value, $"{entry.Kind} {entry.Host} {ask.Day}");
        turn.Deed = new Deed("record", kind.Names.In(turn.Words.Locale)) { Back = [new Intent.ReverseEntry(entry.Id.Value) { Reason = turn.Words["undo.reason"] }] };
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return await turn.Show(new Loaded(entry, host, MayChange: true), turn.Words["ledger.recorded"]);
    }

    // A class feeds its school's figures; those of the county are the county's to record.
    private static bool IsNear(Unit organiser, Unit host) => organiser.Id == host.Id || Tiers.Of(organiser) is Tier.Class or Tier.Grade or Tier.School;

    // A second press of the same form, or the same message once more, finds the first one's entry.
    private static Task<LedgerEntry?> Made(Intent.Record ask, Turn turn) =>
        string.IsNullOrEmpty(ask.Form)
            ? Task.FromResult<LedgerEntry?>(null)
            : turn.Db.LedgerEntries.SingleOrDefaultAsync(entry => entry.RecordedBy == turn.Who.Id && entry.Form == ask.Form, turn.Cancel);

    // The same thing entered twice would count twice; visits to different families are different things.
    private static Task<LedgerEntry?> Like(KindForm kind, Unit host, Held held, Turn turn) =>
        kind.AboutStudents
            ? Task.FromResult<LedgerEntry?>(null)
            : turn.Db.LedgerEntries.FirstOrDefaultAsync(
                entry => entry.Kind == kind.Code && entry.Host == host.Id && entry.Day == held.Day && entry.State == EngagementState.Held, turn.Cancel);

    private static LedgerEntry Make(
        Intent.Record ask, KindForm kind, (Unit Host, Unit Organiser) at, Held held, IReadOnlyList<StudentId> students, Turn turn) => new()
    {
        Id = new EngagementId(turn.Site.NewId(turn.Now)),
        Kind = kind.Code,
        Host = at.Host.Id,
        Organiser = at.Organiser.Id,
        Day = held.Day,
        Topic = held.Topic,
        Mode = held.Mode,
        Lead = turn.Who.Id,
        Hours = held.Hours,
        HalfDays = held.HalfDays,
        Families = kind.Attendees.Contains("parent") ? held.Headcount : null,
        OnSite = held.Mode is "" or "onsite" ? held.Headcount : null,
        Students = StudentsKept.Close(turn.Db, kind.Code, students),
        RecordedBy = turn.Who.Id,
        RecordedAt = turn.Now,
        Form = ask.Form ?? "",
    };
}
