using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Suggestions;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.Web;

/// <summary>A family's own page: what is held, where they stand, and the forms that are open to them now. Names nobody.</summary>
internal static class FamilyPage
{
    public static Task<PageReply> Get(Visit visit) => Draw(visit, Fields.None, refusal: null);

    /// <param name="refusal">Why the form was not taken, said on top of it; what was filled in stays.</param>
    public static async Task<PageReply> Draw(Visit visit, Fields filled, string? refusal)
    {
        await using var db = visit.Database.Read();
        if (await Guest.Of(db, visit) is not { } guest)
            return new PageReply.Nowhere();

        var engagement = guest.Invited.Engagement;
        var audience = await Audiences.NameOf(guest.Turn, guest.Invited.Audience);

        var suggested = await ListSuggestions.About(db, engagement.Id, guest.Invited.Invitation.Family, visit.Cancel);

        return new PageReply.Show(
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            EngagementFacts.Name(engagement, visit.Words),
            Html.Of(
                $"""
                {(refusal is null ? null : Html.Of($"<p class=\"refusal\" role=\"alert\">{refusal}</p>\n"))}{Facts.Of(engagement, audience, visit)}
                {Standing(guest, audience)}
                {OwnSuggestions.Of(suggested, visit)}
                {ElementForms.Chosen(guest, visit)}{FamilyForms.Open(guest, filled, visit)}
                <p class="hint">{visit.Words["web.your-page"]}</p>
                """));
    }

    private static Html Standing(Guest guest, string audience)
    {
        var (engagement, invitation, turn) = (guest.Invited.Engagement, guest.Invited.Invitation, guest.Turn);
        if (engagement.State is EngagementState.Cancelled)
            return Facts.CalledOff(engagement, turn.Words);

        // Begun, and nothing was answered in time: asking for an answer would be asking in vain.
        var tooLate = invitation is { Choice: null, WasThere: false } && engagement.IsClosed(turn.Now) && !engagement.IsOver(turn.Now);
        var stands = tooLate ? turn.Words["web.under-way"] : InvitationCard.Standing(new FamilyView(engagement, invitation, audience, turn.Now), turn.Words, turn.Zone);

        return Html.Of(
            $"""
            <p class="stands" role="status">{stands}</p>
            {History(guest.Invited, turn)}{(guest.Thought is null ? null : Html.Of($"<p>{turn.Words["web.feedback-thanks"]}</p>"))}
            """);
    }

    private static Html? History(Invited invited, Turn turn)
    {
        if (invited.Invitation is not { AnsweredAt: { } at, AnsweredVia: { } via })
            return null;

        var when = Dates.Moment(at, turn.Words.Locale, turn.Zone);
        var by = via switch
        {
            Via.Teams => turn.Words["web.via-teams"],
            Via.Link  => turn.Words["web.via-link"],
            Via.Proxy => turn.Words["web.via-proxy"],
        };

        var open = invited.Engagement.State == EngagementState.Published && !invited.Engagement.IsClosed(turn.Now);

        return Html.Of($"<p class=\"hint\">{turn.Words[open ? "web.last-answer" : "web.last-answer-closed", when, by]}</p>\n");
    }
}
