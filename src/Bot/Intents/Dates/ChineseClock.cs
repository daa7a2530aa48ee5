using System.Buffers;
using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.Intents.Dates;

/// <summary>下午两点一刻, 晚上7:30, 15時, 下午2点到4点, 2:00-3:30, 正午.</summary>
internal static class ChineseClock
{
    private static readonly (string Word, DayPart Part)[] Parts =
    [
        ("凌晨", DayPart.Night), ("半夜", DayPart.Night), ("清晨", DayPart.Morning), ("清早", DayPart.Morning), ("早上", DayPart.Morning), ("早晨", DayPart.Morning),
        ("朝早", DayPart.Morning), ("上午", DayPart.Morning), ("上昼", DayPart.Morning), ("早间", DayPart.Morning), ("中午", DayPart.Noon), ("正午", DayPart.Noon), ("晏昼", DayPart.Afternoon),
        ("下午", DayPart.Afternoon), ("下昼", DayPart.Afternoon), ("午后", DayPart.Afternoon), ("傍晚", DayPart.Evening), ("晚上", DayPart.Evening),
        ("晚间", DayPart.Evening), ("夜晚", DayPart.Evening), ("夜里", DayPart.Evening), ("晚黑", DayPart.Evening), ("夜间", DayPart.Evening),
        ("晚", DayPart.Evening), ("夜", DayPart.Evening), ("早", DayPart.Morning), ("朝", DayPart.Morning), ("晨", DayPart.Morning),
    ];

    private static readonly string[] Connectors = ["一直到", "到", "至", "-", "~"];

    // 三点建议 are not three o'clock.
    private static readonly string[] NotHours = ["意见", "建议", "要求", "内容", "原因", "想法", "问题", "间", "候", "段", "名", "评", "赞"];

    private static readonly SearchValues<char> Beginnings = SearchValues.Create("凌半清早朝上中正晏下午傍晚夜晨零〇一二两三四五六七八九十廿0123456789");

    public static ClockMention? Read(string text, int at)
    {
        if (!Beginnings.Contains(text[at]))
            return null;

        var scan = new Scan(text, at);
        var part = Part(ref scan);
        if (part == DayPart.None && at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '/' or '.' or ':' or '第'))
            return null;

        return Range(scan, at, part) ?? Single(scan, at, part) ?? Noon(text, at);
    }

    /// <summary>A word for the part of the day, with nothing behind it that is needed.</summary>
    public static DayPart Part(ref Scan scan)
    {
        if (!scan.EatAny(Parts, out var part))
            return DayPart.None;

        _ = scan.Eat("的");
        _ = scan.Eat(",");
        return part;
    }

    private static ClockMention? Noon(string text, int at) =>
        text.HasAt(at, "正午") ? new(at, at + 2, new(12, 0), null) : null;

    private static ClockMention? Single(Scan scan, int start, DayPart part) =>
        Marked(ref scan) is { } hour && !IsABit(scan, start, part) && hour.In(part) is { } from
            ? new(start, scan.At, from, null)
            : null;

    // 早一点 and 快一点 mean a bit.
    private static bool IsABit(Scan scan, int start, DayPart part)
    {
        var text = scan.Text;
        if (scan.At < 2 || text[(scan.At - 2)..scan.At] != "一点")
            return false;

        return part == DayPart.None
            ? start > 0 && text[start - 1] is '快' or '有' or '多' or '好' or '大' or '慢' or '差' or '少'
            : scan.At - start == 3 && !(start > 0 && text[start - 1] is '今' or '明' or '后' or '昨' or '听' or '寻');
    }

    // 下午2点到4点, 2到4点, 14:00-15:30, 上午十点至下午两点.
    private static ClockMention? Range(Scan scan, int start, DayPart part)
    {
        var first = scan;
        var from = Marked(ref first);
        if (from is null)
        {
            first = scan;
            from = first.Number() is >= 0 and <= 24 and var bare ? new Hour(bare, 0) : null;
        }

        if (from is null || !first.EatAny(Connectors))
            return null;

        var second = Part(ref first);
        if (Marked(ref first) is not { } to)
            return null;

        var begins = from.Value.In(part != DayPart.None ? part : second == DayPart.Noon ? DayPart.None : second);
        return begins is { } at && to.After(at, second != DayPart.None ? second : part) is { } ends ? new(start, first.At, at, ends) : null;
    }

    // Two o'clock, two fifteen, 14:30, 2点15分, 两点半, 三点一刻.
    private static Hour? Marked(ref Scan scan)
    {
        var before = scan;
        if (scan.Number() is not (>= 0 and <= 24 and var hours) || scan.At - before.At > 3)
            return Back(ref scan, before);

        if (scan.Eat(":"))
            return scan.At + 2 <= scan.Text.Length && char.IsAsciiDigit(scan.Next) && scan.Number() is <= 59 and var minutes
                ? new Hour(hours, minutes) : Back(ref scan, before);

        if (!scan.EatAny(["点钟", "点整", "点", "时"]) || scan.EatAny(NotHours))
            return Back(ref scan, before);

        return new(hours, Minutes(ref scan));
    }

    private static Hour? Back(ref Scan scan, Scan before)
    {
        scan = before;
        return null;
    }

    private static int Minutes(ref Scan scan)
    {
        if (scan.EatAny([("半", 30), ("一刻", 15), ("三刻", 45)], out int part))
            return part;

        var before = scan;
        _ = scan.Eat("过");
        if (scan.Number() is >= 1 and <= 59 and var minutes)
        {
            var said = scan.At;
            if (scan.Eat("分钟"))
            {
                scan = before;
                return 0;
            }

            // 四点四十一 as well as 4点41.
            if (scan.Eat("分") || (said - before.At >= 2 && !IsCounted(scan)))
                return minutes;
        }

        scan = before;
        return 0;
    }

    // 3点20人: the twenty are people.
    private static bool IsCounted(Scan scan) => scan.Next is '人' or '位' or '名' or '个' or '场' or '户' or '号' or '楼' or '日' or '月' or '次' or '节';
}
