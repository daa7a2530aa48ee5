using CoEduBot.Bot.Intents;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>One of each ask about home visits, every property filled.</summary>
public static class VisitIntents
{
    public static readonly IReadOnlyList<Intent> All =
    [
        new Intent.ShowVisits { Unit = "c1", Students = "12", From = "2025-12-01", To = "2025-12-07", Page = 1 },
        new Intent.ShowVisit("v1"),
        new Intent.PlanVisits
        {
            From = "2025-12-01", To = "2025-12-07", Students = "k1,k7", Day = "2025-12-04", Start = "18:30", Visits = [new VisitSlot("k1,k7", "2025-12-04T18:30")],
        },
        new Intent.ProposeVisits { Form = "f1", Visits = [new VisitSlot("k1,k7", "2025-12-04T18:30")], Go = "1" },
        new Intent.StartMoveVisit("v1") { Day = "2025-12-04", Start = "18:30" },
        new Intent.MoveVisit("v1", 2) { Day = "2025-12-04", Start = "18:30" },
        new Intent.StartCancelVisit("v1"),
        new Intent.CancelVisit("v1", 2) { Reason = "开会" },
        new Intent.MissVisit("v1"),
        new Intent.StartRecordVisit { Visit = "v1", Students = "12", Day = "2025-12-04", VisitType = "return" },
        new Intent.RecordVisit
        {
            Form = "f1", Visit = "v1", Students = "k1,k7", Day = "2025-12-04", Mode = "in-home", Topics = "safety,family", VisitType = "first",
            Findings = "爱读书", Agreed = "每天读半小时", Measures = "每周联系", Private = "妈妈生病", ReturnIn = "14", ReturnDay = "2025-12-20", Ack = "yes",
        },
    ];
}
