using CoEduBot.Domain;

namespace CoEduBot.Storage.World;

/// <summary>The columns that say how somebody is recognised and spoken to.</summary>
internal static class Contact
{
    /// <summary>Null when empty or not one of the bot's languages: then the client's own is followed.</summary>
    public static Locale? LocaleOf(Fields fields)
    {
        var tag = fields.Text("locale");
        if (tag.Length == 0)
            return null;

        if (tag.Split('-', '_')[0].ToLowerInvariant() is "zh" or "en")
            return Locales.Nearest(tag);

        fields.Warn("locale", Faults.LocaleUnknown, tag);
        return null;
    }

    /// <summary>In lower case, as Teams sends it; null when empty.</summary>
    public static string? AadIdOf(Fields fields)
    {
        var id = fields.Text("aad_id").ToLowerInvariant();
        if (id.Length == 0)
            return null;

        if (!Guid.TryParseExact(id, "D", out _))
            fields.Warn("aad_id", Faults.AadIdUnusual);

        return id;
    }

    /// <summary>The last digits of the phone. A whole number has no place in the roster, and a spreadsheet eats leading zeros: both are mistakes.</summary>
    public static string? PhoneTailOf(Fields fields)
    {
        var tail = fields.Text("phone_tail");
        if (tail.Length > 0 && (tail.Length is < 4 or > 6 || !tail.All(char.IsAsciiDigit)))
            fields.Wrong("phone_tail", Faults.PhoneTailMalformed);

        return tail.Length == 0 ? null : tail;
    }
}
