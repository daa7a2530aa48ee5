using CoEduBot.Domain;

namespace CoEduBot.Storage;

/// <summary>
/// Closes and opens what is kept sealed. What opens it must be written down (`Turn.Audit`) wherever a person reads it; rules that only
/// count open it unseen.
/// </summary>
/// <remarks>How is for the host to say: the bot uses ASP.NET Data Protection with its keys beside the database file.</remarks>
public sealed class Seal(Func<string, string> close, Func<string, string> open)
{
    /// <summary>Nothing sealed can be kept or read: for commands that have no business with it.</summary>
    public static readonly Seal None = new(_ => throw Missing(), _ => throw Missing());

    public Sealed Close(string plain) => new(close(plain));

    /// <exception cref="System.Security.Cryptography.CryptographicException">Closed with another key, or changed since.</exception>
    public string Open(Sealed kept) => open(kept.Value);

    private static InvalidOperationException Missing() => new("This database was opened without the keys for what is sealed in it.");
}
