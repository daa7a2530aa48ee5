using CoEduBot.Bot.Cards.Suggestions;
using CoEduBot.Domain;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.UseCases.Suggestions;

/// <summary>A suggestion that came with something else, or none.</summary>
internal sealed record MaybeSuggested(OwnSuggestion? One);

/// <summary>What a family suggests while it says what something was like.</summary>
internal static class SuggestedBeside
{
    public static async Task<Decision<MaybeSuggested>> Keep(string? said, Invited invited, Turn turn)
    {
        var words = (said ?? "").Trim();
        if (words.Length == 0)
            return new MaybeSuggested(null);
        if (Lengths.IsTooLong(words, SuggestionRules.Longest))
            return new Refusal.TooLong("suggestion", SuggestionRules.Longest);

        var (engagement, family) = (invited.Engagement.Id.Value, invited.Invitation.Family);
        if (await School(invited, family, turn) is not { } school)
            return new Refusal.OnlyFamilies();
        if ((await Suggest.Keep(turn, family, school, words, engagement, $"feedback/{engagement}")).Refuses(out var why, out var kept))
            return why;

        return new MaybeSuggested(new OwnSuggestion(kept, school.Name));
    }

    // What is held for a township is no school's; then it goes to the family's own, the first by name of several.
    private static async Task<Unit?> School(Invited invited, FamilyId family, Turn turn) =>
        await turn.Db.SchoolOf(invited.Audience, turn.Cancel) ?? (await turn.Db.SchoolsOf(family, turn.Cancel) is [var first, ..] ? first : null);
}
