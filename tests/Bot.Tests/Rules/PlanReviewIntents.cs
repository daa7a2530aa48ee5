using System.Text.Json;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>One of each ask about reviewing schools' plans and muting, and of each refusal.</summary>
public static class PlanReviewIntents
{
    public static readonly IReadOnlyList<Intent> All =
    [
        new Intent.ListMonthPlans { Month = "2026-12", Unit = "t1", State = "waiting", Page = 1 },
        new Intent.ReviewMonthPlan("s1", "2026-12") { Page = 1 },
        new Intent.AcceptMonthPlan("s1", "2026-12", 3),
        new Intent.AcceptMonthPlans("2026-12") { Unit = "t1", Seen = new DateTimeOffset(2026, 11, 21, 1, 0, 0, TimeSpan.Zero) },
        new Intent.ReturnMonthPlan("s1", "2026-12", 3) { Comment = "讲座太少", More = new() { ["row-2"] = JsonSerializer.SerializeToElement("地点不清楚") } },
        new Intent.RemindMonthPlans { Month = "2026-12", Unit = "t1" },
        new Intent.ShowMonthTable { Month = "2026-12", Unit = "t1", Page = 1 },
        new Intent.MuteReminders { Until = "2026-11-22" },
        new Intent.UnmuteReminders(),
    ];

    public static readonly IReadOnlyList<Refusal> Refusals = [new Refusal.NoPlanMissing(), new Refusal.PlanIsIn("青禾*一小*"), new Refusal.PlanChanged()];
}
