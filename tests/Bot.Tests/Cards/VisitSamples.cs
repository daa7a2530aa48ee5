using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.Visits;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Visits;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>The cards of home visits: the list, a week planned, one visit, its forms.</summary>
public static class VisitSamples
{
    private static readonly DateTimeOffset Evening = new(2025, 12, 3, 11, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2025, 12, 1);
    private static readonly Unit Room = new() { Id = new("c1"), Kind = "class", Name = "三(1)班", Path = "/s1/c1/" };

    private static readonly KindForm Kind = new()
    {
        Code = "home-visit", Names = new("Home visit", "家访", "家訪"), Modes = ["in-home", "at-school", "online"], AboutStudents = true,
        Fields = new Dictionary<string, IReadOnlyList<string>> { ["topics"] = ["safety", "family"] },
    };

    private static readonly Rule.Coverage Rule = new(new Population(), new Reach.Record("x"), 2, 1)
    {
        Id = "YX-06", Modality = Modality.Must, Title = new("Visits of cadres", "干部走访", "幹部走訪"), Per = new Period(PeriodCode.SchoolYear),
    };

    public static IEnumerable<KeyValuePair<string, Func<Words, JsonObject>>> All =>
    [
        Of("visits-list", words => VisitListCard.For(List(18, page: 0), words, CardSamples.Zone)),
        Of("visits-list-page", words => VisitListCard.For(List(40, page: 1), words, CardSamples.Zone)),
        Of("visits-list-empty", words => VisitListCard.For(new(new VisitBook([], [], []), new Intent.ShowVisits(), Today, ""), words, CardSamples.Zone)),
        Of("visits-of", words => VisitsOfCard.For(new("王*小禾*", "k1", [new(Held(), ""), new(Visit(VisitState.NotMet), "王小禾"), new(null, "") { Entry = Entry }]), words, CardSamples.Zone)),
        Of("visits-of-none", words => VisitsOfCard.For(new("12-01", "", []), words, CardSamples.Zone)),
        Of("visit-planned", words => VisitCard.For(View(Visit(VisitState.Proposed)), words, CardSamples.Zone)),
        Of("visit-another-time", words => VisitCard.For(View(Visit(VisitState.AnotherTime)) with { Wish = "周六*上午*可以吗" }, words, CardSamples.Zone)),
        Of("visit-over", words => VisitCard.For(View(Visit(VisitState.Agreed)) with { Now = Evening.AddHours(1) }, words, CardSamples.Zone)),
        Of("visit-of-another", words => VisitCard.For(View(Visit(VisitState.Agreed)) with { Mine = false, Visitor = "方老师" }, words, CardSamples.Zone)),
        Of("visit-not-met", words => VisitCard.For(View(Visit(VisitState.NotMet)), words, CardSamples.Zone)),
        Of("visit-held", words => VisitCard.For(View(Held()) with { Lead = words["visits.recorded"], Entry = new(Entry, [], true), Duties = [Duty(1)] }, words, CardSamples.Zone)),
        Of("visit-held-lacking", words => VisitCard.For(View(Held()) with { Entry = new(Entry, ["六项内容"], true) }, words, CardSamples.Zone)),
        Of("visit-plan", words => PlanCard.For(Plan(12), words)),
        Of("visit-move", words => MoveVisitCard.For(Loaded, new Intent.MoveVisit("v1", 1) { Day = "2025-12-05", Start = "18:30" }, words, CardSamples.Zone)),
        Of("visit-cancel", words => CancelVisitCard.For(Loaded, words, CardSamples.Zone)),
        Of("visit-pick", words => PickPupilsCard.For(new Intent.StartRecordVisit { Day = "2025-12-01" }, [Pupil(1), Pupil(2)], words)),
        Of("visit-form", words => VisitFormCard.For(new Intent.RecordVisit { Form = "f1", Students = "k1", Day = "2025-12-01", VisitType = "first" }, [Pupil(1)], Kind, words)),
        Of("visit-form-several", words => VisitFormCard.For(new Intent.RecordVisit { Form = "f1", Students = "k1,k2", Day = "2025-12-01", VisitType = "return", ReturnIn = "14" }, [Pupil(1), Pupil(2)], Kind, words)),
    ];

