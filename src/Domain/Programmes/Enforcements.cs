namespace CoEduBot.Domain.Programmes;

/// <summary>Conduct that the product's design enforces: the closed list of what a policy rule may name.</summary>
public static class Enforcements
{
    public static readonly IReadOnlyList<string> All =
    [
        "opaque-subject-ids", "restricted-lists", "counts-only-in-channels", "no-category-in-messages",
        "audit-log", "edit-history", "duplicate-evidence-check", "spot-check-sample",
        "integrity-ack-on-visit", "export-needs-role", "access-follows-class-assignment",
        "flag-late", "flag-early-leave", "message-guideline",
    ];
}
