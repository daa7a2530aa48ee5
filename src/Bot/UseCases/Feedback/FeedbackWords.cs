using System.Text;
using CoEduBot.Bot.Intents;

namespace CoEduBot.Bot.UseCases.Feedback;

/// <summary>Reads stars and comments from what people type.</summary>
public static class FeedbackWords
{
    private static readonly string[] Starts = ["反馈", "反饋", "回馈", "回饋", "评价", "評價", "feedback"];

    private static readonly char[] Between = [' ', '\u3000', ':', '：', ',', '，', '、'];

    /// <summary>`5`, `５`, `5分`, `5 星`, `5/5`, `★★★★☆` as 1 to 5; null for anything else.</summary>
    public static int? Stars(string? text)
    {
        var said = (text ?? "").Normalize(NormalizationForm.FormKC).Trim();
        if (said.Contains('★', StringComparison.Ordinal) && said.All(letter => letter is '★' or '☆'))
            return said.Count(letter => letter == '★') is >= 1 and <= 5 and var shown ? shown : null;

        var number = said.EndsWith("/5", StringComparison.Ordinal) ? said[..^2] : said.TrimEnd('分', '星', ' ');

        return number.Length == 1 && number[0] is >= '1' and <= '5' ? number[0] - '0' : null;
    }

    /// <summary>
    /// `反馈 5 4 讲得很好`: lecturer, content, and the rest is the comment; a bare `反馈` asks for the form. Null when it is no
    /// feedback of one's own (`家长评价` asks for everybody's). The engagement stays open: the one that ended last is meant.
    /// </summary>
    public static Intent.GiveFeedback? Read(string text)
    {
        var said = text.Trim();
        if (Starts.FirstOrDefault(start => said.StartsWith(start, StringComparison.OrdinalIgnoreCase)) is not { } opening)
            return null;

        var words = said[opening.Length..].TrimStart(Between).Split(Between, 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
            return new Intent.GiveFeedback("");

        return words.Length >= 2 && Stars(words[0]) is not null && Stars(words[1]) is not null
            ? new Intent.GiveFeedback("") { Lecturer = words[0], Content = words[1], Comment = words.ElementAtOrDefault(2) }
            : Stars(words[0]) is not null ? new Intent.GiveFeedback("") { Lecturer = words[0], Comment = words.Length == 1 ? null : string.Join(' ', words[1..]) }
            : null;
    }
}
