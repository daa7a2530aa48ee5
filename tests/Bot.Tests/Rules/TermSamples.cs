using CoEduBot.Bot.Intents;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>The share of a term's and a year's reports in <see cref="Samples"/>.</summary>
internal static class TermSamples
{
    public static readonly IReadOnlyList<Refusal> Refusals =
    [
        new Refusal.StaysInSchool(),
        new Refusal.NoRecommendation(),
        new Refusal.AlreadyPublished(),
        new Refusal.NothingPicked(),
        new Refusal.NoSuchPlace(7),
        new Refusal.NoYearScores(),
        new Refusal.YearStillRuns(new DateOnly(2026, 12, 17)),
    ];

    public static readonly IReadOnlyList<Intent> Intents =
    [
        new Intent.ShowRecommendation { Term = "2025-1" },
        new Intent.DrawUpRecommendation("2025-1"),
        new Intent.PickPractice("2025-1") { Places = "1,3", Out = true, Why = "家长*参与*面广" },
        new Intent.PublishRecommendation("2025-1") { Sure = true },
        new Intent.ShowYearScores { Year = "2025", Page = 1 },
        new Intent.ConfirmYearScores { Year = "2025", Sure = true },
    ];
}
