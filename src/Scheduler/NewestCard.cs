using CoEduBot.Domain;
using CoEduBot.Storage;

namespace CoEduBot.Scheduler;

/// <summary>Remembers the newest card a person has, so that its buttons can be pressed by typing their number.</summary>
public static class NewestCard
{
    /// <summary>Call inside the writer. Cards without a button leave the last one in place.</summary>
    public static async Task Keep(CoEduDb db, PersonId person, string card, DateTimeOffset now, CancellationToken cancel)
    {
        if (!card.Contains("\"Action.Execute\"", StringComparison.Ordinal))
            return;

        var last = await db.LastCards.FindAsync([person], cancel);
        if (last is null)
            db.Add(last = new LastCard { Person = person, Card = "", At = now });

        (last.Before, last.Card, last.At) = (last.Card, KeptCard.Close(db, card), now);
    }
}
