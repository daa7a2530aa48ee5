using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>The open days' share of <see cref="Samples"/>.</summary>
internal static class OpenDaySamples
{
    private static readonly DateTimeOffset Morning = new(2025, 12, 4, 1, 0, 0, TimeSpan.Zero);

    public static readonly IReadOnlyList<Refusal> Refusals =
    [
        new Refusal.NoSuchElement(),
        new Refusal.NotAnElement("跳*伞*"),
        new Refusal.ElementsClash("听课 09:00", "亲子活动 09:30"),
        new Refusal.OutsideTheDay(Morning, Morning.AddHours(7)),
        new Refusal.SeatFirst(),
        new Refusal.TooManyElements(1200),
        new Refusal.NoSlotFits(),
    ];
}
