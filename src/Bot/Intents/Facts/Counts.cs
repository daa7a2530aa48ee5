using CoEduBot.Bot.Intents.Dates;
using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>A number with what it counts: `times`, `headcount`, `lessons`, `half-days`, `days`, `student`, `minutes`, `digits`.</summary>
internal readonly record struct CountMention(int Start, int End, string Of, int Value);

/// <summary>The numbers of a sentence that are no dates and no clock times.</summary>
internal sealed record Counts(IReadOnlyList<CountMention> All)
{
    // Longer words first. What stands behind a number tells what it counts.
    private static readonly (string Word, string Of)[] Counted =
    [
        ("个半天", "half-days"), ("半天", "half-days"), ("个小时", "hours-long"), ("小时", "hours-long"), ("个钟头", "hours-long"), ("分钟", "minutes"),
        ("课时", "lessons"), ("节课", "lessons"), ("堂课", "lessons"), ("节", "lessons"), ("堂", "lessons"), ("个课时", "lessons"),
        ("号学生", "student"), ("号同学", "student"), ("号的学生", "student"), ("号小朋友", "student"), ("号孩子", "student"), ("号家", "student"), ("号", "number"),
        ("场", "times"), ("次", "times"), ("户", "times"), ("期", "times"), ("回", "times"), ("趟", "times"), ("家家庭", "times"), ("个家庭", "times"), ("位学生家", "times"), ("名学生家", "times"),
        ("位家长", "headcount"), ("名家长", "headcount"), ("个家长", "headcount"), ("个人", "headcount"), ("位", "headcount"), ("名", "headcount"), ("人", "headcount"),
        ("个大人", "headcount"), ("个孩子", "headcount"), ("个小孩", "headcount"), ("大人", "headcount"), ("个老师", "headcount"), ("个教师", "headcount"), ("个学生", "headcount"), ("个学员", "headcount"), ("个小朋友", "headcount"), ("口", "headcount"), ("个志愿者", "headcount"), ("小孩", "headcount"), ("个朋友", "headcount"), ("多人", "headcount"), ("余人", "headcount"), ("来人", "headcount"), ("个娃", "headcount"), ("家长", "headcount"), ("个爸爸", "headcount"), ("个妈妈", "headcount"), ("大", "headcount"), ("小", "headcount"),
        ("天", "days"), ("日", "days"), ("周", "weeks"), ("个星期", "weeks"), ("星期", "weeks"), ("个礼拜", "weeks"), ("礼拜", "weeks"), ("个月", "months"),
        ("张", "files"), ("份", "files"), ("个视频", "files"), ("段", "files"), ("年级", "grade"), ("班", "grade"), ("年", "years"), ("楼", "floor"), ("点", "points"), ("分", "points"), ("岁", "age"),
    ];

    private static readonly (string Word, string Of)[] CountedEnglish =
    [
        ("half-days", "half-days"), ("half days", "half-days"), ("half-day", "half-days"), ("half day", "half-days"), ("hours", "hours-long"), ("hour", "hours-long"), ("minutes", "minutes"), ("mins", "minutes"), ("min", "minutes"), ("hrs", "hours-long"),
        ("teaching hours", "lessons"), ("lesson hours", "lessons"), ("class hours", "lessons"), ("lessons", "lessons"), ("teaching hour", "lessons"), ("periods", "lessons"), ("class periods", "lessons"),
        ("parents", "headcount"), ("people", "headcount"), ("persons", "headcount"), ("adults", "headcount"), ("adult", "headcount"), ("kids", "headcount"), ("kid", "headcount"), ("children", "headcount"), ("child", "headcount"), ("teachers", "headcount"), ("guests", "headcount"),
        ("participants", "headcount"), ("attendees", "headcount"), ("of us", "headcount"), ("students", "headcount"), ("mothers", "headcount"), ("fathers", "headcount"), ("volunteers", "headcount"), ("mums", "headcount"), ("dads", "headcount"), ("family members", "headcount"), ("grandparents", "headcount"), ("attended", "headcount"), ("came", "headcount"), ("seats", "headcount"), ("mentors", "headcount"), ("person", "headcount"), ("pupils", "headcount"), ("showed up", "headcount"), ("turned up", "headcount"),
        ("families", "times"), ("households", "times"), ("times", "times"), ("sessions", "times"), ("more", "times"), ("homes", "times"),
        ("days", "days"), ("day", "days"), ("weeks", "weeks"), ("week", "weeks"), ("months", "months"), ("month", "months"), ("fortnight", "fortnights"),
    ];

