using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Terms;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Rankings;

namespace CoEduBot.Bot.UseCases.Terms;

/// <summary>The office takes good practice into its list or out of it, by the numbers on the card, and may say why.</summary>
public static class PickPractice
{
    public static async Task<Reply> Run(Intent.PickPractice ask, Turn turn)
    {
        if ((await Recommending.Draft(ask.Term, turn)).Refuses(out var why, out var draft))
            return new Reply.No(why);
        // An empty list says itself why it is empty.
        if (draft.Practice.Count == 0)
            return new Reply.Show(RecommendationCard.Draft(draft, turn.Words));
        if (Places(ask.Places, draft.Practice).Refuses(out why, out var chosen))
            return new Reply.No(why);
        if (ask.Why?.Trim() is { Length: > Recommendation.LongestWhy })
            return new Reply.No(new Refusal.TooLong("why", Recommendation.LongestWhy));

        foreach (var each in chosen.Practice)
        {
            each.Picked = !ask.Out;
            each.Why = ask.Out ? "" : ask.Why?.Trim() ?? each.Why;
        }

        await turn.Db.SaveChangesAsync(turn.Cancel);

        return new Reply.Show(RecommendationCard.Draft(draft, turn.Words, turn.Words[ask.Out ? "terms.taken-out" : "terms.taken-in", string.Join(turn.Words["names.separator"], chosen.Practice.Select(each => each.Place))]));
    }

    private sealed record Chosen(IReadOnlyList<GoodPractice> Practice);

    private static Decision<Chosen> Places(string? said, IReadOnlyList<GoodPractice> practice)
    {
        var numbers = (said ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Distinct().ToList();
        if (numbers.Count == 0)
            return new Refusal.Missing("places");
        if (numbers.Exists(number => number < 1 || number > practice.Count))
            return new Refusal.NoSuchPlace(practice.Count);

        return new Chosen([.. practice.Where(each => numbers.Contains(each.Place))]);
    }
}
