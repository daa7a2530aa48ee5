using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.Notes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Notes;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Tests.Cards;

/// <summary>The cards about notes of visits and how far visits have come.</summary>
public static class NoteSamples
{
    private static readonly DateTimeOffset Evening = new(2025, 12, 3, 10, 0, 0, TimeSpan.Zero);

    private static readonly ReadNote[] Notes =
    [
        new(NoteLevel.Family, "findings", "林老师", Evening.AddHours(1), "每天*读书*半小时"),
        new(NoteLevel.School, "follow-up", "林老师", Evening.AddHours(1), "作业拖到很晚\n两周后再看"),
        new(NoteLevel.School, "measures", "林老师", Evening.AddHours(1), "结对帮扶"),
        new(NoteLevel.Private, "later", "唐校长", Evening.AddDays(3), "<b>已联系</b>"),
        new(NoteLevel.Family, ReadNote.Comment, "", Evening.AddDays(1), "谢谢老师"),
    ];

    private static readonly VisitFigures Some = new(46, 21, 18, 5, 2, 1, 20, 16, 3);

    public static IEnumerable<KeyValuePair<string, Func<Words, JsonObject>>> All =>
    [
        Of("notes-one", words => NotesCard.For(new([Noted("v1", Notes)], null, null), "王小禾", words, CardSamples.Zone)),
        Of("notes-several", words => NotesCard.For(new([Noted("v2", Notes[..2]), Noted("v1", [])], new Intent.ShowStudentNotes { Student = "k1" }, new Intent.ShowStudentNotes { Student = "k1", Page = 2 }), "三(1)班 12号", words, CardSamples.Zone)),
        Of("notes-none", words => NotesCard.For(new([], null, null), "王小禾", words, CardSamples.Zone)),
        // As long as notes may be, and as many as a page takes.
        Of("notes-longest", words => NotesCard.For(new([Noted("v1", [.. Enumerable.Repeat(Notes[1] with { Text = new string('字', AddNote.Longest) }, NotePages.NotesAPage)])], new Intent.ShowNotes("v1"), new Intent.ShowNotes("v1") { Page = 2 }), "王小禾", words, CardSamples.Zone, words["notes.added"])),
        Of("notes-form", words => NoteFormCard.For(new(new Intent.StartNote("v1") { Text = "搬*家*了" }, "王小禾", Evening, [NoteLevel.Family, NoteLevel.School, NoteLevel.Private]), words, CardSamples.Zone)),
        Of("notes-reads", words => ReadsCard.For(new([new(Evening, "林老师", "三(1)班 12号", "family,school,private"), new(Evening, "王妈妈", "三(1)班 12号", "family")], 22, new Intent.ShowReads { Page = 1 }, true), words, CardSamples.Zone)),
        Of("notes-coverage-school", words => CoverageCard.For(new("春溪小学", new(2025, 12, 3), [new(Class("三(1)班"), Some, null), new(Class("三(2)班"), VisitFigures.None with { Students = 44 }, null)], 12, Some + (VisitFigures.None with { Students = 44 }), 3, 2, new Intent.ShowCoverage { Unit = "s1", Page = 1 }, false), words)),
        Of("notes-coverage-county", words => CoverageCard.For(new("云溪县", new(2025, 12, 3), [.. Enumerable.Range(0, 10).Select(number => new CoverageRow(Class($"春溪第{number}小学"), Some, number))], 23, Some, null, 0, new Intent.ShowCoverage { Unit = "county" }, true), words)),
        Of("notes-behind", words => VisitsBehindCard.For("三(1)班", "c1", Some, words)),
    ];

    private static NotedVisit Noted(string id, IReadOnlyList<ReadNote> notes)
    {
        var visit = new Visit
        {
            Id = new(id), Visitor = new("t1"), Class = new("c1"), Family = new("f1"), Students = "k1;k7", Mode = "in-home", StartsAt = Evening, EndsAt = Evening.AddMinutes(40), PlannedAt = Evening,
        };
        visit.Hold(new("e1"), null);
        visit.Confirm(true, 4, null, Evening);

        return new NotedVisit(visit, "王小禾", "林老师", notes, MayAdd: true, MaySeeReads: true);
    }

    private static Unit Class(string name) => new() { Id = new("c1"), Kind = "class", Name = name, Path = "/s1/c1/" };

    private static KeyValuePair<string, Func<Words, JsonObject>> Of(string name, Func<Words, JsonObject> card) => new(name, card);
}
