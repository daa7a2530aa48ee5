using System.Security.Cryptography;
using CoEduBot.Domain;

namespace CoEduBot.Storage;

/// <summary>
/// Cards as they are kept: sealed, every one. What a card says was opened for one reader (a note, a name on a list), and nobody has to
/// remember to mark the cards that matter. Rows of releases before this one hold their cards in clear and are still read.
/// </summary>
public static class KeptCard
{
    public static string Close(CoEduDb db, string card) => db.Seal.Close(card).Value;

    /// <exception cref="CryptographicException">Closed with another key, or changed since.</exception>
    public static string Open(CoEduDb db, string kept) => IsInClear(kept) ? kept : db.Seal.Open(new Sealed(kept));

    /// <summary>Empty when its key is lost: the bot goes on without what it remembered.</summary>
    public static string OpenOrForget(CoEduDb db, string kept)
    {
        try
        {
            return Open(db, kept);
        }
        catch (CryptographicException)
        {
            return "";
        }
    }

    // A card is a JSON object; a seal's text never begins like one.
    private static bool IsInClear(string kept) => kept.Length == 0 || kept[0] == '{';
}
