using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Plans;

namespace CoEduBot.Bot.UseCases;

/// <summary>Things worth offering as a button when a sentence was not understood.</summary>
public static class Guesses
{
    /// <summary>A meaning as something this person can press; null where it needs more than a press or is not theirs.</summary>
    public static (string Title, Intent Ask)? AsIntent(Meaning meaning, Turn turn) => meaning switch
    {
        Meaning.Schedule when turn.Who.Hosts         => (turn.Words["cards.button-schedule"], new Intent.StartSchedule()),
        Meaning.ShowAgenda                           => (turn.Words["cards.button-agenda"], new Intent.ShowAgenda()),
        Meaning.ShowSummary when turn.Who.Hosts      => (turn.Words["cards.button-summary"], new Intent.ShowSummary()),
        Meaning.ShowProgress when turn.Who.Hosts     => (turn.Words["progress.button-own"], new Intent.ShowProgress()),
        Meaning.ListOverdue when turn.Who.Hosts      => (turn.Words["progress.button-behind"], new Intent.ListBehind()),
        Meaning.CheckIn when !turn.Who.Hosts         => (turn.Words["cards.button-check-in"], new Intent.CheckIn()),
        Meaning.DraftPlan or Meaning.ShowPlan or Meaning.SubmitPlan when PlanPlace.Own(turn.Who).Count == 1
                                                     => (turn.Words["plans.button-open"], new Intent.ShowMonthPlan()),
        Meaning.SetLanguage                          => (turn.Words["cards.button-language"], new Intent.SetLanguage()),
        Meaning.Help                                 => (turn.Words["cards.button-help"], new Intent.Help()),
        _                                            => null,
    };

    /// <summary>What most people of this role come for.</summary>
    public static IEnumerable<(string Title, Intent Ask)> Usual(Turn turn) =>
        new[] { Meaning.Schedule, Meaning.ShowAgenda, Meaning.ShowSummary, Meaning.CheckIn, Meaning.Help }
            .Select(meaning => AsIntent(meaning, turn))
            .OfType<(string Title, Intent Ask)>();
}
