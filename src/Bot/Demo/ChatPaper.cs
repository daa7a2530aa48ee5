using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Domain;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Demo;

/// <summary>Where the terminal demo writes: a block for each message as the person sees it, or a JSON line; and each person's newest card.</summary>
internal sealed class ChatPaper(TextWriter output, bool json)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<PersonId, JsonObject> _newest = [];

    public JsonObject? Newest(PersonId person) => _newest.GetValueOrDefault(person);

    /// <summary>The check-in code last shown to anybody; empty before that. A script cannot know it beforehand.</summary>
    public string Code { get; private set; } = "";

    public void Show(PersonId to, string name, JsonObject card, DateTimeOffset at)
    {
        lock (_newest)
            _newest[to] = card;
        if (LargeDigits(card) is { } code)
            Code = code;
        if (json)
            output.WriteLine(new JsonObject { ["to"] = name, ["at"] = $"{at.In(LocalTime.China):yyyy-MM-dd'T'HH:mm:ssK}", ["text"] = (string?)card["fallbackText"], ["card"] = card.DeepClone() }.ToJsonString(Readable));
        else
            output.WriteLine($"[{name}] {at.In(LocalTime.China):MM-dd HH:mm}\n{Indented(CardText.Of(card))}\n");
    }

    private static string? LargeDigits(JsonObject card) => card["body"]?.AsArray()
        .Select(part => part?["text"]?.GetValue<string>())
        .FirstOrDefault(text => text is { Length: 4 } && text.All(char.IsAsciiDigit));

    /// <summary>A word of the terminal's own, not of the bot.</summary>
    public void Note(string text)
    {
        if (!json)
            output.WriteLine($"-- {text}\n");
    }

    private static string Indented(string text) => string.Join('\n', text.Split('\n').Select(line => $"  {line}"));
}

/// <summary>Delivers to the terminal.</summary>
internal sealed class PaperCourier(ChatPaper paper, Database database, TimeProvider clock) : ICourier
{
    public async Task<Delivery> Deliver(Parcel parcel, CancellationToken cancel)
    {
        await using var db = database.Read();
        var name = await db.People.Where(person => person.Id == parcel.To).Select(person => person.Name).SingleAsync(cancel);
        paper.Show(parcel.To, name, parcel.Card!, clock.GetUtcNow());

        return new Delivery.Sent(null);
    }
}
