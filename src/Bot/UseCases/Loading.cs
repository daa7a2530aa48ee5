using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.UseCases;

/// <summary>An engagement this person may host, with the unit invited.</summary>
public sealed record Hosted(Engagement Engagement, Unit Audience);

/// <summary>An engagement this person's family is invited to, with their invitation.</summary>
public sealed record Invited(Engagement Engagement, Invitation Invitation, Unit Audience);

/// <summary>The three ways a use case comes by an engagement; both refuse what is out of reach as if it did not exist.</summary>
public static class Loading
{
    /// <summary>To plan, move, cancel, check in and see names: the audience must be in the caller's hosting reach.</summary>
    public static async Task<Decision<Hosted>> Host(this Turn turn, string id)
    {
        var engagement = await turn.Db.Engagements.FindAsync([new EngagementId(id)], turn.Cancel);
        if (engagement is null)
            return new Refusal.NothingFits();

        var audience = (await turn.Db.Units.FindAsync([engagement.Audience], turn.Cancel))!;
        if (!turn.Who.May(Act.Host, audience))
            return new Refusal.NothingFits();

        return new Hosted(engagement, audience);
    }

    /// <summary>To see figures, without names: the audience must be in the caller's overseeing reach. Drafts are their maker's alone.</summary>
    public static async Task<Decision<Hosted>> Overseen(this Turn turn, string id)
    {
        var engagement = await turn.Db.Engagements.FindAsync([new EngagementId(id)], turn.Cancel);
        if (engagement is null || engagement.State == EngagementState.Draft)
            return new Refusal.NothingFits();

        var audience = (await turn.Db.Units.FindAsync([engagement.Audience], turn.Cancel))!;

        return turn.Who.May(Act.Oversee, audience) ? new Hosted(engagement, audience) : new Refusal.NothingFits();
    }

    /// <summary>To answer, check in and give feedback: the caller's own family must be invited.</summary>
    public static async Task<Decision<Invited>> Guest(this Turn turn, string id)
    {
        if (turn.Who.Family is not { } family)
            return new Refusal.NotInvited();

        var engagement = await turn.Db.Engagements.FindAsync([new EngagementId(id)], turn.Cancel);
        var invitation = await turn.Db.Invitations.FindAsync([new EngagementId(id), family], turn.Cancel);
        if (engagement is null || invitation is null)
            return new Refusal.NotInvited();

        return new Invited(engagement, invitation, (await turn.Db.Units.FindAsync([engagement.Audience], turn.Cancel))!);
    }
}
