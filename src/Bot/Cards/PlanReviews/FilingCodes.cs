using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.Cards.PlanReviews;

/// <summary>What the lists of plans are called in buttons.</summary>
public static class FilingCodes
{
    public const string Missing = "missing";

    /// <summary>Across the others: whatever came in after the due time.</summary>
    public const string Late = "late";

    /// <summary>In the order of figures and buttons.</summary>
    public static readonly IReadOnlyList<(Filing Filing, string Code)> All =
    [
        (Filing.Missing, Missing), (Filing.Waiting, "waiting"), (Filing.Returned, "returned"), (Filing.Accepted, "accepted"), (Filing.OnPaper, "on-paper"), (Filing.LetOff, "let-off"),
    ];

    public static string Of(Filing filing) => All.First(each => each.Filing == filing).Code;

    /// <summary>The schools of a list; null for a code that is none.</summary>
    public static IReadOnlyList<SchoolPlan>? In(PlanBoard board, string code) =>
        code == Late ? [.. board.Schools.Where(each => each.IsIn && each.Late)]
        : All.FirstOrDefault(each => each.Code == code) is { Code: not null } found ? [.. board.Schools.Where(each => each.Filing == found.Filing)]
        : null;
}
