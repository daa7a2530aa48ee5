using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;

namespace CoEduBot.Bot.UseCases.Ledgers;

/// <summary>One entry: what was held, what proves it, what it lacks.</summary>
public static class ShowEntry
{
    public static async Task<Reply> Run(Intent.ShowEntry ask, Turn turn) =>
        (await turn.Entry(ask.Entry)).Refuses(out var why, out var loaded) ? new Reply.No(why) : await turn.Show(loaded);
}
