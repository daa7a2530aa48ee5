using System.Text;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.UseCases.Notes;

/// <summary>What people type about notes of visits and how far visits have come.</summary>
public static class NoteWords
{
    private static readonly string[] Visits = ["家访", "家訪", "走访", "走訪", "home visit", "visit"];
    private static readonly string[] Readers = ["谁看过", "誰看過", "谁看了", "誰看了", "谁读过", "誰讀過", "谁查看过", "誰查看過", "who read", "who has read", "who looked", "who saw", "who viewed"];
    private static readonly string[] Covers = ["进度", "進度", "覆盖", "覆蓋", "coverage", "progress"];
    private static readonly string[] Records = ["记录", "紀錄", "記錄", "纪录", "笔记", "筆記", "note", "record"];
    private static readonly string[] Adding = ["补充记录", "補充記錄", "補充紀錄", "add a note", "add note"];

    private static readonly (string Word, NoteLevel Level)[] LevelWords =
    [
        ("家庭", NoteLevel.Family), ("家长", NoteLevel.Family), ("家長", NoteLevel.Family), ("family", NoteLevel.Family),
        ("学校", NoteLevel.School), ("學校", NoteLevel.School), ("school", NoteLevel.School),
        ("私密", NoteLevel.Private), ("仅校长", NoteLevel.Private), ("僅校長", NoteLevel.Private), ("private", NoteLevel.Private),
    ];

    private static readonly char[] Between = [' ', '\u3000', ':', '：', ',', '，', '、', '(', ')', '（', '）'];

    public static string Code(NoteLevel level) => level switch
    {
        NoteLevel.Family  => "family",
        NoteLevel.School  => "school",
        NoteLevel.Private => "private",
    };

    /// <summary>Of a code; null for anything else.</summary>
    public static NoteLevel? Level(string? code) => code switch
    {
        "family"  => NoteLevel.Family,
        "school"  => NoteLevel.School,
        "private" => NoteLevel.Private,
        _         => null,
    };

    /// <summary>`谁看过12号的家访记录`, `家访进度` of somebody above classes, `王小禾的家访记录`; null for everything else.</summary>
    public static Intent? Read(string text, Reading reading, Turn turn)
    {
        var said = text.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();
        if (!Has(said, Visits))
            return null;

        var unit = reading.Slots.Unit;
        var student = reading.Slots.Student ?? SaidName.Of(said, text, unit);
        if (Has(said, Readers))
            return new Intent.ShowReads { Student = student, Unit = unit };

        return reading.Meaning switch
        {
            Meaning.ShowProgress or Meaning.Unclear when Has(said, Covers) => IsAboveClasses(turn.Who) ? new Intent.ShowCoverage { Unit = unit } : null,
            Meaning.ListVisits or Meaning.Unclear when Has(said, Records)  => student is not null || turn.Who is { Roles: [], Family: not null } ? new Intent.ShowStudentNotes { Student = student, Unit = unit } : null,
            _                                                              => null,
        };
    }

    /// <summary>`补充记录 学校：妈妈换了工作` while a card of one visit's notes, or the form, is open: the form with it filled in.</summary>
    public static Intent.StartNote? Later(string text, LastCards cards)
    {
        var said = text.Normalize(NormalizationForm.FormKC).Trim();
        if (Array.Find(Adding, word => said.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is not { } opening)
            return null;

        var open = cards.All.SelectMany(TypedButtons.Asks).Select(Visit).OfType<string>().Distinct().ToList();
        var rest = said[opening.Length..].TrimStart(Between);
        var level = Array.Find(LevelWords, each => rest.StartsWith(each.Word, StringComparison.OrdinalIgnoreCase));

        return open is [var visit]
            ? new Intent.StartNote(visit) { Level = level.Word is null ? null : Code(level.Level), Text = level.Word is null ? rest : rest[level.Word.Length..].TrimStart(Between) }
            : null;
    }

    private static string? Visit(Intent ask) => ask switch
    {
        Intent.StartNote start => start.Visit,
        Intent.AddNote add     => add.Visit,
        _                      => null,
    };

    private static bool Has(string said, string[] words) => Array.Exists(words, word => said.Contains(word, StringComparison.Ordinal));

    private static bool IsAboveClasses(Caller who) => who.Roles.Any(held => held.Role is Role.MoralDirector or Role.Principal or Role.TownshipLead or Role.CountyOfficer);
}
