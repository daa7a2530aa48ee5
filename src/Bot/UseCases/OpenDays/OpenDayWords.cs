using System.Globalization;
using System.Text.Json;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>What is typed about the contents of an open day, beside what <see cref="Intents.SentenceReader"/> knows.</summary>
internal static class OpenDayWords
{
    private static readonly string[] AsksHeads = ["开放日人数", "开放周人数", "开放日各项人数", "各项人数", "开放日各项报名人数", "各项报名人数", "陪餐人数", "听课人数", "open day numbers", "open day headcounts", "numbers per part"];
    private static readonly string[] AsksContents = ["安排内容", "开放日内容", "开放周内容", "安排开放日内容", "安排开放周内容", "内容安排", "contents", "open day contents", "open week contents", "arrange contents"];
    private static readonly string[] AsksUsual = ["按常规安排", "常规安排", "usual plan"];
    private static readonly string[] AsksNames = ["本班名单", "开放日本班名单", "open day names"];
    private static readonly string[] AsksDay = ["开放日", "开放周", "open day", "the open day", "open week", "the open week"];
    private static readonly string[] AsksPlan = ["推荐安排", "suggest a plan"];

    /// <summary>The answer; null where the text is about something else.</summary>
    public static async Task<Reply?> Read(string text, LastCards? cards, Turn turn)
    {
        var said = PartWords.Fold(text).TrimEnd('.', '!', '?', '？', '！', '。');
        if (AsksHeads.Contains(said))
            return await About(Wanted.Counted, turn, id => new Intent.ShowHeadcounts(id));
        if (AsksNames.Contains(said))
            return await About(Wanted.Counted, turn, id => new Intent.ShowElementFamilies(id));
        if (turn.Who.Hosts && AsksContents.Contains(said))
            return await About(Wanted.Arranged, turn, id => new Intent.ShowContents(id));
        if (turn.Who.Hosts && AsksUsual.Contains(said))
            return await About(Wanted.Arranged, turn, id => new Intent.UsualPlan(id));
        if (turn.Who is { Family: not null, Hosts: false } && AsksDay.Contains(said))
            return await About(Wanted.Chosen, turn, id => new Intent.Open(id));
        if (turn.Who.Family is not null && AsksPlan.Contains(said))
            return await About(Wanted.Chosen, turn, id => new Intent.ProposeElements(id));

        return await Part(text, cards, turn) ?? await Choice(text, cards, turn);
    }

    // Only where the day's own card is open: 9点 听课 may mean many things.
    private static async Task<Reply?> Part(string text, LastCards? cards, Turn turn)
    {
        var open = Asks(cards).Select(ask => ask switch { Intent.AddPart add => add.Engagement, Intent.ShowContents show => show.Engagement, _ => null }).OfType<string>().FirstOrDefault();
        if (open is null || !turn.Who.Hosts || await turn.Db.Engagements.FindAsync([new EngagementId(open)], turn.Cancel) is not { } engagement)
            return null;

        var (days, rest) = engagement.IsSeveralDays ? PartDay.Cut(text, PartDay.Days(engagement, turn.Zone)) : ([], text);
        if (PartWords.Read(rest, open, Parts.Of(engagement, turn.Site.Catalogue), turn.Words) is not { } add)
            return null;

        Reply? reply = null;
        foreach (var day in days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).DefaultIfEmpty(""))
            if (reply is null or Reply.Show)
                reply = await Answering.Run(add with { Day = day, Form = turn.Site.NewId(turn.Now) }, turn);

        return reply;
    }

    private static async Task<Reply?> Choice(string text, LastCards? cards, Turn turn)
    {
        if (turn.Who.Family is not { } family)
            return null;

        var open = Asks(cards).OfType<Intent.ChooseElements>().Select(ask => ask.Engagement).FirstOrDefault();
        var days = open is not null ? [new EngagementId(open)] : (await Days(Wanted.Chosen, turn).Take(5).ToListAsync(turn.Cancel)).Where(e => !e.IsClosed(turn.Now)).Select(e => e.Id).ToList();
        if (days.Count != 1 || await FamilyDay.Of(turn, days[0], family) is not { } day)
            return null;

        var children = await turn.Db.Students.AsNoTracking().Where(student => student.Family == family).Select(student => new { student.Name, student.Class }).ToListAsync(turn.Cancel);
        if (WishWords.Read(text, day, [.. children.Select(child => (child.Name, child.Class))], turn.Words, turn) is not { } wishes)
            return null;

        return wishes.Refuses(out var why, out var ask) ? new Reply.No(why) : await Answering.Run(ask, turn);
    }

    private enum Wanted
    {
        /// <summary>Of a kind with parts, to come; the host's own.</summary>
        Arranged,

        /// <summary>With parts, published, not long over.</summary>
        Counted,

        /// <summary>With parts, to come, the caller's family invited.</summary>
        Chosen,
    }

    private static async Task<Reply> About(Wanted wanted, Turn turn, Func<string, Intent> ask)
    {
        var found = (await Days(wanted, turn).Take(5).ToListAsync(turn.Cancel)).Where(e => Parts.Has(e.Kind, turn.Site.Catalogue) && (wanted != Wanted.Chosen || !e.IsClosed(turn.Now))).ToList();

        return found switch
        {
            []        => new Reply.No(new Refusal.NothingFits()),
            [var one] => await Answering.Run(ask(one.Id.Value), turn),
            _         => new Reply.Choose(turn.Words["cards.which-one"], [.. found.Select(e => ($"{EngagementFacts.When(e, turn.Words, turn.Zone)} {EngagementFacts.Name(e, turn.Words)}", ask(e.Id.Value)))]),
        };
    }

    private static IQueryable<Engagement> Days(Wanted wanted, Turn turn)
    {
        var (now, since) = (turn.Now, turn.Now.AddDays(-2));
        var kinds = turn.Site.Catalogue.Kinds.Select(kind => kind.Code).Where(code => Parts.Has(code, turn.Site.Catalogue)).ToList();
        var all = wanted == Wanted.Chosen
            ? turn.Db.InvitedTo(turn.Who.Family!.Value).AsNoTracking().Where(e => e.State == EngagementState.Published && e.EndsAt > now)
            : Reach(turn).Where(e => e.EndsAt > since);

        return (wanted switch
        {
            Wanted.Arranged => all.Where(e => (e.State == EngagementState.Draft || e.State == EngagementState.Published) && e.EndsAt > now && kinds.Contains(e.Kind)),
            Wanted.Counted  => all.Where(e => e.State != EngagementState.Cancelled && e.State != EngagementState.Reversed),
            Wanted.Chosen   => all,
        }).Where(e => wanted == Wanted.Arranged || turn.Db.Elements.Any(element => element.Engagement == e.Id && !element.Dropped)).OrderBy(e => e.StartsAt);
    }

    // What concerns a head teacher's class may be held by the school above it.
    private static IQueryable<Engagement> Reach(Turn turn)
    {
        var above = turn.Who.Roles.SelectMany(held => held.At.Chain).Distinct().ToList();

        return ShowAgenda.Visible(turn).Union(turn.Db.Engagements.AsNoTracking().Where(e => e.State != EngagementState.Draft && above.Contains(e.Audience)));
    }

    // The newest card, or the one before where the newest asks for nothing: what is typed fills the form that is open.
    private static IEnumerable<Intent?> Asks(LastCards? cards) => (cards is null ? [] : CardText.Inputs(cards.Newest).Count > 0 ? [cards.Newest] : cards.All)
        .SelectMany(CardText.Buttons).Select(button => IntentJson.Read(JsonSerializer.SerializeToElement(button.Data)));
}
