using System.Text.Json.Nodes;

namespace CoEduBot.Bot.Teams;

/// <summary>
/// `POST /api/messages`: reads, checks who it is from, hands it inward, answers. Nothing is stored or done before the
/// check; Teams gives an answer 15 seconds and then sends again.
/// </summary>
internal sealed class ActivityEndpoint(
    ChannelSettings settings,
    TokenCheck tokens,
    ServiceUrls serviceUrls,
    Connector connector,
    Messages messages,
    IHostEnvironment environment,
    ILogger<ActivityEndpoint> log)
{
    public const string Path = "/api/messages";

    /// <summary>Time the handler has. Teams waits 15 seconds; the rest is for the way.</summary>
    public TimeSpan Budget { get; set; } = TimeSpan.FromSeconds(8);

    public Task Handle(HttpContext context) => context.Request.Method switch
    {
        "POST" => Receive(context),
        // The Playground looks first whether anybody is there.
        "HEAD" => Task.CompletedTask,
        _      => NotAllowed(context),
    };

    private static Task NotAllowed(HttpContext context)
    {
        (context.Response.StatusCode, context.Response.Headers.Allow) = (405, "POST, HEAD");
        return Task.CompletedTask;
    }

    private async Task Receive(HttpContext context)
    {
        var (activity, verdict) = await Admit(context);

        if (activity is null)
            Refuse(context, verdict);
        else if (activity.IsInvoke)
            await AnswerInvoke(context, activity);
        else
            await Acknowledge(context, activity);
    }

    private async Task<(Activity?, Verdict)> Admit(HttpContext context)
    {
        byte[]? body;
        try
        {
            body = await ActivityReader.Body(context.Request, context.RequestAborted);
        }
        catch (BadHttpRequestException broken)
        {
            return (null, new Verdict(broken.StatusCode, "broken-request"));
        }

        if (body is null)
            return (null, new Verdict(413, "too-big"));
        if (!ActivityReader.TryRead(body, out var activity, out var why))
            return (null, new Verdict(400, why));

        var verdict = settings.Local
            ? LocalMode.Check(context, activity, serviceUrls)
            : await tokens.Check(context.Request.Headers.Authorization, activity, context.RequestAborted);

        return (verdict == Verdict.Believed ? activity : null, verdict);
    }

    private void Refuse(HttpContext context, Verdict verdict)
    {
        context.Response.StatusCode = verdict.Status;
        if (verdict.Status == 401)
            context.Response.Headers.WWWAuthenticate = "Bearer";

        Log.Refused(log, verdict.Status, verdict.Why, context.TraceIdentifier);
    }

    private async Task Acknowledge(HttpContext context, Activity activity)
    {
        var (status, answer) = await Ask(context, IncomingReader.Read(activity));
        context.Response.StatusCode = status;

        if (answer.AtOnce)
            await Reply(activity, answer);
    }

    /// <summary>Best effort: the message was handled, so it is acknowledged whatever becomes of this.</summary>
    private async Task Reply(Activity activity, Answer answer)
    {
        using var deadline = new CancellationTokenSource(Budget / 2);
        var chat = activity.Conversation!.Id!;
        var message = messages.Of(activity.Recipient?.Id ?? "", chat, answer.Text, answer.Card);
        try
        {
            await (activity.Id is { Length: > 0 } id
                ? connector.Reply(activity.ServiceUrl!, chat, id, message, deadline.Token)
                : connector.Send(activity.ServiceUrl!, chat, message, deadline.Token));
        }
        catch (OperationCanceledException)
        {
            Log.ConnectorSilent(log, ConnectorResult.InDoubt, nameof(Reply));
        }
    }

    private async Task AnswerInvoke(HttpContext context, Activity activity)
    {
        if (activity.Name != Invokes.CardAction)
        {
            context.Response.StatusCode = 501;
            return;
        }

        var (pressed, wrong) = Invokes.Read(activity);
        if (wrong is not null)
        {
            context.Response.StatusCode = 400;
            await Write(context, wrong);
            return;
        }

        var (status, answer) = await Ask(context, IncomingReader.Read(activity, pressed));
        await Write(context, status == 202
            ? Invokes.Body(answer)
            : Invokes.Error(500, "ServiceError", $"Please try again. ({context.TraceIdentifier})"));
    }

    private static Task Write(HttpContext context, JsonObject body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }

    /// <summary>202 when it is done; 503 when Teams should send again; 500 when we are at fault.</summary>
    private async Task<(int Status, Answer Answer)> Ask(HttpContext context, Incoming incoming)
    {
        using var deadline = new CancellationTokenSource(Budget);
        try
        {
            // Not tied to the caller's connection: what was begun is finished, and the resend finds it done.
            return (202, await context.RequestServices.GetRequiredService<Converse>()(incoming, deadline.Token));
        }
        catch (Exception fault) when (fault is StorageUnavailable || (fault is OperationCanceledException && deadline.IsCancellationRequested))
        {
            Log.NotStored(log, fault.GetType().Name, context.TraceIdentifier);
            return (503, Answer.None);
        }
        catch (Exception fault)
        {
            // An exception's words may quote what a person wrote, so outside Development only its kind and place are kept.
            Log.Failed(log, fault.GetType().Name, fault.StackTrace ?? "", context.TraceIdentifier, environment.IsDevelopment() ? fault : null);
            return (500, Answer.None);
        }
    }
}
