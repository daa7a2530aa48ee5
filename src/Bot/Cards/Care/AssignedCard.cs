using System.Text.Json.Nodes;
using CoEduBot.Bot.Texts;

namespace CoEduBot.Bot.Cards.Care;

/// <summary>To who was given students of a care list: how many, and nothing about them.</summary>
public static class AssignedCard
{
    public static JsonObject For(string school, bool cadre, int count, Words words)
    {
        var says = words[cadre ? "care.told-cadre" : "care.told-teacher", school, count];

        return Card.Of(says, [Card.Text(says), Card.Hint(words["care.told-hint"])]);
    }
}
