using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>A named school, kindergarten, township, community, grade or class.</summary>
internal readonly record struct UnitMention(int Start, int End);

internal static class Units
{
    private const int LongestName = 9;

    // 我校, 各乡镇, 试点学校 and the like name no unit.
    private static readonly string[] NoNames =
    [
        "地点", "地址", "场地", "位于", "我", "本", "各", "全", "每", "该", "所有", "哪些", "哪个", "哪所", "哪几所", "这个", "那个", "这些", "试点", "核心", "成员", "基地", "交的", "报的", "我们", "咱们", "一个", "下", "家", "老", "先进", "示范", "优秀", "几所", "几个", "我县", "全县", "其他", "别的", "有些", "牵头", "结对", "帮扶", "受援", "大", "新", "贵", "母", "农村", "城区", "乡村", "城镇", "多所", "两所", "三所", "家长", "父母", "入", "到", "在", "于", "去", "的", "离", "返", "进", "出", "和", "与", "驻", "催", "让", "叫", "请", "联合", "哪", "间", "所", "边间", "落后", "逾期", "剩下的", "某", "同", "给", "对", "领航", "引领", "偏远", "全乡", "全镇", "家校社", "家校", "个", "了", "把", "我哋", "先导", "策略联盟", "联盟",
    ];

    private static readonly string[] WholeNames = ["实验小学", "实验学校", "中心小学", "实验中学", "中心校", "实小", "附小", "附中", "中心幼儿园", "实验幼儿园"];

    private static readonly string[] Grades =
        ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级", "初一", "初二", "初三", "高一", "高二", "高三", "小一", "小二", "小三", "小四", "小五", "小六", "国一", "国二", "国三", "中一", "中二", "中三", "大班", "中班", "小班"];

    public static IReadOnlyList<UnitMention> Read(Sentence sentence)
    {
        var found = new List<UnitMention>();
        foreach (var token in sentence.In("unitend"))
            if (Named(sentence, token) is { } unit)
                found.Add(unit);
        for (var at = 0; at < sentence.Text.Length; at++)
            if (Class(sentence.Text, at) is { } grade)
            {
                found.Add(grade);
                at = grade.End - 1;
            }

        found.AddRange(EnglishUnits.Read(sentence));
        return Joined(found);
    }

    // 第一小学 and 三年级 behind it are one name.
    private static List<UnitMention> Joined(List<UnitMention> found)
    {
        var joined = new List<UnitMention>();
        foreach (var unit in found.OrderBy(unit => unit.Start).ThenByDescending(unit => unit.End))
            if (joined.Count > 0 && unit.Start <= joined[^1].End)
                joined[^1] = joined[^1] with { End = Math.Max(unit.End, joined[^1].End) };
            else
                joined.Add(unit);

        return joined;
    }

    private static UnitMention? Named(Sentence sentence, Token suffix)
    {
        var start = suffix.Start;
        while (start > 0 && suffix.Start - start < LongestName && !Ends(sentence, start - 1))
            start--;

        start = WithoutNoNames(sentence.Text, start, suffix.Start);
        var name = sentence.Text[start..suffix.Start];

        return Array.Exists(NoNames, word => name.EndsWith(word, StringComparison.Ordinal) && name.Length - word.Length < 2)
            || name.AsSpan().IndexOfAny('各', '哪', '每') >= 0 || !(name.Length > 0 || IsWhole(sentence.Text[start..suffix.End]))
            ? null
            : new(start, suffix.End);
    }

    private static int WithoutNoNames(string text, int start, int end)
    {
        while (Array.Find(NoNames, word => text.AsSpan(start, end - start).StartsWith(word, StringComparison.Ordinal) && (word.Length > 1 || end - start != 2)) is { } word)
            start += word.Length;

        return start;
    }

    // 实验小学, 一中: names although nothing stands before the ending.
    private static bool IsWhole(string word) => Array.Exists(WholeNames, name => name == word)
        || (word.Length == 2 && word[1] is '中' or '小' or '幼' && (Numbers.Digit(word[0]) > 0 || word[0] is '实' or '附'));

    // A name reaches back to the next word that does something in the sentence.
    private static bool Ends(Sentence sentence, int at)
    {
        if (!NormalForm.IsHan(sentence.Text[at]) && !char.IsAsciiDigit(sentence.Text[at]))
            return true;
        if (sentence.Form.SpacedBefore(at + 1))
            return true;

        foreach (var token in sentence.Tokens)
            if (token.Start <= at && at < token.End && !sentence.IsIn(token, "unitend") && !sentence.IsIn(token, "bare") && !sentence.IsIn(token, "digits")
                && (token.End - token.Start > 1 || sentence.IsIn(token, "stop") || sentence.IsIn(token, "action") || sentence.IsIn(token, "date"))
                && !(sentence.IsIn(token, "noise") && token.End - token.Start > 1) && !sentence.IsIn(token, "level"))
                return true;

        return false;
    }

    // 三年级二班, 三(2)班, 初一(3)班, 七年级, 3A班.
    private static UnitMention? Class(string text, int at)
    {
        if (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || Numbers.Digit(text[at - 1]) >= 0 || text[at - 1] is '十' or '第'))
            return null;

        var scan = new Scan(text, at);
        var grade = scan.EatAny(Grades);
        if (!grade && scan.Number() is <= 12)
            grade = scan.Eat("年级") || (scan.Eat("年") && Numbers.Read(scan.Text, scan.At, out var number) is <= 20 && number < scan.Text.Length && scan.Text[number] == '班');
        var named = scan.At;
        if (!grade)
            scan.At = at;
        if (grade && scan.Text[scan.At - 1] == '班')
            return ClassNumber(ref scan, true) ? new(at, scan.At) : new(at, named);
        if (ClassNumber(ref scan, grade))
            return new(at, scan.At);

        return grade ? new(at, named) : null;
    }

    private static bool ClassNumber(ref Scan scan, bool grade)
    {
        if (!grade && scan.Number() is not (>= 1 and <= 12))
            return false;

        var brackets = scan.Eat("(");
        if (grade || brackets)
        {
            var number = scan.Number() is not null;
            if (!number && scan.EatAny(["a", "b", "c", "d", "e", "f", "甲", "乙", "丙", "丁"]))
                number = true;
            if (!number)
                return false;
        }
        else
            _ = scan.EatAny(["a", "b", "c", "d", "e", "f", "甲", "乙", "丙", "丁"]);

        if (brackets && !scan.Eat(")"))
            return false;

        return scan.Eat("班") && !scan.Eat("主任");
    }
}
