using System.Text.Json;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases.Visits;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.Cards.Visits;

/// <summary>What cards of visits say alike.</summary>
public static class VisitFacts
{
    public static string State(VisitState state, Words words) => words[$"names.visit-{JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString())}"];

    public static string Names(IEnumerable<Pupil> pupils, Words words) => string.Join(words["names.separator"], pupils.Select(pupil => pupil.Name));

    // What the programmes call online is a broadcast; the others they may not name at all.
    public static string Mode(string mode, Words words) => mode switch
    {
        ""                                   => "",
        "in-home" or "at-school" or "online" => words[$"visits.mode-{mode}"],
        _                                    => words.Catalogue.Term(mode, words.Locale),
    };
}
