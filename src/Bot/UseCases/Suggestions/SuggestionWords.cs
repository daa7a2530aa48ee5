using System.Text.Json;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;

namespace CoEduBot.Bot.UseCases.Suggestions;

/// <summary>Reads what is typed about suggestions: `建议 食堂菜少放点辣`, `家长建议`, and with one open `计划 …`, `落实了`, `答复 …`, `转给 沈老师`.</summary>
public static class SuggestionWords
{
    // Longest first, so that what follows is what is suggested.
    private static readonly string[] Giving = Longest(
        "建议", "建議", "我建议", "我建議", "我有个建议", "我有個建議", "我有一个建议", "我有一個建議", "有个建议", "有個建議", "提个建议", "提個建議", "提建议", "提建議", "我想提个建议", "我想提個建議",
        "我想提建议", "我想提建議", "给学校提建议", "給學校提建議", "给学校提个建议", "給學校提個建議", "suggestion", "my suggestion is", "i suggest", "i have a suggestion", "i'd like to suggest");

    private static readonly string[] Listing = ["家长建议", "家長建議", "家长的建议", "家長的建議", "家长意见", "家長意見", "看看家长建议", "看看家長建議", "建议列表", "建議列表", "建议清单", "建議清單", "suggestions", "parents' suggestions", "parents’ suggestions"];

    private static readonly string[] Own = ["我的建议", "我的建議", "我们的建议", "我們的建議", "my suggestions"];

    private static readonly string[] Planning = Longest("计划", "計劃", "整改计划", "改善計劃", "整改", "plan");
    private static readonly string[] Finishing = ["落实了", "落實了", "已落实", "已落實", "做完了", "办好了", "辦好了", "已完成", "done"];
    private static readonly string[] Answering = Longest("答复", "答覆", "答复家长", "答覆家長", "回复", "回覆", "回复家长", "回覆家長", "answer", "reply");
    private static readonly string[] Handing = Longest("转给", "轉給", "交给", "交給", "转交", "轉交", "转交给", "轉交給", "hand over to", "hand to", "give to");

    private static readonly char[] Between = [' ', '\u3000', ':', '：', ',', '，', '、', '。'];

    /// <summary>Null when it is about something else.</summary>
    public static Intent? Read(string text, LastCards? cards, Turn turn)
    {
        var said = text.Trim();
        var plain = said.TrimEnd('。', '.', '！', '!', '？', '?').ToLowerInvariant();
        if (Listing.Contains(plain))
            return new Intent.ListSuggestions();
        if (turn.Who.Family is not null && Own.Any(start => plain.StartsWith(start, StringComparison.Ordinal)))
            return new Intent.ListSuggestions { Mine = true };
        if (cards is not null && OnCard(said, plain, cards.Newest) is { } step)
            return step;

        return turn.Who.Family is not null && After(said, Giving) is { } words
            ? new Intent.Suggest { Suggestion = words, Engagement = cards is null ? null : About(cards.Newest) }
            : null;
    }

    // What a suggestion that lies open is told.
    private static Intent? OnCard(string said, string plain, JsonObject card)
    {
        var id = Asks(card).Select(ask => ask switch
        {
            Intent.PlanSuggestion it     => it.Id,
            Intent.FinishSuggestion it   => it.Id,
            Intent.AnswerSuggestion it   => it.Id,
            Intent.HandOverSuggestion it => it.Id,
            _                            => null,
        }).FirstOrDefault(each => each is not null);
        if (id is null)
            return null;

        return Finishing.Contains(plain) ? new Intent.FinishSuggestion(id)
            : After(said, Planning) is { Length: > 0 } plan ? new Intent.PlanSuggestion(id) { Plan = plan }
            : After(said, Answering) is { Length: > 0 } reply ? new Intent.AnswerSuggestion(id) { Reply = reply }
            : After(said, Handing) is { Length: > 0 } owner ? new Intent.HandOverSuggestion(id) { Owner = owner }
            : null;
    }

    // Said while the form for feedback lies open, it is about that.
    private static string? About(JsonObject card) => Asks(card).OfType<Intent.GiveFeedback>().Select(form => form.Engagement).FirstOrDefault();

    private static IEnumerable<Intent?> Asks(JsonObject card) => CardText.Buttons(card).Select(button => IntentJson.Read(JsonSerializer.SerializeToElement(button.Data)));

    // English words end where a letter does not follow.
    private static string? After(string said, string[] starts)
    {
        if (Array.Find(starts, each => said.StartsWith(each, StringComparison.OrdinalIgnoreCase)) is not { } start)
            return null;

        var rest = said[start.Length..];

        return rest.Length > 0 && char.IsAsciiLetter(start[^1]) && char.IsAsciiLetterOrDigit(rest[0]) ? null : rest.Trim(Between);
    }

    private static string[] Longest(params string[] starts) => [.. starts.OrderByDescending(start => start.Length)];
}
