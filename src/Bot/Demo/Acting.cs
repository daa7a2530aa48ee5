using System.Collections.Concurrent;
using System.Text.Json;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Teams;
using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Storage;

namespace CoEduBot.Bot.Demo;

/// <summary>
/// Stands between the edge and the spine in the demo: `as principal` / `扮演 校长` changes who the chat's user is,
/// `fast-forward 3 days` / `快进 3天` moves the clock, anything else goes on as said by that person.
/// </summary>
internal sealed class Acting(Conversing bot, Stage stage, Database database, TimeProvider clock)
{
    private static readonly string[] AsWords = ["as ", "扮演"];
    private static readonly string[] ForwardWords = ["fast-forward ", "fast forward ", "快进", "快進"];

    private static readonly Dictionary<string, string> Aliases = new()
    {
        ["校长"] = "principal", ["校長"] = "principal", ["班主任"] = "head-teacher", ["導師"] = "head-teacher", ["head teacher"] = "head-teacher",
        ["家长"] = "parent", ["家長"] = "parent", ["家长2"] = "parent-2", ["家长3"] = "parent-3", ["政教主任"] = "moral-director",
        ["乡镇"] = "township-lead", ["乡镇负责人"] = "township-lead", ["鄉鎮"] = "township-lead", ["县"] = "county", ["县共育办"] = "county", ["縣"] = "county",
    };

    private static readonly JsonElement Help = JsonSerializer.SerializeToElement(IntentJson.Write(new Intent.Help()));

    private readonly ConcurrentDictionary<string, PersonId> _playing = new();

    public async Task<Answer> Take(Incoming incoming, CancellationToken cancel)
    {
        // Whoever has no address yet is welcomed, so the welcome comes first.
        if (incoming.What is not Happening.Installed)
            await GiveAddresses(incoming.From, cancel);
        if (incoming.What is Happening.Said { Text: var text })
        {
            if (After(text, AsWords) is { } called)
                return await Play(called, incoming, cancel);
            if (After(text, ForwardWords) is { } span)
                return await Forward(span, cancel);
        }

        var person = await Playing(incoming.From, cancel);
        var answer = await bot.Take(incoming with { From = incoming.From with { AadId = person.AadId } }, cancel);
        if (incoming.What is Happening.Installed)
            await GiveAddresses(incoming.From, cancel);

        return answer;
    }

    private async Task<Answer> Play(string called, Incoming incoming, CancellationToken cancel)
    {
        var person = await stage.Find(Aliases.GetValueOrDefault(called.Trim(), called.Trim()), cancel);
        if (person is null)
            return Say($"? {string.Join(" · ", stage.Personas.Keys)}");

        _playing[incoming.From.ConversationId] = person.Id;

        // Greeted with what this person can say.
        return await bot.Take(incoming with { From = incoming.From with { AadId = person.AadId }, What = new Happening.Pressed(Help, Waits: false) }, cancel);
    }

    private async Task<Answer> Forward(string span, CancellationToken cancel)
    {
        if (Spans.Read(span) is not { } by)
            return Say("? 3 days · 2 hours · 3天 · 2小时");

        await stage.FastForward(by, cancel);

        return Say($"⏩ {clock.GetUtcNow().In(LocalTime.China):yyyy-MM-dd HH:mm}");
    }

    private async Task<Domain.People.Person> Playing(Sender from, CancellationToken cancel)
    {
        var id = _playing.GetOrAdd(from.ConversationId, _ => stage.Personas["head-teacher"]);
        await using var db = database.Read();

        return (await db.People.FindAsync([id], cancel))!;
    }

    private static Answer Say(string text) => new(Cards.Card.Of(text, [Cards.Card.Text(text)]), text, AtOnce: true);

    // Whoever can be played can be reached from the start: here, in this chat.
    private Task GiveAddresses(Sender from, CancellationToken cancel) => database.Writer.Run(async db =>
    {
        foreach (var person in stage.Personas.Values)
        {
            var address = await db.Addresses.FindAsync([person], cancel);
            if (address is null)
                db.Add(address = new Storage.Address { Person = person, UserId = from.UserId, BotId = from.BotId, ServiceUrl = from.ServiceUrl, LastSeenAt = clock.GetUtcNow() });

            (address.ConversationId, address.ServiceUrl, address.TenantId) = (from.ConversationId, from.ServiceUrl, from.TenantId);
        }
    }, cancel);

    private static string? After(string text, string[] words) =>
        words.Where(word => text.TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(word => text.TrimStart()[word.Length..].Trim())
            .FirstOrDefault();
}
