using CoEduBot.Bot.Intents;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>The share of files to take away in <see cref="Samples"/>.</summary>
internal static class ExportSamples
{
    public static readonly IReadOnlyList<Intent> Intents =
    [
        new Intent.Export { What = "ledger", Unit = "s1", From = "2025-12-01", To = "2025-12-31" },
        new Intent.ShowOwnFigures { From = "2025-09-01", To = "2026-01-20" },
        new Intent.SignOff { What = "weekly-schedule", Unit = "s1", From = "2025-12-01", To = "2025-12-07" },
    ];
}
