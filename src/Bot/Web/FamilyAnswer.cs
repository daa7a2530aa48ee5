using System.Text.Json;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Feedback;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage;

namespace CoEduBot.Bot.Web;

/// <summary>A form of a family's page becomes an intent and takes the same way as a card's button; the page is shown again after it.</summary>
internal static class FamilyAnswer
{
    public const int FormLength = 32;

    public static async Task<PageReply> Post(Visit visit)
    {
        if (await Fields.Read(visit.Http.Request, visit.Cancel) is not { } fields || Ask(fields) is not { } ask || !IsForm(fields["form"]))
            return PlainPages.BadForm(visit.Words);
        if (fields["do"] == "choose" && fields["choice"] == "propose")
            return await ElementForms.Propose(visit, fields) ?? new PageReply.Nowhere();
        if (Missing(fields) is { } field)
            return await FamilyPage.Draw(visit, fields, Refusal(new Refusal.Missing(field), visit));

        var reply = await visit.Database.Writer.Run(db => Take(db, ask, fields["form"], visit), visit.Cancel);
        visit.Bell.Ring();

        return reply switch
        {
            null              => new PageReply.Nowhere(),
            Reply.No no       => await FamilyPage.Draw(visit, fields, Refusal(no.Why, visit)),
            Reply.Again again => await FamilyPage.Draw(visit, fields, Refusal(again.Why, visit)),
            _                 => new PageReply.Elsewhere(visit.To($"f/{visit.Token}")),
        };
    }

    private static Func<string, Intent>? Ask(Fields fields) => (fields["do"], fields["choice"]) switch
    {
        ("answer", "yes")   => id => new Intent.Answer(id, Choice.Yes) { Headcount = fields.Plain("headcount"), Question = fields["question"] },
        ("answer", "maybe") => id => new Intent.Answer(id, Choice.Maybe) { Question = fields["question"] },
        ("answer", "no")    => id => new Intent.Answer(id, Choice.No) { Question = fields["question"] },
        ("take-seat", _)    => id => new Intent.TakeSeat(id),
        ("check-in", _)     => id => new Intent.CheckIn { Engagement = id, Code = fields.Plain("code") },
        ("feedback", _)     => id => new Intent.GiveFeedback(id) { Lecturer = fields["lecturer"], Content = fields["content"], Comment = fields["comment"], Suggestion = fields["suggestion"], More = Rated(fields) },
        ("suggest", _)      => id => new Intent.Suggest { Engagement = id, Suggestion = fields["suggestion"], Form = fields["form"] },
        ("choose", "choose" or "propose" or "maybe" or "no") or ("take-element", _) => id => ElementForms.Ask(id, fields),
        _                   => null,
    };

    // A card would come back as a form; a page has the form already and must say what is wanted.
    private static string? Missing(Fields fields) => fields["do"] switch
    {
        "check-in" when fields["code"].Length == 0     => "code",
        "feedback" when fields.Named(ElementStars.Field).Any() => null,
        "feedback" when fields["lecturer"].Length == 0 => "lecturer",
        "feedback" when fields["content"].Length == 0  => "content",
        "suggest" when fields["suggestion"].Length == 0 => "suggestion",
        _                                              => null,
    };

    /// <summary>Whether it is the id of a form of ours.</summary>
    public static bool IsForm(string form) => form.Length == FormLength && form.All(char.IsAsciiHexDigitLower);
    private static Dictionary<string, JsonElement>? Rated(Fields fields) =>
        fields.Named(ElementStars.Field).ToDictionary(field => field.Name, field => JsonSerializer.SerializeToElement(field.Value)) is { Count: > 0 } rated ? rated : null;


    /// <summary>Inside the writer. Null when the link is not good; a form taken before is only answered again.</summary>
    private static async Task<Reply?> Take(CoEduDb db, Func<string, Intent> ask, string form, Visit visit)
    {
        if (await Guest.Of(db, visit) is not { } guest)
            return null;

        var key = $"form/{guest.Link.Hash}/{form}";
        if (await db.Inbox.FindAsync([key], visit.Cancel) is not null)
            return new Reply.Show([]);

        var intent = ask(guest.Invited.Engagement.Id.Value);
        var reply = await Answering.Run(intent, guest.Turn);
        if (reply is not Reply.Show)
            return reply;

        db.Inbox.Add(new InboxMessage { Id = key, At = visit.Now });
        if (intent is not (Intent.GiveFeedback or Intent.Suggest))   // the log would tell whose it is
            guest.Turn.Audit("by-link", guest.Invited.Engagement.Id.Value, intent.GetType().Name);

        return reply;
    }

    // Cards tell where to type next; here the page below shows how things are now.
    private static string Refusal(Refusal why, Visit visit) =>
        why is Domain.Refusal.NotInState or Domain.Refusal.Stale ? visit.Words["web.changed"] : RefusalCard.Text(why, visit.Words, visit.Site.Zone);
}
