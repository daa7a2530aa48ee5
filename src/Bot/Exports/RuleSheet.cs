using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Exports;
using CoEduBot.Bot.UseCases.Standings;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Exports;

/// <summary>Where units stand with their rules in some days. What would tell of care lists is left out.</summary>
internal static class RuleSheet
{
    private static readonly string[] Columns = ["rule", "title", "unit", "period", "have", "need", "standing"];

    public static async Task Write(Workbook book, Takeout wanted, Turn turn)
    {
        var sheet = await turn.Site.Sheets.Of(wanted.Unit, turn);
        var hidden = turn.Site.Catalogue.Kinds.Where(kind => kind.AboutStudents && kind.Code != VisitDuties.Kind).Select(kind => kind.Code).ToList();
        var lines = sheet.Lines.Where(it => sheet.Units.Find(it.Line.Subject) is { } unit && Tiers.Of(unit) is not null && wanted.Unit.Covers(unit) && !IsOfCare(it, hidden));

        book.Sheet(turn.Words["exports.sheet-rules"], LedgerSheets.Headers(Columns, turn.Words), Scoreboard.Of(lines, turn.Today, wanted.From, wanted.To).Select(it => Row(it, sheet, turn)));
    }

    private static bool IsOfCare(RuleLine it, List<string> hidden) => it.Rule is Rule.Coverage { Population.Restricted: true } || hidden.Exists(it.IsAbout);

    private static IReadOnlyList<object?> Row(RuleLine it, Sheet sheet, Turn turn)
    {
        var figures = StandingWords.Figures(it).Split(" / ");

        return
        [
            it.Rule.Id, it.Rule.Title.In(turn.Words.Locale), sheet.Units.Find(it.Line.Subject)!.Name, StandingWords.Period(it.Line.Period, turn.Words),
            Number(figures[0]), Number(figures[1]), StandingWords.Of(it.Line.Standing, turn.Words),
        ];
    }

    // A share keeps its percent sign.
    private static object Number(string figure) => decimal.TryParse(figure, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : figure;
}
