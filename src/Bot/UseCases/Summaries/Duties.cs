using CoEduBot.Bot.UseCases.Standings;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.UseCases.Summaries;

/// <summary>What the rules still ask of the units summed up, as of today.</summary>
/// <param name="Behind">Must-rules of the units themselves that are behind, what presses most first.</param>
/// <param name="Lacking">Held, and something that proves it is missing, the newest first; empty above schools, where only their number says something.</param>
/// <param name="LackingCount">How many there are.</param>
/// <param name="UnitsBehind">Units below that are behind; null where nothing below is looked at.</param>
public sealed record Duties(IReadOnlyList<RuleLine> Behind, IReadOnlyList<Lacking> Lacking, int LackingCount, int? UnitsBehind, int UnitsInOrder)
{
    public static async Task<Duties> Of(IReadOnlyList<Unit> scope, Turn turn)
    {
        var sheets = await ShowProgress.SheetsOf(scope, turn);
        var wide = scope.Any(unit => Tiers.Of(unit) is Tier.Community or Tier.County);
        var below = wide ? await ListBehind.Found(scope, null, turn) : [];
        var lacking = sheets.SelectMany(sheet => InCharge(scope, sheet, turn)).ToList();

        return new Duties(
            [.. sheets.SelectMany(sheet => OfUnits(scope, sheet, turn))],
            wide ? [] : [.. lacking.SelectMany(group => group.Lines.Select(it => Named(it, group.Sheet))).OrderByDescending(each => each.Day)],
            lacking.Sum(group => group.Lines.Count()),
            wide ? below.Sum(one => one.Behind.Count) : null, below.Sum(one => one.Others));
    }

    private static IEnumerable<RuleLine> OfUnits(IReadOnlyList<Unit> scope, Sheet sheet, Turn turn) => scope
        .Select(unit => sheet.Standings.GetValueOrDefault(unit.Id))
        .OfType<UnitStanding>()
        .SelectMany(standing => standing.Lines.Where(it => it.IsBehind && it.Line.Standing != Standing.Missed && !it.CameLate && ShowProgress.IsOf(it, scope, sheet, turn.Who)))
        // What was held and lacks something is listed by itself.
        .Where(it => sheet.Belonging.Entry(it.Line.Subject) is null);

    private static IEnumerable<(Sheet Sheet, IGrouping<UnitId, RuleLine> Lines)> InCharge(IReadOnlyList<Unit> scope, Sheet sheet, Turn turn) => sheet.Lacking
        .Where(group => sheet.Units.Find(group.Key.Value) is { } unit && scope.Any(own => own.Covers(unit)) && turn.Who.May(Act.SeeProgress, unit))
        .Select(group => (sheet, group));

    private static Lacking Named(RuleLine it, Sheet sheet) => new(it, sheet.Belonging.Entry(it.Line.Subject)!.Kind, sheet.Belonging.Entry(it.Line.Subject)!.Day);
}

/// <summary>Something held that lacks proof, with its kind and day to know it by.</summary>
public sealed record Lacking(RuleLine It, string Kind, DateOnly Day);
