namespace CoEduBot.Domain.Rankings;

/// <summary>Codes of the reports a county's office publishes, as programmes call them under `reports:`.</summary>
public static class CountyReport
{
    public const string WeeklyBulletin = "weekly-bulletin";
    public const string MonthlyRanking = "monthly-ranking";
    public const string TermRecommendation = "term-recommend";
    public const string YearScores = "year-scores";
}
