using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.Web;

namespace CoEduBot.Bot.Cards.FamilyVisits;

/// <summary>For a head teacher: the class's door to the families' own pages, with what to forward to the class group.</summary>
public static class ShareHomeCard
{
    /// <param name="door">The class's door (<see cref="HomeLinksOf.Class"/>).</param>
    public static JsonObject For(string @class, Uri door, Words words)
    {
        var text = $"{words["family.share-text", @class]}\n{door.AbsoluteUri}";

        // Where cards are not shown, the one line becomes all there is: the text must be in it.
        return Card.Of(
            $"{words["family.share-says", @class]}\n{text}",
            [
                Card.Title(words["family.share-title", @class]),
                Card.Hint(words["family.share-hint"]),
                Card.Text(text),
                Card.Picture(Links.QrOf(door), words["family.share-qr"]),
            ],
            Card.Link(words["family.share-button"], door));
    }
}

/// <summary>For a guardian: the way to the family's own page.</summary>
public static class OwnPageCard
{
    public static JsonObject For(Uri page, Words words) => Card.Of(
        $"{words["family.own-title"]} {page.AbsoluteUri}",
        [Card.Title(words["family.own-title"]), Card.Hint(words["family.own-hint"])],
        Card.Link(words["family.button-page"], page));
}

/// <summary>For a visitor: one family's link, with what to say to it.</summary>
public static class FamilyLinkCard
{
    public static JsonObject For(Domain.Visits.Visit visit, Uri page, Words words)
    {
        var text = $"{words["family.link-text"]}\n{page.AbsoluteUri}";

        // Where cards are not shown, the one line becomes all there is: the text must be in it.
        return Card.Of(
            text,
            [Card.Title(words["family.link-title"]), Card.Hint(words["family.link-hint"]), Card.Text(text)],
            Card.Button(words["family.button-visit"], new Intent.ShowVisit(visit.Id.Value)));
    }
}
