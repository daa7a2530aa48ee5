using System.Text.Json;
using CoEduBot.Scheduler;

namespace CoEduBot.Bot.Teams;

/// <summary>What came of one call to the connector. Status 0: no answer, and <see cref="Code"/> says how far we got.</summary>
/// <param name="Id">The id of what was made.</param>
/// <param name="Code">The connector's error code.</param>
internal sealed record ConnectorResult(int Status, string? Id = null, string? Code = null, TimeSpan? RetryAfter = null)
{
    /// <summary>Nothing was sent.</summary>
    public const string NoConnection = "no-connection";

    /// <summary>It may have arrived: the connection broke, or no answer came in time. There is no way to ask.</summary>
    public const string InDoubt = "in-doubt";

    public const string TokenLater = "no-token";
    public const string LoginRefused = "login-refused";
    public const string WrongHost = "wrong-host";
    public const string BadAddress = "bad-address";

    public bool Worked => Status is >= 200 and < 300;

    /// <summary>The error table of the Teams documentation ("Status codes from bot conversational APIs").</summary>
    public Delivery ToDelivery() => (Status, Code) switch
    {
        (>= 200 and < 300, _)                                        => new Delivery.Sent(Id),

        (0, TokenLater)                                              => new Delivery.Later(null, Everyone: true, TokenLater),
        (0, LoginRefused)                                            => new Delivery.Misconfigured(LoginRefused),
        (0, WrongHost)                                               => new Delivery.Unreachable(WrongHost),
        (0, BadAddress)                                              => new Delivery.Failed(BadAddress),
        (0, _)                                                       => new Delivery.Later(null, Everyone: false, Code ?? InDoubt),

        (401, _)                                                     => new Delivery.Misconfigured("bot-not-registered"),
        (403, "BotDisabledByAdmin")                                  => new Delivery.Misconfigured("bot-disabled"),
        (403, "BotNotInConversationRoster")                          => new Delivery.Unreachable("not-installed"),
        (403, "ForbiddenOperationException")                         => new Delivery.Unreachable("not-installed"),
        (403, "ConversationBlockedByUser" or "MessageWritesBlocked") => new Delivery.Unreachable("blocked"),
        // The address moved to another host; the person's next message brings the new one.
        (403, "InvalidBotApiHost")                                   => new Delivery.Unreachable(WrongHost),
        (403, "NotEnoughPermissions")                                => new Delivery.Failed("not-permitted"),
        (403, _)                                                     => new Delivery.Failed("forbidden"),
        (404, _)                                                     => new Delivery.Failed("not-found"),
        (412, _)                                                     => new Delivery.Later(RetryAfter, Everyone: false, "precondition"),
        (413, _)                                                     => new Delivery.Failed("too-big"),
        (429, _)                                                     => new Delivery.Later(RetryAfter, Everyone: true, "throttled"),
        (408 or 502 or 503 or 504, _)                                => new Delivery.Later(RetryAfter, Everyone: false, "unavailable"),
        // 500 is documented as not to be retried: an operator decides.
        (>= 500, _)                                                  => new Delivery.Failed("service-error"),
        (>= 300 and < 400, _)                                        => new Delivery.Failed("redirected"),
        _                                                            => new Delivery.Failed("bad-argument"),
    };

    /// <summary>The error's code from any of the shapes errors come in; null for empty, broken and HTML bodies.</summary>
    public static string? CodeIn(JsonElement? body) =>
        body.Get("error").Get("code").AsText()
        ?? Inner(body.Get("message").AsText()).Get("subCode").AsText();

    /// <summary>errorCode 209 hides its meaning in a message that is JSON itself.</summary>
    private static JsonElement? Inner(string? message) =>
        message?.StartsWith('{') == true && TryParse(System.Text.Encoding.UTF8.GetBytes(message)) is { } inner ? inner : null;

    public static JsonElement? TryParse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
