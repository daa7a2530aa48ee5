using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoEduBot.Bot.Cards.Suggestions;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Undoing;
using CoEduBot.Domain.OpenDays;
using CoEduBot.Domain.People;
using CoEduBot.Domain;
using CoEduBot.Storage.Queries;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.Suggestions;

/// <summary>A family suggests something to its school. Not in the audit log, which would tell whose it is.</summary>
public static class Suggest
{
    public static async Task<Reply> Run(Intent.Suggest ask, Turn turn)
    {
        if (turn.Who.Family is not { } family)
            return new Reply.No(new Refusal.OnlyFamilies());
        if (!string.IsNullOrEmpty(ask.Engagement) && (await turn.Guest(ask.Engagement)).Refuses(out var why, out _))
            return new Reply.No(why);

        var words = (ask.Suggestion ?? "").Trim();
        if (words.Length == 0)
            return new Reply.Show(Form(ask, turn));
        if (Lengths.IsTooLong(words, SuggestionRules.Longest))
            return new Reply.Again(new Refusal.TooLong("suggestion", SuggestionRules.Longest), Form(ask, turn));

        return await School(ask, family, turn) switch
        {
            []         => new Reply.No(new Refusal.OnlyFamilies()),
            [var one]  => await Keep(ask, words, one, family, turn),
            var several => new Reply.Choose(turn.Words["suggestions.which-school"], [.. several.Select(school => (school.Name, (Intent)(ask with { School = school.Id.Value })))]),
        };
    }

    private static System.Text.Json.Nodes.JsonObject Form(Intent.Suggest ask, Turn turn) =>
        SuggestFormCard.For(ask with { Form = ask.Form ?? turn.Site.NewId(turn.Now) }, SuggestionRules.DaysFor(turn.Site.Catalogue), turn.Words);

    // The school of what it is about; else the one the family has, or names.
    private static async Task<IReadOnlyList<Unit>> School(Intent.Suggest ask, FamilyId family, Turn turn)
    {
        if (!string.IsNullOrEmpty(ask.Engagement) && (await turn.Guest(ask.Engagement)).Refuses(out _, out var invited) is false
            && await turn.Db.SchoolOf(invited!.Audience, turn.Cancel) is { } host)
            return [host];

        var schools = await turn.Db.SchoolsOf(family, turn.Cancel);

        return ask.School is { Length: > 0 } said && schools.FirstOrDefault(school => school.Id.Value == said) is { } named ? [named] : schools;
    }

    private static async Task<Reply> Keep(Intent.Suggest ask, string words, Unit school, FamilyId family, Turn turn)
    {
        if ((await Keep(turn, family, school, words, ask.Engagement, ask.Form ?? $"said/{turn.Today:yyyy-MM-dd}")).Refuses(out var why, out var kept))
            return new Reply.No(why);

        return new Reply.Show(SuggestThanksCard.For(new OwnSuggestion(kept, school.Name), turn.Words));
    }

    /// <summary>Keeps a suggestion; the same words by the same form are one.</summary>
    internal static async Task<Decision<Suggestion>> Keep(Turn turn, FamilyId family, Unit school, string words, string? engagement, string form)
    {
        var key = $"{form}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..16]}";
        if (await turn.Db.Suggestions.SingleOrDefaultAsync(known => known.Family == family && known.Form == key, turn.Cancel) is { } same)
            return same;
        if (await turn.Db.AnswersFor(school, turn.Cancel) is not { } owner)
            return new Refusal.NobodyAnswers(school.Name);

        var suggestion = new Suggestion
        {
            Id = turn.Site.NewId(turn.Now), School = school.Id, Family = family, Text = words, Owner = owner, ReceivedAt = turn.Now, Form = key,
            Engagement = string.IsNullOrEmpty(engagement) ? null : new EngagementId(engagement),
            DueDay = SuggestionRules.DueDay(turn.Today, turn.Site.Catalogue),
        };
        turn.Db.Add(suggestion);
        turn.Deed = new Deed("suggest") { Told = true, Instead = [new Intent.ListSuggestions { Mine = true }] };

        return suggestion;
    }
}

/// <summary>How long what people write may be.</summary>
internal static class Lengths
{
    /// <summary>As a reader counts; but signs of many code units, piled up, are no words.</summary>
    public static bool IsTooLong(string words, int most) => new StringInfo(words).LengthInTextElements > most || words.Length > 4 * most;
}
