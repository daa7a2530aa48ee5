using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CoEduBot.Bot.Teams;

/// <summary>Turns a request body into an <see cref="Activity"/> that is safe to look at. Nothing here trusts the sender.</summary>
internal static class ActivityReader
{
    public const int MostBytes = 256 * 1024;

    /// <summary>The body, or null when it is longer than <see cref="MostBytes"/>.</summary>
    public static async Task<byte[]?> Body(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > MostBytes)
            return null;

        using var body = new MemoryStream();
        var piece = new byte[16 * 1024];

        while (await request.Body.ReadAsync(piece, cancel) is > 0 and var read)
        {
            if (body.Length + read > MostBytes)
                return null;
            body.Write(piece, 0, read);
        }

        return body.ToArray();
    }

    public static bool TryRead(byte[] body, [NotNullWhen(true)] out Activity? activity, out string why)
    {
        try
        {
            CheckStrings(body);
            activity = JsonSerializer.Deserialize<Activity>(body, Wire.Json);
            why = Missing(activity);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            (activity, why) = (null, "not-json");
        }

        if (why.Length > 0)
            activity = null;
        return activity is not null;
    }

    /// <summary>
    /// Reads every string once: half a surrogate pair, invalid UTF-8 and NUL parse as JSON but throw later, where the
    /// text is used or stored.
    /// </summary>
    private static void CheckStrings(byte[] body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Wire.Json.MaxDepth });

        while (reader.Read())
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
                && reader.GetString()!.Contains('\0'))
                throw new JsonException();
    }

    private static string Missing(Activity? activity) => activity switch
    {
        null                                                => "not-an-activity",
        { Type: null or "" }                                => "no-type",
        { ChannelId: null or "" }                           => "no-channel",
        { ServiceUrl: null or "" }                          => "no-service-url",
        { Conversation: null or { Id: null or "" } }        => "no-conversation",
        _                                                   => "",
    };
}
