using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.FamilyVisits;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>A visit as the family sees it in each state, and its news for the visitor.</summary>
public static class FamilyVisitSamples
{
    private static readonly TimeZoneInfo Zone = LocalTime.China;
    private static readonly DateTimeOffset Now = DoorStage.Local("2026-11-23 09:00");
    private static readonly Sealed Words = new("x");

    public static readonly IReadOnlyDictionary<string, Func<Words, JsonObject>> All = new Dictionary<string, Func<Words, JsonObject>>
    {
        ["visit-family-proposed"] = words => Family(Proposed(), words, words["family.lead-proposed", "林*晓*棠"]),
        ["visit-family-agreed"] = words => Family(Agreed(), words),
        ["visit-family-another-time"] = words => Family(Answered(VisitState.AnotherTime), words),
        ["visit-family-declined"] = words => Family(Answered(VisitState.Declined), words),
        ["visit-family-cancelled-by-school"] = words => Family(Done(Proposed(), visit => visit.CancelBySchool()), words, words["family.lead-cancelled", "11月28日 周六 10:00"]),
        ["visit-family-cancelled-by-family"] = words => Family(Done(Agreed(), visit => visit.Answer(VisitState.CancelledByFamily, Words, Via.Teams, Now)), words),
        ["visit-family-not-met"] = words => Family(Done(Agreed(), visit => visit.MissedThem(visit.StartsAt)), words),
        ["visit-family-past"] = words => Family(Agreed(), words, now: Now.AddDays(9)),
        ["visit-family-held"] = words => Family(Held(), words, words["family.lead-confirm"], Now.AddDays(6)),
        ["visit-family-came"] = words => Family(Done(Held(), visit => visit.Confirm(true, 5, Words, Now)), words, now: Now.AddDays(6)),
        ["visit-family-came-unrated"] = words => Family(Done(Held(), visit => visit.Confirm(true, null, null, Now)), words, now: Now.AddDays(6)),
        ["visit-family-did-not-come"] = words => Family(Done(Held(), visit => visit.Confirm(false, null, Words, Now)), words, now: Now.AddDays(6)),
        ["visit-family-reversed"] = words => Family(Done(Held(), visit => visit.Reverse()), words, now: Now.AddDays(6)),
        ["visit-agreed-notes"] = words => AgreedCard.For(Held(), ["每天一起读[十五](http://example.org)分钟"], words, Zone),
        ["visit-agreed-none"] = words => AgreedCard.For(Held(), [], words, Zone),
        ["visit-inherited"] = words => InheritedCard.For(Agreed(), ["王小禾"], "林晓棠", words, Zone),
        ["family-link"] = words => FamilyLinkCard.For(Agreed(), new Uri("https://coedu.example/h/v1.A-.b"), words),
        ["visits-doubted"] = words => DoubtedCard.For("三年级1班", 2, words),
        ["share-home"] = words => ShareHomeCard.For("三年级1班", new Uri("https://coedu.example/c/v1.A-.b"), words),
        ["own-page"] = words => OwnPageCard.For(new Uri("https://coedu.example/h/v1.A-.b"), words),
        ["agenda-family"] = words => AgendaCard.For(
            new AgendaView(new(2026, 11, 23), new(2027, 1, 22), [], false, Hosts: false) { Visits = [View(Agreed(), Now)], Page = new Uri("https://coedu.example/h/v1.A-.b") }, words, Zone),
    };

    private static JsonObject Family(Visit visit, Words words, string lead = "", DateTimeOffset? now = null) => VisitFamilyCard.For(View(visit, now ?? Now) with { Lead = lead }, words, Zone);

    private static VisitFamilyView View(Visit visit, DateTimeOffset now) => new(visit, "林*晓*棠", ["王小禾", "王小雨"], visit.State == VisitState.Held, now);

    private static Visit Planned() => new()
    {
        Id = new("v1"), Visitor = new("teacher"), Class = new("c1"), Family = new("f-k1"), Students = "k1;k7", Mode = "in-home",
        StartsAt = DoorStage.Local("2026-11-28 10:00"), EndsAt = DoorStage.Local("2026-11-28 10:40"), PlannedAt = Now.AddDays(-1),
    };

    private static Visit Proposed() => Done(Planned(), visit => visit.Propose(Now.AddHours(-1)));

    private static Visit Agreed() => Done(Proposed(), visit => visit.Answer(VisitState.Agreed, null, Via.Teams, Now));

    private static Visit Answered(VisitState answer) => Done(Proposed(), visit => visit.Answer(answer, Words, Via.Teams, Now));

    private static Visit Held() => Done(Agreed(), visit => visit.Hold(new("e9"), null));

    private static Visit Done(Visit visit, Func<Visit, Decision<Visit>> move)
    {
        Assert.False(move(visit).Refuses(out _, out _));

        return visit;
    }
}
