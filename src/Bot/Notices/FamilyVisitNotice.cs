using System.Diagnostics;
using CoEduBot.Bot.Cards.FamilyVisits;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.FamilyVisits;
using CoEduBot.Domain;
using CoEduBot.Domain.Visits;
using CoEduBot.Scheduler;
using CoEduBot.Storage.Queries;
using CoEduBot.Storage.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Notices;

/// <summary>What a family is told of a visit.</summary>
internal static class FamilyVisitNotice
{
    public static async Task<Drawing> Draw(Notice notice, Visit visit, Turn turn)
    {
        if (turn.Who.Family != visit.Family || !await turn.Db.KnownTo(visit.Family).AnyAsync(known => known.Id == visit.Id, turn.Cancel))
            return new Drawing.Skip("left");
        if (Pointless(notice, visit, turn.Now) is { } why)
            return new Drawing.Skip(why);
        // Nobody is told that somebody comes who will not.
        if (notice is not (Notice.VisitCancelled or Notice.AskVisitConfirmed) && !await StandingDuties.Stands(turn.Db, visit, turn.Today, turn.Cancel))
            return new Drawing.Skip("handed-over");

        var view = await turn.FamilyView(visit);

        return VisitNotice.Ready(turn.Who.Id, VisitFamilyCard.For(view with { Lead = Lead(notice, view, turn) }, turn.Words, turn.Zone));
    }

    // Things change between the tick and the sending.
    private static string? Pointless(Notice notice, Visit visit, DateTimeOffset now) => notice switch
    {
        Notice.VisitCancelled                                                         => visit.State == VisitState.CancelledBySchool ? null : "changed",
        Notice.AskVisitConfirmed                                                      => visit.State != VisitState.Held ? "changed" : visit.Happened is not null ? "answered" : null,
        _ when visit.State is VisitState.CancelledBySchool or VisitState.CancelledByFamily => "cancelled",
        _ when visit.StartsAt <= now                                                  => "too-late",
        Notice.VisitReminder it                                                       => visit.State is not (VisitState.Proposed or VisitState.Agreed) || VisitNotice.IsOld(it.Version, visit) ? "changed" : null,
        Notice.VisitProposed or Notice.VisitMoved when visit.State != VisitState.Proposed => visit.AnsweredAt is null ? "changed" : "answered",
        Notice.VisitProposed it when VisitNotice.IsOld(it.Version, visit)             => "moved",
        Notice.VisitMoved it when VisitNotice.IsOld(it.Version, visit)                => "moved",
        _                                                                             => null,
    };

    private static string Lead(Notice notice, VisitFamilyView view, Turn turn)
    {
        var (words, visit) = (turn.Words, view.Visit);

        return notice switch
        {
            Notice.VisitProposed                                         => words["family.lead-proposed", FamilyVisitWords.Teacher(view.Visitor, words)],
            Notice.VisitMoved moved                                      => words["family.lead-moved", Dates.Moment(moved.WasAt, words.Locale, turn.Zone)],
            Notice.VisitCancelled                                        => words["family.lead-cancelled", Dates.Moment(visit.StartsAt, words.Locale, turn.Zone)],
            Notice.VisitReminder when visit.State == VisitState.Proposed => words["family.lead-nudge"],
            Notice.VisitReminder                                         => words["family.lead-reminder", VisitorNotice.Until(visit, turn)],
            Notice.AskVisitConfirmed                                     => words["family.lead-confirm"],
            _                                                            => throw new UnreachableException(),
        };
    }
}