    public static Counts Read(string text, TimeWords times)
    {
        var found = new List<CountMention>();
        for (var at = 0; at < text.Length; at++)
        {
            if (times.Dates.FirstOrDefault(date => at >= date.Start && at < date.End) is { End: > 0 } date)
                at = date.End - 1;
            else if (times.Clocks.FirstOrDefault(clock => at >= clock.Start && at < clock.End) is { End: > 0 } clock)
                at = clock.End - 1;
            else if (One(text, at) is { } count)
            {
                found.Add(count);
                at = count.End - 1;
            }
        }

        return new(found);
    }

    /// <summary>The 5 of Grade 5 counts nothing.</summary>
    public Counts Without(IReadOnlyList<UnitMention> units) =>
        units.Count == 0 ? this : new([.. All.Where(count => !units.Any(unit => count.Start >= unit.Start && count.Start < unit.End))]);

    private static CountMention? One(string text, int at)
    {
        if (at > 0 && (text[at - 1] == '第' || (char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at]))))
            return null;

        var scan = new Scan(text, at);
        if (scan.Eat("半天") || scan.EatWord("half a day") || scan.EatWord("a half day") || scan.EatWord("a half-day"))
            return new(at, scan.At, "half-days", 1);

        var value = char.IsAsciiLetter(text[at]) && (scan.EatWord("a") || scan.EatWord("an")) ? 1 : scan.Number();
        if (value is not { } number || scan.At == at)
            return null;

        var digits = scan.At;
        scan.Spaces();
        var fuzzy = scan.EatAny(["多", "余", "来", "几"]);
        if (scan.EatAny(Counted, out var of))
            return Half(text, at, ref scan, of, number);
        if (fuzzy)
            scan.At = digits;
        if (English(scan, at, number) is { } english)
            return english;

        return text[at..digits] is "a" or "an" or "one" ? null : new(at, digits, char.IsAsciiDigit(text[at]) ? "digits" : "bare", number);
    }

    private static CountMention Half(string text, int at, ref Scan scan, string of, int number) =>
        of == "headcount" && scan.Text[scan.At - 1] is '大' or '小' && scan.Next is not ('一' or '两' or '二' or '三' or '1' or '2' or '3' or '\0' or ',' or '.' or '都' or '会' or '来' or '去' or '参')
            ? new(at, scan.At - 1, "bare", number)
        : of == "hours-long" ? new(at, scan.At, "minutes", 60 * number)
        : of == "times" && text[scan.At - 1] == '期' && scan.Next is '间' or '末' or '待' ? new(at, scan.At - 1, "bare", number)
        : new(at, scan.At, of, number);

    private static CountMention? English(Scan scan, int at, int number)
    {
        var first = scan;
        for (var skipped = 0; skipped < 3; skipped++)
        {
            scan.Spaces();
            if (scan.EatWord(CountedEnglish, out var of))
                return of == "headcount" && scan.Text[at] == 'a' ? null : new(at, scan.At, of == "hours-long" ? "minutes" : of, of == "hours-long" ? 60 * number : number);
            if (skipped == 0 && !scan.EatWord("of") && !scan.EatWord("more") && !scan.EatWord("other") && !scan.EatWord("new"))
                break;
        }

        _ = first;
        return null;
    }
}
