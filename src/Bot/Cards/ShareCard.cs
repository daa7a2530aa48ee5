using System.Text.Json.Nodes;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.Web;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.Cards;

/// <param name="Class">The class whose group it is for, as its head teacher calls it.</param>
/// <param name="Audience">Who is invited.</param>
/// <param name="Occasion">One of <see cref="ShareCard.Occasions"/>.</param>
/// <param name="Page">The class's page (<see cref="Links.ForClass"/>); may be null for what is cancelled.</param>
public sealed record ShareView(Engagement Engagement, string Class, string Audience, string Occasion, Uri? Page);

/// <summary>For a head teacher: the words, the link and the QR code to forward to the class group, in whatever messenger it is.</summary>
public static class ShareCard
{
    public const string Cancelled = "cancelled";

    /// <summary>An element that somebody chose is different or off.</summary>
    public const string Contents = "contents";

    /// <summary>What a share card can be about; stored in notices: never rename one.</summary>
    public static readonly IReadOnlyList<string> Occasions = ["invitation", "moved", Cancelled, "eve", "feedback", Contents];

    public static JsonObject For(ShareView view, Words words, TimeZoneInfo zone)
    {
        var page = view.Occasion == Cancelled ? null : view.Page;
        var text = Text(view, words, zone);

        // Where cards are not shown, the one line becomes all there is: the text must be in it.
        return Card.Of(
            $"{words["share.says", EngagementFacts.Name(view.Engagement, words)]}\n{text}",
            [
                Card.Title(words["share.title", view.Class]),
                Card.Hint(words[page is null ? "share.hint-cancelled" : "share.hint"]),
                Card.Text(text),
                page is null ? null : Card.Picture(Links.QrOf(page), words["share.qr"]),
            ],
            page is null ? null : Card.Link(words["share.button-open"], page));
    }

    /// <summary>What is to be forwarded, as plain text.</summary>
    public static string Text(ShareView view, Words words, TimeZoneInfo zone)
    {
        var facts = EngagementFacts.Rows(view.Engagement, view.Audience, words, zone).Where(fact => fact.Value.Length > 0 && fact.Name != words["cards.seats"]);
        IEnumerable<string> lines =
        [
            words[$"share.lead-{view.Occasion}"],
            EngagementFacts.Name(view.Engagement, words),
            .. facts.Select(fact => words["share.fact", fact.Name, fact.Value]),
            .. view.Occasion == Cancelled
                ? view.Engagement.CancelReason is { Length: > 0 } reason ? [words["cards.cancel-reason", reason]] : Array.Empty<string>()
                : [words[$"share.ask-{view.Occasion}"], view.Page!.AbsoluteUri],
        ];

        return string.Join('\n', lines.Select(Plain.Line));
    }
}
