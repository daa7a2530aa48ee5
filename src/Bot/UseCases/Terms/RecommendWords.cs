using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Visits;
using CoEduBot.Domain.Rankings;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Bot.UseCases.Terms;

/// <summary>What people type about a term's recommendation: `推介`, `推介第1和第3个 理由 …`, `不推介第2个`, `发布推介`.</summary>
public static class RecommendWords
{
    private static readonly HashSet<string> Showing =
    [
        "推介", "看推介", "每期推介", "本期推介", "学期推介", "學期推介", "本学期推介", "本學期推介", "推介名单", "推介名單", "优秀做法", "優秀做法", "优秀案例推介", "優秀案例推介",
        "recommendation", "recommendations", "term recommendation", "term recommendations", "the term's recommendation", "this term's recommendation", "this term's recommendations", "good practice", "recommended practice",
    ];

    private static readonly HashSet<string> Before =
        ["上期推介", "上学期推介", "上學期推介", "上学期的推介", "上學期的推介", "last term's recommendation", "last term's recommendations", "the last recommendation"];

    private static readonly HashSet<string> Publishing =
        ["发布推介", "發布推介", "發佈推介", "发布推介名单", "發布推介名單", "發佈推介名單", "公布推介", "publish the recommendation", "publish recommendation", "publish the recommendations", "publish recommendations"];

    private static readonly string[] About = ["推介", "推荐", "推薦", "recommend"];
    private static readonly string[] Out = ["不推介", "不推荐", "不推薦", "取消", "去掉", "删掉", "刪掉", "移出", "don't", "do not", "take out", "remove", "drop"];
    private static readonly string[] Reasons = ["理由是", "理由", "因为", "因為", "reason:", "reason", "because"];

    public static Intent? Read(string text, LastCards? cards, Turn turn)
    {
        var said = VisitWords.Folded(text).Replace('’', '\'');
        if (Showing.Contains(said))
            return new Intent.ShowRecommendation();
        if (Before.Contains(said))
            return new Intent.ShowRecommendation { Term = Current(turn) is { } now ? ReportPeriods.At(turn.Site.Catalogue, CountyReport.TermRecommendation, now.From.AddDays(-1))?.Id : null };
        if (Publishing.Contains(said))
            return Term(cards, turn) is { } term ? new Intent.PublishRecommendation(term) : new Intent.ShowRecommendation();

        return Pick(said, text, cards, turn);
    }

    // A sentence that only gives a reason is about the list where that is what lies open.
    private static Intent.PickPractice? Pick(string said, string text, LastCards? cards, Turn turn)
    {
        var reason = Array.Find(Reasons, word => said.Contains(word, StringComparison.Ordinal));
        var which = reason is null ? said : said[..said.IndexOf(reason, StringComparison.Ordinal)];
        var isAbout = About.Any(word => which.Contains(word, StringComparison.Ordinal));
        if (!isAbout && (reason is null || Open(cards) is null || !said.StartsWith('第')))
            return null;
        // 推荐2位讲师 is about something else.
        if (ListNumbers.In(which) is not { Count: > 0 } numbers || !ListNumbers.IsAll(which, [.. About, .. Out]) || Term(cards, turn) is not { } term)
            return null;

        return new Intent.PickPractice(term)
        {
            Places = string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))),
            Out = Array.Exists(Out, word => which.Contains(word, StringComparison.Ordinal)),
            Why = reason is null ? null : Reason(text, reason),
        };
    }

    private static string Reason(string text, string reason)
    {
        var plain = text.Normalize(System.Text.NormalizationForm.FormKC);
        var at = plain.IndexOf(reason, StringComparison.OrdinalIgnoreCase);

        return plain[(at + reason.Length)..].Trim(' ', ':', ',', ';', '。', '，', '：');
    }

    private static string? Term(LastCards? cards, Turn turn) => Open(cards)?.Term ?? Current(turn)?.Id;

    private static Domain.Programmes.Span? Current(Turn turn) => ReportPeriods.At(turn.Site.Catalogue, CountyReport.TermRecommendation, turn.Today);

    private static Intent.PickPractice? Open(LastCards? cards) => cards?.All.SelectMany(TypedButtons.Asks).OfType<Intent.PickPractice>().FirstOrDefault();
}
