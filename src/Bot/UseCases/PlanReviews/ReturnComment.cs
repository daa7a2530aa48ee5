using System.Buffers;

namespace CoEduBot.Bot.UseCases.PlanReviews;

/// <summary>The word somebody types with a plan that goes back: what comes after saying so.</summary>
public static class ReturnComment
{
    private const string Marks = ",，;；:：。\n";

    private static readonly SearchValues<char> Ends = SearchValues.Create(Marks);

    // What the ask itself is made of; the longer ones first.
    private static readonly string[] Asking =
    [
        "退回去", "退回", "退件", "打回去", "打回来", "打回來", "打回", "驳回", "駁回", "发回去", "發回去", "不通过", "不通過", "计划书", "計劃書", "计划", "計劃", "计画", "計畫",
    ];

    /// <summary>`把向阳中学的计划退回去，讲座太少了` gives `讲座太少了`; empty when nothing was said.</summary>
    public static string In(string text)
    {
        var end = text.AsSpan().IndexOfAny(Ends);
        var first = end < 0 ? text : text[..end];
        var asked = Asking.Select(word => first.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at ? at + word.Length : 0).Max();
        if (asked == 0)
            // English names the plan last or first: only what stands apart is the word on it.
            return end < 0 ? "" : text[(end + 1)..].Trim();

        return text[asked..].Trim().TrimStart(Marks.ToCharArray()).Trim();
    }
}
