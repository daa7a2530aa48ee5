using System.Globalization;
using System.Text.RegularExpressions;

namespace CoEduBot.Bot.Demo;

/// <summary>How far to move the demo's clock: `3d`, `2h`, `30m`, `3 days`, `3天`, `2小时`.</summary>
public static partial class Spans
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(400);

    /// <summary>Little more than a year at most: the demo is no time machine.</summary>
    public static TimeSpan? Read(string text)
    {
        var match = Pattern().Match(text.Trim().ToLowerInvariant());
        if (!match.Success || !int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return null;

        var span = match.Groups["unit"].Value[0] switch
        {
            'd' or '天' => TimeSpan.FromDays(count),
            'h' or '小' => TimeSpan.FromHours(count),
            'w' or '周' => TimeSpan.FromDays(7 * count),
            _           => TimeSpan.FromMinutes(count),
        };

        return span <= Longest ? span : null;
    }

    [GeneratedRegex(@"^(?<n>[0-9]{1,3}) ?(?<unit>d|days?|天|h|hours?|小时|小時|w|weeks?|周|m|min|minutes?|分钟|分鐘)$", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
