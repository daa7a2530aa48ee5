using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Storage.Ledgers;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>Where the caller's units stand: everything open, the worst first.</summary>
public static class ShowProgress
{
    public const int RowsAPage = 8;
    private const int MostOfSchool = 5;

    private static readonly HashSet<string> Levels = ["class", "grade", "school", "township", "community", "county"];

    public static async Task<Reply> Run(Intent.ShowProgress ask, Turn turn)
    {
        if ((await WhoSees.Find(turn, ask.Unit)).Refuses(out var why, out var meant))
            // "The schools' progress", asked from above them: which of them are behind.
            return why is Refusal.Ambiguous && Levels.Contains(ask.Unit!) ? await ListBehind.Run(new Intent.ListBehind { Kind = ask.Kind }, turn) : new Reply.No(why);
        if (!Days(ask, out var days))
            return new Reply.No(new Refusal.Missing("from"));

        var units = meant.Units;
        var sheets = await SheetsOf(units, turn);
        var lines = sheets.SelectMany(sheet => sheet.Lines.Where(it => IsOf(it, units, sheet, turn.Who)).Where(it => ask.Kind is null || it.IsAbout(ask.Kind))).ToList();
        var (board, asked) = Board(lines, days, turn.Today);
        var page = Math.Clamp(ask.Page, 0, Math.Max(0, (board.Count - 1) / RowsAPage));
        var rows = board.Skip(page * RowsAPage).Take(RowsAPage).ToList();

        return new Reply.Show(ProgressCard.For(
            new ProgressView(
                string.Join(turn.Words["names.separator"], units.Select(unit => unit.Name)), turn.Today, Scoreboard.Counts(board),
                [.. await Rows(rows, units, sheets, turn)], ask with { Page = page }, board.Count,
                ask.Unit is null && page == 0 ? School(sheets, units, ask.Kind, turn) : [],
                HasBelow(units, sheets, turn), asked),
            turn.Site.Catalogue, turn.Words));
    }

    private static bool Days(Intent.ShowProgress ask, out (DateOnly From, DateOnly To)? days)
    {
        days = null;
        if (string.IsNullOrWhiteSpace(ask.From) || string.IsNullOrWhiteSpace(ask.To))
            return true;

        var read = DateOnly.TryParseExact(ask.From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
                   & DateOnly.TryParseExact(ask.To, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to);
        days = read ? (from, to) : null;

        return read;
    }

    // Nothing in the days asked about: what is open now says more than an empty card.
    private static (IReadOnlyList<RuleLine> Board, bool Asked) Board(List<RuleLine> lines, (DateOnly From, DateOnly To)? days, DateOnly today) =>
        days is { } asked && Scoreboard.Of(lines, today, asked.From, asked.To) is { Count: > 0 } found
            ? (found, true)
            : (Scoreboard.Of(lines, today), days is null);

    internal static async Task<IReadOnlyList<Sheet>> SheetsOf(IReadOnlyList<Unit> units, Turn turn)
    {
        var tops = new Dictionary<UnitId, Unit>();
        foreach (var unit in units)
        {
            var top = Place.TopOf(await turn.Db.Chain(unit, turn.Cancel));
            tops.TryAdd(top.Id, top);
        }

        var sheets = new List<Sheet>();
        foreach (var top in tops.Values)
            sheets.Add(await turn.Site.Sheets.Of(top, turn));

        return sheets;
    }

    // A person's duties are shown to that person, and with the class they are held at: a school's staff would bury the school.
    internal static bool IsOf(RuleLine it, IReadOnlyList<Unit> units, Sheet sheet, Caller who)
    {
        if (it.Line.Subject == who.Id.Value || sheet.Belonging.Entry(it.Line.Subject)?.Lead == who.Id)
            return units.Any(unit => who.Roles.Any(held => held.At.Id == unit.Id));

        return sheet.Belonging.Of(it) is { } at && units.Any(unit => unit.Id == at.Id)
            && (!sheet.Belonging.IsPerson(it.Line.Subject) || Tiers.Of(at) == Tier.Class);
    }

    private static async Task<IEnumerable<ProgressRow>> Rows(IReadOnlyList<RuleLine> rows, IReadOnlyList<Unit> units, IReadOnlyList<Sheet> sheets, Turn turn)
    {
        var shown = new List<ProgressRow>();
        foreach (var it in rows)
        {
            var sheet = sheets.First(each => each.Belonging.Of(it) is not null || sheets.Count == 1);
            var alone = it.Line.Subject == turn.Who.Id.Value || (units.Count == 1 && it.Line.Subject == units[0].Id.Value);
            shown.Add(new ProgressRow(it, alone ? "" : (await SubjectNames.Of([it], sheet, turn))[it.Line.Subject]));
        }

        return shown;
    }

    /// <summary>Numbers of the head teacher's own school, for what a head teacher can help with.</summary>
    private static IReadOnlyList<RuleLine> School(IReadOnlyList<Sheet> sheets, IReadOnlyList<Unit> units, string? kind, Turn turn)
    {
        if (turn.Who.Leading is not Role.HeadTeacher || units.Any(unit => Tiers.Of(unit) != Tier.Class))
            return [];

        var quotas = sheets.SelectMany(sheet => sheet.Lines
            .Where(it => it.Rule is Rule.Quota && (kind is null || it.IsAbout(kind)))
            .Where(it => sheet.Units.Find(it.Line.Subject) is { } unit && Tiers.Of(unit) == Tier.School && units.Any(unit.Covers)));

        return [.. Scoreboard.Of(quotas.Where(it => it.Line.Standing != Standing.Waived), turn.Today).Take(MostOfSchool)];
    }

    private static bool HasBelow(IReadOnlyList<Unit> units, IReadOnlyList<Sheet> sheets, Turn turn) => units.Any(unit =>
        sheets.Any(sheet => sheet.Units.Find(unit.Id.Value) is { } here
            && sheet.Units.DownFrom(here).Any(below => below.Id != unit.Id && Tiers.Of(below) is not null && turn.Who.May(Act.SeeProgress, below))));
}
