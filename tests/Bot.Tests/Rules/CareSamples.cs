using CoEduBot.Bot.Intents;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>One of each case that is about the care list and what is kept about students.</summary>
public static class CareSamples
{
    public static readonly IReadOnlyList<Refusal> Refusals = [new Refusal.NotOnList("王*小禾*"), new Refusal.NoMeasureYet(), new Refusal.NobodyToAssign("程*砚秋*")];

    public static readonly IReadOnlyList<Intent> Intents =
    [
        new Intent.ShowCareList { Class = "c1", Page = 1 },
        new Intent.AddToCareList { Class = "c1", Student = "12号" },
        new Intent.ShowCared("k1"),
        new Intent.StartTakeOff("k1"),
        new Intent.TakeOff("k1") { Reason = "转学" },
        new Intent.CheckCareList { Class = "c1" },
        new Intent.OpenCareFile("k1"),
        new Intent.StartMeasure("k1") { FollowUp = true },
        new Intent.PutMeasure("k1") { FollowUp = true, Text = "每周谈心" },
        new Intent.ShowMeasures("k1"),
        new Intent.ShowFamilyForms { Class = "c1", Page = 1 },
        new Intent.ShowFamilyForm("k1"),
        new Intent.KeepFamilyForm("k1") { Carer = "奶奶", Neighbourhood = "清河小区", Text = "晚上联系" },
        new Intent.ReportFamilyChange("k1"),
        new Intent.ShowAssigning { Unit = "s1", Page = 1 },
        new Intent.Assign { Unit = "s1", Role = "visiting-cadre", Person = "w1", Students = "k1,k2", Page = 1 },
        new Intent.ShowAssigned { Unit = "s1", Page = 1 },
        new Intent.StartEndAssignment("12"),
        new Intent.EndAssignment("12") { Reason = "调离" },
    ];
}
