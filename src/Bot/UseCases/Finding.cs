using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases;

/// <summary>Which engagements a typed ask can be about.</summary>
public enum Wanted
{
    /// <summary>Drafts and published ones not begun, an open week before its last day.</summary>
    ToChange,

    /// <summary>Published, and families can still answer.</summary>
    Coming,

    /// <summary>Check-in could be open now; else the next one, whose refusal names when it opens.</summary>
    AtTheDoor,

    /// <summary>Begun or over, newest first; before any has begun one to come, whose refusal names when.</summary>
    Past,

    /// <summary>The caller's family is invited and can still answer.</summary>
    Invitations,
}

/// <summary>Finds the engagement a sentence is about: one is taken, several become buttons, none is said plainly.</summary>
public static class Finding
{
    private const int MostButtons = 5;

    public static async Task<Reply> AndAsk(Slots slots, Wanted wanted, Turn turn, Func<string, Intent> ask)
    {
        var found = Narrow(await Candidates(wanted, turn), slots, wanted, turn);

        return found switch
        {
            []        => new Reply.No(new Refusal.NothingFits()),
            [var one] => await Answering.Run(ask(one.Id.Value), turn),
            _         => new Reply.Choose(
                turn.Words["cards.which-one"],
                [.. found.Take(MostButtons).Select(e => (Title(e, turn), ask(e.Id.Value)))]),
        };
    }

    private static async Task<List<Engagement>> Candidates(Wanted wanted, Turn turn)
    {
        var now = turn.Now;
        var query = wanted == Wanted.Invitations
            ? turn.Who.Family is { } family ? turn.Db.InvitedTo(family).AsNoTracking() : turn.Db.Engagements.Where(_ => false)
            : ShowAgenda.Visible(turn);

        query = wanted switch
        {
            Wanted.ToChange    => query.Where(e => (e.State == EngagementState.Draft || e.State == EngagementState.Published) && e.EndsAt > now).OrderBy(e => e.StartsAt),
            Wanted.Coming      => query.Where(e => e.State == EngagementState.Published && e.EndsAt > now).OrderBy(e => e.StartsAt),
            Wanted.AtTheDoor   => query.Where(e => (e.State == EngagementState.Published || e.State == EngagementState.Held) && e.EndsAt > now - CheckInRules.ClosesAfter).OrderBy(e => e.StartsAt),
            Wanted.Past        => query.Where(e => e.State == EngagementState.Published || e.State == EngagementState.Held).OrderBy(e => e.StartsAt > now + CheckInRules.OpensBefore).ThenByDescending(e => e.StartsAt),
            Wanted.Invitations => query.Where(e => e.State == EngagementState.Published && e.EndsAt > now).OrderBy(e => e.StartsAt),
        };

        var found = await query.Take(50).ToListAsync(turn.Cancel);

        return wanted is Wanted.ToChange or Wanted.Coming or Wanted.Invitations ? [.. found.Where(e => !e.IsClosed(now))] : found;
    }

    // What was said narrows; then time does: the door is about now, looking back is about the latest.
    private static List<Engagement> Narrow(List<Engagement> found, Slots slots, Wanted wanted, Turn turn)
    {
        // What is changed is named by its old day; a range is where an open week goes, unless it is where one stands.
        var old = slots.To is not null && slots.Day is null && !found.Exists(e => e.StartsAt.DayIn(turn.Zone) == slots.From) ? null : slots.From;
        var day = wanted == Wanted.ToChange ? old : slots.Day;
        var said = found
            .Where(e => slots.Kind is null || e.Kind == slots.Kind)
            .Where(e => day is null || (e.StartsAt.DayIn(turn.Zone) <= day && (e.StartsAt.DayIn(turn.Zone) == day || (e.IsSeveralDays && day <= e.EndsAt.DayIn(turn.Zone)))))
            .Where(e => slots.Topic is null || e.Topic.Contains(slots.Topic, StringComparison.OrdinalIgnoreCase))
            .ToList();

        return wanted switch
        {
            Wanted.AtTheDoor when said.Where(e => Sittings.IsAtTheDoor(e, turn.Now)).ToList() is { Count: > 0 } open => open,
            Wanted.AtTheDoor or Wanted.Past => [.. said.Take(1)],
            _                               => said,
        };
    }

    private static string Title(Engagement engagement, Turn turn) =>
        $"{EngagementFacts.When(engagement, turn.Words, turn.Zone)} {EngagementFacts.Name(engagement, turn.Words)}";
}
