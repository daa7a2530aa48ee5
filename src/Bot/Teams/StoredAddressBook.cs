using CoEduBot.Domain;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Teams;

/// <summary>The address book in the database, kept by every authenticated message.</summary>
internal sealed class StoredAddressBook(Database database) : IAddressBook
{
    public async Task<ConversationReference?> Of(PersonId person, CancellationToken cancel)
    {
        await using var db = database.Read();
        var row = await db.Addresses.SingleOrDefaultAsync(known => known.Person == person && known.Unreachable == "", cancel);

        return row is null ? null : new ConversationReference(row.ServiceUrl, row.ConversationId, row.UserId, row.BotId, row.TenantId);
    }

    public Task Created(PersonId person, string conversationId, CancellationToken cancel) => Change(person, row => row.ConversationId = conversationId, cancel);

    public Task MarkUnreachable(PersonId person, string cause, CancellationToken cancel) => Change(person, row => row.Unreachable = cause, cancel);

    private Task Change(PersonId person, Action<Storage.Address> change, CancellationToken cancel) => database.Writer.Run(async db =>
    {
        if (await db.Addresses.FindAsync([person], cancel) is { } row)
            change(row);
    }, cancel);
}
