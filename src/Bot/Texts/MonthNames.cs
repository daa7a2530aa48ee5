using System.Globalization;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Texts;

/// <summary>Months as people read them, always with the year: `2026年12月`, `December 2026`.</summary>
public static class MonthNames
{
    private static readonly string[] English = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static string Of(YearMonth month, Locale locale) => locale switch
    {
        Locale.ZhHans or Locale.ZhHant => string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月"),
        Locale.En                      => string.Create(CultureInfo.InvariantCulture, $"{English[month.Month - 1]} {month.Year}"),
    };
}