    private static VisitListView List(int count, int page) => new(
        new VisitBook([.. Enumerable.Range(1, count).Select(Line).OrderBy(line => line.Standing)], [new VisitShare(Rule, 3, count, ["in-home"])], []), new Intent.ShowVisits { Page = page }, Today, "");

    private static PupilLine Line(int number) => (number % 9) switch
    {
        1 => new(Pupil(number), [Duty(1)], null, Held(), Held(), false),
        2 => new(Pupil(number), [Duty(0)], Visit(VisitState.Proposed), null, null, false),
        3 => new(Pupil(number), [Duty(0)], Visit(VisitState.Agreed), null, null, Overdue: true),
        4 => new(Pupil(number), [Duty(2)], null, null, Held(), false),
        _ => new(Pupil(number), [Duty(0)], null, null, null, false),
    };

    private static VisitDuty Duty(int have) => new(new StudentId("k1"), Rule, have, 2, new Span(PeriodCode.SchoolYear, "2025-2026", new(2025, 9, 1), new(2026, 9, 1)), ["in-home"]);

    private static PlanView Plan(int count) => new(
        "f1",
        [.. Enumerable.Range(1, count).Select(n => new PlanRow(new VisitSlot($"k{n}", $"2025-12-0{1 + (n / 4)}T17:30"), [Pupil(n)], n == 1 ? new DateOnly(2025, 12, 9) : null))],
        Left: 7, Go: null);

    private static VisitView View(Visit visit) => new(visit, [Pupil(1), Pupil(2)], Mine: true, Evening.AddDays(-1), "");

    private static LoadedVisit Loaded => new(Visit(VisitState.Proposed), [Pupil(1)], Mine: true);

    private static Pupil Pupil(int number) => new(
        new Student { Id = new StudentId($"k{number}"), Name = $"王小禾{number}", Class = Room.Id, Family = new FamilyId($"f{number}"), Attrs = number % 2 == 1 ? $"number={number};neighbourhood=阳光小区" : $"number={number}" }, Room);

    private static Visit Held()
    {
        var visit = Visit(VisitState.Agreed);
        visit.Hold(Entry.Id, new DateOnly(2025, 12, 17));
        visit.Confirm(true, 5, null, Evening);

        return visit;
    }

    private static Visit Visit(VisitState state)
    {
        var visit = new Visit
        {
            Id = new("v1"), Visitor = new("t1"), Class = Room.Id, Family = new("f1"), Students = "k1", Mode = "in-home", StartsAt = Evening, EndsAt = Evening.AddMinutes(40), PlannedAt = Evening.AddDays(-9),
        };
        visit.Propose(Evening.AddDays(-8));
        if (state == VisitState.AnotherTime)
            visit.Reschedule(Evening, Evening.AddMinutes(40), Evening.AddDays(-7));
        if (state is VisitState.Agreed or VisitState.AnotherTime or VisitState.Declined)
            visit.Answer(state, new Sealed("x"), Via.Teams, Evening.AddDays(-6));
        if (state == VisitState.NotMet)
            visit.MissedThem(Evening.AddHours(1));

        return visit;
    }

    private static LedgerEntry Entry => new()
    {
        Id = new("e1"), Kind = "home-visit", Host = new("c1"), Organiser = new("c1"), Day = new(2025, 12, 3), Topic = "", Mode = "in-home", Lead = new("t1"), Students = "k1", RecordedBy = new("t1"), RecordedAt = Evening,
    };

    private static KeyValuePair<string, Func<Words, JsonObject>> Of(string name, Func<Words, JsonObject> draw) => new(name, draw);
}
