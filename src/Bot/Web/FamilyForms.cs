using System.Globalization;
using System.Security.Cryptography;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Feedback;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.Web;

/// <summary>The forms of a family's page; each is shown only while it can be taken.</summary>
internal static class FamilyForms
{
    public static IEnumerable<Html?> Open(Guest guest, Fields filled, Visit visit)
    {
        var (engagement, invitation, now) = (guest.Invited.Engagement, guest.Invited.Invitation, guest.Turn.Now);
        var atTheDoor = engagement is { CheckInOpenedAt: not null, State: EngagementState.Published or EngagementState.Held } && Sittings.IsAtTheDoor(engagement, now);
        var open = engagement.State == EngagementState.Published && !engagement.IsClosed(now);

        yield return guest.MayTell ? Feedback(guest, filled, visit) : null;
        yield return atTheDoor && invitation.Presence is null ? CheckIn(visit) : null;
        yield return open && invitation.Seat == Seat.Offered ? TakeSeat(visit) : null;
        foreach (var offer in open ? ElementForms.Offers(guest, visit) : [])
            yield return offer;
        yield return !open ? null : guest.Day is { } day ? ElementForms.Choose(guest, day, filled, visit) : Answer(invitation, filled, visit);
        yield return guest.MayTell ? null : Suggest(filled, visit);   // with feedback it is asked there
    }

    private static Html Suggest(Fields filled, Visit visit) => Form(visit, "suggest", Html.Of(
        $"""
        <h2>{visit.Words["suggestions.ask"]}</h2>
        <p class="hint">{visit.Words["suggestions.anonymous", SuggestionRules.DaysFor(visit.Site.Catalogue)]}</p>
        <label for="suggestion">{visit.Words["suggestions.words"]}</label>
        <textarea id="suggestion" name="suggestion" maxlength="{SuggestionRules.Longest}" rows="3" required>
        {filled["suggestion"]}</textarea>
        <button>{visit.Words["suggestions.button-send"]}</button>
        """));

    private static Html TakeSeat(Visit visit) => Form(visit, "take-seat", Html.Of($"<button class=\"main\">{visit.Words["cards.button-take-seat"]}</button>"));

    private static Html Answer(Invitation invitation, Fields filled, Visit visit)
    {
        var (words, asked) = (visit.Words, filled["do"] == "answer");
        var headcount = asked ? filled["headcount"] : int.Max(1, invitation.Headcount).ToString(CultureInfo.InvariantCulture);
        var question = asked ? filled["question"] : invitation.Question;

        // Only "coming" needs a number: the other two must work whatever stands there.
        return Form(visit, "answer", Html.Of(
            $"""
            <h2>{words[invitation.Choice is null ? "web.answer" : "web.change-answer"]}</h2>
            <label for="headcount">{words["cards.headcount"]}</label>
            <input type="number" id="headcount" name="headcount" value="{headcount}" min="1" max="{AnswerInvitation.MostPeople}" inputmode="numeric" autocomplete="off">
            <label for="question">{words["cards.question"]}</label>
            <textarea id="question" name="question" maxlength="200" rows="3">
            {question}</textarea>
            <button{Style(invitation.Seat != Seat.Offered)} name="choice" value="yes">{words["cards.button-yes"]}</button>
            <button name="choice" value="maybe" formnovalidate>{words["cards.button-maybe"]}</button>
            <button name="choice" value="no" formnovalidate>{words["cards.button-no"]}</button>
            """));
    }

    private static Html CheckIn(Visit visit) => Form(visit, "check-in", Html.Of(
        $"""
        <h2>{visit.Words["web.check-in"]}</h2>
        <label for="code">{visit.Words["web.code"]}</label>
        <input type="text" id="code" name="code" inputmode="numeric" maxlength="8" autocomplete="off" required aria-describedby="code-hint">
        <p class="hint" id="code-hint">{visit.Words["web.code-hint"]}</p>
        <button class="main">{visit.Words["web.check-in-button"]}</button>
        """));

    private static Html Feedback(Guest guest, Fields filled, Visit visit)
    {
        var words = visit.Words;

        return Form(visit, "feedback", Html.Of(
            $"""
            <h2>{words[guest.Thought is null ? "web.feedback" : "web.change-feedback"]}</h2>
            <p class="hint">{words["web.feedback-hint"]}</p>
            {Questions(guest, filled, words)}<label for="comment">{words["web.comment"]}</label>
            <textarea id="comment" name="comment" maxlength="{FeedbackRules.LongestComment}" rows="3">
            {filled["comment"]}</textarea>
            <label for="suggestion">{words["feedback.suggestion"]}</label>
            <textarea id="suggestion" name="suggestion" maxlength="{SuggestionRules.Longest}" rows="3">
            {filled["suggestion"]}</textarea>
            <button class="main">{words["web.feedback-button"]}</button>
            """));
    }

    private static IEnumerable<Html> Questions(Guest guest, Fields filled, Words words) => guest.Rated.Count > 0
        ? guest.Rated.Select(it => Stars($"{ElementStars.Field}{it.Element.Id.Value}", it.Element.Title, Filled(it, filled), words, required: false))
        : [Stars("lecturer", words["web.rate-lecturer"], filled["lecturer"], words), Stars("content", words["web.rate-content"], filled["content"], words)];

    private static string Filled(RatedElement it, Fields filled) =>
        filled[ElementStars.Field + it.Element.Id.Value] is { Length: > 0 } said ? said : it.Stars?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static Html Stars(string name, string label, string value, Words words, bool required = true) => Html.Of(
        $"""
        <fieldset><legend>{label}</legend>
        {Enumerable.Range(1, 5).Reverse().Select(stars => Star(name, stars, value, required, words))}</fieldset>

        """);

    private static Html Star(string name, int stars, string value, bool required, Words words)
    {
        var chosen = value == stars.ToString(CultureInfo.InvariantCulture) ? Html.Of($" checked") : null;

        var must = required ? Html.Of($" required") : null;

        return Html.Of($"<label><input type=\"radio\" name=\"{name}\" value=\"{stars}\"{must}{chosen}> <span aria-hidden=\"true\">{new string('★', stars)}</span> {words[$"web.stars-{stars}"]}</label>\n");
    }

    // The id makes one form shown one answer: a second press, or the browser sending it again, changes nothing.
    public static Html Form(Visit visit, string asks, Html inside) => Html.Of(
        $"""
        <form method="post" action="{visit.To($"f/{visit.Token}")}">
        <input type="hidden" name="form" value="{RandomNumberGenerator.GetHexString(FamilyAnswer.FormLength, lowercase: true)}">
        <input type="hidden" name="do" value="{asks}">
        {inside}
        </form>
        """);

    private static Html? Style(bool main) => main ? Html.Of($" class=\"main\"") : null;
}
