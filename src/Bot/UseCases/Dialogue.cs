using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Teams;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using CoEduBot.Storage.Outbox;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases;

/// <summary>
/// The spine: one thing that came in, one transaction, one answer. Who is it, what do they ask, run the use case, keep the
/// answer beside its effect, and only then let the edge acknowledge.
/// </summary>
public sealed class Dialogue(Database database, TimeProvider clock, Site site, OutboxBell bell)
{
    /// <summary>The card to answer with; null when nothing is to be said at once (a message's answer leaves by the outbox).</summary>
    public async Task<Outcome> Take(Incoming incoming, CancellationToken cancel)
    {
        var outcome = await database.Writer.Run(db => Handle(db, incoming, cancel), cancel);
        bell.Ring();

        return outcome;
    }

    private async Task<Outcome> Handle(CoEduDb db, Incoming incoming, CancellationToken cancel)
    {
        if (await db.Inbox.FindAsync([incoming.Id], cancel) is { } seen)
            return new Outcome(Waits(incoming) ? Parse(seen.Card, db) : null);
        if (await Recognise(db, incoming.From, cancel) is not { } who)
            return Stranger(incoming);

        var now = clock.GetUtcNow();
        var welcome = await Remember(db, who.Id, incoming, now, cancel);
        var turn = new Turn(db, who, now, site.WordsIn(LocaleOf(who.Person, incoming.From)), incoming.From.OneToOne, Via.Teams, site, cancel);
        var card = await Answer(incoming.What, welcome, turn);
        await LastDeeds.Remember(turn);

        // Only a press hears the same answer again; a message's is in the outbox already.
        db.Inbox.Add(new InboxMessage { Id = incoming.Id, At = now, Card = Waits(incoming) && card is not null ? KeptCard.Close(db, card.ToJsonString()) : null });
        if (card is not null && turn.OneToOne)
            await Keep(card, incoming, turn);

        return Waits(incoming) || !turn.OneToOne ? new Outcome(card, AtOnce: card is not null && !Waits(incoming)) : new Outcome(null);
    }

    private static async Task<JsonObject?> Answer(Happening what, bool welcome, Turn turn)
    {
        var reply = what switch
        {
            Happening.Said or Happening.Pressed when !turn.OneToOne => new Reply.No(new Refusal.OnlyOneToOne()),
            Happening.Said said                                     => await Typed.Run(said.Text, turn),
            Happening.Pressed pressed                               => await Press(pressed, turn),
            Happening.Installed when welcome                        => await Answering.Run(new Intent.Help(), turn),
            _                                                       => null,
        };

        return reply is null ? null : ReplyCard.For(reply, turn.Words, turn.Zone);
    }

    private static async Task<Reply> Press(Happening.Pressed pressed, Turn turn) =>
        IntentJson.Read(pressed.Data) is { } ask ? await Answering.Run(ask, turn) : new Reply.No(new Refusal.Stale());

    // A message's answer goes by the outbox, so that a crash after this commit still delivers it; a press has it in the response.
    private static async Task Keep(JsonObject card, Incoming incoming, Turn turn)
    {
        await NewestCard.Keep(turn.Db, turn.Who.Id, card.ToJsonString(), turn.Now, turn.Cancel);
        if (Waits(incoming))
            return;

        turn.Db.Outbox.Add(new OutboxMessage
        {
            Key = $"answer/{incoming.Id}",
            To = turn.Who.Id,
            Notice = NoticeJson.Write(new Notice.Answer(KeptCard.Close(turn.Db, card.ToJsonString()))),
            Lane = Lane.Interactive,
            DueAt = turn.Now,
        });
    }

    private static async Task<Caller?> Recognise(CoEduDb db, Sender from, CancellationToken cancel)
    {
        if (from.AadId is not { Length: > 0 } aadId)
            return null;

        var person = await db.People.SingleOrDefaultAsync(known => known.AadId == aadId, cancel);

        return person is null ? null : await Callers.Of(db, person, cancel);
    }

    // Nobody the roster knows: answered politely, nothing stored.
    private static Outcome Stranger(Incoming incoming)
    {
        var silent = incoming.What is Happening.Noticed or Happening.Uninstalled;
        var words = Words.In(Locales.Nearest(incoming.From.Locale) ?? Locale.ZhHans);

        return silent ? new Outcome(null) : new Outcome(ReplyCard.For(new Reply.No(new Refusal.Unknown()), words, LocalTime.China), AtOnce: !Waits(incoming));
    }

    // Any authenticated message tells how to reach somebody, and that they can be reached again. True when they could not be before:
    // Teams says twice that the app was added, and one welcome is enough.
    private static async Task<bool> Remember(CoEduDb db, PersonId person, Incoming incoming, DateTimeOffset now, CancellationToken cancel)
    {
        if (!incoming.From.OneToOne)
            return false;

        var from = incoming.From;
        var address = await db.Addresses.FindAsync([person], cancel);
        var unheardOf = address is null or { Unreachable: not "" };
        if (address is null)
            db.Add(address = new Storage.Address { Person = person, UserId = from.UserId, BotId = from.BotId, ServiceUrl = from.ServiceUrl, LastSeenAt = now });

        (address.UserId, address.BotId, address.ConversationId) = (from.UserId, from.BotId, from.ConversationId);
        (address.ServiceUrl, address.TenantId, address.LastSeenAt) = (from.ServiceUrl, from.TenantId, now);
        address.Unreachable = incoming.What is Happening.Uninstalled ? "not-installed" : "";

        return unheardOf;
    }

    private static Locale LocaleOf(Person person, Sender from) => person.Locale ?? Locales.Nearest(from.Locale) ?? Locale.ZhHans;

    private static bool Waits(Incoming incoming) => incoming.What is Happening.Pressed { Waits: true };

    private static JsonObject? Parse(string? kept, CoEduDb db) => kept is null ? null : JsonNode.Parse(KeptCard.Open(db, kept))!.AsObject();
}

/// <summary>What the edge answers. <see cref="AtOnce"/>: where it was said, for the outbox has no address: a stranger, or a group.</summary>
public sealed record Outcome(JsonObject? Card, bool AtOnce = false);
