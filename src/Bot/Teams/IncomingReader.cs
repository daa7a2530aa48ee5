using System.Text.Json;

namespace CoEduBot.Bot.Teams;

/// <summary>Says what an authenticated activity means to the rest of the bot.</summary>
internal static class IncomingReader
{
    /// <summary>What happened; an invoke's button data has been checked before (<see cref="Invokes"/>).</summary>
    public static Incoming Read(Activity activity, JsonElement? pressed = null) => new(
        // Teams numbers messages by the millisecond, each chat for itself; what has no number is never taken for a redelivery.
        $"{activity.Conversation!.Id}/{(activity.Id is { Length: > 0 } id ? id : Guid.NewGuid().ToString("n"))}",
        SenderOf(activity),
        pressed is { } data ? new Happening.Pressed(data, Waits: true) : HappeningOf(activity),
        pressed is not null || activity.Value is not null ? activity.ReplyToId : null);

    /// <summary>The tenant, wherever this kind of activity says it; null when it does not, or says two different ones.</summary>
    public static string? TenantOf(Activity activity)
    {
        var stated = new[] { activity.Conversation?.TenantId, activity.ChannelData.Get("tenant").Get("id").AsText() }
            .Where(tenant => !string.IsNullOrEmpty(tenant))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();

        return stated.Count == 1 ? stated[0] : null;
    }

    private static Sender SenderOf(Activity activity) => new(
        activity.From?.AadObjectId is { Length: > 0 } aad ? aad : null,
        activity.From?.Id ?? "",
        activity.Recipient?.Id ?? "",
        activity.Conversation!.Id!,
        IsOneToOne(activity.Conversation),
        activity.ServiceUrl!,
        TenantOf(activity),
        activity.Locale ?? ClientLocale(activity.Entities));

    /// <summary>When the client does not say, only what cannot be a group counts as private.</summary>
    private static bool IsOneToOne(ConversationAccount conversation) => conversation.ConversationType is { } type
        ? string.Equals(type, "personal", StringComparison.OrdinalIgnoreCase)
        : conversation.IsGroup == false || conversation.Id!.StartsWith("a:", StringComparison.Ordinal);

    private static string? ClientLocale(JsonElement? entities) =>
        entities is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Select(entity => ((JsonElement?)entity).Get("locale").AsText()).FirstOrDefault(locale => locale is not null)
            : null;

    private static Happening HappeningOf(Activity activity) => activity.Type!.ToLowerInvariant() switch
    {
        "message"            => SaidOrPressed(activity),
        "installationupdate" => Installation(activity),
        "conversationupdate" => Members(activity),
        _                    => new Happening.Noticed(activity.Type),
    };

    private static Happening SaidOrPressed(Activity activity) =>
        string.IsNullOrEmpty(activity.Text) && activity.Value is { ValueKind: JsonValueKind.Object } data
            ? new Happening.Pressed(data, Waits: false)
            : new Happening.Said(Mentions.Strip(activity));

    private static Happening Installation(Activity activity) => activity.Action?.ToLowerInvariant() switch
    {
        "add" or "add-upgrade"       => new Happening.Installed(),
        "remove" or "remove-upgrade" => new Happening.Uninstalled(),
        _                            => new Happening.Noticed(activity.Type!),
    };

    /// <summary>In a one-to-one chat anybody added means that the app was; in a group only the bot itself does.</summary>
    private static Happening Members(Activity activity)
    {
        var alone = IsOneToOne(activity.Conversation!);
        bool Bot(ChannelAccount member) => member?.Id is { } id && id == activity.Recipient?.Id;

        return activity.MembersRemoved?.Any(Bot) == true                                          ? new Happening.Uninstalled()
             : activity.MembersAdded is { Count: > 0 } added && (alone || added.Any(Bot))         ? new Happening.Installed()
             : new Happening.Noticed(activity.Type!);
    }
}
