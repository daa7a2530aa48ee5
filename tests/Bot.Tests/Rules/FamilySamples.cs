using CoEduBot.Bot.Intents;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>What families say about visits, once each.</summary>
public static class FamilySamples
{
    public static readonly IReadOnlyList<Refusal> Refusals = [new Refusal.VisitChanged(), new Refusal.VisitBegun()];

    public static readonly IReadOnlyList<Intent> Intents =
    [
        new Intent.ShowFamilyVisit("v1"),
        new Intent.AnswerVisit("v1", 1764726000000, VisitAnswer.AnotherTime) { Wish = "周六上午", Day = "2025-12-06", Start = "10:00" },
        new Intent.CancelVisitByFamily("v1", 1764726000000) { Wish = "我们在外地" },
        new Intent.ConfirmVisit("v1", Happened: true) { Rating = "5", Comment = "谢谢老师" },
        new Intent.ReadAgreed("v1"),
        new Intent.TakeOverVisit("v1", 2),
        new Intent.DropInherited("v1", 2),
        new Intent.ShareFamilyLink("v1"),
        new Intent.ShareFamilyPages { Class = "c1" },
    ];
}
