using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Visits;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>The form for a visit that was held: asks for whom where that was not said. Stores nothing.</summary>
public static class StartRecordVisit
{
    /// <summary>A class; more is no list anybody picks from.</summary>
    private const int MostChoices = 60;

    public static async Task<Reply> Run(Intent.StartRecordVisit ask, Turn turn)
    {
        if ((await May(turn)).Refuses(out var why, out var kind))
            return new Reply.No(why);
        if (ask.Visit is { Length: > 0 } planned)
            return await OfPlanned(ask, planned, kind, turn);
        if (string.IsNullOrWhiteSpace(ask.Students))
            return await Pick(ask, turn);

        if ((await turn.NamedPupils(ask.Students)).Refuses(out why, out var pupils))
            return new Reply.No(why);

        return await Begun(ask, pupils, turn) is { } begun
            ? await OfPlanned(ask with { Visit = begun }, begun, kind, turn)
            : new Reply.Show(await Form(Plain(ask, pupils, turn), pupils, kind, turn));
    }

    // Who names a student days later means the visit whose time is over, with its day.
    private static async Task<string?> Begun(Intent.StartRecordVisit ask, IReadOnlyList<Pupil> pupils, Turn turn)
    {
        var since = turn.Now.AddDays(-RecordVisit.DaysAround);
        var found = (await VisitBook.Of(turn)).Visits
            .Where(visit => visit.Visitor == turn.Who.Id && visit.State.IsOpen() && visit.StartsAt > since && visit.StartsAt <= turn.Now && pupils.All(pupil => visit.Children.Contains(pupil.Id)))
            .ToList();

        return ask.Day is null && found is [var one] ? one.Id.Value : null;
    }

    /// <summary>The form once more, with what was filled in.</summary>
    public static async Task<Reply> Again(Intent.RecordVisit form, Turn turn)
    {
        if ((await May(turn)).Refuses(out var why, out var kind))
            return new Reply.No(why);

        return (await turn.NamedPupils(form.Students ?? "")).Refuses(out why, out var pupils) ? new Reply.No(why) : new Reply.Show(await Form(form, pupils, kind, turn));
    }

    /// <summary>The kind that visits are, for those who visit; a refusal for everybody else.</summary>
    public static async Task<Decision<KindForm>> May(Turn turn) =>
        !await turn.Visits() ? new Refusal.NotAllowed(Act.Visit)
        : turn.Site.Catalogue.Kind(VisitDuties.Kind) is { } kind ? kind
        : new Refusal.NotAKindHere([.. turn.Site.Catalogue.Kinds.Take(6).Select(known => known.Names.In(turn.Words.Locale))]);

    /// <summary>The form as filled in, for the families named.</summary>
    public static async Task<System.Text.Json.Nodes.JsonObject> Form(Intent.RecordVisit form, IReadOnlyList<Pupil> pupils, KindForm kind, Turn turn)
    {
        var due = (await VisitBook.Of(turn)).Lines.Any(line => line.Return is not null && pupils.Any(pupil => pupil.Id == line.Pupil.Id));

        return VisitFormCard.For(form with { VisitType = form.VisitType ?? (due ? VisitRecord.Return : VisitRecord.First) }, pupils, kind, turn.Words);
    }

    private static async Task<Reply> OfPlanned(Intent.StartRecordVisit ask, string planned, KindForm kind, Turn turn)
    {
        if ((await turn.MyVisit(planned)).Refuses(out var why, out var loaded))
            return new Reply.No(why);

        return loaded.Visit.State.IsOpen()
            ? new Reply.Show(await Form(Planned(ask, loaded, turn), loaded.Pupils, kind, turn))
            : await turn.Refused(new Refusal.VisitNotSo(loaded.Visit.State), loaded);
    }

    private static Intent.RecordVisit Plain(Intent.StartRecordVisit ask, IReadOnlyList<Pupil> pupils, Turn turn) => new()
    {
        Form = turn.Site.NewId(turn.Now),
        Students = string.Join(',', pupils.Select(pupil => pupil.Id)),
        Day = ask.Day ?? Iso(turn.Today),
        VisitType = ask.VisitType,
    };

    private static Intent.RecordVisit Planned(Intent.StartRecordVisit ask, LoadedVisit loaded, Turn turn)
    {
        var day = loaded.Visit.StartsAt.DayIn(turn.Zone);

        return Plain(ask, loaded.Pupils, turn) with
        {
            Visit = ask.Visit,
            Mode = loaded.Visit.Mode,
            Day = ask.Day ?? Iso(day < turn.Today ? day : turn.Today),
            VisitType = ask.VisitType ?? (loaded.Visit.ReturnOf is null ? null : VisitRecord.Return),
        };
    }

    private static async Task<Reply> Pick(Intent.StartRecordVisit ask, Turn turn)
    {
        var lines = (await VisitBook.Of(turn)).Lines;
        if (lines.Count == 0)
            return new Reply.No(new Refusal.Missing("students"));

        var first = lines.OrderBy(line => line.Standing == VisitStanding.Planned ? -1 : (int)line.Standing).Take(MostChoices);

        return new Reply.Show(PickPupilsCard.For(ask with { Students = null }, [.. first.Select(line => line.Pupil)], turn.Words));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
