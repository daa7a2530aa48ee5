using System.Globalization;
using System.Text;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>Students by their numbers right behind the visit: `登记家访 12号`, `安排家访 11号、7号 下周`. By themselves such numbers read like days.</summary>
internal static class SaidNumbers
{
    private static readonly string[] Visits = ["家访", "家訪", "回访", "回訪"];
    private static readonly char[] Between = [' ', '、', ',', '和', '及', '跟', '与', '與'];

    /// <param name="Numbers">As students are named: `11,7`.</param>
    /// <param name="Rest">What was said besides them.</param>
    internal readonly record struct Said(string Numbers, bool Several, string Rest);

    /// <summary>Null where no number with 号 follows the visit.</summary>
    public static Said? In(string text)
    {
        var said = text.Normalize(NormalizationForm.FormKC);
        if (Visits.Select(word => said.IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0).ToList() is not [var found, ..])
            return null;

        var (numbers, at, end) = (new List<string>(), found + 2, 0);
        while (Number(said, Skip(said, at)) is (var number, var next, var marked))
        {
            numbers.Add(number);
            at = next;
            end = marked ? next : end;
        }

        // 11、7号 are two students; 11、下周 is something else.
        return numbers.Count > 0 && end == at ? new Said(string.Join(',', numbers), numbers.Count > 1, said[..(found + 2)] + " " + said[end..].TrimStart(Between)) : null;
    }

    private static int Skip(string said, int at)
    {
        while (at < said.Length && Between.Contains(said[at]))
            at++;

        return at;
    }

    // One or two digits: no class has a hundred students.
    private static (string Number, int Next, bool Marked)? Number(string said, int at)
    {
        var end = at;
        while (end < said.Length && char.IsAsciiDigit(said[end]))
            end++;
        if (end == at || end - at > 2)
            return null;

        var marked = end < said.Length && said[end] is '号' or '號';

        // 9点 and 3户 are no students.
        return marked || (end < said.Length && Between.Contains(said[end]))
            ? (int.Parse(said[at..end], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture), marked ? end + 1 : end, marked)
            : null;
    }
}
