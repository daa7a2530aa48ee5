using CoEduBot.Bot.Intents;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>The open days' share of <see cref="Samples"/>.</summary>
internal static class OpenDaySamples
{
    private static readonly DateTimeOffset Morning = new(2025, 12, 4, 1, 0, 0, TimeSpan.Zero);

    public static readonly IReadOnlyList<Intent> Intents =
    [
        new Intent.ShowContents("e1"),
        new Intent.AddPart("e1")
        {
            Form = "f1", Part = "talk", Title = "面谈", Day = "2025-12-04", Start = "14:00", End = "16:00", Room = "101", Capacity = "40", Audience = "classes", Rounds = "2", Minutes = "10", Gap = "2", Breaks = "15:00-15:10",
        },
        new Intent.UsualPlan("e1"),
        new Intent.ShowPart("e1", "e2") { Page = 1 },
        new Intent.ChangePart("e1", "e2.3", 4) { Title = "听课", Start = "09:10", End = "09:50", Room = "102", Capacity = "30" },
        new Intent.DropPart("e1", "e2.3", 4),
        new Intent.ChooseElements("e1") { Headcount = "2" },
        new Intent.ProposeElements("e1") { Headcount = "2" },
        new Intent.TakeElement("e1", "e2.3"),
        new Intent.ShowHeadcounts("e1"),
        new Intent.ShowElementFamilies("e1") { Element = "e2.3" },
    ];

    public static readonly IReadOnlyList<Refusal> Refusals =
    [
        new Refusal.NoSuchElement(),
        new Refusal.NotAnElement("跳*伞*"),
        new Refusal.ElementsClash("听课 09:00", "亲子活动 09:30"),
        new Refusal.OutsideTheDay(Morning, Morning.AddHours(7)),
        new Refusal.SeatFirst(),
        new Refusal.TooManyElements(1200),
        new Refusal.OutsideTheWeek(Morning, Morning.AddDays(4).AddHours(2)),
        new Refusal.LastDayBeforeFirst(),
        new Refusal.TooManyDays(7),
        new Refusal.OneDayOnly("Lecture"),
        new Refusal.NoSlotFits(),
    ];
}
