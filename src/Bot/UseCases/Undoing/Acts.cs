using CoEduBot.Bot.Intents;
using CoEduBot.Storage;

namespace CoEduBot.Bot.UseCases.Undoing;

/// <summary>What the audit log tells of a change that nothing takes back: where to look in its place.</summary>
public static class Acts
{
    /// <summary>Reading is no change, nor is a link that was shared or a file taken away.</summary>
    public static bool Changes(string act) => !act.StartsWith("read-", StringComparison.Ordinal) && act is not ("family-link" or "by-link" or "download" or "undo");

    /// <summary>A change no use case has said more about.</summary>
    public static Deed Named(AuditEntry entry) => new(entry.Act)
    {
        Instead = Look(entry.Act, entry.Subject) is { } look ? [look] : [],
        Told = entry.Act is "remind-silent" or "remind-visits" or "element-changed" or "reply-suggestion" or "hand-over-suggestion",
    };

    private static Intent? Look(string act, string subject) => act switch
    {
        "remind-silent" or "start-check-in" or "element-changed"                    => new Intent.Open(subject),
        "add-part" or "change-part" or "drop-part" or "usual-plan"                   => new Intent.ShowContents(subject),
        "complete-entry" or "confirm-entry"                                         => new Intent.ShowEntry(subject),
        "miss-visit"                                                                => new Intent.ShowVisit(subject),
        "add-note"                                                                  => new Intent.ShowNotes(subject),
        "take-back" when subject.Split(' ', 2) is [var rule, var who]               => new Intent.ShowStanding(rule, who, ""),
        "open-care-file" or "put-measure" or "follow-up-measure" or "check-care-list" => new Intent.ShowCareList { Class = subject },
        "keep-family-form" or "report-family-change"                                => new Intent.ShowFamilyForms { Class = subject },
        "plan-suggestion" or "finish-suggestion" or "reply-suggestion"              => new Intent.OpenSuggestion(subject),
        "hand-over-suggestion"                                                      => new Intent.ListSuggestions(),
        _                                                                           => null,
    };
}
