using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace CoEduBot.Bot.Teams;

/// <summary>Reads a JSON Web Key Set with the connector's own addition, `endorsements`.</summary>
internal static class KeySet
{
    /// <exception cref="FormatException">There is not one usable key in it.</exception>
    public static IReadOnlyDictionary<string, SigningKey> Read(JsonElement? set)
    {
        if (set.Get("keys") is not { ValueKind: JsonValueKind.Array } listed)
            throw new FormatException("no keys");

        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);

        foreach (JsonElement? one in listed.EnumerateArray())
            if (one.Get("kty").AsText() == "RSA"
                && one.Get("kid").AsText() is { Length: > 0 } kid
                && one.Get("n").AsText() is { } modulus
                && one.Get("e").AsText() is { } exponent)
                keys[kid] = new SigningKey(Rsa(kid, modulus, exponent), Texts(one.Get("endorsements")));

        return keys.Count > 0 ? keys : throw new FormatException("no usable key");
    }

    private static RsaSecurityKey Rsa(string kid, string modulus, string exponent) =>
        new(new RSAParameters
        {
            Modulus = Base64UrlEncoder.DecodeBytes(modulus),
            Exponent = Base64UrlEncoder.DecodeBytes(exponent),
        })
        { KeyId = kid };

    private static IReadOnlyList<string> Texts(JsonElement? list) =>
        list is { ValueKind: JsonValueKind.Array } array
            ? [.. array.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)]
            : [];
}
