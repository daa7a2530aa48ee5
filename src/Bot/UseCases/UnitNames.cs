using System.Text;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.UseCases;

/// <summary>Finds units by what people call them: `三(2)班`, `三年级二班`, `Class 3-2`, `全校`, or an id.</summary>
public static class UnitNames
{
    public static IReadOnlyList<Unit> Match(string said, IReadOnlyList<Unit> units)
    {
        if (units.FirstOrDefault(unit => unit.Id.Value == said.Trim()) is { } byId)
            return [byId];

        var wanted = Fold(said);
        if (Level(wanted) is { } tier && units.Where(unit => Tiers.Of(unit) == tier).ToList() is { Count: > 0 } ofTier)
            return ofTier;

        var exact = units.Where(unit => Fold(unit.Name) == wanted).ToList();

        return exact.Count > 0 ? exact
             : [.. units.Where(unit => wanted.Length > 1 && (Fold(unit.Name).EndsWith(wanted, StringComparison.Ordinal) || wanted.EndsWith(Fold(unit.Name), StringComparison.Ordinal)))];
    }

    /// <summary>Whether it names a level, such as `学校`, and no unit.</summary>
    public static bool IsLevel(string said) => Level(Fold(said)) is not null;

    private static Tier? Level(string folded) => folded switch
    {
        "class" or "班" or "班级" or "班級" or "本班" or "我班" or "全班"                   => Tier.Class,
        "grade" or "年级" or "年級" or "本年级" or "全年级" or "全年級"                    => Tier.Grade,
        "school" or "校" or "学校" or "學校" or "全校" or "本校" or "我校"                  => Tier.School,
        "township" or "community" or "乡镇" or "鄉鎮" or "社区" or "社區" or "全镇" or "全鎮" => Tier.Community,
        "county" or "县" or "縣" or "全县" or "全縣"                                      => Tier.County,
        _                                                                              => null,
    };

    /// <summary>One spelling for numerals, brackets and grade words: `三(2)班` and `三年级二班` both become `32班`.</summary>
    private static string Fold(string name)
    {
        var folded = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(letter => !"()- ·.".Contains(letter, StringComparison.Ordinal)))
            folded.Append(Numerals.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var digit ? (char)('1' + digit) : letter);

        return folded.ToString().EndsWith('班')
            ? folded.Replace("年級", "").Replace("年级", "").ToString()
            : folded.ToString();
    }

    private const string Numerals = "一二三四五六七八九";
}
