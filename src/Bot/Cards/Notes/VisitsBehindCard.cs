using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Cards.Notes;

/// <summary>The school asks a head teacher to go on with visits. Whom to visit is asked for one-to-one, in words the card names.</summary>
public static class VisitsBehindCard
{
    public static JsonObject For(string @class, string unit, VisitFigures figures, Words words) => Card.Of(
        words["notes.behind-says", @class, figures.Left],
        [
            Card.Strong(words["notes.behind-says", @class, figures.Left]),
            figures.ReturnsOverdue > 0 ? Card.Text(words["notes.behind-returns", figures.ReturnsOverdue]) : null,
            figures.Asking > 0 ? Card.Text(words["notes.behind-asking", figures.Asking]) : null,
            Card.Hint(words["notes.behind-hint"]),
        ],
        Card.Button(words["notes.button-list"], new Intent.ShowVisits { Unit = unit }));
}
