using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.Exports;
using CoEduBot.Bot.Intents;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Storage.Ledgers;

namespace CoEduBot.Bot.UseCases.Exports;

/// <summary>What a head teacher did, as the school counts it: their own line and nobody else's.</summary>
public static class ShowOwnFigures
{
    public static async Task<Reply> Run(Intent.ShowOwnFigures ask, Turn turn)
    {
        if (!turn.OneToOne)
            return new Reply.No(new Refusal.OnlyOneToOne());
        if (turn.Who.Roles.Where(held => held.Role == Role.HeadTeacher).Select(held => held.At).FirstOrDefault() is not { } room)
            return new Reply.No(new Refusal.NotAllowed(Act.Appraise));
        if (Days.Of(Exported.HeadTeachers, ask.From, ask.To, turn).Refuses(out var why, out var days))
            return new Reply.No(why);

        var school = (await turn.Db.Chain(room, turn.Cancel)).FirstOrDefault(unit => Tiers.Of(unit) == Tier.School) ?? room;
        var own = (await HeadTeachers.Of(new Takeout(Exported.HeadTeachers, [school], days.From, days.To), turn)).Single(row => row.Person == turn.Who.Id);

        return new Reply.Show(OwnFiguresCard.For(own, days.From, days.To, turn.Words));
    }
}
