namespace CoEduBot.Bot.Intents.Words;

/// <summary>What Teams and people put before a request to call the bot: `&lt;at&gt;CoEduBot&lt;/at&gt;`, `@CoEduBot`.</summary>
internal static class Mentions
{
    private static readonly string[] Names = ["coedubot", "coedu bot", "coedu", "共育助手", "共育机器人", "共育機器人", "共育小助手", "机器人", "機器人"];

    public static string Remove(string said)
    {
        var left = WithoutTags(said);
        for (var at = left.IndexOf('@', StringComparison.Ordinal); at >= 0 && at < left.Length; at = left.IndexOf('@', at))
        {
            var name = Names.FirstOrDefault(name => string.Compare(left, at + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0);
            var end = name is null ? at + 1 : at + 1 + name.Length;
            left = string.Concat(left.AsSpan(0, at), " ", left.AsSpan(end));
            at++;
            if (at >= left.Length)
                break;
        }

        return left;
    }

    private static string WithoutTags(string said)
    {
        var left = said;
        for (var open = left.IndexOf("<at", StringComparison.OrdinalIgnoreCase); open >= 0; open = left.IndexOf("<at", StringComparison.OrdinalIgnoreCase))
        {
            var close = left.IndexOf("</at>", open, StringComparison.OrdinalIgnoreCase);
            var shut = left.IndexOf('>', open);
            var end = close >= 0 ? close + "</at>".Length : shut >= 0 ? shut + 1 : open + 3;
            left = string.Concat(left.AsSpan(0, open), " ", left.AsSpan(end));
        }

        return left.Replace("</at>", " ", StringComparison.OrdinalIgnoreCase);
    }
}
