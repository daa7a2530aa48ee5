using CoEduBot.Bot.Intents;

namespace CoEduBot.Bot.Tests.Rules;

/// <summary>One of each ask about notes of visits.</summary>
public static class NoteIntents
{
    public static readonly IReadOnlyList<Intent> All =
    [
        new Intent.ShowNotes("v1") { Page = 1 },
        new Intent.ShowStudentNotes { Student = "12", Unit = "三(1)班", Page = 1 },
        new Intent.StartNote("v1") { Level = "school", Text = "妈妈换了工作" },
        new Intent.AddNote("v1") { Level = "school", Text = "妈妈换了工作" },
        new Intent.ShowReads { Student = "12", Unit = "三(1)班", Page = 1 },
        new Intent.ShowCoverage { Unit = "s1", Page = 1 },
        new Intent.RemindCoverage("s1"),
    ];
}
