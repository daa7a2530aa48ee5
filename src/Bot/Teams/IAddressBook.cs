using CoEduBot.Domain;

namespace CoEduBot.Bot.Teams;

/// <summary>Who is where. Kept in the database; in memory for tests and the terminal.</summary>
public interface IAddressBook
{
    /// <summary>Null when the person never spoke to the bot, or is marked unreachable.</summary>
    Task<ConversationReference?> Of(PersonId person, CancellationToken cancel);

    /// <summary>A chat was created for the person, or the one known was gone and this one takes its place.</summary>
    Task Created(PersonId person, string conversationId, CancellationToken cancel);

    /// <summary>Not to be tried again until the person writes or the app is installed. Causes: `not-installed`, `blocked`.</summary>
    Task MarkUnreachable(PersonId person, string cause, CancellationToken cancel);
}
