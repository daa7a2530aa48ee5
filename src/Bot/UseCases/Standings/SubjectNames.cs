using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>What subjects are called: units and people by name, engagements by kind and day.</summary>
public static class SubjectNames
{
    /// <summary>Of the subjects of a few lines.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Of(IEnumerable<RuleLine> lines, Sheet sheet, Turn turn)
    {
        var subjects = lines.Select(it => it.Line.Subject).Distinct(StringComparer.Ordinal).ToList();
        var people = subjects.Where(sheet.Belonging.IsPerson).Select(id => new PersonId(id)).ToList();
        var names = await turn.Db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id.Value, person => person.Name, turn.Cancel);

        return subjects.ToDictionary(id => id, id => names.GetValueOrDefault(id) ?? Name(id, sheet, turn));
    }

    /// <summary>A kind as the programmes call it.</summary>
    public static string Kind(string kind, Catalogue catalogue, Words words) =>
        catalogue.Kind(kind)?.Names.In(words.Locale) ?? kind;

    private static string Name(string id, Sheet sheet, Turn turn) =>
        sheet.Units.Find(id) is { } unit ? unit.Name
        : sheet.Belonging.Entry(id) is { } entry ? $"{Kind(entry.Kind, turn.Site.Catalogue, turn.Words)} {Dates.Day(entry.Day, turn.Words.Locale)}"
        : id;
}
