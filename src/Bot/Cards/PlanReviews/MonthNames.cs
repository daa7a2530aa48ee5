using CoEduBot.Bot.Texts;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Cards.PlanReviews;

/// <summary>Months as people read them.</summary>
public static class MonthNames
{
    private static readonly string[] English = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>`2026年12月`, `December 2026`: always with the year, for a card is read again later.</summary>
    public static string Of(YearMonth month, Words words) => words.Locale == Locale.En ? $"{English[month.Month - 1]} {month.Year}" : $"{month.Year}年{month.Month}月";
}
