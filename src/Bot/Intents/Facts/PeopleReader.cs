using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>Who speaks (with title), and which student a visit is about. Other people are nobody's slot.</summary>
internal static class PeopleReader
{
    private static readonly string[] SpeakerBefore = ["请", "邀请", "由", "主讲人是", "主讲人", "主讲是", "主讲", "讲师是", "讲师", "讲者是", "讲者", "嘉宾是", "嘉宾", "专家", "邀", "安排", "安排了", "约", "让", "主讲人:", "讲师:", "主讲:", "特邀", "聘请", "主讲老师是", "换成", "找", "是", "同", "和"];
    private static readonly string[] SpeakerAfter = ["主讲", "来讲", "讲", "授课", "来", "担任", "做讲座", "分享", "给", "负责讲", "作", "为", "来校", "到校", "开讲", "做", "宣讲", "的讲座", "上", "带", "主持", "讲授"];

    private static readonly string[] SpeakerVerbs = [" will ", " speaks", " speaking", " to give", " to speak", " is giving", " as speaker", " as the speaker", " as lecturer", " giving", " presenting", " talks", " is speaking", "'s lecture", "'s talk", " on "];
    private static readonly string[] NumberSigns = ["学号", "学号是", "学生", "同学", "student ", "student no. ", "student no ", "student number ", "pupil ", "no. ", "学号为", "学号:", "student #", "pupil no. ", "#", "student no.", "child no. ", "student id ", "number "];
    private static readonly string[] HomeEnds = ["同学", "学生家", "家家访", "家做家访", "家走访", "家里", "家访视", "家"];
    private static readonly string[] VisitSigns = ["student ", "pupil ", "visited ", "visit ", "visit to ", "visiting ", "visit with ", "has ", "home visits for ", "home visit for ", "home visit of ", "home visit to ", "visited with ", "to ", "of ", "for ", "was ", "did "];
    private static readonly string[] NameBefore = ["有没有", "有无", "是否", "被", "还没", "没", "已", "的", "什么时候", "上次"];

    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康施乔欧尤温柳季骆庞詹纪倪安殷岳齐单左翁管游简童连洪赖古涂卓柯蓝欧阳司诸葛上官小阿";

    private static readonly string[] Titles = ["dr.", "dr", "prof.", "prof", "professor", "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "officer", "judge", "captain", "nurse", "inspector", "sergeant", "doctor", "lawyer", "principal", "teacher", "director", "coach", "constable", "dean", "expert"];
    private static readonly string[] SpeakerSigns = ["by ", "with ", "from ", "speaker ", "speaker is ", "speaker: ", "speaker will be ", "invite ", "featuring ", "have ", "lecturer ", "lecturer is ", "get ", "inviting ", "lecturer: ", "guest ", "and ", "let ", "speaker, ", "ask ", "book ", "speaker being ", "speaker will be "];

    public static string? Lecturer(Sentence sentence)
    {
        foreach (var title in sentence.In("title"))
            if (Named(sentence, title) is { } start && start < title.Start && IsSpeaker(sentence, start, title.End))
                return sentence.Form.Cut(start, title.End);

        return EnglishLecturer(sentence);
    }

    private static int? Named(Sentence sentence, Token title)
    {
        var start = title.Start;
        while (start > 0 && title.Start - start < 4 && NormalForm.IsHan(sentence.Text[start - 1])
               && !sentence.Tokens.Exists(token => token.Start < start && token.End >= start && token.End <= title.Start && !sentence.IsIn(token, "noise") && !sentence.IsIn(token, "digits"))
               && !SpeakerBefore.Any(word => sentence.Text.AsSpan(0, start).EndsWith(word, StringComparison.Ordinal))
               && sentence.Text[start - 1] is not ('的' or '把' or '了' or '在' or '给' or '，' or '于' or '去' or '听' or '到'))
            start--;

        return start;
    }

    private static bool IsSpeaker(Sentence sentence, int start, int end) =>
        SpeakerBefore.Any(word => sentence.Text.AsSpan(0, start).EndsWith(word, StringComparison.Ordinal))
        || SpeakerAfter.Any(word => sentence.Text.HasAt(end, word));

    private static string? EnglishLecturer(Sentence sentence)
    {
        var text = sentence.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiLetter(text[at]) || (at > 0 && text[at - 1] != ' ' && !NormalForm.IsHan(text[at - 1])))
                continue;

            var title = Array.Find(Titles, word => text.HasAt(at, word + " "));
            if (title is null || NameEnd(sentence, at + title.Length + 1) is not { } end || end <= at + title.Length + 1)
                continue;
            if (SpeakerSigns.Any(sign => text.AsSpan(0, at).EndsWith(sign, StringComparison.Ordinal)) || Speaks(text, end) || at > 0 && NormalForm.IsHan(text[at - 1]))
                return sentence.Form.Cut(at, end);
        }

