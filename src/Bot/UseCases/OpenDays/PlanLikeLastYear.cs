using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.OpenDays;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.OpenDays;

/// <summary>Proposes a whole day in one card, and makes the draft with its elements when the host takes it.</summary>
public static class PlanLikeLastYear
{
    public static async Task<Reply> Run(Intent.ProposePlan ask, Turn turn)
    {
        if ((await Where(ask.Kind, turn)).Refuses(out var why, out var audience))
            return new Reply.No(why);

        var proposal = await DayProposals.Of(ask.Kind, audience, turn);

        return new Reply.Show(DayProposalCard.For(proposal, Filled(ask.Kind, proposal, turn), turn.Words));
    }

    public static async Task<Reply> Run(Intent.AcceptPlan ask, Turn turn)
    {
        if ((await Where(ask.Kind, turn)).Refuses(out var why, out var audience))
            return new Reply.No(why);

        var proposal = await DayProposals.Of(ask.Kind, audience, turn);
        var made = await ScheduleEngagement.Run(new Intent.Schedule
        {
            Form = ask.Form, Kind = ask.Kind, Audience = audience.Id.Value, Topic = ask.Topic, Place = ask.Place, Day = ask.Day, LastDay = ask.LastDay, Start = ask.Start, End = ask.End,
        }, turn);
        if (made is Reply.Again { Why: var refused })
            return new Reply.Again(refused, DayProposalCard.For(proposal, ask, turn.Words));
        if (made is not Reply.Show || await turn.Db.Engagements.SingleOrDefaultAsync(each => each.Lead == turn.Who.Id && each.Form == ask.Form, turn.Cancel) is not { } day)
            return made;

        await Put(day, proposal.Elements, turn);

        return await OpenEngagement.AsHost(day, turn, turn.Words["proposals.made", proposal.Elements.Count]);
    }

    private static async Task<Decision<Unit>> Where(string? kind, Turn turn)
    {
        if (string.IsNullOrWhiteSpace(kind))
            return new Refusal.Missing("kind");
        if ((await Audiences.Find(turn, null)).Refuses(out var why, out var audience))
            return why;

        return Kinds.Find(kind, await Kinds.Offered(turn, [audience]), turn.Words).Refuses(out why, out _) ? why : audience;
    }

    // A second press of the same card finds the elements there.
    private static async Task Put(Engagement day, IReadOnlyList<ElementPlan> plans, Turn turn)
    {
        if (day.State != EngagementState.Draft || await turn.Db.Elements.AnyAsync(element => element.Engagement == day.Id, turn.Cancel))
            return;

        foreach (var plan in plans.Where(plan => plan.From + plan.Length <= day.EndsAt - day.StartsAt))
            turn.Db.Add(plan.At(day.StartsAt, day.Id, new ElementId(turn.Site.NewId(turn.Now))));
        turn.Audit("accept-plan", day.Id.Value);
        await turn.Db.SaveChangesAsync(turn.Cancel);
    }

    private static Intent.AcceptPlan Filled(string kind, DayProposal it, Turn turn) => new(kind)
    {
        Form = turn.Site.NewId(turn.Now),
        Topic = it.Topic,
        Place = it.Place,
        Day = it.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        LastDay = it.Days > 1 ? it.Day.AddDays(it.Days - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Start = it.Start.ToString("HH:mm", CultureInfo.InvariantCulture),
        End = it.End.ToString("HH:mm", CultureInfo.InvariantCulture),
    };
}

/// <summary>`安排家长节`, `照去年安排开放日`.</summary>
public static class LastYearWords
{
    private static readonly string[] Festival = ["安排家长节", "安排家長節", "办家长节", "辦家長節", "plan the parents' festival", "plan the parents’ festival", "schedule the parents' festival", "schedule parents' festival"];
    private static readonly string[] Like = ["照去年", "按去年", "像去年", "跟去年一样", "跟去年一樣", "like last year", "as last year"];

    /// <summary>Null when it is about something else.</summary>
    public static Intent.ProposePlan? Read(string text, Turn turn)
    {
        var said = text.Trim().TrimEnd('。', '.', '！', '!').ToLowerInvariant();
        if (!turn.Who.Hosts)
            return null;
        if (Festival.Contains(said))
            return new Intent.ProposePlan(UsualElements.Festival);
        if (!Like.Any(words => said.Contains(words, StringComparison.Ordinal)))
            return null;

        var kind = turn.Site.Reader.Read(new Utterance(said, turn.Now, turn.Words.Locale, turn.Who.Leading)).Slots.Kind;

        return said.Contains("家长节", StringComparison.Ordinal) || said.Contains("家長節", StringComparison.Ordinal) || said.Contains("festival", StringComparison.Ordinal) ? new Intent.ProposePlan(UsualElements.Festival)
            : said.Contains("开放日", StringComparison.Ordinal) || said.Contains("開放日", StringComparison.Ordinal) || said.Contains("open day", StringComparison.Ordinal) ? new Intent.ProposePlan("open-day")
            : kind is null ? null : new Intent.ProposePlan(kind);
    }
}
