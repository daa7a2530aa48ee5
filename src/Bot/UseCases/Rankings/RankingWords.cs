using System.Globalization;
using System.Text;
using CoEduBot.Bot.Intents;

namespace CoEduBot.Bot.UseCases.Rankings;

/// <summary>What people type about what the county publishes.</summary>
internal static class RankingWords
{
    private static readonly HashSet<string> Bulletins =
        ["通报", "通報", "每周通报", "每週通報", "周通报", "週通報", "本周通报", "本週通報", "看通报", "看通報", "bulletin", "weekly bulletin", "show the bulletin", "the bulletin"];

    public static Intent.ShowBulletin? Bulletin(string text) =>
        Bulletins.Contains(text.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('。', '.', '!', '?').ToLowerInvariant()) ? new Intent.ShowBulletin() : null;

    public static Intent.ShowRanking Ranking(Slots slots) => new()
    {
        // A term or a year is not ranked as such: its newest month is.
        Month = slots.From is { Day: 1 } first && slots.To == first.AddMonths(1).AddDays(-1) ? first.ToString("yyyy-MM", CultureInfo.InvariantCulture) : null,
        Tier = slots.Tier == "county" ? null : slots.Tier,
    };
}
