using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Plans.Tables;
using CoEduBot.Domain;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Plans;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>Reads what people call kinds, units and modes, in a table's cells and in words.</summary>
internal static class PlanReading
{
    /// <summary>What the tables of a plan are read against.</summary>
    public static async Task<TableContext> Context(OpenPlan open, Turn turn)
    {
        var kinds = PlanKinds.Of(open.Place.School, turn.Site.Catalogue);
        var words = PlanKinds.Words(kinds, turn.Words);
        var units = await PlanRowForm.Audiences(open, turn);
        Decision<string> Unknown(string said) => new Refusal.NotAKindHere([.. kinds.Select(kind => Kinds.Name(kind.Code, turn.Words))]) { Said = PlanTable.Short(said) };

        return new TableContext(
            open.Place.Month, open.Place.School.Id,
            said => Kind(said, words) is { } code ? code : Unknown(said),
            said => Audience(said, units),
            (kind, said) => Mode(kind, said, turn),
            said => UnitNames.Match(said, [open.Place.School]).Count == 1 ? null : new Refusal.RowElsewhere(PlanTable.Short(said), open.Place.School.Name),
            [.. open.Rows.Select(RowFacts.Of)]);
    }

    /// <summary>The kind named, or whose name what is said ends with: 家长讲座 is a 讲座.</summary>
    public static string? Kind(string said, IReadOnlyList<(string Word, string Code)> words)
    {
        var folded = PlanKinds.Fold(said);

        return folded.Length == 0 ? null
             : words.Where(each => each.Word == folded).Select(each => each.Code).FirstOrDefault()
               ?? words.Where(each => each.Word.Length > 1 && folded.EndsWith(each.Word, StringComparison.Ordinal)).Select(each => each.Code).FirstOrDefault();
    }

    public static Decision<string> Audience(string said, IReadOnlyList<Unit> units)
    {
        var named = UnitNames.Match(said, units);

        return named.Count == 1 ? named[0].Id.Value
             : named.Count > 1 ? new Refusal.Ambiguous(PlanTable.Short(said), [.. named.Take(5).Select(unit => unit.Name)])
             : new Refusal.NoSuchUnit(PlanTable.Short(said));
    }

    /// <summary>How it is held, by code or name: the kind's usual way where nothing is said.</summary>
    public static Decision<string> Mode(string kind, string said, Turn turn)
    {
        var catalogue = turn.Site.Catalogue;
        var modes = catalogue.Kind(kind)?.Modes ?? [];
        if (string.IsNullOrWhiteSpace(said))
            return modes.Count > 0 ? modes[0] : "";

        var code = PlanKinds.Mode(said, catalogue);

        return code is not null && (modes.Count == 0 || modes.Contains(code))
            ? code
            : new Refusal.NotAMode(PlanTable.Short(said), [.. (modes.Count > 0 ? modes : PlanKinds.Modes(catalogue)).Select(mode => catalogue.Term(mode, turn.Words.Locale))]);
    }
}
