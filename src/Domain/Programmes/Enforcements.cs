namespace CoEduBot.Domain.Programmes;

/// <summary>Conduct that the product's design enforces: the closed lists of what a policy rule may name.</summary>
public static class Enforcements
{
    /// <summary>What holds today; each has a test that proves it.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "opaque-subject-ids", "restricted-lists", "counts-only-in-channels", "no-category-in-messages",
        "audit-log", "edit-history", "integrity-ack-on-visit", "access-follows-class-assignment",
        "flag-late", "message-guideline",
    ];

    /// <summary>What a file may ask for and the product does not do yet: the rule is not met.</summary>
    public static readonly IReadOnlyList<string> Later =
        ["duplicate-evidence-check", "spot-check-sample", "export-needs-role", "flag-early-leave"];
}
