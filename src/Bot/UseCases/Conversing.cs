using CoEduBot.Bot.Teams;
using Microsoft.Data.Sqlite;

namespace CoEduBot.Bot.UseCases;

/// <summary>What the edge calls: the spine, with the database's refusals put into the edge's words.</summary>
internal sealed class Conversing(Dialogue dialogue, DirectReply reply)
{
    public async Task<Answer> Take(Incoming incoming, CancellationToken cancel)
    {
        try
        {
            var outcome = await dialogue.Take(incoming, cancel);
            if (outcome is { Known: false, Card: { } card } && incoming.What is not Happening.Pressed { Waits: true })
                await reply.To(incoming.From, card, cancel);

            return new Answer(outcome.Card, null);
        }
        catch (SqliteException error)
        {
            throw new StorageUnavailable($"SQLite error {error.SqliteErrorCode}", error);
        }
    }
}
