using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CoEduBot.Bot.Web;

/// <summary>
/// What stands in a signed link: `v1.` and, as base64url, a 128-bit id, the expiry (Unix seconds) and an HMAC-SHA256 over both
/// and the purpose. Pure: whether there is such a link is for <see cref="Links"/> to say.
/// </summary>
public sealed record LinkToken(byte[] Id, DateTimeOffset ExpiresAt)
{
    private const string Version = "v1.";
    private const int IdSize = 16;
    private const int BodySize = IdSize + sizeof(long);
    private const int Size = BodySize + HMACSHA256.HashSizeInBytes;

    /// <summary>What the database keeps instead of the id: SHA-256, hex.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Id));

    /// <summary>
    /// The token for a holder. The id is made from the key, so that the same card can be drawn again with the same link although
    /// only a hash of it is kept.
    /// </summary>
    public static LinkToken For(byte[] key, string purpose, string engagement, string holder, DateTimeOffset expiresAt) => new(
        Mac(key, $"id\0{purpose}\0{engagement}\0{holder}", [])[..IdSize],
        DateTimeOffset.FromUnixTimeSeconds(expiresAt.ToUnixTimeSeconds()));

    public string Write(byte[] key, string purpose)
    {
        var bytes = new byte[Size];
        Id.CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(IdSize), ExpiresAt.ToUnixTimeSeconds());
        Mac(key, $"mac\0{purpose}\0", bytes.AsSpan(0, BodySize)).CopyTo(bytes, BodySize);

        // Cards and messengers may take `_` for emphasis and swallow it; `.` means nothing to them.
        return Version + Base64Url.EncodeToString(bytes).Replace('_', '.');
    }

    /// <summary>The token, if it was signed with this key for this purpose and is spelled the one way there is; otherwise null.</summary>
    public static LinkToken? Read(byte[] key, string purpose, string text)
    {
        var bytes = new byte[Size];
        if (!text.StartsWith(Version, StringComparison.Ordinal) || !Decode(text[Version.Length..], bytes))
            return null;
        if (!CryptographicOperations.FixedTimeEquals(Mac(key, $"mac\0{purpose}\0", bytes.AsSpan(0, BodySize)), bytes.AsSpan(BodySize)))
            return null;

        return new LinkToken(bytes[..IdSize], DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(IdSize))));
    }

    private static bool Decode(string text, byte[] into) =>
        text.Length == Base64Url.GetEncodedLength(Size)
        && !text.Contains('_', StringComparison.Ordinal)
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.')
        && Base64Url.DecodeFromChars(text.Replace('.', '_'), into, out _, out var written) == OperationStatus.Done
        && written == Size;

    private static byte[] Mac(byte[] key, string label, ReadOnlySpan<byte> body) =>
        HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes(label), .. body]);
}
