using System.Net.Http.Headers;
using System.Text.Json;

namespace CoEduBot.Bot.Teams;

/// <summary>
/// The connector's REST calls we use. Never throws for what the network or the connector does: that is a
/// <see cref="ConnectorResult"/>. One call at a time per conversation, since it answers 412 to two.
/// </summary>
internal sealed class Connector(
    IHttpClientFactory clients,
    OutboundToken tokens,
    ServiceUrls serviceUrls,
    TimeProvider clock,
    ILogger<Connector> log)
{
    public const string Http = "teams-connector";

    private const int LongestAnswer = 64 * 1024;
    private readonly Turnstile _conversations = new();

    private sealed record Call(HttpMethod Method, string ServiceUrl, string[] Path, object Body);

    public Task<ConnectorResult> Send(string serviceUrl, string conversation, Activity activity, CancellationToken cancel) =>
        InTurn(conversation, new Call(HttpMethod.Post, serviceUrl, ["v3", "conversations", conversation, "activities"], activity), cancel);

    public Task<ConnectorResult> Reply(string serviceUrl, string conversation, string to, Activity activity, CancellationToken cancel) =>
        InTurn(conversation, new Call(HttpMethod.Post, serviceUrl, ["v3", "conversations", conversation, "activities", to], activity with { ReplyToId = to }), cancel);

    public Task<ConnectorResult> Update(string serviceUrl, string conversation, string id, Activity activity, CancellationToken cancel) =>
        InTurn(conversation, new Call(HttpMethod.Put, serviceUrl, ["v3", "conversations", conversation, "activities", id], activity with { Id = id }), cancel);

    /// <summary>The result's id is the conversation's. Asking twice for one person gives the same conversation.</summary>
    public Task<ConnectorResult> CreateConversation(string serviceUrl, ConversationParameters parameters, CancellationToken cancel) =>
        InTurn($"create {parameters.Members[0].Id}", new Call(HttpMethod.Post, serviceUrl, ["v3", "conversations"], parameters), cancel);

    private Task<ConnectorResult> InTurn(string key, Call call, CancellationToken cancel) =>
        _conversations.Pass(key, () => WithToken(call, cancel), cancel);

    private async Task<ConnectorResult> WithToken(Call call, CancellationToken cancel)
    {
        if (!serviceUrls.Trust(call.ServiceUrl, out var root))
        {
            Log.HostNotTrusted(log);
            return new ConnectorResult(0, Code: ConnectorResult.WrongHost);
        }

        // A dot segment would be folded away and reach another route.
        if (call.Path.Any(segment => segment.Trim('.').Length == 0))
            return new ConnectorResult(0, Code: ConnectorResult.BadAddress);

        var place = new Uri(root.AbsoluteUri.TrimEnd('/') + "/" + string.Join('/', call.Path.Select(Uri.EscapeDataString)));
        try
        {
            var token = await tokens.Get(cancel);
            var first = await Once(call, place, token, cancel);
            if (first.Status != 401 || token is null)
                return first;

            tokens.Drop(token);
            return await Once(call, place, await tokens.Get(cancel), cancel);
        }
        catch (NoToken none)
        {
            return new ConnectorResult(0, Code: none.Permanent ? ConnectorResult.LoginRefused : ConnectorResult.TokenLater);
        }
    }

    private async Task<ConnectorResult> Once(Call call, Uri place, string? token, CancellationToken cancel)
    {
        using var http = clients.CreateClient(Http);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(http.Timeout);

        using var request = new HttpRequestMessage(call.Method, place)
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(call.Body, Wire.Json)) { Headers = { ContentType = new("application/json", "utf-8") } },
        };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return await Read(response, limit.Token);
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            var code = fault is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError }
                ? ConnectorResult.NoConnection
                : ConnectorResult.InDoubt;
            Log.ConnectorSilent(log, code, fault.GetType().Name);
            return new ConnectorResult(0, Code: code);
        }
    }

    private async Task<ConnectorResult> Read(HttpResponseMessage response, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        var body = ConnectorResult.TryParse(await Body(response.Content, cancel));
        if (response.IsSuccessStatusCode)
            return new ConnectorResult(status, Id: body.Get("id").AsText());

        var code = ConnectorResult.CodeIn(body);
        Log.ConnectorRefused(log, status, Printable(code), Printable(Header(response, "X-Correlating-OperationId") ?? Header(response, "MS-CV")));
        return new ConnectorResult(status, Code: code, RetryAfter: Wait(Header(response, "Retry-After")));
    }

    /// <summary>The status has been read, so what is said counts even when the body breaks off.</summary>
    private static async Task<byte[]> Body(HttpContent content, CancellationToken cancel)
    {
        var bytes = new byte[LongestAnswer];
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancel);
            return bytes[..await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel)];
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException or OperationCanceledException)
        {
            return [];
        }
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private TimeSpan? Wait(string? header)
    {
        if (RetryAfter.Asked(header, clock.GetUtcNow()) is not { } asked)
            return null;

        var granted = RetryAfter.Granted(asked);
        if (granted < asked)
            Log.LongPause(log, asked, granted);
        return granted;
    }

    /// <summary>What comes from outside goes into the log as one short line.</summary>
    private static string Printable(string? text) =>
        text is null ? "-" : new string([.. text.Where(sign => sign is > ' ' and < '\u007f').Take(80)]);
}
