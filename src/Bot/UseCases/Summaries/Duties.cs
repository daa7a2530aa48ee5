using CoEduBot.Bot.UseCases.Standings;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.UseCases.Summaries;

/// <summary>What the rules still ask of the units summed up, as of today.</summary>
/// <param name="Behind">Must-rules of the units themselves that are behind, what presses most first.</param>
/// <param name="Lacking">Held, and something that proves it is missing; each engagement once.</param>
/// <param name="UnitsBehind">Units below that are behind; null where nothing below is looked at.</param>
public sealed record Duties(IReadOnlyList<RuleLine> Behind, IReadOnlyList<Lacking> Lacking, int? UnitsBehind, int UnitsInOrder)
{
    public static async Task<Duties> Of(IReadOnlyList<Unit> scope, Turn turn)
    {
        var sheets = await ShowProgress.SheetsOf(scope, turn);
        var wide = scope.Any(unit => Tiers.Of(unit) is Tier.Community or Tier.County);
        var below = wide ? await ListBehind.Found(scope, null, turn) : [];

        return new Duties(
            [.. sheets.SelectMany(sheet => OfUnits(scope, sheet, turn))],
            [.. sheets.SelectMany(sheet => InCharge(scope, sheet, turn)).DistinctBy(each => each.It.Line.Subject).OrderByDescending(each => each.Day)],
            wide ? below.Sum(one => one.Behind.Count) : null, below.Sum(one => one.Others));
    }

    private static IEnumerable<RuleLine> OfUnits(IReadOnlyList<Unit> scope, Sheet sheet, Turn turn) => scope
        .Select(unit => sheet.Standings.GetValueOrDefault(unit.Id))
        .OfType<UnitStanding>()
        .SelectMany(standing => standing.Lines.Where(it => it.IsBehind && it.Line.Standing != Standing.Missed && !it.CameLate && ShowProgress.IsOf(it, scope, sheet, turn.Who)))
        // What was held and lacks something is listed by itself.
        .Where(it => sheet.Belonging.Entry(it.Line.Subject) is null);

    private static IEnumerable<Lacking> InCharge(IReadOnlyList<Unit> scope, Sheet sheet, Turn turn) => scope
        .Select(unit => sheet.Units.Find(unit.Id.Value))
        .OfType<Unit>()
        .SelectMany(sheet.Units.DownFrom)
        .DistinctBy(unit => unit.Id)
        .Where(unit => turn.Who.May(Act.SeeProgress, unit))
        .SelectMany(unit => sheet.Lacking[unit.Id])
        .Select(it => (it, Entry: sheet.Belonging.Entry(it.Line.Subject)))
        .Where(pair => pair.Entry is not null)
        .Select(pair => new Lacking(pair.it, pair.Entry!.Kind, pair.Entry.Day));
}

/// <summary>Something held that lacks proof, with its kind and day to know it by.</summary>
public sealed record Lacking(RuleLine It, string Kind, DateOnly Day);
