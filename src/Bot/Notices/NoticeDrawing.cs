using System.Diagnostics;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Reminders;
using CoEduBot.Scheduler;
using CoEduBot.Storage;
using CoEduBot.Storage.Outbox;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Notices;

/// <summary>Draws what is said unasked, from what is true at the moment it leaves; or says why it is not worth sending any more.</summary>
public sealed class NoticeDrawing(Database database, TimeProvider clock, Site site)
{
    public async Task<Drawing> Draw(OutboxMessage message, CancellationToken cancel)
    {
        var notice = NoticeJson.Read(message.Notice);
        await using var db = database.Read();
        if (notice is Notice.Answer answer)
            return Ready(message.To, JsonNode.Parse(KeptCard.Open(db, answer.Card))!.AsObject());

        var person = await db.People.SingleAsync(known => known.Id == message.To, cancel);
        var turn = new Turn(db, await Callers.Of(db, person, cancel), clock.GetUtcNow(), site.WordsIn(person.Locale ?? Locale.ZhHans), OneToOne: true, Via.Teams, site, cancel);

        if (Mute.Silences(notice) && await db.IsMuted(message.To, turn.Now, cancel))
            return new Drawing.Skip("muted");

        return message.About is null ? await ByItself(notice, message, turn) : await AboutEngagement(notice, message, turn);
    }

    // Each knows by itself what has become pointless and what waits for the morning.
    private Task<Drawing> ByItself(Notice notice, OutboxMessage message, Turn turn) => notice switch
    {
        Notice.RuleDigest digest              => RuleNotice.Draw(digest, turn),
        Notice.Assigned assigned              => AssignedNotice.Draw(assigned, turn.Who.Id, database, turn.Now, site, turn.Cancel),
        Notice.VisitsBehind behind            => VisitsBehindNotice.Draw(behind, turn),
        _ when PublishedNotice.IsOne(notice)  => PublishedNotice.Draw(notice, turn),
        _ when PlanNotice.IsOne(notice)       => PlanNotice.Draw(notice, turn),
        _ when VisitNotice.Concerns(notice)   => new VisitNotice(database, site).Draw(notice, message, turn.Now, turn.Cancel),
        _ when SuggestionNotice.IsOne(notice) => SuggestionNotice.Draw(notice, turn.Who.Id, database, turn.Now, site, turn.Cancel),
        _                                     => throw new UnreachableException($"Nothing draws {notice.GetType().Name}."),
    };

    private async Task<Drawing> AboutEngagement(Notice notice, OutboxMessage message, Turn turn)
    {
        var engagement = await turn.Db.Engagements.SingleAsync(e => e.Id == message.About, turn.Cancel);
        if (engagement.State == EngagementState.Cancelled && !AboutCancelling(notice))
            return new Drawing.Skip("cancelled");

        var morning = QuietHours.After(turn.Now, site.Zone);
        if (morning > turn.Now && !CannotWait(notice, message.DueAt, engagement, morning))
            return new Drawing.Wait(morning);

        return notice switch
        {
            Notice.ShareLink share                             => await ShareNotice.Draw(share, engagement, turn, database),
            Notice.AskHeld                                     => await ForHost(engagement, turn),
            Notice.ElementOffered or Notice.ElementOfferLapsed => await ElementNotice.Draw(notice, engagement, turn),
            Notice.ElementChanged or Notice.ElementDropped     => await ChangeNotice.Draw(notice, engagement, turn),
            _                                                  => await ForFamily(notice, engagement, turn),
        };
    }

    // Due before the night, but held up: a long queue, a pause. Only what keeps families from a closed door is worth a night's rest.
    private bool CannotWait(Notice notice, DateTimeOffset dueAt, Engagement engagement, DateTimeOffset morning) => notice switch
    {
        Notice.Moved moved                                     => QuietHours.ComeTooLate(morning, moved.WasAt, engagement.StartsAt),
        Notice.Cancelled                                       => QuietHours.ComeTooLate(morning, Next(engagement)),
        Notice.ElementChanged or Notice.ElementDropped         => QuietHours.Cover(dueAt, site.Zone),
        Notice.ShareLink { Occasion: "cancelled" or "moved" }  => QuietHours.Cover(dueAt, site.Zone) || QuietHours.ComeTooLate(morning, Next(engagement)),
        Notice.ShareLink { Occasion: ShareCard.Contents }      => QuietHours.Cover(dueAt, site.Zone),
        _                                                      => false,
    };

