using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;

namespace CoEduBot.Bot.UseCases;

/// <summary>What this person can ask, by role.</summary>
public static class ShowHelp
{
    public static Task<Reply> Run(Turn turn) => Task.FromResult<Reply>(new Reply.Show(HelpCard.For(turn.Who, turn.Words)));
}

/// <summary>Says plainly that it was not understood, and offers the likeliest things.</summary>
public static class NotUnderstood
{
    public static Task<Reply> Run(Intent.NotUnderstood ask, Turn turn)
    {
        var asks = (ask.Guesses ?? []).Select(guess => Guesses.AsIntent(guess, turn)).OfType<(string Title, Intent Ask)>()
            .Concat(Guesses.Usual(turn))
            .DistinctBy(option => option.Title)
            .Take(3);

        return Task.FromResult<Reply>(new Reply.Choose(turn.Words["cards.not-understood"], [.. asks]));
    }
}
