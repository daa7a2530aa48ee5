using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Engagements;
using CoEduBot.Storage.Queries;

namespace CoEduBot.Bot.Cards;

/// <summary>How families, guests and marks are called on the host's cards.</summary>
public static class DoorWords
{
    /// <summary>A family goes by its students' names: `王小明、王小雨`.</summary>
    public static string Family(DoorFamily family, Words words) => string.Join(words["names.separator"], family.Students);

    public static string Guest(MarkMade mark, Words words) => mark.WalkIn.Length > 0 ? mark.WalkIn : words["door.no-name"];

    public static string Answer(Invitation invitation, Words words) => invitation.Choice switch
    {
        Choice.Yes   => words["door.said-yes", invitation.Headcount],
        Choice.Maybe => words["cards.undecided"],
        Choice.No    => words["cards.not-coming"],
        null         => words["cards.silent"],
    };

    /// <summary>`到场 2 人`, and who entered it where that was not the family.</summary>
    public static string Standing(Invitation invitation, Words words)
    {
        var status = Of(invitation.Presence, words);
        var heads = invitation.WasThere ? words["door.status-heads", status, invitation.Came] : status;

        return invitation.MarkedVia == Via.Proxy ? words["door.by-staff", heads] : heads;
    }

    public static string Of(Presence? presence, Words words) => presence switch
    {
        Presence.Present => words["door.present"],
        Presence.Late    => words["door.late"],
        Presence.Excused => words["door.excused"],
        Presence.Absent  => words["door.absent"],
        Presence.WalkIn  => words["door.walk-in"],
        null             => words["door.unmarked"],
    };
}
