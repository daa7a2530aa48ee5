namespace CoEduBot.Domain.Programmes;

/// <summary>A programme's own words in the three languages.</summary>
public sealed record LocalText(string En, string ZhHans, string ZhHant)
{
    public string In(Locale locale) => locale switch
    {
        Locale.ZhHans => ZhHans,
        Locale.ZhHant => ZhHant,
        Locale.En     => En,
    };
}
