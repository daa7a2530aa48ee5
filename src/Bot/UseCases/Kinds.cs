using CoEduBot.Bot.Texts;

namespace CoEduBot.Bot.UseCases;

/// <summary>Activity kinds families are invited to as a whole. Kinds that need a form of their own (home visits, screening) are not among them.</summary>
public static class Kinds
{
    public const string Usual = "lecture";

    private static readonly HashSet<string> Invited =
    [
        "lecture", "parent-class", "open-day", "parents-meeting", "parent-salon", "parent-child-activity",
        "practice-activity", "festival", "reception-day", "committee-meeting",
    ];

    public static bool Open(string kind) => Invited.Contains(kind);

    public static string Name(string kind, Words words) => Open(kind) ? words[$"kinds.{kind}"] : kind;
}