        return null;
    }

    private static bool Speaks(string text, int end) =>
        SpeakerVerbs.Any(word => text.HasAt(end, word));

    private static int? NameEnd(Sentence sentence, int start)
    {
        var (text, end) = (sentence.Text, start);
        for (var words = 0; words < 3 && end < text.Length && char.IsUpper(sentence.Form.Typed(end)); words++)
        {
            if (words > 0 && sentence.Tokens.Exists(token => token.Start == end && !sentence.IsIn(token, "bare") && (sentence.IsIn(token, "date") || sentence.IsIn(token, "kind") || sentence.IsIn(token, "title"))))
                return end - 1;
            while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] == '-'))
                end++;
            if (end + 1 >= text.Length || text[end] != ' ' || !char.IsUpper(sentence.Form.Typed(end + 1)))
                return end;
            end++;
        }

        return end > start && text[end - 1] == ' ' ? end - 1 : end;
    }

    public static string? Student(Sentence sentence)
    {
        foreach (var count in sentence.Counts.All)
            if (count.Of == "student" || IsStudentNumber(sentence.Text, count))
                return count.Value.ToString(provider: null);

        return sentence.Student is { } named ? sentence.Form.Cut(named.Start, named.End) : null;
    }

    /// <summary>A student called by name, in a sentence about visits.</summary>
    public static (int Start, int End)? StudentNamed(Sentence sentence) =>
        sentence.Holds("visit") ? ChineseName(sentence) ?? EnglishName(sentence) : null;

    /// <summary>Whether a number is a student's: 学号12, student 12, 家访了12号.</summary>
    public static bool IsStudentNumber(string text, CountMention count) =>
        count.Of is "digits" or "number" or "bare" && IsStudentNumber(text, count.Start, count.End);

    private static bool IsStudentNumber(string text, int start, int end) =>
        NumberSigns.Any(word => text.AsSpan(0, start).EndsWith(word, StringComparison.Ordinal))
        || (text[end - 1] == '号' && (end == text.Length || text[end] is ',' or '.' or '?' or '的' or '家' or '了')) && (text.Contains('访', StringComparison.Ordinal) || text.Contains("visit", StringComparison.Ordinal));

    // 家访了李明, 去王小红家家访, 张伟同学, 李明家访过吗.
    private static (int, int)? ChineseName(Sentence sentence)
    {
        var text = sentence.Text;
        foreach (var suffix in HomeEnds)
            if (text.IndexOf(suffix, StringComparison.Ordinal) is > 1 and var at && Unknown(sentence, at, -1) is { } start && IsNameLong(text, start, at))
                return (start, at);
        foreach (var sign in NameBefore)
            if (text.IndexOf(sign, StringComparison.Ordinal) is > 1 and var at && Unknown(sentence, at, -1) is { } start && IsNameLong(text, start, at))
                return (start, at);
        foreach (var visit in sentence.In("visit"))
        {
            var after = visit.End;
            while (after < text.Length && text[after] is '了' or '过' or '咗')
                after++;
            if (Unknown(sentence, after, 1) is { } end && IsNameLong(text, after, end))
                return (after, end);
            if (Unknown(sentence, visit.Start, -1) is { } start && IsNameLong(text, start, visit.Start))
                return (start, visit.Start);
        }

        return null;
    }

    // Two to four characters that begin with a family name or with 小 and 阿.
    private static bool IsNameLong(string text, int start, int end) =>
        end - start is >= 2 and <= 4 && Surnames.Contains(text[start], StringComparison.Ordinal);

    private static int? Unknown(Sentence sentence, int from, int step)
    {
        var at = from;
        while (step < 0 ? at > 0 && IsName(sentence, at - 1) : at < sentence.Text.Length && IsName(sentence, at))
            at += step;

        return at == from ? null : at;
    }

    private static bool IsName(Sentence sentence, int at) =>
        NormalForm.IsHan(sentence.Text[at]) && sentence.Text[at] is not ('的' or '了' or '过' or '给' or '被' or '没' or '我' or '班' or '去' or '到' or '在' or '和' or '吗')
        && !sentence.Tokens.Exists(token => token.Start <= at && at < token.End) && !sentence.Units.Any(unit => at >= unit.Start && at < unit.End)
        && !sentence.Times.Parts.Any(part => at >= part.Start && at < part.End);

    private static (int, int)? EnglishName(Sentence sentence)
    {
        var text = sentence.Text;
        foreach (var sign in VisitSigns)
            for (var at = text.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sign, at + 1, StringComparison.Ordinal))
                if ((at == 0 || !char.IsAsciiLetter(text[at - 1])) && NameEnd(sentence, at + sign.Length) is { } end && end > at + sign.Length
                    && !sentence.Tokens.Exists(token => token.Start < end && token.End > at + sign.Length && !sentence.IsIn(token, "whom")) && !sentence.Units.Any(unit => unit.Start < end && unit.End > at + sign.Length))
                    return (at + sign.Length, end);

        return null;
    }
}
