using System.Buffers;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;

namespace CoEduBot.Bot.UseCases.Care;

/// <summary>
/// What is typed about the care list and what is kept there: a few fixed ways to begin, read before sentences. What a measure says is
/// taken as it was typed.
/// </summary>
public static class CareWords
{
    private const int LongestName = 20;

    private static readonly string[] Lists = ["关爱名单", "關愛名單", "care list"];
    private static readonly string[] Adding = ["列入", "加入", "添加", "增加", "加", "add"];
    private static readonly string[] Taking = ["移出", "去掉", "删除", "刪除", "take off", "remove"];
    private static readonly string[] Checked = ["已核对", "核对", "已核對", "核對", "checked", "is checked"];
    private static readonly string[] Files = ["建一人一册", "建一人一冊", "一人一册", "一人一冊", "建档", "建檔", "open file"];
    private static readonly string[] Measures = ["帮扶措施", "輔導措施", "措施", "measure"];
    private static readonly string[] FollowUps = ["跟进", "追蹤", "follow up"];
    private static readonly string[] Changed = ["家庭信息变更", "家庭信息有变化", "家庭資訊變更", "家庭資訊有變化", "family change"];
    private static readonly string[] Forms = ["家庭信息表", "家庭資訊表", "家庭信息", "家庭資訊", "family forms", "family form"];
    private static readonly string[] Cadres = ["指派家访", "指派家訪", "assign visitors", "assign visitor"];
    private static readonly string[] Pairing = ["结对帮扶", "結對幫扶", "pair helpers", "pair"];
    private static readonly string[] Standing = ["已指派", "指派情况", "指派情況", "assigned"];

    private static readonly char[] Between = [' ', '　', ':', '：', ',', '，'];
    private static readonly SearchValues<char> Ends = SearchValues.Create(Between);

    /// <summary>Null for whatever is about something else.</summary>
    public static Intent? Read(string text, Turn turn)
    {
        var said = text.Trim().TrimEnd('。', '.', '!', '！', '?', '？');

        return OfList(said) ?? OfStudent(said) ?? (turn.Who.Roles.Any(held => Permissions.All.Any(row => row.Role == held.Role && row.Act == Act.Assign)) ? OfAssigning(said) : null);
    }

    private static Intent? OfList(string said)
    {
        // 把12号列入关爱名单, 列入关爱名单 王小禾, add 12 to the care list
        foreach (var list in Lists)
        {
            if (said.Equals(list, StringComparison.OrdinalIgnoreCase))
                return new Intent.ShowCareList();
            if (After(said, Adding, list) is { Length: > 0 } added)
                return new Intent.AddToCareList { Student = added };
            if (After(said, Taking, list) is { Length: > 0 } taken)
                return Off(taken);
            if (said.StartsWith(list, StringComparison.OrdinalIgnoreCase))
                return Rest(said[list.Length..]);
        }

        return null;
    }

    // What stands behind the list's name.
    private static Intent? Rest(string behind)
    {
        var rest = behind.Trim(Between);
        if (Checked.Contains(rest, StringComparer.OrdinalIgnoreCase))
            return new Intent.CheckCareList();
        if (Adding.FirstOrDefault(verb => rest.StartsWith(verb, StringComparison.OrdinalIgnoreCase)) is { } add && rest.Length > add.Length)
            return new Intent.AddToCareList { Student = rest[add.Length..].Trim(Between) };
        if (Taking.FirstOrDefault(verb => rest.StartsWith(verb, StringComparison.OrdinalIgnoreCase)) is { } take && rest.Length > take.Length)
            return Off(rest[take.Length..].Trim(Between));
        if (rest.Length is 0 or > LongestName || !Between.Contains(behind[0]))
            return null;

        return rest.EndsWith('班') || rest.StartsWith("class", StringComparison.OrdinalIgnoreCase) ? new Intent.ShowCareList { Class = rest } : new Intent.ShowCared(rest);
    }

    private static Intent? OfStudent(string said)
    {
        if (Begins(said, Files) is { Length: > 0 and <= LongestName } file)
            return new Intent.OpenCareFile(file);
        if (Begins(said, Measures) is { Length: > 0 } measure)
            return Measure(measure, followUp: false);
        if (Begins(said, FollowUps) is { Length: > 0 } followUp)
            return Measure(followUp, followUp: true);
        if (Begins(said, Changed) is { Length: > 0 and <= LongestName } changed)
            return new Intent.ReportFamilyChange(changed);

        return Begins(said, Forms) switch
        {
            ""                           => new Intent.ShowFamilyForms(),
            { Length: > 0 } rest         => FamilyFormWords.Read(rest),
            _                            => null,
        };
    }

    private static Intent? OfAssigning(string said)
    {
        if (Standing.Contains(said, StringComparer.OrdinalIgnoreCase))
            return new Intent.ShowAssigned();
        foreach (var (words, role) in new[] { (Cadres, Listing.Cadre), (Pairing, Listing.Teacher) })
            if (Begins(said, words) is { } rest)
                return rest.Length == 0 ? new Intent.ShowAssigning()
                    : Split(rest) is var (who, students) && students.Length > 0 ? new Intent.Assign { Role = role, Person = who, Students = students }
                    : null;

        return null;
    }

    private static Intent Off(string said)
    {
        var (student, reason) = Split(said);

        return reason.Length == 0 ? new Intent.StartTakeOff(student) : new Intent.TakeOff(student) { Reason = reason };
    }

    private static Intent Measure(string said, bool followUp)
    {
        var (student, text) = Split(said);

        return text.Length == 0 ? new Intent.StartMeasure(student) { FollowUp = followUp } : new Intent.PutMeasure(student) { FollowUp = followUp, Text = text };
    }

    // A word and the rest.
    private static (string First, string Then) Split(string said) =>
        said.AsSpan().IndexOfAny(Ends) is >= 0 and var at ? (said[..at], said[at..].Trim(Between)) : (said, "");

    // The rest after one of these words; they end with a sign between, or with the sentence. Null when it begins otherwise.
    private static string? Begins(string said, string[] words)
    {
        foreach (var word in words.Where(word => said.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
        {
            var rest = said[word.Length..];
            if (rest.Length == 0 || Between.Contains(rest[0]) || char.IsAsciiDigit(rest[0]))
                return rest.Trim(Between);
        }

        return null;
    }

    // `列入关爱名单 X`, `把X列入关爱名单`, `add X to the care list`.
    private static string? After(string said, string[] verbs, string list)
    {
        foreach (var verb in verbs)
        {
            if (said.StartsWith(verb + list, StringComparison.OrdinalIgnoreCase))
                return said[(verb.Length + list.Length)..].Trim(Between);
            if (said.EndsWith(verb + list, StringComparison.OrdinalIgnoreCase))
                return said[..^(verb.Length + list.Length)].Trim(Between).TrimStart('把', '将', '將');
            foreach (var to in new[] { " to the ", " to ", " from the ", " off the " })
                if (said.StartsWith(verb + " ", StringComparison.OrdinalIgnoreCase) && said.EndsWith(to + list, StringComparison.OrdinalIgnoreCase))
                    return said[(verb.Length + 1)..^(to.Length + list.Length)].Trim(Between);
        }

        return null;
    }
}
