using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain;
using CoEduBot.Storage.Queries;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases;

/// <summary>The form was submitted: makes a draft that nobody but its hosts sees yet.</summary>
public static class ScheduleEngagement
{
    public static async Task<Reply> Run(Intent.Schedule ask, Turn turn)
    {
        if (await Made(ask, turn) is { } before)
            return await OpenEngagement.AsHost(before, turn);
        if ((await Audiences.Find(turn, ask.Audience)).Refuses(out var why, out var audience))
            return await ScheduleForm.Refused(why, ask, turn);
        if (Kinds.Find(ask.Kind, await Kinds.Offered(turn, [audience]), turn.Words).Refuses(out why, out var kind))
            return await ScheduleForm.Refused(why, ask, turn);
        if (Kinds.Mode(kind, ask.Mode).Refuses(out why, out var mode))
            return await ScheduleForm.Refused(why, ask, turn);

        var wish = new Wish(ask.Topic, ask.Lecturer, ask.Place, ask.Day, ask.Start, ask.End, ask.Capacity) { LastDay = ask.LastDay };
        if (!string.IsNullOrWhiteSpace(ask.LastDay) && ask.LastDay != ask.Day && !OpenDays.Parts.Has(kind.Code, turn.Site.Catalogue))
            return await ScheduleForm.Refused(new Refusal.OneDayOnly(Kinds.Name(kind.Code, turn.Words)), ask, turn);
        if (Scheduling.Check(wish, turn.Zone, turn.Now).Refuses(out why, out var draft))
            return await ScheduleForm.Refused(why, ask, turn);
        if (await Places.Taken(turn, draft.Slot, audience, except: null) is { } clash)
            return await ScheduleForm.Refused(clash, ask, turn);

        var engagement = Make(ask, draft, kind.Code, mode, audience, turn);
        if (await AtScheduling.Broken(turn, engagement, draft.Slot, audience) is { } broken)
            return await ScheduleForm.Refused(broken, ask, turn);

        turn.Db.Add(engagement);
        turn.Audit("schedule", engagement.Id.Value);
        await turn.Db.SaveChangesAsync(turn.Cancel);
        turn.Deed = new Deed("schedule", engagement.Topic) { Back = [new Intent.Cancel(engagement.Id.Value, engagement.Version)] };

        return await OpenEngagement.AsHost(engagement, turn);
    }

    // A second press of the same form finds the first one's draft.
    private static Task<Engagement?> Made(Intent.Schedule ask, Turn turn) =>
        string.IsNullOrEmpty(ask.Form)
            ? Task.FromResult<Engagement?>(null)
            : turn.Db.Engagements.SingleOrDefaultAsync(e => e.Lead == turn.Who.Id && e.Form == ask.Form, turn.Cancel);

    private static Engagement Make(Intent.Schedule ask, Draft draft, string kind, string mode, Unit audience, Turn turn) => new()
    {
        Id = new EngagementId(turn.Site.NewId(turn.Now)),
        Kind = kind,
        Mode = mode,
        Audience = audience.Id,
        Tier = Tiers.Of(audience)!.Value,
        Lead = turn.Who.Id,
        Topic = draft.Topic,
        Lecturer = draft.Lecturer,
        Place = draft.Slot.Place,
        StartsAt = draft.Slot.StartsAt,
        EndsAt = draft.Slot.EndsAt,
        Capacity = draft.Capacity,
        PlannedAt = turn.Now,
        Form = ask.Form ?? "",
    };
}
