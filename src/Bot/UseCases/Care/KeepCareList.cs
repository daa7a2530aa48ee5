using CoEduBot.Bot.Cards.Care;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Standings;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.Care;
using CoEduBot.Domain;

namespace CoEduBot.Bot.UseCases.Care;

/// <summary>A student comes on the list. No reason is asked for: none is kept.</summary>
public static class AddToCareList
{
    public static async Task<Reply> Run(Intent.AddToCareList ask, Turn turn)
    {
        if ((await turn.Charge(ask.Student, ask.Class)).Refuses(out var why, out var charge))
            return (await turn.CareClass(ask.Class)).Refuses(out _, out var classes) || classes.One is null ? new Reply.No(why) : await ShowCareList.Again(why, classes.One, turn);

        var school = await turn.SchoolOf(charge.Class);
        var listing = await Listing.Of(turn, school);
        if (!listing.Has(charge.Student))
        {
            turn.Db.Add(new CareListed
            {
                School = school.Id, List = RecordKinds.CareList, Student = turn.Db.Seal.Close(charge.Student.Id.Value), By = turn.Who.Id, At = turn.Now,
            });
            turn.Audit("add-to-care-list", charge.Class.Id.Value);
            turn.Deed = new Deed("add-to-care-list", charge.Called(turn.Words)) { Back = [new Intent.TakeOff(charge.Student.Id.Value) { Reason = turn.Words["undo.reason"] }] };
            await turn.Db.SaveChangesAsync(turn.Cancel);
        }

        return await ShowCareList.Show(charge.Class, turn, turn.Words["care.added", charge.Called(turn.Words)]);
    }
}

/// <summary>A student goes off the list, with a reason; that he was on it stays in the history, sealed.</summary>
public static class TakeOff
{
    public static async Task<Reply> Ask(Intent.StartTakeOff ask, Turn turn) =>
        (await turn.Listed(ask.Student)).Refuses(out var why, out var listed)
            ? new Reply.No(why)
            : new Reply.Show(TakeOffCard.For(listed.Charge, turn.Words));

    public static async Task<Reply> Run(Intent.TakeOff ask, Turn turn)
    {
        if ((await turn.Listed(ask.Student)).Refuses(out var why, out var listed))
            return new Reply.No(why);
        if (Said.Text(ask.Reason, "reason") is { } unsaid)
            return new Reply.Again(unsaid, TakeOffCard.For(listed.Charge, turn.Words));

        // The reason may say something about the child: it is sealed like the rest.
        if (listed.Row.Undo(turn.Who.Id, turn.Db.Seal.Close(ask.Reason!.Trim()).Value, turn.Now).Refuses(out why, out _))
            return new Reply.No(why);
        turn.Audit("take-off-care-list", listed.Charge.Class.Id.Value);
        turn.Deed = new Deed("take-off-care-list", listed.Charge.Called(turn.Words))
        {
            Back = [new Intent.AddToCareList { Class = listed.Charge.Class.Id.Value, Student = listed.Charge.Student.Id.Value }],
        };
        await turn.Db.SaveChangesAsync(turn.Cancel);

        return await ShowCareList.Show(listed.Charge.Class, turn, turn.Words["care.taken-off", listed.Charge.Called(turn.Words)]);
    }
}

/// <summary>The list of a class was gone through: nobody is forgotten, nobody is on it without need.</summary>
public static class CheckCareList
{
    public static async Task<Reply> Run(Intent.CheckCareList ask, Turn turn)
    {
        if ((await turn.CareClass(ask.Class)).Refuses(out var why, out var classes))
            return new Reply.No(why);
        if (classes.One is not { } unit)
            return await ShowCareList.Run(new Intent.ShowCareList(), turn);

        var school = await turn.SchoolOf(unit);
        if ((await Listing.Of(turn, school)).CheckedOn(unit) != turn.Today)
        {
            turn.Keep(school, RecordKinds.CareListChecked, unit.Id.Value);
            turn.Audit("check-care-list", unit.Id.Value);
            await turn.Db.SaveChangesAsync(turn.Cancel);
        }

        return await ShowCareList.Show(unit, turn, turn.Words["care.checked"]);
    }
}
