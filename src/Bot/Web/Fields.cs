using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace CoEduBot.Bot.Web;

/// <summary>What was filled in; a field not sent is empty.</summary>
internal sealed class Fields
{
    public const int MostBytes = 8 * 1024;

    // What is beyond the limit is still read off, so that the answer arrives; beyond this the connection is cut.
    public const int MostBytesReadOff = 64 * 1024;

    private const int MostFields = 40;
    private const int LongestName = 60;

    public static readonly Fields None = new([]);

    private readonly Dictionary<string, string> _values;

    private Fields(Dictionary<string, string> values) => _values = values;

    public string this[string name] => _values.GetValueOrDefault(name, "");

    /// <summary>Fields whose names begin alike.</summary>
    public IEnumerable<(string Name, string Value)> Named(string prefix) =>
        _values.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(field => (field.Key, field.Value));

    /// <summary>The same with some filled in anew.</summary>
    public Fields With(IEnumerable<(string Name, string Value)> filled)
    {
        var values = new Dictionary<string, string>(_values);
        foreach (var (name, value) in filled)
            values[name] = value;

        return new Fields(values);
    }

    /// <summary>Phone keyboards for Chinese type full-width digits and spaces: one spelling for what must match.</summary>
    public string Plain(string name) => string.Concat(this[name].Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>Reads a posted form; null when it is none of ours: another type, too large, not text.</summary>
    public static async Task<Fields?> Read(HttpRequest request, CancellationToken cancel)
    {
        if (!IsUrlEncoded(request) || request.ContentLength > MostBytes)
            return null;

        try
        {
            var body = new byte[MostBytes + 1];
            var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancel);
            if (length > MostBytes)
                return null;

            using var reader = new FormReader(Encoding.UTF8.GetString(body, 0, length)) { ValueCountLimit = MostFields, KeyLengthLimit = LongestName, ValueLengthLimit = MostBytes };
            var form = await reader.ReadFormAsync(cancel);
            var values = form.ToDictionary(field => field.Key, field => field.Value.ToString().Trim().Replace("\r\n", "\n", StringComparison.Ordinal));

            return values.Values.All(IsText) ? new Fields(values) : null;
        }
        catch (Exception error) when (error is BadHttpRequestException or InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsUrlEncoded(HttpRequest request) =>
        request.GetTypedHeaders().ContentType?.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ?? false;

    // NUL and lone surrogates are in no name or question, and neither normalise nor store.
    private static bool IsText(string value) =>
        !value.Contains('\0', StringComparison.Ordinal) && value.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
}
