using System.Globalization;
using System.Security.Cryptography;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.FamilyVisits;
using CoEduBot.Bot.UseCases.FamilyVisits;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Web.Home;

/// <summary>The visits a family has to answer or to confirm, with their forms; each is shown only while it can be taken.</summary>
internal static class HomeVisits
{
    private const int MostVisits = 8;

    public static async Task<IReadOnlyList<Html>> Of(HomeGuest guest, Visit visit, Fields filled, IReadOnlyList<string>? agreed)
    {
        var (lately, now) = (guest.Turn.Now.AddDays(-60), guest.Turn.Now);
        var found = await guest.Turn.Db.KnownTo(guest.Family).AsNoTracking()
            .Where(it => (it.State == VisitState.Held && it.StartsAt >= lately) || (it.State != VisitState.Reversed && it.EndsAt >= now))
            .OrderBy(it => it.StartsAt)
            .Take(MostVisits)
            .ToListAsync(guest.Turn.Cancel);
        var shown = new List<Html>();
        foreach (var one in found)
            shown.Add(One(await guest.Turn.FamilyView(one) with { Children = [] }, visit, filled["visit"] == one.Id.Value ? filled : Fields.None, filled["visit"] == one.Id.Value ? agreed : null));

        return shown.Count == 0 ? [] : [Html.Of($"<section><h2>{visit.Words["family.page-visits"]}</h2>\n{shown}</section>\n")];
    }

    private static Html One(VisitFamilyView view, Visit visit, Fields filled, IReadOnlyList<string>? agreed)
    {
        var words = visit.Words;

        return Html.Of(
            $"""
            <dl>
            {FamilyVisitWords.Rows(view, words, visit.Site.Zone).Where(fact => fact.Value.Length > 0).Select(fact => Html.Of($"<dt>{fact.Name}</dt><dd>{Plain.Line(fact.Value)}</dd>\n"))}</dl>
            <p class="stands" role="status">{FamilyVisitWords.Standing(view, words)}</p>
            {(view.Visit.State.IsOpen() ? Html.Of($"<p>{words["family.purpose"]}</p>\n<p>{words["family.no-gifts"]}</p>\n") : null)}{Forms(view, visit, filled)}{Agreed(view, visit, agreed)}
            """);
    }

    private static IEnumerable<Html?> Forms(VisitFamilyView view, Visit visit, Fields filled)
    {
        var (words, state) = (visit.Words, view.Visit.State);
        switch (FamilyVisitWords.Asks(view))
        {
            case FamilyAsk.Answer:
                yield return state == VisitState.Agreed ? null : Form(view, visit, "visit", Html.Of($"<button class=\"main\" name=\"choice\" value=\"agree\">{words[state == VisitState.Proposed ? "family.button-agree" : "family.button-old-time"]}</button>"));
                yield return state == VisitState.Declined ? null : Form(view, visit, "visit", Otherwise(view, visit, filled));
                break;
            case FamilyAsk.Confirm:
                yield return Form(view, visit, "confirm", Confirm(view, visit, filled));
                break;
            case FamilyAsk.Nothing:
                break;
        }
    }

    private static Html Otherwise(VisitFamilyView view, Visit visit, Fields filled)
    {
        var (words, id, agreed) = (visit.Words, view.Visit.Id.Value, view.Visit.State == VisitState.Agreed);

        return Html.Of(
            $"""
            <label for="day-{id}">{words["family.day"]}</label>
            <input type="date" id="day-{id}" name="day" value="{filled["day"]}">
            <label for="start-{id}">{words["family.start"]}</label>
            <input type="time" id="start-{id}" name="start" value="{filled["start"]}">
            <label for="wish-{id}">{words["family.page-why"]}</label>
            <textarea id="wish-{id}" name="wish" maxlength="{VisitWish.Longest}" rows="3">
            {filled["wish"]}</textarea>
            <button name="choice" value="another">{words["family.page-another"]}</button>
            <button name="choice" value="{(agreed ? "cancel" : "decline")}">{words[agreed ? "family.page-cancel" : "family.page-decline"]}</button>
            """);
    }

    private static Html Confirm(VisitFamilyView view, Visit visit, Fields filled)
    {
        var (words, id) = (visit.Words, view.Visit.Id.Value);
        var stars = filled["rating"].Length > 0 ? filled["rating"] : view.Visit.Rating?.ToString(CultureInfo.InvariantCulture) ?? "";
        Html Star(int number) => Html.Of($"<label><input type=\"radio\" name=\"rating\" value=\"{number}\"{(stars == number.ToString(CultureInfo.InvariantCulture) ? Html.Of($" checked") : null)}> <span aria-hidden=\"true\">{new string('★', number)}</span> {words[$"web.stars-{number}"]}</label>\n");

        return Html.Of(
            $"""
            <h2>{words["family.page-confirm"]}</h2>
            <fieldset><legend>{words["family.rating"]}</legend>
            {Enumerable.Range(1, 5).Reverse().Select(Star)}</fieldset>
            <label for="comment-{id}">{words["family.comment"]}</label>
            <textarea id="comment-{id}" name="comment" maxlength="{VisitWish.Longest}" rows="3">
            {filled["comment"]}</textarea>
            <button class="main" name="choice" value="came">{words["family.button-came"]}</button>
            <button name="choice" value="not">{words["family.button-did-not-come"]}</button>
            """);
    }

    // Read on request and not at each look: every reading is written down.
    private static Html? Agreed(VisitFamilyView view, Visit visit, IReadOnlyList<string>? agreed) =>
        agreed is not null ? Html.Of($"<h2>{visit.Words["family.agreed-title"]}</h2>\n{agreed.Select(note => Html.Of($"<p>{Plain.Line(note)}</p>\n"))}")
        : view.HasAgreed ? Form(view, visit, "agreed", Html.Of($"<button>{visit.Words["family.button-agreed"]}</button>"))
        : null;

    private static Html Form(VisitFamilyView view, Visit visit, string asks, Html inside) => Html.Of(
        $"""
        <form method="post" action="{visit.To($"h/{visit.Token}")}">
        <input type="hidden" name="form" value="{RandomNumberGenerator.GetHexString(FamilyAnswer.FormLength, lowercase: true)}">
        <input type="hidden" name="do" value="{asks}">
        <input type="hidden" name="visit" value="{view.Visit.Id.Value}">
        <input type="hidden" name="proposal" value="{view.Visit.Proposal.ToString(CultureInfo.InvariantCulture)}">
        {inside}
        </form>

        """);
}
