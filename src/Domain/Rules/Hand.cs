using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>What one subject hands in period by period.</summary>
/// <param name="AboutNext">A document names the period after the one it is due in.</param>
internal sealed record Hand(Subject From, Period Period, Due? Due, bool AboutNext, Asked Asked)
{
    public static IEnumerable<ScoreLine> In(Hand hand, IReadOnlyList<Span> spans, Book book)
    {
        var papers = book.Shelf.PapersOf(hand.Asked.Code, hand.From.Id).ToList();

        return spans.Select(span => Line(hand, span, papers, book));
    }

    private static ScoreLine Line(Hand hand, Span span, List<Paper> papers, Book book)
    {
        var about = hand.AboutNext ? DueTimes.Next(span, book) : span;
        var line = HandIns.Line(hand.Asked, hand.From.Id, span, DueTimes.Of(hand.Due, span, hand.From.Unit, book), papers.Where(Concerns), book);

        return Periods.IsSuspended(span, hand.Period, book.Programme) ? line with { Standing = Standing.NotApplicable, Missing = [] } : line;

        // Without a word about it, a document belongs to the period it was handed in.
        bool Concerns(Paper paper) => paper.Document.RefersTo.Length == 0 ? span.Has(paper.Day) : paper.IsAbout(about);
    }
}
