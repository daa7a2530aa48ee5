using CoEduBot.Bot.Teams;
using CoEduBot.Storage;

namespace CoEduBot.Bot.UseCases;

/// <summary>What the edge calls: the spine, with the database's refusals put into the edge's words.</summary>
internal sealed class Conversing(Dialogue dialogue)
{
    public async Task<Answer> Take(Incoming incoming, CancellationToken cancel)
    {
        try
        {
            var outcome = await dialogue.Take(incoming, cancel);

            return new Answer(outcome.Card, (string?)outcome.Card?["fallbackText"], AtOnce: outcome.AtOnce);
        }
        catch (Exception error) when (OutOfOrder.CauseIn(error) is { } cause)
        {
            throw new StorageUnavailable(cause, error);
        }
    }
}
