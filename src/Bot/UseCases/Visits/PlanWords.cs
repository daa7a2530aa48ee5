using System.Globalization;
using System.Text.Json;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Intents.Words;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>`王小禾 改到周四19:00`, `第2个不去`: changes a plan while its card is the newest.</summary>
internal static class PlanWords
{
    private static readonly string[] LeavingOut = ["不去", "不用去", "去掉", "取消", "不要", "删掉", "刪掉", "跳过", "跳過", "skip", "leave out", "remove", "drop", "without"];

    /// <summary>The plan as changed; null when no plan is open, or nothing of it is meant.</summary>
    public static async Task<Intent?> Read(string text, Reading reading, LastCards cards, Turn turn)
    {
        if (Open(cards) is not { Visits.Count: > 0 } plan)
            return null;

        var said = VisitWords.Folded(text);
        var slots = ProposeVisits.Adjusted(plan);
        if (await Which(said, slots, turn) is not { } which)
            return null;

        if (Array.Exists(LeavingOut, said.Contains))
            return new Intent.PlanVisits { Visits = [.. slots.Where((_, index) => index != which)] };

        var time = reading.Slots is { Day: not null } or { Start: not null } ? reading.Slots : VisitWords.Time(text, turn);

        return time is { Day: null, Start: null } ? null : new Intent.PlanVisits { Visits = [.. slots.Select((slot, index) => index == which ? Moved(slot, time) : slot)] };
    }

    private static Intent.ProposeVisits? Open(LastCards cards)
    {
        var first = CardText.Buttons(cards.Newest).Select(button => IntentJson.Read(JsonSerializer.SerializeToElement(button.Data))).FirstOrDefault();

        return first is Intent.ProposeVisits
            ? IntentJson.Read(JsonSerializer.SerializeToElement(CardText.Press(cards.Newest, 1, new Dictionary<string, string>()))) as Intent.ProposeVisits
            : null;
    }

    // 第2个, no. 2, #2, or a student: 王小禾, 12号 before all else.
    private static async Task<int?> Which(string said, IReadOnlyList<VisitSlot> slots, Turn turn)
    {
        foreach (var sign in new[] { "第", "no. ", "no.", "number ", "#" })
            if (said.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at && Numbers.Read(said, at + sign.Length, out _) is { } number && number >= 1 && number <= slots.Count)
                return number - 1;

        for (var index = 0; index < slots.Count; index++)
            if ((await turn.PupilsOf(PlanVisits.Ids(slots[index].Students))).Any(pupil => said.Contains(pupil.Name.ToLowerInvariant(), StringComparison.Ordinal) || Begins(said, pupil.Number)))
                return index;

        return null;
    }

    private static bool Begins(string said, int? number) => said.StartsWith($"{number}号", StringComparison.Ordinal) || said.StartsWith($"{number}號", StringComparison.Ordinal);

    private static VisitSlot Moved(VisitSlot slot, Slots time)
    {
        var (day, start) = (time.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), time.Start?.ToString("HH:mm", CultureInfo.InvariantCulture));

        return slot with { At = $"{day ?? slot.At.Split('T')[0]}T{start ?? slot.At.Split('T')[^1]}" };
    }
}
