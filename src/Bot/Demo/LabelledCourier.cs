using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Demo;

/// <summary>In the demo one chat plays everybody: each message that comes unasked says first whom it is for.</summary>
internal sealed class LabelledCourier(ICourier inner, Database database) : ICourier
{
    public async Task<Delivery> Deliver(Parcel parcel, CancellationToken cancel)
    {
        await using var db = database.Read();
        var name = await db.People.Where(person => person.Id == parcel.To).Select(person => person.Name).SingleAsync(cancel);

        return await inner.Deliver(parcel with { Summary = $"→ {name}: {parcel.Summary}", Card = Labelled(parcel.Card, name) }, cancel);
    }

    private static JsonObject? Labelled(JsonObject? card, string name)
    {
        var copy = card?.DeepClone().AsObject();
        copy?["body"]?.AsArray().Insert(0, Card.Hint($"→ {name}"));

        return copy;
    }
}
