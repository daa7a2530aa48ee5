using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>Where a topic before an activity word begins, and what is no topic.</summary>
internal static class TopicWords
{
    private const int Longest = 14;

    private static readonly string[] Bounds =
        ["stop", "not", "arrange", "cancel", "move", "moveto", "view", "who", "what", "howmany", "when", "date", "clock", "times", "lessons", "half-days", "headcount", "placeend", "unitend", "me", "title", "party", "done", "came", "has", "notyet", "remind", "tierzh", "tier", "export", "attach", "record", "send", "kind", "settled", "wish", "thing", "level", "begin", "late", "polite", "how", "make", "gather", "audience", "evidence", "attendance", "here", "days", "student", "number", "online", "checkin", "opencheckin", "progress", "format", "dontforget", "nothold", "coming", "notcoming", "howis", "opinion", "form", "speaks", "plan", "putin", "weakcoming", "yesno", "result", "roster"];

    private static readonly string[] Weak =
        ["audience", "someone", "people", "me", "stop", "kind", "thing", "tier", "level", "whom", "tierzh", "date", "party", "online", "what", "view", "arrange", "when"];

    private static readonly string[] Adjectives =
    [
        "new", "extra", "another", "big", "short", "quick", "small", "online", "public", "special", "annual", "monthly", "weekly", "joint", "same", "whole", "other", "our", "upcoming", "planned", "evening", "morning", "afternoon", "regular", "free", "the", "a", "an", "any", "my", "your", "their", "his", "her", "this", "that", "these", "those", "each", "every", "all", "some", "no", "one", "two", "three", "parent", "parents", "parents'", "teacher", "teachers", "teachers'", "family", "families", "school", "class", "county", "township", "community", "grade", "county-level", "township-level", "school-level", "class-level", "grade-level", "community-level", "first", "second", "third", "next", "last", "of", "for", "to", "in", "on", "at", "by", "from", "with", "and", "or", "about", "many", "more", "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "should", "please", "i", "we", "you", "it", "he", "she", "they", "me", "us", "them", "half-day", "full-day", "two-hour", "mentor", "mentors", "head", "just", "only", "also", "both", "finished", "today's", "tomorrow's", "friday's", "s", "again", "due", "late", "recent", "previous", "earlier", "so", "if", "not", "don't", "local", "student", "students", "left", "now", "up", "out", "off", "need", "want", "like", "got", "get", "many", "much", "how", "what", "which", "when", "where", "who", "day", "half", "hour", "time", "principal's", "newly", "new-teacher", "session", "past", "following", "coming", "current", "yesterday's", "schoolwide", "school-wide", "county-wide", "home", "let's", "hi", "hello", "hey", "pls", "actually", "sorry", "thanks", "ok", "okay", "then", "cancelled", "next's", "meeting",
    ];

    public static (int, int)? Before(Sentence sentence)
    {
        foreach (var kind in sentence.In("kind"))
            if (!sentence.IsIn(kind, "kind:survey") && !sentence.IsIn(kind, "fieldwork"))
                return char.IsAsciiLetter(sentence.Text[kind.Start]) ? English(sentence, kind.Start) : Chinese(sentence, kind.Start);

        return null;
    }

    // What families do with an invitation: 还没回复开放日的家长.
    private static readonly string[] Answering = ["回复", "答复", "报名", "确认", "填写", "收到", "知道", "看到", "登记"];

    // 一场精彩的讲座 says how it is, not what it is about.
    private static readonly string[] HowItIs = ["大型", "小型", "精彩", "有趣", "生动", "简单", "简短", "正式", "公开", "免费", "特别", "普通", "类似", "同样", "额外", "专门", "必要", "很好", "不错", "全新", "年度", "例行", "临时"];

    // 一场隔代教育的讲座: between the counting word and 的.
    private static (int, int)? Counted(Sentence sentence, int kind)
    {
        if (kind < 4 || sentence.Text[kind - 1] != '的')
            return null;

        var (start, end) = (kind - 1, kind - 1);
        while (start > 0 && end - start < Longest && !"场次个期堂".Contains(sentence.Text[start - 1], StringComparison.Ordinal) && !Bounded(sentence, start - 1, kind))
            start--;
        if (start == 0 || end - start < 2 || !"场次个期堂".Contains(sentence.Text[start - 1], StringComparison.Ordinal))
            return null;

        var said = sentence.Text[start..end];

        return "给为由请对面跟和".Contains(said[0], StringComparison.Ordinal) || Array.Exists(HowItIs, said.Contains) || sentence.Times.Parts.Any(part => part.Start < end && part.End > start) || IsWeak(sentence, (start, end))
            ? null
            : Trim(sentence, start, end);
    }

    private static (int, int)? Chinese(Sentence sentence, int kind)
    {
        if (Counted(sentence, kind) is { } counted)
            return counted;

        var start = kind;
        while (start > 0 && kind - start < Longest && !Bounded(sentence, start - 1, kind))
            start--;

        return kind - start >= 2 ? Trim(sentence, start, kind) is { } topic && !IsWeak(sentence, topic) ? topic : null : null;
    }