    private DateTimeOffset Next(Engagement engagement) => Sittings.NextStart(engagement, clock.GetUtcNow());

    private static bool AboutCancelling(Notice notice) => notice is Notice.Cancelled or Notice.ShareLink { Occasion: "cancelled" };

    private static async Task<Drawing> ForHost(Engagement engagement, Turn turn)
    {
        if (engagement.State != EngagementState.Published)
            return new Drawing.Skip("settled");

        var audience = await turn.Db.Units.SingleAsync(unit => unit.Id == engagement.Audience, turn.Cancel);
        var view = new HostView(engagement, await Audiences.NameOf(turn, audience), await turn.Db.CountsOf(engagement.Id, turn.Cancel), turn.Now);

        return Ready(turn.Who.Id, HostCard.For(view, turn.Words, turn.Zone, turn.Words["notices.ask-held"]));
    }

    private static async Task<Drawing> ForFamily(Notice notice, Engagement engagement, Turn turn)
    {
        var family = turn.Who.Family;
        var invitation = await turn.Db.Invitations.SingleOrDefaultAsync(i => i.Engagement == engagement.Id && i.Family == family, turn.Cancel);
        if (invitation is null)
            return new Drawing.Skip("left");
        if (Pointless(notice, invitation, turn.Now) is { } why)
            return new Drawing.Skip(why);

        var audience = await turn.Db.Units.SingleAsync(unit => unit.Id == engagement.Audience, turn.Cancel);
        var view = new FamilyView(engagement, invitation, await Audiences.NameOf(turn, audience), turn.Now, Lead(notice, engagement, turn)) { Day = await FamilyDay.Of(turn, engagement.Id, invitation.Family) };

        return Ready(turn.Who.Id, await FamilyNotice.For(notice, view, turn));
    }

    // Things change between the tick and the sending.
    private static string? Pointless(Notice notice, Invitation invitation, DateTimeOffset now) => notice switch
    {
        Notice.Reminder when invitation.Choice is not (Choice.Yes or Choice.Maybe)                           => "not-coming",
        Notice.Nudge when invitation.Choice is not null                                                      => "answered",
        Notice.SeatOffered when invitation.Seat != Seat.Offered || invitation.OfferExpiresAt <= now          => "settled",
        Notice.OfferLapsed when invitation.Seat != Seat.Lapsed                                               => "settled",
        Notice.CheckInOpen when invitation.Presence is not null                                              => "checked-in",
        _                                                                                                    => null,
    };

    private static string Lead(Notice notice, Engagement engagement, Turn turn)
    {
        var words = turn.Words;

        return notice switch
        {
            Notice.Invitation  => words["cards.invitation"],
            Notice.Reminder    => words["notices.reminder", Until(engagement, turn)],
            Notice.Nudge       => words["notices.nudge"],
            Notice.Moved moved => words["notices.moved", Dates.Moment(moved.WasAt, words.Locale, turn.Zone), moved.WasIn],
            Notice.Cancelled   => engagement.CancelReason.Length > 0 ? words["notices.cancelled-because", engagement.CancelReason] : words["notices.cancelled"],
            Notice.SeatOffered => words["notices.seat-offered"],
            Notice.OfferLapsed => words["notices.offer-lapsed"],
            Notice.CheckInOpen => words["notices.check-in-open"],
            Notice.AskFeedback => words["notices.ask-feedback"],
            _                  => throw new UnreachableException(),
        };
    }

    // A card is read again later, so the day is said as well; this word only makes it quick to grasp.
    private static string Until(Engagement engagement, Turn turn)
    {
        var days = engagement.StartsAt.DayIn(turn.Zone).DayNumber - turn.Today.DayNumber;

        return days switch
        {
            0 => turn.Words["notices.today"],
            1 => turn.Words["notices.tomorrow"],
            _ => turn.Words["notices.in-days", days],
        };
    }

    private static Drawing Ready(PersonId to, JsonObject card) => new Drawing.Ready(new Parcel(to, (string)card["fallbackText"]!, card));
}
