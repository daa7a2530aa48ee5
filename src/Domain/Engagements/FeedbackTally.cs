namespace CoEduBot.Domain.Engagements;

/// <summary>Who may say what they thought, and until when.</summary>
public static class FeedbackRules
{
    public const int LongestComment = 300;

    /// <summary>Counted from the end; as long as the bot asks for it.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromDays(7);

    /// <summary>Why a family cannot give feedback; null when it can. Where nobody was marked at the door, who said yes is taken to have come.</summary>
    public static Refusal? Shut(Engagement engagement, Invitation invitation, bool anybodyMarked, DateTimeOffset now) =>
        engagement.State != EngagementState.Held ? new Refusal.NotInState(engagement.State)
        : anybodyMarked ? invitation.WasThere ? Over(engagement, now) : new Refusal.WasNotThere()
        : invitation.Choice == Choice.Yes ? Over(engagement, now) : new Refusal.WasNotThere();

    private static Refusal.FeedbackOver? Over(Engagement engagement, DateTimeOffset now) =>
        now >= engagement.EndsAt + OpenFor ? new Refusal.FeedbackOver() : null;
}

/// <summary>An average of stars, to one decimal, and how many answers it rests on.</summary>
public sealed record Rating(decimal Stars, int Answers)
{
    /// <summary>
    /// Over several engagements, each given as its answers and their sum. Engagements below the minimum stay out: otherwise the
    /// few answers of one could be worked out from the average of all and that of the others. Null when none is left.
    /// </summary>
    public static Rating? Over(IEnumerable<(int Answers, int Sum)> engagements)
    {
        var counted = engagements.Where(one => one.Answers >= FeedbackTally.MinimumShown).ToList();

        return counted.Count == 0 ? null : Of(counted.Sum(one => one.Sum), counted.Sum(one => one.Answers));
    }

    internal static Rating Of(int sum, int answers) => new(decimal.Round((decimal)sum / answers, 1, MidpointRounding.AwayFromZero), answers);
}

/// <summary>What families thought, from enough of them.</summary>
/// <param name="LecturerStars">How many gave 1, 2, 3, 4, 5.</param>
/// <param name="Comments">In the order of their letters, which tells nothing about who wrote them.</param>
public sealed record FeedbackFigures(
    Rating Lecturer, Rating Content, IReadOnlyList<int> LecturerStars, IReadOnlyList<int> ContentStars, IReadOnlyList<string> Comments);

/// <summary>An engagement's feedback as it may be shown: below the minimum only how many answered, so that nobody is guessed.</summary>
public sealed record FeedbackTally(int Answers, FeedbackFigures? Shown)
{
    public const int MinimumShown = 5;

    public static FeedbackTally Of(IReadOnlyCollection<FeedbackGiven> given) =>
        new(given.Count, given.Count < MinimumShown ? null : new FeedbackFigures(
            Rating.Of(given.Sum(one => one.Lecturer), given.Count),
            Rating.Of(given.Sum(one => one.Content), given.Count),
            Stars(given.Select(one => one.Lecturer)),
            Stars(given.Select(one => one.Content)),
            [.. given.Select(one => one.Comment.Trim()).Where(comment => comment.Length > 0).Order(StringComparer.Ordinal)]));

    private static int[] Stars(IEnumerable<int> stars)
    {
        var counts = new int[5];
        foreach (var star in stars)
            counts[star - 1]++;

        return counts;
    }
}
