using System.Diagnostics;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;

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
        Intent.SetLanguage language      => SetLanguage.Run(language, turn),
        Intent.Help                      => ShowHelp.Run(turn),
        Intent.NotUnderstood unclear     => NotUnderstood.Run(unclear, turn),
        _                                => throw new UnreachableException($"No use case answers {ask.GetType().Name}."),
    };
}
