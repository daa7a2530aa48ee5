using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.Cards.OpenDays;

/// <summary>One question of a family's form, with what stands in it now.</summary>
public sealed record ChoiceQuestion(string Key, string Label, string Value, IReadOnlyList<(string Title, string Value)> Options);

/// <summary>What stands together in a family's form: a day of an open week, or what is taken once on any of its days.</summary>
/// <param name="Name">Empty where there is one day only.</param>
/// <param name="Lines">What there is, when and where, to be read before choosing.</param>
public sealed record ChoiceSection(string Name, IReadOnlyList<string> Lines, IReadOnlyList<ChoiceQuestion> Questions);

/// <summary>What a family can still choose, day by day: the same on its card and on its page.</summary>
public static class ChoiceForm
{
    // A card stays below 25 KB: where a school has more slots than this, those without seats are not shown.
    private const int MostOptions = 120;

    public static IReadOnlyList<ChoiceSection> Of(FamilyDay day, Words words, TimeZoneInfo zone)
    {
        var (blocks, several) = (Open(day), ElementNames.OnSeveralDays(day.Elements, zone));
        DateOnly? On(Block block) => ElementNames.OnSeveralDays(block.Elements, zone) ? null : block.Elements[0].StartsAt.DayIn(zone);
        IReadOnlyList<ChoiceQuestion> Asked(IEnumerable<Block> some, bool dated) => [.. some.Select(block => Question(block, dated, day, words, zone))];

        var days = from element in blocks.SelectMany(block => block.Elements)
                   group element by element.StartsAt.DayIn(zone) into one
                   orderby one.Key
                   select new ChoiceSection(several ? Dates.Day(one.Key, words.Locale) : "", [.. Lines(one, day, words, zone)], Asked(blocks.Where(block => On(block) == one.Key), dated: false));
        var anyDay = blocks.Where(block => On(block) is null).ToList();

        return [.. days, .. anyDay.Count == 0 ? Array.Empty<ChoiceSection>() : [new(words["open-days.any-day"], [], Asked(anyDay, dated: true))]];
    }

    // What has begun cannot be chosen any more, nor anything in the place of what the family was at.
    private static List<Block> Open(FamilyDay day) =>
    [
        .. from block in day.Blocks
           where !block.Elements.Any(element => element.StartsAt <= day.Now && day.Held.Contains(element))
           let left = block with { Elements = [.. block.Elements.Where(element => element.StartsAt > day.Now)] }
           where left.Elements.Count > 0
           select left,
    ];

    /// <summary>`09:00–09:40、09:50–10:30 听课 · 三年级1班教室`: the same in the same room is one line.</summary>
    private static IEnumerable<string> Lines(IEnumerable<Element> elements, FamilyDay day, Words words, TimeZoneInfo zone) =>
        from element in elements
        group element by (Title: ElementNames.Title(element, day.Classes, words), element.Room, element.ByFamily) into same
        let times = same.OrderBy(element => element.StartsAt).Select(element => new Span(element.StartsAt, element.EndsAt)).ToList()
        orderby times[0].From
        select $"{ElementNames.Times(times, same.Key.ByFamily, words, zone)} {same.Key.Title}{(same.Key.Room.Length > 0 ? $" · {same.Key.Room}" : "")}";

    private static ChoiceQuestion Question(Block block, bool dated, FamilyDay day, Words words, TimeZoneInfo zone)
    {
        var all = day.Blocks.Sum(each => each.Elements.Count);
        var shown = block.Elements.Where(element => all <= MostOptions || day.IsPicked(element) || !element.IsFull(1)).ToList();
        var options = shown.Take(all <= MostOptions ? shown.Count : MostOptions / day.Blocks.Count).Union(block.Elements.Where(day.IsPicked)).ToList();
        var titles = block.Elements.Select(element => ElementNames.Title(element, day.Classes, words)).Distinct().ToList();

        return new(block.Key.Value, string.Join(" / ", titles.Take(4)), block.Elements.FirstOrDefault(day.IsPicked)?.Id.Value ?? ChooseElements.None,
        [
            .. options.Select(element => (Option(element, titles.Count > 1, dated, day, words, zone), element.Id.Value)),
            (words["open-days.not-this"], ChooseElements.None),
        ]);
    }

    private static string Option(Element element, bool named, bool dated, FamilyDay day, Words words, TimeZoneInfo zone)
    {
        var what = $"{ElementNames.Time(element, dated, words, zone)} {(named ? $"{ElementNames.Title(element, day.Classes, words)} " : "")}{element.Room}".TrimEnd();
        var mine = day.Bookings.GetValueOrDefault(element.Id) is { HoldsSeat: true };

        return mine || element.Capacity is not { } seats ? what
             : element.WaitingFamilies > 0 ? words["open-days.option-full", what, element.WaitingFamilies]
             : seats <= element.SeatsTaken ? words["open-days.option-waits", what]
             : element.ByFamily ? words["open-days.option-free", what]
             : words["open-days.option-left", what, seats - element.SeatsTaken];
    }
}
