using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards.FamilyVisits;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.Cards;

public sealed record AgendaView(DateOnly From, DateOnly To, IReadOnlyList<Engagement> Rows, bool More, bool Hosts)
{
    /// <summary>Home visits to the family asking.</summary>
    public IReadOnlyList<VisitFamilyView> Visits { get; init; } = [];

    /// <summary>The family's own page; null for those who have none.</summary>
    public Uri? Page { get; init; }
}

/// <summary>What is planned, one row each with a button to it.</summary>
public static class AgendaCard
{
    public static JsonObject For(AgendaView view, Words words, TimeZoneInfo zone)
    {
        var title = words["cards.agenda", Dates.Day(view.From, words.Locale), Dates.Day(view.To, words.Locale)];

        return Card.Of(
            title,
            [
                Card.Title(title),
                .. view.Visits.Select(visit => Card.Row(Line(visit, words, zone), Card.Button(words["family.button-visit"], new Intent.ShowFamilyVisit(visit.Visit.Id.Value)))),
                .. view.Rows.Select(engagement => Card.Row(Line(engagement, words, zone), Card.Button(words["cards.button-open"], new Intent.Open(engagement.Id.Value)))),
                view.Rows.Count + view.Visits.Count == 0 ? Card.Text(words[view.Hosts ? "cards.agenda-empty-host" : "cards.agenda-empty"]) : null,
                view.More ? Card.Hint(words["cards.agenda-more"]) : null,
            ],
            view.Hosts ? Card.Button(words["cards.button-schedule"], new Intent.StartSchedule()) : null,
            view.Page is { } page ? Card.Link(words["family.button-page"], page) : null);
    }

    private static string Line(VisitFamilyView view, Words words, TimeZoneInfo zone) =>
        $"{FamilyVisitWords.When(view.Visit, words, zone)}\n{words["family.row", FamilyVisitWords.Teacher(view.Visitor, words)]} · {FamilyVisitWords.Standing(view, words)}";

    private static string Line(Engagement engagement, Words words, TimeZoneInfo zone)
    {
        var draft = engagement.State == EngagementState.Draft ? words["cards.state-draft"] + " " : "";

        return $"{draft}{EngagementFacts.When(engagement, words, zone)}\n{EngagementFacts.Name(engagement, words)} · {engagement.Place}";
    }
}
