using System.Globalization;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Exports;
using CoEduBot.Domain;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Exports;

/// <summary>Who did what to the entries of a ledger. People of the unit by name, all others by what they are.</summary>
internal static class AuditExtract
{
    private static readonly string[] Columns = ["at", "who", "role", "act", "id"];

    // What is done to entries and to what they were planned as; anything else stays out, above all what was read.
    private static readonly string[] Acts =
        ["record", "complete-entry", "confirm-entry", "reverse-entry", "schedule", "publish", "reschedule", "cancel", "confirm-held", "start-check-in", "remind-silent", "add-part", "change-part", "drop-part", "usual-plan", "accept-plan"];

    public static IReadOnlyList<string> Headers(Words words) => LedgerSheets.Headers(Columns, words);

    public static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(LedgerBook ledger, Takeout wanted, Turn turn)
    {
        await foreach (var page in ledger.Pages())
        {
            var hosts = page.ToDictionary(row => row.Kept.Id.Value, row => row.Kept.Host, StringComparer.Ordinal);
            List<string> ids = [.. hosts.Keys];
            var done = await turn.Db.Audit.AsNoTracking().Where(each => EF.Parameter(ids).Contains(each.Subject) && Acts.Contains(each.Act)).OrderBy(each => each.Id).ToListAsync(turn.Cancel);
            var people = done.Select(each => new PersonId(each.Who)).Distinct().ToList();
            var names = await turn.Db.People.AsNoTracking().Where(person => EF.Parameter(people).Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, turn.Cancel);
            foreach (var each in done)
                yield return Row(each, hosts[each.Subject], names, ledger, wanted, turn);
        }
    }

    private static IReadOnlyList<object?> Row(
        AuditEntry each, UnitId host, IReadOnlyDictionary<PersonId, string> names, LedgerBook ledger, Takeout wanted, Turn turn)
    {
        var who = new PersonId(each.Who);

        return
        [
            each.At.In(turn.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), ledger.IsOwn(who, wanted.Unit) ? names.GetValueOrDefault(who) : null,
            ledger.RoleOf(who, host), turn.Words[$"exports.act-{each.Act}"], each.Subject,
        ];
    }
}
