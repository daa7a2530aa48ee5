using System.Globalization;
using System.Text.Json;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Intents.Dates;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>A family's choice in words: `听课第一轮 陪餐 交流14:20`, `小雨听课第二轮`, `不去陪餐`, `3人`. What leaves a choice open is filled by the best schedule.</summary>
internal static class WishWords
{
    private static readonly string[] Refusing = ["不参加", "不去", "不要", "取消", "退掉", "别", "not ", "no ", "cancel "];

    /// <summary>What one piece means: elements of which one is wanted in each block, or those given up.</summary>
    private sealed record Wish(IReadOnlyList<Element> Elements, bool Refused);

    /// <summary>The choice, or why not; null when nothing in the text names an element.</summary>
    /// <param name="children">The family's students by name, with their classes.</param>
    public static Decision<Intent.ChooseElements>? Read(string text, FamilyDay day, IReadOnlyList<(string Name, UnitId Class)> children, Words words, Turn turn)
    {
        var (wishes, strangers, heads) = (new List<Wish>(), new List<string>(), (string?)null);
        foreach (var piece in PartWords.Pieces(text))
        {
            var folded = PartWords.Fold(piece);
            if (Heads(folded) is { } count)
                heads = count;
            else if (Find(folded, day, children, words, turn.Zone) is { } wish)
                wishes.Add(wish);
            else
                strangers.Add(piece);
        }

        return wishes.Count == 0 ? null
             : strangers.Count > 0 ? new Refusal.NotAnElement(strangers[0])
             : new Intent.ChooseElements(day.Engagement.Value) { Headcount = heads, More = Choices(wishes, day, heads, turn) };
    }

    private static string? Heads(string piece) =>
        PartWords.Number(piece) is { } number && (piece.EndsWith('人') || piece.EndsWith("个人", StringComparison.Ordinal) || piece.EndsWith("people", StringComparison.Ordinal)) && piece.Length <= 10
            ? number.ToString(CultureInfo.InvariantCulture) : null;

    private static Wish? Find(string folded, FamilyDay day, IReadOnlyList<(string Name, UnitId Class)> children, Words words, TimeZoneInfo zone)
    {
        var days = day.Elements.Select(element => element.StartsAt.DayIn(zone)).Distinct().Order().ToList();
        var (on, undated) = days.Count > 1 ? PartDay.Cut(folded, days) : ([], folded);
        var refused = Refusing.FirstOrDefault(word => undated.StartsWith(word, StringComparison.Ordinal));
        var rest = refused is null ? undated : undated[refused.Length..];
        var clock = TimeWords.Read(rest, new DateFrame(new DateOnly(2000, 1, 3), SchoolCalendar.Assumed)).Clocks.Select(found => (ClockMention?)found).FirstOrDefault();
        if (clock is { } at)
            rest = rest.Remove(at.Start, at.End - at.Start);

        var round = Round(ref rest);
        var named = Named(rest, day, words);
        var own = children.Where(child => Says(rest, child, day)).Select(child => child.Class).ToHashSet();
        var fitting = named
            .Where(element => own.Count == 0 || own.Contains(element.Audience) || !day.Classes.ContainsKey(element.Audience))
            .Where(element => on.Count == 0 || on.Contains(element.StartsAt.DayIn(zone)))
            .Where(element => clock is not { } time || element.StartsAt.ClockIn(zone) == time.From)
            .Where(element => round is not { } number || Turn(element, day, zone) == number).ToList();

        return fitting.Count == 0 ? null : new Wish(fitting, refused is not null);
    }

    // 第一轮, 第2场, round 2: taken out of the text.
    private static int? Round(ref string text)
    {
        foreach (var word in new[] { "轮", "场", "round" })
            if (text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var found)
            {
                var from = word == "round" ? found : text.LastIndexOf('第', found) is >= 0 and var first ? first : int.Max(0, found - 1);
                var until = word == "round" ? text.Length : found + word.Length;
                var number = PartWords.Number(text[from..until]);
                if (number is null)
                    continue;

                text = text.Remove(from, until - from).Trim();
                return number;
            }

        return null;
    }

    private static List<Element> Named(string rest, FamilyDay day, Words words)
    {
        var code = PartWords.What(rest, [.. day.Elements.Select(element => element.Code).Distinct()], words);
        var titled = day.Elements.Where(element => PartWords.Fold(element.Title) is { Length: > 1 } title && (rest.Contains(title, StringComparison.Ordinal) || (rest.Length > 1 && title.Contains(rest, StringComparison.Ordinal)))).ToList();

        return titled.Count > 0 ? titled : [.. day.Elements.Where(element => element.Code == code)];
    }

    // 王小雨, 小雨, 2班: one of the family's own, or the class it is in.
    private static bool Says(string rest, (string Name, UnitId Class) child, FamilyDay day)
    {
        var name = PartWords.Fold(child.Name);
        var unit = day.Classes.TryGetValue(child.Class, out var called) ? PartWords.Fold(called) : "";

        return rest.Contains(name, StringComparison.Ordinal) || (name.Length > 2 && rest.Contains(name[1..], StringComparison.Ordinal))
               || (unit.Length > 1 && (rest.Contains(unit, StringComparison.Ordinal) || (unit.EndsWith('班') && rest.Contains(unit[^2..], StringComparison.Ordinal))));
    }

    // The how-manieth of its alternatives on its day.
    private static int Turn(Element element, FamilyDay day, TimeZoneInfo zone) =>
        1 + day.Elements.Where(other => other.Group == element.Group && other.Group.Length > 0 && other.Audience == element.Audience && other.StartsAt.DayIn(zone) == element.StartsAt.DayIn(zone)).Count(other => other.StartsAt < element.StartsAt);

    private static Dictionary<string, JsonElement> Choices(List<Wish> wishes, FamilyDay day, string? heads, Turn turn)
    {
        var chosen = new Dictionary<string, string>();
        var open = new List<Block>();
        foreach (var (wish, block) in wishes.SelectMany(wish => day.Blocks.Select(block => (wish, block))))
        {
            var options = block.Elements.Where(wish.Elements.Contains).ToList();
            if (options.Count == 0)
                continue;
            if (wish.Refused)
                chosen[block.Key.Value] = ChooseElements.None;
            else if (options.Count == 1)
                chosen[chosen.ContainsKey(block.Key.Value) ? options[0].Id.Value : block.Key.Value] = options[0].Id.Value;
            else
                open.Add(block with { Elements = options });
        }

        Fill(chosen, open, day, int.TryParse(heads, out var number) ? number : 1, turn.Now);

        return chosen.ToDictionary(one => $"{ChooseElements.Prefix}{one.Key}", one => JsonSerializer.SerializeToElement(one.Value));
    }

    // What was left open goes where it fits; where nothing fits, the first is waited for.
    private static void Fill(Dictionary<string, string> chosen, List<Block> open, FamilyDay day, int heads, DateTimeOffset now)
    {
        var asked = day.Blocks.Where(block => chosen.ContainsKey(block.Key.Value) || open.Exists(one => one.Key == block.Key)).ToList();
        var taken = day.Elements.Where(element => chosen.ContainsValue(element.Id.Value) || (day.Held.Contains(element) && !asked.Exists(block => block.Has(element.Id)))).ToList();
        var free = open.Select(block => block with { Elements = [.. block.Elements.Where(element => ProposeElements.CanBeHad(element, day, heads, now))] }).ToList();
        var found = Timetable.For(free, taken);
        foreach (var block in open)
            chosen[block.Key.Value] = (found.FirstOrDefault(element => block.Has(element.Id)) ?? block.Elements[0]).Id.Value;
    }
}
