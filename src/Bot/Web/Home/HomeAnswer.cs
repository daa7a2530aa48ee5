using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.FamilyVisits;
using CoEduBot.Domain;
using CoEduBot.Storage;

namespace CoEduBot.Bot.Web.Home;

/// <summary>A form of a family's own page becomes an intent and takes the same way as a card's button; the page is shown again after it.</summary>
internal static class HomeAnswer
{
    public static async Task<PageReply> Post(Visit visit)
    {
        if (await Fields.Read(visit.Http.Request, visit.Cancel) is not { } fields || !FamilyAnswer.IsForm(fields["form"]))
            return PlainPages.BadForm(visit.Words);
        if (fields["do"] == "open")
            return await Open(fields["engagement"], visit);
        if (fields["do"] == "agreed")
            return await Read(fields, visit);
        if (Ask(fields) is not { } ask)
            return PlainPages.BadForm(visit.Words);

        var reply = await visit.Database.Writer.Run(db => Take(db, ask, fields, visit), visit.Cancel);
        visit.Bell.Ring();

        return reply switch
        {
            null              => new PageReply.Nowhere(),
            Reply.No no       => await HomePage.Draw(visit, fields, RefusalCard.Text(no.Why, visit.Words, visit.Site.Zone)),
            Reply.Again again => await HomePage.Draw(visit, fields, RefusalCard.Text(again.Why, visit.Words, visit.Site.Zone)),
            _                 => new PageReply.Elsewhere(visit.To($"h/{visit.Token}")),
        };
    }

    private static Intent? Ask(Fields fields)
    {
        var (id, proposal) = (fields["visit"], long.TryParse(fields["proposal"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1);
        Intent Answer(VisitAnswer says) => new Intent.AnswerVisit(id, proposal, says) { Wish = fields["wish"], Day = fields["day"], Start = fields["start"] };

        return (fields["do"], fields["choice"]) switch
        {
            ("visit", "agree")   => new Intent.AnswerVisit(id, proposal, VisitAnswer.Agreed),
            ("visit", "another") => Answer(VisitAnswer.AnotherTime),
            ("visit", "decline") => Answer(VisitAnswer.Declined),
            ("visit", "cancel")  => new Intent.CancelVisitByFamily(id, proposal) { Wish = fields["wish"] },
            ("confirm", "came")  => new Intent.ConfirmVisit(id, Happened: true) { Rating = fields["rating"], Comment = fields["comment"] },
            ("confirm", "not")   => new Intent.ConfirmVisit(id, Happened: false) { Comment = fields["comment"] },
            _                    => null,
        };
    }

    /// <summary>Inside the writer. Null when the link is not good; a form taken before is only answered again.</summary>
    private static async Task<Reply?> Take(CoEduDb db, Intent ask, Fields fields, Visit visit)
    {
        if (await HomeGuest.Of(db, visit) is not { } guest)
            return null;

        var key = $"form/{guest.Link.Hash}/{fields["form"]}";
        if (await db.Inbox.FindAsync([key], visit.Cancel) is not null)
            return new Reply.Show([]);

        var reply = await Answering.Run(ask, guest.Turn);
        if (reply is not Reply.Show)
            return reply;

        db.Inbox.Add(new InboxMessage { Id = key, At = visit.Now });
        guest.Turn.Audit("by-link", fields["visit"], ask.GetType().Name);

        return reply;
    }

    // To an invitation's page: its link is made now, so that looking at this page made none.
    private static async Task<PageReply> Open(string id, Visit visit)
    {
        var page = await visit.Database.Writer.Run(async db =>
            await HomeGuest.Of(db, visit) is { } guest && !(await guest.Turn.Guest(id)).Refuses(out _, out var invited)
                ? await Links.ForFamily(db, invited.Engagement, guest.Family, visit.Site, visit.Cancel)
                : null, visit.Cancel);

        return page is null ? new PageReply.Nowhere() : new PageReply.Elsewhere(visit.To($"f/{page.Segments[^1]}"));
    }

    private static async Task<PageReply> Read(Fields fields, Visit visit)
    {
        var agreed = await visit.Database.Writer.Run(async db =>
            await HomeGuest.Of(db, visit) is { } guest && !(await guest.Turn.FamilyVisit(fields["visit"])).Refuses(out _, out var one)
                ? await ReadAgreed.Of(one, guest.Turn)
                : null, visit.Cancel);

        return agreed is null ? new PageReply.Nowhere() : await HomePage.Draw(visit, fields, refusal: null, agreed);
    }
}