    private static bool Bounded(Sentence sentence, int at, int kind)
    {
        var letter = sentence.Text[at];
        if ((!NormalForm.IsHan(letter) && !char.IsAsciiLetterOrDigit(letter)) || letter is '的' or '把' || sentence.Form.SpacedBefore(at + 1))
            return true;
        if (sentence.Units.Any(unit => at >= unit.Start && at < unit.End) || sentence.Times.Parts.Any(part => at >= part.Start && at < part.End))
            return true;

        foreach (var token in sentence.Tokens)
            if (token.Start <= at && at < token.End && sentence.IsInAny(token, Bounds) && !IsPartOfTopic(sentence, token, kind))
                return true;

        return false;
    }

    // 生涯规划讲座: a verb behind unknown words belongs to the topic, 安排讲座 does not.
    private static bool IsPartOfTopic(Sentence sentence, Token token, int kind)
    {
        if (token.End - token.Start > 1 && (sentence.IsIn(token, "noise") || sentence.IsIn(token, "foreign")))
            return true;
        if (token.End < kind && sentence.IsIn(token, "audience") || sentence.IsIn(token, "arrange") && token.End - token.Start > 1)
            return false;

        return (token.End - token.Start > 1 || sentence.Text[token.Start] is '和' or '与' or '期' or '家') && IsUnknown(sentence, token.Start - 1) && IsUnknown(sentence, token.Start - 2)
            && !sentence.IsIn(token, "date") && !sentence.IsIn(token, "clock") && !sentence.IsIn(token, "placeend") && !sentence.IsIn(token, "title");
    }

    private static bool IsUnknown(Sentence sentence, int at) =>
        at >= 0 && NormalForm.IsHan(sentence.Text[at]) && !sentence.Tokens.Exists(token => token.Start <= at && at < token.End)
        && !sentence.Units.Any(unit => at >= unit.Start && at < unit.End);

    private static (int, int)? English(Sentence sentence, int kind)
    {
        var (text, start) = (sentence.Text, kind);
        while (start > 1 && text[start - 1] == ' ')
        {
            var word = text.LastIndexOf(' ', start - 2) + 1;
            var said = text[word..(start - 1)];
            if (said.EndsWith("'s", StringComparison.Ordinal) || said[^1] is ',' or '.' or ':' or ';' or '?' or '!' || Adjectives.Contains(said) || !char.IsAsciiLetter(said[0])
                || sentence.Tokens.Exists(token => token.Start <= word && word < token.End && !IsLoose(sentence, token)) || sentence.Units.Any(unit => word >= unit.Start && word < unit.End))
                break;
            start = word;
        }

        return start < kind ? Trim(sentence, start, kind) : null;
    }

    private static bool IsLoose(Sentence sentence, Token token) => sentence.IsIn(token, "foreign") || sentence.IsIn(token, "noise");

    /// <summary>Without marks, particles and people the title is for.</summary>
    public static (int, int)? Trim(Sentence sentence, int start, int end)
    {
        var text = sentence.Text;
        for (var moved = true; moved && start < end;)
        {
            moved = false;
            if (" \"'「」『』《》【】:-,的是为了".Contains(text[start], StringComparison.Ordinal) && ++start > 0)
                moved = true;
            else if (" \"'「」『』《》【】:-,.吧的呢吗".Contains(text[end - 1], StringComparison.Ordinal) && --end > 0)
                moved = true;
            else if (sentence.In("audience").FirstOrDefault(token => token.Start == start && token.End < end) is { End: > 0 } people && sentence.Text[people.Start] is not '学')
                (start, moved) = (people.End, true);
            else if (text.AsSpan(start, end - start).StartsWith("the ", StringComparison.Ordinal))
                (start, moved) = (start + 4, true);
            else if (text.AsSpan(start, end - start).EndsWith("专题", StringComparison.Ordinal) || text.AsSpan(start, end - start).EndsWith("主题", StringComparison.Ordinal))
                (end, moved) = (end - 2, true);
            else if (end - start > 3 && text[end - 2] is ('那' or '这') && "场次个期堂".Contains(text[end - 1], StringComparison.Ordinal))
                (end, moved) = (end - 2, true);
        }

        return start < end ? (start, end) : null;
    }

    /// <summary>People and pronouns alone are no topic.</summary>
    public static bool IsWeak(Sentence sentence, (int Start, int End) topic)
    {
        var at = topic.Start;
        if (Answering.Contains(sentence.Text[topic.Start..topic.End]))
            return true;

        while (at < topic.End)
        {
            var word = sentence.Tokens.FirstOrDefault(token => token.Start == at && token.End <= topic.End && sentence.IsInAny(token, Weak));
            if (word.End == 0)
                return false;
            at = word.End;
        }

        return true;
    }

    public static bool IsDateStart(string text, int at)
    {
        foreach (var word in new[] { "the ", "a ", "mon", "tue", "wed", "thu", "fri", "sat", "sun" })
            if (word != "the " && word != "a " && text.HasAt(at, word) && text.AsSpan(at).IndexOf("day", StringComparison.Ordinal) is >= 0 and <= 9)
                return true;

        return false;
    }

    /// <summary>"on the calendar" is where it is put, not what it is about.</summary>
    public static bool IsCalendar(string text, int at)
    {
        foreach (var word in new[] { " on the calendar", " on my calendar", " on our calendar", " on the schedule", " on the agenda", " on the same", " on track", " on time", " on the list", " on it" })
            if (text.HasAt(at, word))
                return true;

        return false;
    }

    /// <summary>"about 30 people" is a number.</summary>
    public static bool FollowsCount(string text, int at) => at + 7 < text.Length && char.IsAsciiDigit(text[at + 7]);
}
