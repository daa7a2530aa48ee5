using System.Security.Cryptography;
using System.Text.Json;
using CoEduBot.Bot.Intents;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Undoing;

/// <summary>Keeps what each person changed last, in the same commit as the change.</summary>
public static class LastDeeds
{
    /// <summary>After a turn: what it changed takes the place of what was changed before, whether or not it can be taken back.</summary>
    public static async Task Remember(Turn turn)
    {
        var done = turn.Db.Audit.Local.Where(entry => entry.Who == turn.Who.Id.Value && Acts.Changes(entry.Act)).ToList();
        if ((turn.Deed ?? (done.Count > 0 ? Acts.Named(done[^1]) : Deed.None)) is not { Act.Length: > 0 } deed)
            return;

        await turn.Db.SaveChangesAsync(turn.Cancel);
        var kept = turn.Db.Seal.Close(JsonSerializer.Serialize(deed with { About = [.. done.Select(entry => entry.Subject).Distinct()] }, IntentJson.Options));
        var seen = await turn.Db.Audit.MaxAsync(entry => (long?)entry.Id, turn.Cancel) ?? 0;
        if (await turn.Db.LastChanges.FindAsync([turn.Who.Id], turn.Cancel) is { } last)
            (last.At, last.Seen, last.Deed) = (turn.Now, seen, kept);
        else
            turn.Db.Add(new LastChange { Person = turn.Who.Id, At = turn.Now, Seen = seen, Deed = kept });
    }

    /// <summary>Null when there is none, or when its key is lost.</summary>
    public static async Task<(LastChange Row, Deed Deed)?> Of(Turn turn)
    {
        if (await turn.Db.LastChanges.FindAsync([turn.Who.Id], turn.Cancel) is not { } row)
            return null;

        try
        {
            return (row, JsonSerializer.Deserialize<Deed>(turn.Db.Seal.Open(row.Deed), IntentJson.Options)!);
        }
        catch (Exception error) when (error is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
