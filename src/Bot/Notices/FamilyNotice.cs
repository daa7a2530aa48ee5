using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Notices;

/// <summary>The card a family gets with a notice: the invitation with a word above it, or the form the notice asks for.</summary>
internal static class FamilyNotice
{
    public static Task<JsonObject> For(Notice notice, FamilyView view, UseCases.Turn turn) =>
        Task.FromResult(InvitationCard.For(view, turn.Words, turn.Zone));
}
