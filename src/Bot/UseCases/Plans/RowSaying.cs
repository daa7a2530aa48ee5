using System.Globalization;
using System.Text;
using CoEduBot.Bot.Intents.Dates;
using CoEduBot.Bot.Intents.Words;
using CoEduBot.Bot.UseCases.Plans.Tables;
using CoEduBot.Domain;

namespace CoEduBot.Bot.UseCases.Plans;

/// <summary>
/// What somebody says of a row, its facts in any order: `12月9日 家长讲座 手机管理 报告厅`, `改到16日 晚上7点`, `地点 报告厅`. Pieces stand between
/// spaces, in Latin script between commas; a fact may be named before it is said.
/// </summary>
internal sealed record RowSaying
{
    private static readonly (string Field, string[] Words)[] Labels =
    [
        ("topic",    ["主题", "题目", "内容", "topic", "title"]),
        ("place",    ["地点", "场地", "place", "venue", "where"]),
        ("lecturer", ["主讲人", "主讲", "讲师", "lecturer", "speaker"]),
        ("audience", ["对象", "面向", "audience", "for"]),
        ("mode",     ["形式", "方式", "mode"]),
        ("kind",     ["活动类型", "类型", "kind", "type"]),
        ("time",     ["日期", "时间", "date", "time", "day"]),
    ];

    private static readonly string[] Turning = ["改到", "改成", "改为", "换到", "换成", "换为", "移到", "挪到", "定在", "move to", "moved to", "change to", "to the", "to", "on the", "on", "at", "is", ":", "是"];
    private static readonly string[] Rooms = ["厅", "室", "馆", "堂", "楼", "操场", "校园", "礼堂", "教室", "hall", "room", "library", "gym", "playground"];
    private static readonly string[] Speakers = ["老师", "医生", "教授", "主任", "校长", "专家", "博士", "警官", "律师", "法官", "咨询师"];

    public string? Kind { get; init; }
    public string? Audience { get; init; }
    public DateOnly? Day { get; init; }
    public TimeOnly? Start { get; init; }
    public TimeOnly? End { get; init; }
    public string? Topic { get; init; }
    public string? Lecturer { get; init; }
    public string? Place { get; init; }
    public string? Mode { get; init; }

    /// <summary>A fact that cannot be: a day that does not exist, a unit nobody knows.</summary>
    public Refusal? Wrong { get; init; }

    public bool IsEmpty => this == new RowSaying();

    /// <param name="context">Kinds, units and modes of the plan.</param>
    public static RowSaying Read(string text, TableContext context, DateOnly today)
    {
        var (said, pieces) = (new RowSaying(), new Queue<string>(Pieces(text)));
        while (said.Wrong is null && pieces.TryDequeue(out var piece))
            said = Labelled(piece, pieces) is var (field, value) ? said.Named(field, value, context, today) : said.Take(Turned(piece), context, today);

        return said;
    }

    private RowSaying Named(string field, string value, TableContext context, DateOnly today) => field switch
    {
        "topic"    => this with { Topic = value },
        "place"    => this with { Place = value },
        "lecturer" => this with { Lecturer = value },
        "mode"     => this with { Mode = value },
        "kind"     => context.Kind(value).Refuses(out var why, out var kind) ? this with { Wrong = why } : this with { Kind = kind },
        "audience" => context.Audience(value).Refuses(out var why, out var unit) ? this with { Wrong = why } : this with { Audience = unit },
        _          => Take(value, context, today),
    };

    private RowSaying Take(string piece, TableContext context, DateOnly today)
    {
        if (Times(piece, context.Month, today) is var (timed, rest))
            return rest.Length == 0 ? timed : timed.Take(rest, context, today);
        if (Kind is null && !context.Kind(piece).Refuses(out _, out var kind))
            return this with { Kind = kind };
        if (Audience is null && !context.Audience(piece).Refuses(out _, out var unit))
            return this with { Audience = unit };
        if (Mode is null && Kind is not null && !context.Mode(Kind, piece).Refuses(out _, out _))
            return this with { Mode = piece };

        var folded = piece.ToLowerInvariant();

        return Lecturer is null && Array.Exists(Speakers, end => folded.EndsWith(end, StringComparison.Ordinal)) ? this with { Lecturer = piece }
             : Place is null && Array.Exists(Rooms, folded.Contains) ? this with { Place = piece }
             : Topic is null ? this with { Topic = piece }
             : Place is null ? this with { Place = piece }
             : this with { Topic = $"{Topic} {piece}" };
    }

    // A day, a time, or both at the beginning of a piece; what is left of it comes next.
    private (RowSaying Said, string Left)? Times(string piece, YearMonth month, DateOnly today)
    {
        var (dayPart, clock) = CellTimes.Apart(piece);
        if (clock is null && !CellTimes.Read(piece).Refuses(out _, out var alone))
            return (this with { Start = alone.Start, End = alone.End }, "");

        var timed = clock is null ? this : this with { Start = clock.Start, End = clock.End };
        if (!CellDays.Read(Ordinal(dayPart), month).Refuses(out var why, out var cell))
            return (timed with { Day = cell.Day }, "");
        if (why is Refusal.NoSuchDay)
            return (this with { Wrong = why }, "");

        var folded = NormalForm.OfWord(dayPart);
        var dates = TimeWords.Read(folded, new DateFrame(today, SchoolCalendar.Assumed)).Dates;
        if (dates.Count == 0 || dates[0].Looking(ahead: true) is not { Form: SpanForm.Day } date || folded.Length != dayPart.Length)
            return null;

        return (timed with { Day = date.First }, dayPart.Remove(dates[0].Start, dates[0].End - dates[0].Start).Trim());
    }

    private static string Ordinal(string said) => said is [>= '1' and <= '9', ..] && said.Length is 3 or 4 && char.IsAsciiLetter(said[^1]) ? said.TrimEnd('s', 't', 'n', 'd', 'r', 'h') : said;

    // 地点改成报告厅, 地点：报告厅, place Hall A; a label alone names the piece behind it.
    private static (string Field, string Value)? Labelled(string piece, Queue<string> pieces)
    {
        var folded = NormalForm.OfWord(piece);
        if (folded.Length != piece.Length)
            return null;

        foreach (var (field, words) in Labels)
            foreach (var word in words.Where(word => Begins(folded, word)))
            {
                var value = Turned(piece[word.Length..].Trim(' ', ':', '='));

                return value.Length > 0 ? (field, value) : pieces.TryDequeue(out var next) ? (field, Turned(next)) : null;
            }

        return null;
    }

    private static string Turned(string piece)
    {
        var folded = NormalForm.OfWord(piece);
        var word = folded.Length == piece.Length ? Array.Find(Turning, word => Begins(folded, word)) : null;

        return word is null ? piece : piece[word.Length..].Trim(' ', ':');
    }

    // English words end where they end: "for" is not the beginning of "Forum".
    private static bool Begins(string folded, string word) =>
        folded.StartsWith(word, StringComparison.Ordinal) && (!char.IsAsciiLetter(word[^1]) || folded.Length == word.Length || !char.IsAsciiLetter(folded[word.Length]));

    private static IEnumerable<string> Pieces(string text)
    {
        var marks = text.Any(NormalForm.IsHan) ? " ,，;；、\t\n" : ",;\n";

        return text.Split([.. marks], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
