using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Texts;
using CoEduBot.Storage;

namespace CoEduBot.Bot.Web.Home;

/// <summary>A family's own page: all that is open for it, and what is planned. Looking at it changes nothing; it names no child.</summary>
internal static class HomePage
{
    public static Task<PageReply> Get(Visit visit) => Draw(visit, Fields.None, refusal: null);

    /// <summary>The agenda for the phone's own calendar.</summary>
    public static async Task<PageReply> Calendar(Visit visit)
    {
        await using var db = visit.Database.Read();
        if (await HomeGuest.Of(db, visit) is not { } guest)
            return new PageReply.Nowhere();

        var items = await HomeAgenda.Of(guest);

        return new PageReply.Calendar(CalendarFile.Of(items, visit.Words["family.ics-name"], visit.Now));
    }

    /// <param name="refusal">Why the form was not taken, said on top; what was filled in stays.</param>
    /// <param name="agreed">What was agreed on one visit, read on request.</param>
    public static async Task<PageReply> Draw(Visit visit, Fields filled, string? refusal, IReadOnlyList<string>? agreed = null)
    {
        await using var db = visit.Database.Read();

        return await HomeGuest.Of(db, visit) is { } guest ? await Draw(guest, visit, filled, refusal, agreed) : new PageReply.Nowhere();
    }

    private static async Task<PageReply> Draw(HomeGuest guest, Visit visit, Fields filled, string? refusal, IReadOnlyList<string>? agreed)
    {
        var (words, agenda) = (visit.Words, Agenda(await HomeAgenda.Of(guest), visit));
        List<Html> parts =
        [
            .. await HomeVisits.Of(guest, visit, filled, agreed),
            .. await HomeInvitations.Of(guest, visit),
            .. await HomeBookings.Of(guest),
            .. await HomeSuggestions.Of(guest),
        ];

        return new PageReply.Show(
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            words["family.page-title"],
            Html.Of(
                $"""
                <h1>{words["family.page-title"]}</h1>
                {(refusal is null ? null : Html.Of($"<p class=\"refusal\" role=\"alert\">{refusal}</p>\n"))}{(parts.Count == 0 ? Html.Of($"<p>{words["family.page-nothing"]}</p>\n") : null)}{parts}{agenda}
                <p class="hint">{words["web.your-page"]}</p>
                """),
            visit.Site.Page($"h/{visit.Token}").AbsolutePath);
    }

    private static Html Agenda(IReadOnlyList<AgendaItem> items, Visit visit)
    {
        var (words, shown) = (visit.Words, items.Where(item => !item.Cancelled && item.EndsAt > visit.Now).ToList());
        Html Line(AgendaItem item) => Html.Of($"<li>{Dates.When(item.StartsAt, item.EndsAt, words.Locale, visit.Site.Zone)}<br>{Plain.Line(item.Title)}</li>\n");

        return shown.Count == 0
            ? Html.Of($"<section><h2>{words["family.page-agenda"]}</h2>\n<p>{words["family.page-agenda-none"]}</p></section>")
            : Html.Of($"<section><h2>{words["family.page-agenda"]}</h2>\n<ul>\n{shown.Select(Line)}</ul>\n<p><a href=\"{visit.To($"h/{visit.Token}/agenda.ics")}\">{words["family.page-ics"]}</a></p></section>");
    }
}
