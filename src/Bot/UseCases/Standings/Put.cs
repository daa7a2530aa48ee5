using System.Globalization;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>Something put down about a standing: a tick, a paper, a figure, a waiver. <see cref="Code"/> is what it is and its id: `tick:12`.</summary>
public sealed record Put(string Code, Kept Kept, string Text)
{
    private const int Most = 12;

    /// <summary>What stands, newest first; what was taken back is not among it.</summary>
    public static async Task<IReadOnlyList<Put>> Of(Opened opened, Turn turn)
    {
        var (rule, subject, span) = (opened.It.Rule.Id, opened.Subject, opened.Span);
        var ticks = await turn.Db.TicksMade.Where(each => each.Rule == rule && each.Subject == subject && each.UndoneAt == null).ToListAsync(turn.Cancel);
        var waivers = await turn.Db.WaiversGiven.Where(each => each.Rule == rule && each.Subject == subject && each.UndoneAt == null).ToListAsync(turn.Cancel);
        var documents = Papers.CodeOf(opened.It.Rule) is { } code ? await Handed(code, opened, turn) : [];
        var names = opened.It.Rule is Rule.Target target ? target.Metrics.Select(metric => metric.Name).ToList() : [];
        var figures = await turn.Db.FiguresEntered.Where(each => names.Contains(each.Name) && each.Subject == subject && each.UndoneAt == null).ToListAsync(turn.Cancel);

        IEnumerable<Kept> all =
        [
            .. ticks.Where(each => each.Day < span.Until), .. documents, .. figures.Where(each => span.Has(each.Day)),
            .. waivers.Where(each => each.Period.Length == 0 || each.Period == span.Id),
        ];
        var newest = all.OrderByDescending(each => each.At).ThenByDescending(each => each.Id).Take(Most).ToList();
        var by = newest.Select(each => each.By).ToList();
        var people = await turn.Db.People.AsNoTracking().Where(person => by.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, turn.Cancel);

        return [.. newest.Select(each => new Put(CodeOf(each), each, Say(each, people.GetValueOrDefault(each.By) ?? each.By.Value, turn)))];
    }

    /// <summary>Keeps what was put down just now, and how it is taken back.</summary>
    public static async Task Keep(string act, Opened opened, IReadOnlyList<Kept> made, Turn turn)
    {
        turn.Db.AddRange(made);
        await turn.Db.SaveChangesAsync(turn.Cancel);
        turn.Deed = new Deed(act, opened.It.Rule.Id)
        {
            Back = [.. made.Select(each => new Intent.TakeBack(opened.It.Rule.Id, opened.Subject, opened.Span.Id) { Made = CodeOf(each), Reason = turn.Words["undo.reason"] })],
        };
    }

    // From the subject, or from who led the engagement it is about.
    private static async Task<List<DocumentHandedIn>> Handed(string code, Opened opened, Turn turn)
    {
        var (from, refersTo) = (Papers.From(opened), Papers.RefersTo(opened));
        var all = await turn.Db.DocumentsHandedIn.Where(each => each.Kind == code && each.Unit == from && each.UndoneAt == null).ToListAsync(turn.Cancel);

        return all.FindAll(each => each.RefersTo == refersTo || (each.RefersTo.Length == 0 && opened.Span.Has(each.At.DayIn(turn.Zone))));
    }

    private static string CodeOf(Kept kept) => string.Create(CultureInfo.InvariantCulture, $"{kept switch
    {
        TickMade         => "tick",
        DocumentHandedIn => "document",
        FigureEntered    => "figure",
        _                => "waiver",
    }}:{kept.Id}");

    private static string Say(Kept kept, string who, Turn turn)
    {
        var words = turn.Words;
        var day = Dates.Day(kept.At.DayIn(turn.Zone), words.Locale);

        return kept switch
        {
            TickMade it         => words["progress.put-tick", Missing.Named(it.Item, turn), Dates.Day(it.Day, words.Locale), it.Proof, who],
            DocumentHandedIn it => words["progress.put-document", Dates.Moment(it.At, words.Locale, turn.Zone), it.Note, who],
            FigureEntered it    => words["progress.put-figure", Missing.Named(it.Name, turn), Number(it), Dates.Day(it.Day, words.Locale), who],
            WaiverGiven it      => words["progress.put-waiver", it.Reason, who, day],
            _                   => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string Number(FigureEntered it) => it.Of is { } of
        ? string.Create(CultureInfo.InvariantCulture, $"{it.Value:0.####}/{of:0.####}")
        : it.Value.ToString("0.####", CultureInfo.InvariantCulture);
}
