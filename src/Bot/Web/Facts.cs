using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.Web;

/// <summary>What is held, when, where, by whom, for whom: the top of both pages.</summary>
internal static class Facts
{
    public static Html Of(Engagement engagement, string audience, Visit visit) => Html.Of(
        $"""
        <h1>{Plain.Line(EngagementFacts.Name(engagement, visit.Words))}</h1>
        <dl>
        {EngagementFacts.Rows(engagement, audience, visit.Words, visit.Site.Zone).Where(fact => fact.Value.Length > 0).Select(Row)}</dl>
        """);

    /// <summary>That it will not be, and why.</summary>
    public static Html CalledOff(Engagement engagement, Words words) => Html.Of(
        $"""
        <p class="stands">{words["cards.family-cancelled"]}</p>
        {(engagement.CancelReason.Length > 0 ? Html.Of($"<p>{words["cards.cancel-reason", Plain.Line(engagement.CancelReason)]}</p>") : null)}
        """);

    private static Html Row((string Name, string Value) fact) => Html.Of($"<dt>{fact.Name}</dt><dd>{Plain.Line(fact.Value)}</dd>\n");
}
