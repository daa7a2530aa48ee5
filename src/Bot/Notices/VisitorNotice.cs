using System.Diagnostics;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.FamilyVisits;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.FamilyVisits;
using CoEduBot.Bot.UseCases.Visits;
using CoEduBot.Domain;
using CoEduBot.Domain.Visits;
using CoEduBot.Scheduler;
using CoEduBot.Storage.Visits;

namespace CoEduBot.Bot.Notices;

/// <summary>What the visitor of a visit is told, or the head teacher who follows one whose duty ended: the visit's own card with a word above it.</summary>
internal static class VisitorNotice
{
    public static async Task<Drawing> Draw(Notice notice, Visit visit, Turn turn)
    {
        if (await Pointless(notice, visit, turn) is { } why)
            return new Drawing.Skip(why);
        if (notice is Notice.VisitInherited)
            return VisitNotice.Ready(turn.Who.Id, await InheritVisit.Card(visit, turn));

        return !(await turn.Visit(visit.Id.Value)).Refuses(out _, out var loaded) && await turn.Show(loaded, Lead(notice, visit, turn)) is Reply.Show show
            ? VisitNotice.Ready(turn.Who.Id, show.Card)
            : new Drawing.Skip("handed-over");
    }

    /// <summary>How long until a visit, as a word: today, tomorrow, in a few days.</summary>
    public static string Until(Visit visit, Turn turn)
    {
        var days = visit.StartsAt.DayIn(turn.Zone).DayNumber - turn.Today.DayNumber;

        return days switch
        {
            0 => turn.Words["notices.today"],
            1 => turn.Words["notices.tomorrow"],
            _ => turn.Words["notices.in-days", days],
        };
    }

    private static async Task<string?> Pointless(Notice notice, Visit visit, Turn turn)
    {
        var stands = await StandingDuties.Stands(turn.Db, visit, turn.Today, turn.Cancel);
        var follows = !stands && (await StandingDuties.HeadTeachers(turn.Db, visit, turn.Cancel)).Contains(turn.Who.Id);

        return notice switch
        {
            Notice.VisitInherited               => follows && visit.State.IsOpen() && visit.StartsAt > turn.Now ? null : "settled",
            Notice.ReturnVisitDue when follows  => visit.State == VisitState.Held ? null : "changed",
            _ when visit.Visitor != turn.Who.Id => "taken-over",
            _ when !stands                      => "handed-over",
            Notice.VisitAnswered it             => VisitNotice.IsOld(it.Version, visit) || visit.AnsweredAt is null ? "changed" : null,
            Notice.VisitReminder it             => visit.State != VisitState.Agreed || VisitNotice.IsOld(it.Version, visit) ? "changed" : visit.StartsAt <= turn.Now ? "too-late" : null,
            Notice.AskVisitHeld                 => visit.State is VisitState.Planned or VisitState.Proposed or VisitState.Agreed && visit.EndsAt <= turn.Now ? null : "settled",
            Notice.ReturnVisitDue               => visit.State == VisitState.Held ? null : "changed",
            _                                   => throw new UnreachableException(),
        };
    }

    private static string Lead(Notice notice, Visit visit, Turn turn)
    {
        var words = turn.Words;

        return notice switch
        {
            Notice.VisitAnswered  => words[Answered(visit), FamilyVisitWords.When(visit, words, turn.Zone)],
            Notice.VisitReminder  => words["family.lead-visitor", Until(visit, turn)],
            Notice.AskVisitHeld   => words["family.lead-held"],
            Notice.ReturnVisitDue => words["family.lead-return", Dates.Day(visit.ReturnDue!.Value, words.Locale)],
            _                     => throw new UnreachableException(),
        };
    }

    private static string Answered(Visit visit) => visit.State switch
    {
        VisitState.AnotherTime       => "family.lead-another-time",
        VisitState.Declined          => "family.lead-declined",
        VisitState.CancelledByFamily => "family.lead-cancelled-by-family",
        _                            => "family.lead-agreed",
    };
}
