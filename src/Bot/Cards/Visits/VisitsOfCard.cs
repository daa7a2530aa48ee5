using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Cards.Visits;

/// <summary>A visit, or an entry of the ledger that came another way.</summary>
/// <param name="Whom">Empty where the card is about one student.</param>
public sealed record VisitRow(Visit? Visit, string Whom)
{
    public LedgerEntry? Entry { get; init; }

    public DateOnly Day(TimeZoneInfo zone) => Entry?.Day ?? Visit!.StartsAt.DayIn(zone);
}

/// <param name="About">A student's name, or some days.</param>
/// <param name="Student">An id; empty for days.</param>
public sealed record VisitsOfView(string About, string Student, IReadOnlyList<VisitRow> Rows);

/// <summary>The visits to one student, or of some days.</summary>
public static class VisitsOfCard
{
    public static JsonObject For(VisitsOfView view, Words words, TimeZoneInfo zone)
    {
        var title = words["visits.of", view.About];

        return Card.Of(
            view.Student.Length > 0 ? words["visits.title"] : title,
            [
                Card.Title(title),
                view.Rows.Count == 0 ? Card.Text(words["visits.none"]) : null,
                .. view.Rows.Take(UseCases.Visits.ShowVisits.RowsAPage).Select(row => Card.Row(Line(row, words, zone), Open(row, words))),
            ],
            view.Student.Length > 0 ? Card.Button(words["visits.button-record"], new Intent.StartRecordVisit { Students = view.Student }) : null,
            Card.Button(words["visits.button-list"], new Intent.ShowVisits()));
    }

    private static string Line(VisitRow row, Words words, TimeZoneInfo zone) => string.Join(words["visits.also"], new[]
    {
        row.Visit is { } visit ? Dates.Moment(visit.StartsAt, words.Locale, zone) : Dates.Day(row.Day(zone), words.Locale),
        row.Whom,
        VisitFacts.Mode(row.Visit?.Mode ?? row.Entry!.Mode, words),
        row.Visit is { } known ? VisitFacts.State(known.State, words) : words[row.Entry!.State == EngagementState.Reversed ? "names.visit-reversed" : "names.visit-held"],
    }.Where(part => part.Length > 0));

    private static JsonObject Open(VisitRow row, Words words) =>
        Card.Button(words["cards.button-open"], row.Visit is { } visit ? new Intent.ShowVisit(visit.Id.Value) : new Intent.ShowEntry(row.Entry!.Id.Value));
}
