using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Feedback;
using CoEduBot.Domain.Visits;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.FamilyVisits;

/// <summary>
/// What families type while a visit's card is their newest: `换个时间 周六上午`, `不用来了 我们在外地`, `来过了 5分 谢谢老师`. And the
/// words for one's own agenda and pages, whatever card is there.
/// </summary>
internal static class FamilyWords
{
    private static readonly string[] Pages = ["家长入口", "家長入口", "家长入口链接", "家長入口連結", "我家的页面", "我家的頁面", "family page link", "family page", "families' page", "our page"];

    private static readonly string[] Agenda = ["我的安排", "我家的安排", "my schedule", "our schedule"];

    private static readonly string[] Agreeing = ["可以", "可以的", "好", "好的", "ok", "yes", "方便", "方便的", "没问题", "沒問題", "同意", "欢迎", "歡迎", "行", "that suits", "fine"];

    private static readonly string[] Another =
    [
        "能不能换个时间", "能不能換個時間", "想换个时间", "想換個時間", "换个时间", "換個時間", "换一个时间", "換一個時間", "换时间", "換時間", "改个时间", "改個時間", "改时间", "改時間", "换一天", "換一天", "改天", "another time", "another day",
    ];

    private static readonly string[] Declining =
    [
        "不用来了", "不用來了", "不用来", "不用來", "别来了", "別來了", "这次不方便", "這次不方便", "不方便", "来不了", "來不了", "取消家访", "取消家訪", "取消", "please do not come", "please don't come", "do not come", "not this time", "we cannot", "cancel",
    ];

    // The noes first: they begin like the yeses.
    private static readonly string[] DidNotCome = ["没有来过", "沒有來過", "没来过", "沒來過", "没有来", "沒有來", "没来", "沒來", "was not here", "did not come", "no visit"];

    private static readonly string[] Came = ["老师来过了", "老師來過了", "来过了", "來過了", "来过", "來過", "来了", "來了", "was here", "came"];

    private static readonly char[] Between = [' ', '\u3000', ':', '：', ',', '，', '、', '。', '.', '！', '!'];

    public static Intent? Read(string text, LastCards? cards)
    {
        var said = text.Normalize(NormalizationForm.FormKC).Trim();
        var plain = said.TrimEnd(Between).ToLowerInvariant();
        if (Pages.Contains(plain))
            return new Intent.ShareFamilyPages();
        if (Agenda.Contains(plain))
            return new Intent.ShowAgenda();

        return said.Length is > 0 and <= 400 && cards is not null ? OfVisit(said, Asked(cards.Newest)) : null;
    }

    /// <summary>`来过了` said by itself, before being asked or after other cards: of the family's newest visit that was recorded and waits for its word.</summary>
    public static async Task<Intent?> ByItself(string text, Turn turn)
    {
        var said = text.Normalize(NormalizationForm.FormKC).Trim();
        if (turn.Who.Family is not { } family || said.Length > 400 || (After(said, DidNotCome) ?? After(said, Came)) is null)
            return null;

        var waiting = await turn.Db.KnownTo(family).AsNoTracking()
            .Where(visit => visit.State == VisitState.Held && visit.ConfirmedAt == null)
            .OrderByDescending(visit => visit.StartsAt)
            .FirstOrDefaultAsync(turn.Cancel);

        return waiting is null ? null : Confirm(said, new Intent.ConfirmVisit(waiting.Id.Value, Happened: true));
    }

    private static List<Intent> Asked(JsonObject card) =>
        [.. CardText.Buttons(card).Select(button => IntentJson.Read(JsonSerializer.SerializeToElement(button.Data))).OfType<Intent>()];

    private static Intent? OfVisit(string said, List<Intent> asked)
    {
        var (answers, cancel, confirm) = (asked.OfType<Intent.AnswerVisit>().ToList(), asked.OfType<Intent.CancelVisitByFamily>().FirstOrDefault(), asked.OfType<Intent.ConfirmVisit>().FirstOrDefault());
        if (confirm is not null)
            return Confirm(said, confirm);
        if (answers.Count == 0)
            return null;
        if (Agreeing.Contains(said.TrimEnd(Between).ToLowerInvariant()))
            return answers[0] with { Says = VisitAnswer.Agreed, Wish = null };
        if (After(said, Another) is { } when)
            return answers[0] with { Says = VisitAnswer.AnotherTime, Wish = when };
        if (After(said, Declining) is not { } why)
            return null;

        // Who had agreed cancels; who had not declines.
        return cancel is null ? answers[0] with { Says = VisitAnswer.Declined, Wish = why } : cancel with { Wish = why };
    }

    private static Intent.ConfirmVisit? Confirm(string said, Intent.ConfirmVisit form)
    {
        if (After(said, DidNotCome) is { } no)
            return form with { Happened = false, Comment = no };
        if (After(said, Came) is not { } rest)
            return null;

        var words = rest.Split(Between, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        return words.Length > 0 && FeedbackWords.Stars(words[0]) is not null
            ? form with { Happened = true, Rating = words[0], Comment = words.ElementAtOrDefault(1) }
            : form with { Happened = true, Comment = rest };
    }

    /// <summary>What follows one of the openings; null when it begins with none, or goes on within a word.</summary>
    private static string? After(string said, string[] openings)
    {
        var opening = openings.FirstOrDefault(start => said.StartsWith(start, StringComparison.OrdinalIgnoreCase));

        return opening is null ? null : said[opening.Length..].TrimStart('了').TrimStart(Between);
    }
}
