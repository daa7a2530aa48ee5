using System.Text;

namespace CoEduBot.Bot.Teams;

/// <summary>
/// Takes `&lt;at&gt;` remnants out of what somebody wrote: in groups a message to the bot begins with its name. Other
/// people's names stay, without the tags, since they may be what the sentence is about.
/// </summary>
internal static class Mentions
{
    private const string Open = "<at";
    private const string Close = "</at>";

    public static string Strip(Activity activity)
    {
        var others = OthersNames(activity);
        var text = activity.Text ?? "";
        var kept = new StringBuilder(text.Length);
        var (at, close) = (0, -1);

        while (NextTag(text, at) is var (start, end))
        {
            kept.Append(text, at, start - at);
            at = end;
            if (close < end)
                close = Find(text, Close, end);

            // A tag that is never closed, or not before the next opens, is only a tag.
            if (close >= (NextTag(text, end)?.Start ?? text.Length))
                continue;

            var name = text[end..close];
            kept.Append(others.Contains(name) ? name : " ");
            at = close + Close.Length;
        }

        kept.Append(text, at, text.Length - at);
        return kept.Replace(Close, "").Replace('\u00a0', ' ').ToString().Trim();
    }

    private static HashSet<string> OthersNames(Activity activity)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (activity.Entities is not { ValueKind: System.Text.Json.JsonValueKind.Array } entities)
            return names;

        foreach (System.Text.Json.JsonElement? entity in entities.EnumerateArray())
            if (entity.Get("type").AsText() == "mention"
                && entity.Get("mentioned").Get("id").AsText() is { } id && id != activity.Recipient?.Id
                && entity.Get("mentioned").Get("name").AsText() is { } name)
                names.Add(name);

        return names;
    }

    /// <summary>The next `&lt;at&gt;` or `&lt;at id="0"&gt;`: where it starts and the place after it.</summary>
    private static (int Start, int End)? NextTag(string text, int from)
    {
        for (var start = Find(text, Open, from); start < text.Length; start = Find(text, Open, start + Open.Length))
        {
            var after = start + Open.Length;
            if (after == text.Length || text[after] is not ('>' or ' '))
                continue;

            var end = text.IndexOf('>', after);
            return end < 0 ? null : (start, end + 1);
        }

        return null;
    }

    /// <summary>The length when there is none, so that nothing is searched for twice.</summary>
    private static int Find(string text, string what, int from) =>
        text.IndexOf(what, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var found ? found : text.Length;
}
