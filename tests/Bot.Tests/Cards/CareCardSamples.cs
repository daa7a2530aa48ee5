using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.Care;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Care;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>The care list and what is kept about students, as the head teacher sees it and as the school does: there without a name.</summary>
public static class CareCardSamples
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Unit Class = Of("c1", "class", "三年级1班"), School = Of("s1", "school", "青禾一小"), County = Of("county", "county", "云溪县");
    private static readonly Student Child = new() { Id = new("k1"), Name = "王*小禾*", Class = new("c1"), Family = new("f1"), Attrs = "number=7" };

    public static IEnumerable<KeyValuePair<string, Func<Words, JsonObject>>> All =>
    [
        Of("care-list", words => CareListCard.For(new(Class, true, [new("k1", Own.Called(words), true, false, true, false), new("k2", "李小岚（8号）", false, false, false, false)], 14, 0, new(2026, 9, 7), Today, ""), words)),
        Of("care-list-empty", words => CareListCard.For(new(Class, true, [], 0, 0, null, Today, words["care.checked"]), words)),
        Of("care-list-numbers", words => CareListCard.For(new(Class, false, [new("k1", Theirs.Called(words), true, true, true, true)], 1, 0, new(2025, 9, 7), Today, ""), words)),
        Of("care-classes", words => CareListCard.Overview([new(Class, 2, true, 1, 0), new(Of("c2", "class", "三年级2班"), 0, false, 0, 0)], 14, 0, true, words)),
        Of("cared", words => CaredCard.For(new(Own, new(2026, 9, 14), [new(2026, 9, 21), new(2026, 11, 2)], [], [(Listing.Cadre, "贺知远")], [new(2026, 10, 12)], words["care.file-opened"]), words)),
        Of("cared-numbers", words => CaredCard.For(new(Theirs, null, [], [], [], [], ""), words)),
        Of("care-take-off", words => TakeOffCard.For(Own, words)),
        Of("care-measure-form", words => MeasureCard.Form(Own, false, words)),
        Of("care-follow-up-form", words => MeasureCard.Form(Own, true, words)),
        Of("care-measures", words => MeasureCard.For(Own, [.. Enumerable.Range(1, 12).Select(day => new MeasureLine(day % 2 == 0, Dates.Day(new(2026, 10, day), words.Locale), "林晓棠", $"第{day}次\n**谈心**" + (day == 12 ? new string('字', 460) : "")))], words)),
        Of("family-forms", words => FamilyFormCard.List(Class, [new("k1", Own.Called(words), "", null), new("k2", "李小岚", "change-reported", Today), new("k3", "张小舟", "updated", Today)], [.. Enumerable.Range(1, 14).Select(no => new FormRow($"k{no}", "", no == 1 ? "" : "current", Today))], 0, words)),
        Of("family-form", words => FamilyFormCard.For(Own, new Intent.KeepFamilyForm("k1") { Carer = "奶奶", Neighbourhood = "清河小区" }, "current", new(2026, 9, 2), words)),
        Of("family-form-new", words => FamilyFormCard.For(Own, new Intent.KeepFamilyForm("k1"), "", null, words)),
        Of("family-form-kept", words => FamilyFormCard.Kept(Own, words["care.form-kept", Own.Called(words)], words)),
        Of("assigning", words => AssigningCard.For(Sixty(words), words)),
        Of("assigning-done", words => AssigningCard.For(new(School, [], 4, [], new Intent.Assign(), words["care.assigned", "程砚秋", 2]), words)),
        Of("assigned-list", words => AssigningCard.Assigned(School, [.. Enumerable.Range(1, 10).Select(no => new AssignedRow(no, words["care.numbered", "三年级1班", no], no % 2 == 0 ? Listing.Cadre : Listing.Teacher, "程砚秋"))], 24, 1, words)),
        Of("assignment-end", words => AssigningCard.End(new(1, words["care.numbered", "三年级1班", 7], Listing.Cadre, "贺知远"), words)),
        Of("assigned-cadre", words => AssignedCard.For("青禾一小", true, 2, words)),
        Of("assigned-teacher", words => AssignedCard.For("青禾一小", false, 1, words)),
    ];

    private static Charge Own => new(Child, Class, Own: true);

    private static Charge Theirs => new(Child, Class, Own: false);

    // A large school: sixty listed, more staff than a card holds.
    private static AssigningView Sixty(Words words) => new(
        School,
        [.. Enumerable.Range(1, 60).Select(no => new LackingRow($"student-{no:0000}", words["care.numbered", $"三年级{no % 4}班", no], no % 3 != 0, no % 3 != 1))],
        75,
        [.. Enumerable.Range(1, 90).Select(no => new Candidate(new($"w{no:000}"), $"老师{no}", no % 2 == 0 ? Listing.Cadre : Listing.Teacher, County))],
        new Intent.Assign { Role = Listing.Cadre, Students = "student-0021,student-0022", Page = 1 }, "");

    private static Unit Of(string id, string kind, string name) => new() { Id = new(id), Kind = kind, Name = name, Path = $"/{id}/" };

    private static KeyValuePair<string, Func<Words, JsonObject>> Of(string name, Func<Words, JsonObject> draw) => new(name, draw);
}
