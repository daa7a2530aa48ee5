using System.Text.Encodings.Web;
using System.Text.Json;
using CoEduBot.Domain;

namespace CoEduBot.Storage.Outbox;

/// <summary>Notices as the outbox stores them.</summary>
public static class NoticeJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Notice notice) => JsonSerializer.Serialize(notice, Options);

    /// <exception cref="JsonException">The row was not written by this product.</exception>
    public static Notice Read(string json) => JsonSerializer.Deserialize<Notice>(json, Options) ?? throw new JsonException("A notice is null.");
}
