using System.Globalization;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Ledgers;

/// <summary>Students a head teacher names in a sentence as they are called in the class: `登记 关爱帮扶 昨天 王小禾`, `… 12号`.</summary>
public static class PupilsSaid
{
    /// <summary>With commas between; null when nobody of the class is named, or the kind is not about single students.</summary>
    public static async Task<string?> In(string text, Slots slots, Turn turn)
    {
        if (slots.Kind is null || turn.Site.Catalogue.Kind(slots.Kind) is not { AboutStudents: true })
            return null;

        var classes = turn.Who.Roles.Where(held => held.Role == Role.HeadTeacher).Select(held => held.At.Id).ToList();
        var here = await turn.Db.Students.AsNoTracking().Where(student => classes.Contains(student.Class)).ToListAsync(turn.Cancel);
        var numbers = Numbers(text).Where(number => slots.Day?.Day != number).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal);
        var named = here.Where(student => text.Contains(student.Name, StringComparison.Ordinal) || numbers.Contains(student.Number())).Select(student => student.Id.Value).ToList();

        return named.Count == 0 ? null : string.Join(',', named);
    }

    // 12号, but not the day of 11月12号.
    private static IEnumerable<int> Numbers(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var begin = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
            if (at > begin && at - begin <= 3 && at < text.Length && text[at] is ('号' or '號') && (begin == 0 || text[begin - 1] != '月'))
                yield return int.Parse(text.AsSpan(begin, at - begin), CultureInfo.InvariantCulture);
        }
    }
}
