using System.Globalization;
using System.Text;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Intents.Dates;
using CoEduBot.Bot.Intents.Words;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>
/// A part of a day in words, its facts in any order: `上午9点 听课 各班教室 每班40人`, `14:00-16:00 一对一交流 每人10分钟 间隔2分钟 15:00休息10分钟`.
/// Pieces stand between spaces; in Latin script between commas.
/// </summary>
internal static class PartWords
{
    // Longer words before those they begin with or hold.
    private static readonly (string Word, string Code)[] Known =
    [
        ("参与教学", Parts.TakePart), ("家长课堂", Parts.TakePart), ("参与活动", Parts.TakePart), ("体验", Parts.TakePart), ("take part", Parts.TakePart), ("taking part", Parts.TakePart), ("workshop", Parts.TakePart),
        ("一对一", Arranging.Talk), ("1对1", Arranging.Talk), ("面谈", Arranging.Talk), ("约谈", Arranging.Talk), ("交流", Arranging.Talk), ("谈话", Arranging.Talk), ("one-to-one", Arranging.Talk), ("talk", Arranging.Talk),
        ("听课", Parts.Lesson), ("观课", Parts.Lesson), ("观摩", Parts.Lesson), ("公开课", Parts.Lesson), ("随堂", Parts.Lesson), ("lesson", Parts.Lesson),
        ("陪餐", Parts.Meal), ("午餐", Parts.Meal), ("用餐", Parts.Meal), ("食宿", Parts.Meal), ("宿舍", Parts.Meal), ("meal", Parts.Meal), ("lunch", Parts.Meal), ("dormitor", Parts.Meal),
        ("论坛", Parts.Forum), ("座谈", Parts.Forum), ("forum", Parts.Forum),
        ("亲子", Parts.ParentChild), ("parent-child", Parts.ParentChild),
    ];

    // What a part is simply called: a title only where more is said.
    private static readonly string[] Plain = ["听课", "观课", "陪餐", "午餐", "论坛", "家长论坛", "座谈", "亲子活动", "亲子", "一对一交流", "一对一", "交流", "面谈", "体验", "参与教学", "参与教学活动", "lesson", "lessons", "meal", "lunch", "forum", "talk", "talks", "one-to-one talks", "workshop"];

    /// <summary>Null unless both what and when are said.</summary>
    /// <param name="codes">What the day can consist of; names of codes count as words for them.</param>
    public static Intent.AddPart? Read(string text, string engagement, IReadOnlyList<string> codes, Words words)
    {
        var ask = new Intent.AddPart(engagement);
        foreach (var piece in Pieces(text))
            ask = Take(ask, piece, codes, words);

        return ask.Part is null || ask.Start is null ? null : ask;
    }

    private static Intent.AddPart Take(Intent.AddPart ask, string piece, IReadOnlyList<string> codes, Words words)
    {
        var folded = Fold(piece);
        var clock = TimeWords.Read(folded, new DateFrame(new DateOnly(2000, 1, 3), SchoolCalendar.Assumed)).Clocks.Select(found => (ClockMention?)found).FirstOrDefault();
        var (rest, typed) = clock is { } at ? (folded.Remove(at.Start, at.End - at.Start).Trim(), Cut(piece, folded, at)) : (folded, piece.Trim());
        var number = Number(rest);

        if (clock is { } pause && (rest.Contains('休', StringComparison.Ordinal) || rest.Contains("break", StringComparison.Ordinal)))
            return ask with { Breaks = Joined(ask.Breaks, pause, number) };

        var timed = clock is { } time ? ask with { Start = Text(time.From), End = time.To is { } end ? Text(end) : null } : ask;
        if (rest.Length == 0)
            return timed;
        if (number is { } counted && Counted(timed, rest, counted) is { } filled)
            return filled;

        return What(rest, codes, words) is { } code && timed.Part is null
            ? timed with { Part = code, Title = Plain.Contains(rest) || rest == Fold(Parts.Name(code, words)) ? null : typed }
            : timed.Room is null ? timed with { Room = IsOwnRoom(rest) ? null : typed, Audience = IsOwnRoom(rest) ? "classes" : timed.Audience }
            : timed with { Title = timed.Title ?? typed };
    }

    private static Intent.AddPart? Counted(Intent.AddPart ask, string rest, int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        bool Has(params string[] any) => any.Any(word => rest.Contains(word, StringComparison.Ordinal));

        return Has("间隔", "gap", "相隔") ? ask with { Gap = text }
             : Has("分钟", "minute", "min") && !Has("休", "break") ? ask with { Minutes = text }
             : Has("轮", "round") ? ask with { Rounds = text }
             : Has("人", "位", "座", "席", "名额", "people", "seats", "per class") && What(rest, [], null) is null
                 ? ask with { Capacity = text, Audience = Has("每班", "各班", "per class") ? "classes" : ask.Audience }
             : null;
    }

    /// <summary>The code whose word stands in a piece; null for none.</summary>
    public static string? What(string folded, IReadOnlyList<string> codes, Words? words) =>
        codes.Where(code => words is not null && folded.Contains(Fold(Parts.Name(code, words)), StringComparison.Ordinal)).FirstOrDefault()
        ?? Known.Where(known => folded.Contains(known.Word, StringComparison.Ordinal)).Select(known => known.Code).FirstOrDefault();

    public static string Fold(string text) => NormalForm.OfWord(text).Trim();

    public static IEnumerable<string> Pieces(string text)
    {
        var clean = text.Normalize(NormalizationForm.FormKC);
        var marks = clean.Any(NormalForm.IsHan) ? " ,，;；、\n\t" : clean.Contains(',', StringComparison.Ordinal) || clean.Contains(';', StringComparison.Ordinal) ? ",;\n" : "\n";

        return clean.Split([.. marks], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static bool IsOwnRoom(string rest) => rest is "各班教室" or "本班教室" or "教室" or "own classroom" or "own classrooms" or "classroom" or "classrooms";

    private static string Cut(string piece, string folded, ClockMention at) =>
        piece.Length == folded.Length ? piece.Remove(at.Start, at.End - at.Start).Trim() : folded.Remove(at.Start, at.End - at.Start).Trim();

    private static string Joined(string? before, ClockMention pause, int? minutes) =>
        string.Join(',', new[] { before, $"{Text(pause.From)}-{Text(pause.To ?? pause.From.AddMinutes(minutes ?? 10))}" }.Where(one => one is not null));

    private static string Text(TimeOnly clock) => clock.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The first number of a piece, in figures or in Chinese words up to ten.</summary>
    public static int? Number(string piece)
    {
        var digits = new string([.. piece.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit).Take(6)]);
        if (digits.Length > 0)
            return int.Parse(digits, CultureInfo.InvariantCulture);

        var index = piece.IndexOfAny([.. "一二两三四五六七八九十"]);
        return index < 0 ? null : piece[index] switch { '两' => 2, var letter => "一二三四五六七八九十".IndexOf(letter, StringComparison.Ordinal) + 1 };
    }
}
