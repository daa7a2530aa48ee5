using System.Diagnostics;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.AtTheDoor;
using CoEduBot.Bot.UseCases.Care;
using CoEduBot.Bot.UseCases.FamilyVisits;
using CoEduBot.Bot.UseCases.Feedback;
using CoEduBot.Bot.UseCases.Ledgers;
using CoEduBot.Bot.UseCases.Notes;
using CoEduBot.Bot.UseCases.Standings;
using CoEduBot.Bot.UseCases.Suggestions;
using CoEduBot.Bot.UseCases.Summaries;
using CoEduBot.Bot.UseCases.Visits;

namespace CoEduBot.Bot.UseCases;

/// <summary>Which use case answers which ask.</summary>
public static class Answering
{
    public static Task<Reply> Run(Intent ask, Turn turn) => ask switch
    {
        Intent.StartSchedule start       => ScheduleForm.Run(start, turn),
        Intent.Schedule schedule         => ScheduleEngagement.Run(schedule, turn),
        Intent.Publish publish           => PublishEngagement.Run(publish, turn),
        Intent.StartReschedule start     => RescheduleForm.Run(start, turn),
        Intent.Reschedule reschedule     => RescheduleEngagement.Run(reschedule, turn),
        Intent.StartCancel start         => CancelForm.Run(start, turn),
        Intent.Cancel cancel             => CancelEngagement.Run(cancel, turn),
        Intent.RemindSilent remind       => RemindSilent.Run(remind, turn),
        Intent.ShowAgenda agenda         => ShowAgenda.Run(agenda, turn),
        Intent.Open open                 => OpenEngagement.Run(open, turn),
        Intent.Answer answer             => AnswerInvitation.Run(answer, turn),
        Intent.TakeSeat take             => TakeSeat.Run(take, turn),
        Intent.StartCheckIn start        => StartCheckIn.Run(start, turn),
        Intent.CheckIn checkIn           => CheckIn.Run(checkIn, turn),
        Intent.ShowAttendance attendance => ShowAttendance.Run(attendance, turn),
        Intent.Mark mark                 => Mark.Run(mark, turn),
        Intent.MarkWalkIn walkIn         => MarkWalkIn.Run(walkIn, turn),
        Intent.UndoMark undo             => UndoMark.Run(undo, turn),
        Intent.ConfirmHeld held          => ConfirmHeld.Run(held, turn),
        Intent.GiveFeedback feedback     => GiveFeedback.Run(feedback, turn),
        Intent.ShowFeedback feedback     => ShowFeedback.Run(feedback, turn),
        Intent.ShowSummary summary       => ShowSummary.Run(summary, turn),
        Intent.StartRecord start         => RecordEntry.Run(new Intent.Record { Kind = start.Kind }, turn),
        Intent.Record record             => RecordEntry.Run(record, turn),
        Intent.ShowEntry entry           => ShowEntry.Run(entry, turn),
        Intent.CompleteEntry complete    => CompleteEntry.Run(complete, turn),
        Intent.ConfirmEntry confirm      => ConfirmEntry.Run(confirm, turn),
        Intent.StartReverse start        => ReverseEntry.Ask(start, turn),
        Intent.ReverseEntry reverse      => ReverseEntry.Run(reverse, turn),
        Intent.ShowProgress progress     => ShowProgress.Run(progress, turn),
        Intent.ListBehind behind         => ListBehind.Run(behind, turn),
        Intent.ShowStanding standing     => ShowStanding.Run(standing, turn),
        Intent.StartChange start         => ChangeForm.Run(start, turn),
        Intent.TickItems tick            => TickItems.Run(tick, turn),
        Intent.HandIn handIn             => HandIn.Run(handIn, turn),
        Intent.EnterFigure figure        => EnterFigure.Run(figure, turn),
        Intent.Waive waive               => Waive.Run(waive, turn),
        Intent.TakeBack back             => TakeBack.Run(back, turn),
        Intent.ShowVisits visits         => ShowVisits.Run(visits, turn),
        Intent.ShowVisit visit           => ShowVisit.Run(visit, turn),
        Intent.PlanVisits plan           => PlanVisits.Run(plan, turn),
        Intent.ProposeVisits propose     => ProposeVisits.Run(propose, turn),
        Intent.StartMoveVisit start      => StartMoveVisit.Run(start, turn),
        Intent.MoveVisit move            => MoveVisit.Run(move, turn),
        Intent.StartCancelVisit start    => StartCancelVisit.Run(start, turn),
        Intent.CancelVisit cancel        => CancelVisit.Run(cancel, turn),
        Intent.MissVisit miss            => MissVisit.Run(miss, turn),
        Intent.StartRecordVisit start    => StartRecordVisit.Run(start, turn),
        Intent.RecordVisit record        => RecordVisit.Run(record, turn),
        Intent.ShowNotes notes           => ShowNotes.Run(notes, turn),
        Intent.ShowStudentNotes notes    => ShowStudentNotes.Run(notes, turn),
        Intent.StartNote start           => AddNote.Ask(start, turn),
        Intent.AddNote add               => AddNote.Run(add, turn),
        Intent.ShowReads reads           => ShowReads.Run(reads, turn),
        Intent.ShowCoverage coverage     => ShowCoverage.Run(coverage, turn),
        Intent.RemindCoverage remind     => RemindCoverage.Run(remind, turn),
        Intent.Suggest suggest           => Suggest.Run(suggest, turn),
        Intent.ListSuggestions list      => ListSuggestions.Run(list, turn),
        Intent.OpenSuggestion open       => HandleSuggestion.Run(open, turn),
        Intent.PlanSuggestion plan       => HandleSuggestion.Run(plan, turn),
        Intent.FinishSuggestion finish   => HandleSuggestion.Run(finish, turn),
        Intent.AnswerSuggestion reply    => HandleSuggestion.Run(reply, turn),
        Intent.HandOverSuggestion hand   => HandOverSuggestion.Run(hand, turn),
        Intent.ShowFamilyVisit visit     => ShowFamilyVisit.Run(visit, turn),
        Intent.AnswerVisit answer        => AnswerVisit.Run(answer, turn),
        Intent.CancelVisitByFamily visit => AnswerVisit.Run(visit, turn),
        Intent.ConfirmVisit confirm      => ConfirmVisit.Run(confirm, turn),
        Intent.ReadAgreed agreed         => ReadAgreed.Run(agreed, turn),
        Intent.TakeOverVisit visit       => InheritVisit.Run(visit, turn),
        Intent.DropInherited visit       => InheritVisit.Run(visit, turn),
        Intent.ShareFamilyPages share    => ShareFamilyPages.Run(share, turn),
        Intent.SetLanguage language      => SetLanguage.Run(language, turn),
        Intent.ShowCareList list         => ShowCareList.Run(list, turn),
        Intent.AddToCareList add         => AddToCareList.Run(add, turn),
        Intent.ShowCared cared           => Cared.Run(cared, turn),
        Intent.StartTakeOff start        => TakeOff.Ask(start, turn),
        Intent.TakeOff off               => TakeOff.Run(off, turn),
        Intent.CheckCareList check       => CheckCareList.Run(check, turn),
        Intent.OpenCareFile file         => OpenCareFile.Run(file, turn),
        Intent.StartMeasure start        => PutMeasure.Ask(start, turn),
        Intent.PutMeasure measure        => PutMeasure.Run(measure, turn),
        Intent.ShowMeasures measures     => PutMeasure.Read(measures, turn),
        Intent.ShowFamilyForms forms     => FamilyForms.List(forms, turn),
        Intent.ShowFamilyForm form       => FamilyForms.Open(form, turn),
        Intent.KeepFamilyForm form       => FamilyForms.Keep(form, turn),
        Intent.ReportFamilyChange change => FamilyForms.Report(change, turn),
        Intent.ShowAssigning show        => Assign.Show(show, turn),
        Intent.Assign assign             => Assign.Run(assign, turn),
        Intent.ShowAssigned assigned     => EndAssignment.List(assigned, turn),
        Intent.StartEndAssignment start  => EndAssignment.Ask(start, turn),
        Intent.EndAssignment end         => EndAssignment.Run(end, turn),
        Intent.SetLanguage language      => SetLanguage.Run(language, turn),
        Intent.Help                      => ShowHelp.Run(turn),
        Intent.NotUnderstood unclear     => NotUnderstood.Run(unclear, turn),
        _                                => throw new UnreachableException($"No use case answers {ask.GetType().Name}."),
    };
}
