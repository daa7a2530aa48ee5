using CoEduBot.Bot.Texts;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Cards.Plans;

/// <summary>Why not, of monthly plans and the tables they are taken from.</summary>
internal static class PlanRefusals
{
    /// <summary>Null for every other refusal.</summary>
    public static string? Text(Refusal why, Words words) => why switch
    {
        Refusal.NotInMonth no    => words["refusals.not-in-month", Dates.Day(no.Day, words.Locale), MonthNames.Of(no.Month, words.Locale)],
        Refusal.MonthTooEarly no => words["refusals.month-too-early", MonthNames.Of(no.Month, words.Locale), Dates.Day(no.From, words.Locale)],
        Refusal.MonthOver no     => words["refusals.month-over", MonthNames.Of(no.Month, words.Locale)],
        Refusal.NoPlan no        => words["refusals.no-plan", no.School, MonthNames.Of(no.Month, words.Locale)],
        Refusal.NoSuchRow no     => words["refusals.no-such-row", no.Number],
        Refusal.RowsLack no      => words["refusals.rows-lack", string.Join(words["refusals.between-rows"], no.Rows.Select(row => words["refusals.row-lacks", row.Number, PlanRowText.Fields(row.Fields, words)]))],
        Refusal.NotADay no       => words["refusals.not-a-day", no.Said],
        Refusal.NoSuchDay no     => words["refusals.no-such-day", no.Said],
        Refusal.NotATime no      => words["refusals.not-a-time", no.Said],
        Refusal.NotAMode no      => words["refusals.not-a-mode", no.Said, string.Join(words["names.separator"], no.Candidates)],
        Refusal.NotATable        => words["refusals.not-a-table"],
        Refusal.UnknownColumn no => words["refusals.unknown-column", no.Name],
        Refusal.ColumnTwice no   => words["refusals.column-twice", no.Name],
        Refusal.BeyondColumns no => words["refusals.beyond-columns", no.Said],
        Refusal.RowElsewhere no  => words["refusals.row-elsewhere", no.Said, no.School],
        Refusal.TooManyRows no   => words["refusals.too-many-rows", no.Rows, no.Limit],
        _                        => null,
    };
}
