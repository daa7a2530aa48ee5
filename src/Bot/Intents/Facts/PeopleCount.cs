using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>How many people come or came: 60位家长和10位老师 = 70, 我们俩 = 2, my sister and I = 2, just me = 1.</summary>
internal static class PeopleCount
{
    private static readonly (string Word, int People)[] Said =
    [
        ("我们俩", 2), ("我俩", 2), ("咱俩", 2), ("咱们俩", 2), ("夫妻俩", 2), ("两口子", 2), ("我们夫妻", 2), ("just the two of us", 2), ("the two of us", 2), ("both of us", 2), ("we'll both", 2), ("we both", 2), ("we are both", 2), ("we're both", 2), ("我哋两个", 2), ("父女俩", 2), ("父子俩", 2), ("母子俩", 2), ("母女俩", 2), ("爸妈都", 2), ("爸爸妈妈都", 2), ("父母都", 2), ("我们两个", 2), ("俩人", 2),
        ("我一个人", 1), ("就我一个", 1), ("只有我", 1), ("我自己", 1), ("我单独", 1), ("just me", 1), ("only me", 1), ("just myself", 1), ("on my own", 1), ("by myself", 1), ("得我一个", 1), ("就我自己", 1), ("一个人来", 1), ("一个人去", 1), ("i'll come alone", 1), ("coming alone", 1), ("the three of us", 3), ("three of us", 3), ("the four of us", 4), ("all three of us", 3),
    ];

    private static readonly string[] Kin =
        ["孩子妈妈", "孩子爸爸", "爱人", "老公", "老婆", "太太", "先生", "妈妈", "爸爸", "孩子他爸", "孩子他妈", "孩子妈", "孩子爸", "爷爷", "奶奶", "外婆", "外公", "姥姥", "姥爷", "妹妹", "姐姐", "哥哥", "弟弟", "丈夫", "妻子", "孩子", "他爸", "她爸", "他妈", "她妈", "女儿", "儿子", "婆婆", "公公", "父亲", "母亲", "阿嬷", "阿公", "家婆"];

    private static readonly string[] EnglishKin = ["wife", "husband", "sister", "brother", "mother", "father", "mum", "mom", "dad", "partner", "daughter", "son", "grandma", "grandpa", "grandmother", "grandfather", "aunt", "uncle", "child", "friend", "mother-in-law", "spouse", "kid", "cousin"];

    private static readonly string[] WithMe = ["我和", "我跟", "我同", "我与", "我带", "和我", "跟我", "我,", "我会带", "我会和", "同我", "我要带", "我想带", "我会跟"];
    private static readonly string[] WithMeEnglish = [" and i", "me and ", "i and ", "with my ", "and me", "bring my ", "bringing my ", "myself and ", "and myself", "i'll bring "];
    private static readonly string[] PartyAfter = ["个都", "个参加", "个会", "个一起", "个来", "个去", " of us", " will come", " will be", " from our", " from my", " are coming", "个人", " coming", " tickets", "都", " places"];
    private static readonly string[] PartyBefore = ["family of ", "party of ", "一共", "总共", "group of ", "共", "一家"];

    public static int? Read(Sentence sentence, Meaning meaning)
    {
        var counted = sentence.Counts.All.Where(count => count.Of == "headcount").ToList();
        if (counted.Count > 0)
            return Sum(sentence.Text, counted);
        if (meaning != Meaning.Answer)
            return null;

        foreach (var (word, people) in Said)
            if (sentence.Text.Contains(word, StringComparison.Ordinal))
                return people;

        return Family(sentence.Text) ?? Party(sentence);
    }

    // Only what stands together is added: "20 parents, moved from 30" stays 20.
    private static int Sum(string text, List<CountMention> counted)
    {
        var (sum, end) = (counted[0].Value, counted[0].End);
        foreach (var next in counted.Skip(1))
        {
            if (text[end..next.Start].Trim(' ', ',') is not ("" or "和" or "加" or "跟" or "与" or "及" or "and" or "plus" or "另外" or "还有" or "以及" or "家长和" or "家长" or "老师和" or "家长," or "外加" or "带" or "同" or "&" or "+" or "with" or "老师" or "带着" or "家长还有" or "的家长" or "家长及" or "家长、"))
                break;
            (sum, end) = (sum + next.Value, next.End);
        }

        return sum;
    }

    // 我和爱人 = 2, 我、奶奶和孩子 = 3, my sister and I = 2, me and my wife = 2.
    private static int? Family(string text)
    {
        var kin = Kin.Where(word => text.Contains(word, StringComparison.Ordinal)).ToList();
        kin.RemoveAll(word => kin.Exists(longer => longer.Length > word.Length && longer.Contains(word, StringComparison.Ordinal)));
        if (kin.Count > 0 && WithMe.Any(joined => text.Contains(joined, StringComparison.Ordinal)))
            return 1 + kin.Count;
        if (kin.Count > 1 && (text.Contains('和', StringComparison.Ordinal) || text.Contains('跟', StringComparison.Ordinal) || text.Contains('同', StringComparison.Ordinal)))
            return kin.Count;

        var english = EnglishKin.Where(word => text.Contains($"my {word}", StringComparison.Ordinal) || text.Contains($"and {word}", StringComparison.Ordinal) || text.Contains($"the {word}", StringComparison.Ordinal)).ToList();
        english.RemoveAll(word => english.Exists(longer => longer.Length > word.Length && longer.Contains(word, StringComparison.Ordinal)));
        if (english.Count == 0)
            return null;

        return WithMeEnglish.Any(joined => text.Contains(joined, StringComparison.Ordinal)) ? 1 + english.Count
             : english.Count > 1 ? english.Count : null;
    }

    // "2 of us", "Two will come", 三个都去, 两个参加.
    private static int? Party(Sentence sentence)
    {
        foreach (var count in sentence.Counts.All)
            if (count.Of is "bare" or "digits" && count.Value is > 0 and < 60 && IsParty(sentence.Text, count))
                return count.Value;

        return null;
    }

    private static bool IsParty(string text, CountMention count) =>
        PartyAfter.Any(word => text.HasAt(count.End, word))
        || PartyBefore.Any(word => text.AsSpan(0, count.Start).EndsWith(word, StringComparison.Ordinal))
        || (count.Start > 0 && count.End == text.Length && text.AsSpan(0, count.Start).TrimEnd(' ').EndsWith("count", StringComparison.Ordinal));
}
