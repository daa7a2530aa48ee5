using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>Adds a part to a day: an element, or one for every class, round and slot of it.</summary>
public static class AddPart
{
    // Rows a card bears, and slots of one audience a family's form bears.
    private const int MostLines = 18;
    private const int MostLinesOfWeek = 25;
    private const int MostTimes = 60;

    public static async Task<Reply> Run(Intent.AddPart ask, Turn turn)
    {
        if ((await Contents.Arranged(ask.Engagement, turn)).Refuses(out var why, out var hosted))
            return new Reply.No(why);

        var line = Arranging.Line(hosted.Engagement.Id, string.IsNullOrEmpty(ask.Form) ? turn.Site.NewId(turn.Now) : ask.Form);
        if (await turn.Db.Elements.AnyAsync(element => element.Engagement == hosted.Engagement.Id && element.Line == line, turn.Cancel))
            return new Reply.Show(await Contents.Card(hosted, turn));
        if (!Parts.Of(hosted.Engagement, turn.Site.Catalogue).Contains(ask.Part ?? ""))
            return await Contents.Refused(new Refusal.Missing("part"), hosted, turn, ask);

        if (PartDay.Read(ask.Day, hosted.Engagement, turn.Zone) is not { } day)
            return await Contents.Refused(new Refusal.OutsideTheWeek(hosted.Engagement.StartsAt, hosted.Engagement.EndsAt), hosted, turn, ask with { Day = null });

        var wish = new PartWish(ask.Part, ask.Title, ask.Start, ask.End, ask.Room, ask.Capacity, ask.Rounds, ask.Minutes, ask.Gap, ask.Breaks);
        if (Arranging.Check(wish, day, turn.Zone, Parts.Name(ask.Part!, turn.Words)).Refuses(out why, out var part))
            return await Contents.Refused(why, hosted, turn, ask);
        if ((await Audience(ask.Audience, part, hosted, turn)).Refuses(out why, out var units))
            return await Contents.Refused(why, hosted, turn, ask);
        if (await Put(part, units, hosted, line, turn) is { } no)
            return await Contents.Refused(no, hosted, turn, ask);

        turn.Audit("add-part", hosted.Engagement.Id.Value, part.Code);

        return new Reply.Show(await Contents.Card(hosted, turn, turn.Words["open-days.added", part.Title]));
    }

    /// <summary>The units an element is made for, each its own.</summary>
    private static async Task<Decision<List<Unit>>> Audience(string? said, Part part, Hosted hosted, Turn turn)
    {
        var below = await turn.Db.Units.AsNoTracking().Below(hosted.Audience.Path).OrderBy(unit => unit.Path).ToListAsync(turn.Cancel);
        var classes = below.Where(unit => unit.Kind == "class").ToList();
        var wanted = string.IsNullOrWhiteSpace(said) || said == "usual" ? (Parts.IsForClasses(part.Code) ? "classes" : "all") : said;

        return wanted switch
        {
            "all"                            => new List<Unit> { hosted.Audience },
            "classes" when classes.Count > 0 => classes,
            "classes"                        => new List<Unit> { hosted.Audience },
            _ => UnitNames.Match(wanted, below) switch
            {
                [var one] => new List<Unit> { one },
                []        => new Refusal.NoSuchUnit(wanted),
                var many  => new Refusal.Ambiguous(wanted, [.. many.Take(5).Select(unit => unit.Name)]),
            },
        };
    }

    /// <summary>Stores a part for each of the units; why not, when it does not fit the day.</summary>
    internal static async Task<Refusal?> Put(Part part, IReadOnlyList<Unit> units, Hosted hosted, string line, Turn turn)
    {
        var existing = await turn.Db.ElementsOf(hosted.Engagement.Id).AsNoTracking().Select(element => element.Line).ToListAsync(turn.Cancel);
        if (part.Times.Count > MostTimes)
            return new Refusal.TooManyElements(MostTimes);
        var most = hosted.Engagement.IsSeveralDays ? MostLinesOfWeek : MostLines;
        if (existing.Distinct().Count() >= most)
            return new Refusal.TooManyElements(most);
        if (existing.Count + units.Count * part.Times.Count > Arranging.MostElements)
            return new Refusal.TooManyElements(Arranging.MostElements);
        if (await Fit(part.Times[0].From, part.Times[^1].To, hosted, turn) is { } why)
            return why;

        var places = await Places(units, hosted, turn);
        turn.Db.AddRange(Arranging.Make(part, places, hosted.Engagement.Id, line, comesAgain: hosted.Engagement.IsSeveralDays && part.Code == Parts.Lesson));
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return null;
    }

    // A draft grows to hold its contents, every day of it alike; what families were told does not.
    internal static async Task<Refusal?> Fit(DateTimeOffset from, DateTimeOffset to, Hosted hosted, Turn turn)
    {
        var day = hosted.Engagement;
        // A day ends at midnight, whatever its rounds add up to.
        if (from.DayIn(turn.Zone) != to.DayIn(turn.Zone))
            return new Refusal.NotPlausible();
        var sittings = Sittings.Of(day.StartsAt, day.EndsAt);
        var (first, last) = (PartDay.Index(from, day, turn.Zone), PartDay.Index(to, day, turn.Zone));
        if (sittings.Count > 1 && from <= turn.Now)
            return new Refusal.InThePast(from);
        if (sittings.Count > 1 && (first < 0 || last >= sittings.Count))
            return new Refusal.OutsideTheWeek(day.StartsAt, day.EndsAt);
        if (sittings.Count > 1)
            (from, to) = (from.AddDays(-first), to.AddDays(sittings.Count - 1 - last));
        if (from >= day.StartsAt && to <= day.EndsAt)
            return null;
        if (day.State != EngagementState.Draft)
            return new Refusal.OutsideTheDay(day.StartsAt, day.EndsAt);

        var (startsAt, endsAt) = (from < day.StartsAt ? from : day.StartsAt, to > day.EndsAt ? to : day.EndsAt);
        if (startsAt <= turn.Now)
            return new Refusal.InThePast(startsAt);
        if (await UseCases.Places.Taken(turn, new Slot(startsAt, endsAt, day.Place), hosted.Audience, day.Id) is { } taken)
            return taken;

        (day.StartsAt, day.EndsAt) = (startsAt, endsAt);
        return null;
    }

    private static async Task<IReadOnlyList<Place>> Places(IReadOnlyList<Unit> units, Hosted hosted, Turn turn)
    {
        var ids = units.Select(unit => unit.Id).ToList();
        var teachers = (await turn.Db.PersonRoles.AsNoTracking().Where(held => held.Code == "head-teacher" && ids.Contains(held.Unit)).OrderBy(held => held.Person).ToListAsync(turn.Cancel))
            .ToLookup(held => held.Unit, held => held.Person);

        return [.. units.Select(unit => new Place(
            unit.Id,
            unit.Kind == "class" ? turn.Words["open-days.room-of", unit.Name] : hosted.Engagement.Place,
            teachers[unit.Id].Select(person => (PersonId?)person).FirstOrDefault() ?? hosted.Engagement.Lead))];
    }
}
