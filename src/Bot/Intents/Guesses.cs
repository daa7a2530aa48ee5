using CoEduBot.Bot.Intents.Phrases;

namespace CoEduBot.Bot.Intents;

/// <summary>What somebody may have meant by a sentence that says too little: always three meanings, likeliest first.</summary>
internal static class Guesses
{
    private const int Offered = 3;

    private static readonly Meaning[] Usual = [Meaning.ShowAgenda, Meaning.Schedule, Meaning.Help, Meaning.ShowProgress];

    public static IReadOnlyList<Meaning> Of(PhraseBook book, Sentence sentence)
    {
        var scores = new Dictionary<Meaning, int>();
        foreach (var phrase in book.Phrases)
            if (phrase.Meaning != Meaning.Unclear && Score(phrase, sentence) is > 0 and var score && score > scores.GetValueOrDefault(phrase.Meaning))
                scores[phrase.Meaning] = score;

        return [.. scores.OrderByDescending(found => found.Value).ThenBy(found => found.Key).Select(found => found.Key).Concat(Usual).Distinct().Take(Offered)];
    }

    // A share of the phrase is there; a phrase that was found but taken back counts as whole.
    private static int Score(Phrase phrase, Sentence sentence) =>
        phrase.Steps.Length == 0 ? 0
        : 100 * phrase.Steps.Count(step => sentence.Lists.Overlaps(step.Lists)) / (phrase.Steps.Length + phrase.Needs.Count(need => !sentence.Lists.Overlaps(need)));
}
