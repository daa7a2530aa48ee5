using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Tests.Reminders;

/// <summary>Messages that came to nothing, each with its cause, and the sum of them all.</summary>
public sealed class NotWorthSending
{
    [Fact]
    public async Task What_was_called_off_while_its_invitations_waited_for_the_morning_invites_nobody()
    {
        await using var bot = await Lectures.Draft("c1");
        await bot.Pass(TimeSpan.FromHours(13));   // 22:00
        await bot.Presses("teacher", "发布并邀请");
        await bot.Presses("teacher", IntentJson.Write(new Intent.Cancel(Lectures.Id, 1) { Reason = "讲师生病" }));

        await bot.Pass(TimeSpan.FromHours(12));

        Assert.Empty(DeliveryTroubles.Told(bot));
        Assert.Equal((OutboxState.Skipped, "cancelled"), await DeliveryTroubles.Row(bot, "mum2"));
        Assert.DoesNotContain("取消", bot.News("mum2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waited_past_its_time_is_skipped()
    {
        await using var bot = await Lectures.Published("c1");
        await bot.Presses("mum2", "参加");
        await bot.Database.Writer.Run(db =>
        {
            db.Add(Late("in-time", bot.Clock.GetUtcNow().AddTicks(1)));
            db.Add(Late("too-late", bot.Clock.GetUtcNow()));
            return Task.CompletedTask;
        }, TestContext.Current.CancellationToken);

        await bot.Settle();

        Assert.Equal((OutboxState.Sent, ""), await DeliveryTroubles.Row(bot, "mum2", "in-time"));
        Assert.Equal((OutboxState.Skipped, "too-late"), await DeliveryTroubles.Row(bot, "mum2", "too-late"));
    }

    [Fact]
    public async Task A_row_nobody_can_read_is_given_up_and_holds_up_nobody()
    {
        await using var bot = await Lectures.Published("c1");
        await bot.Database.Writer.Run(db =>
        {
            db.Add(Row("broken", "mum2", "{\"notice\":\"of-another-world\"}", null));
            return Task.CompletedTask;
        }, TestContext.Current.CancellationToken);

        Assert.NotEqual("", await bot.Says("mum2", "帮助"));
        Assert.Equal(OutboxState.Waiting, (await DeliveryTroubles.Row(bot, "mum2", "broken")).State);
        await bot.Pass(TimeSpan.FromHours(4));

        Assert.Equal(OutboxState.Failed, (await DeliveryTroubles.Row(bot, "mum2", "broken")).State);
    }

    [Fact]
    public async Task Of_a_whole_county_everybody_ends_in_one_way_and_the_sums_agree()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var bot = await BotUnderTest.At("2026-11-23 09:00", Crowd.County);
        var families = (await bot.Stored(db => Crowd.Families(db, 120, cancel))).Select(family => family.Account).ToList();
        var teachers = await bot.Stored(db => db.PersonRoles.Where(held => held.Code == "head-teacher").Join(db.People, held => held.Person, person => person.Id, (_, person) => person.AadId!).ToListAsync(cancel));
        foreach (var account in families.Concat(teachers))
            await bot.Send(bot.Teams.Installation(account));
        await bot.Settle();
        var inTeams = await bot.Stored(async db => (await db.Addresses.Select(known => known.Person).ToListAsync(cancel)).ToHashSet());
        // Parents only: who is blocked as a parent would miss the card they get as a teacher too.
        foreach (var (parent, fault) in families.Except(teachers).Zip(Faults))
            bot.Teams.Fails(parent, fault);

        await Crowd.Publish(bot, capacity: null, cancel);
        await DeliveryTroubles.Seconds(bot, 20);

        var rows = await bot.Stored(db => db.Outbox.Where(row => row.About == new EngagementId(Lectures.Id)).Select(row => new { row.Key, row.State, row.Cause, row.To }).ToListAsync(cancel));
        var guardians = await bot.Stored(db => db.Guardians.CountAsync(one => db.Invitations.Any(invited => invited.Family == one.Family), cancel));
        var classes = await bot.Stored(db => db.PersonRoles.Where(held => held.Code == "head-teacher").CountAsync(cancel));
        Assert.Equal((guardians, classes), (rows.Count(row => row.Key.StartsWith("invitation/", StringComparison.Ordinal)), rows.Count(row => row.Key.StartsWith("share-link/", StringComparison.Ordinal))));
        Assert.Equal(guardians + classes, rows.Count);
        Assert.DoesNotContain(rows, row => row.State == OutboxState.Waiting);
        Assert.Equal(["bad-argument", "service-error"], rows.Where(row => row.State == OutboxState.Failed).Select(row => row.Cause).Order(StringComparer.Ordinal));
        Assert.Equal(["blocked", "not-installed"], rows.Where(row => row.State == OutboxState.Linked && row.Cause != "no-address").Select(row => row.Cause).Order(StringComparer.Ordinal));
        // Every one sent was received, one of them twice.
        var sent = rows.Count(row => row.State == OutboxState.Sent);
        Assert.Equal(rows.Count(row => inTeams.Contains(row.To)) - 4, sent);
        Assert.Equal(sent + 1, bot.Teams.Ledger.Count(posted => Lectures.IsInvitation(posted) || posted.Body["summary"]!.GetValue<string>().Contains("https://coedu.example/s/", StringComparison.Ordinal)));
    }

    private static readonly Fault[] Faults =
    [
        Fault.Error(500, "ServiceError"), Fault.Error(403, "ConversationBlockedByUser"), new Fault(502), Fault.Error(400, "Bad"),
        Fault.Error(403, "BotNotInConversationRoster"), new Fault(0, Breakage: Breakage.ResetAfter), Fault.Error(429, "Throttled") with { RetryAfter = "3" },
    ];

    private static OutboxMessage Late(string code, DateTimeOffset until) => Row(code, "mum2", NoticeJson.Write(new Notice.Reminder(Lectures.Id)), until);

    private static OutboxMessage Row(string code, string to, string notice, DateTimeOffset? until) => new()
    {
        Key = $"{code}/{Lectures.Id}/{to}/", To = new PersonId(to), Notice = notice, About = new EngagementId(Lectures.Id), Lane = Lane.Today,
        DueAt = DateTimeOffset.UnixEpoch, Until = until,
    };
}
