using CoEduBot.Bot.Intents.Dates;

namespace CoEduBot.Bot.Intents.Facts;

/// <summary>周报 and monthly report name the current week and month when no other is said.</summary>
internal static class DefaultPeriod
{
    private static readonly (string Word, string Period)[] Words =
    [
        ("周报", "week"), ("周抱", "week"), ("周通报", "week"), ("周小结", "week"), ("周总结", "week"), ("周汇总", "week"), ("周度", "week"), ("周简报", "week"), ("weekly", "week"),
        ("月报", "month"), ("月通报", "month"), ("月小结", "month"), ("月总结", "month"), ("月台账", "month"), ("月台帐", "month"), ("月汇总", "month"), ("月度", "month"), ("月简报", "month"), ("monthly", "month"),
        ("学期总结", "term"), ("期末总结", "term"), ("学期小结", "term"), ("学期报告", "term"), ("学期汇总", "term"), ("term summary", "term"), ("term report", "term"), ("semester summary", "term"), ("semester report", "term"), ("end-of-term", "term"), ("end of term summary", "term"),
        ("学年总结", "school-year"), ("学年报告", "school-year"), ("school year summary", "school-year"), ("school-year summary", "school-year"),
        ("年度总结", "year"), ("年终总结", "year"), ("年度报告", "year"), ("年报", "year"), ("年度小结", "year"), ("年度汇总", "year"), ("annual summary", "year"), ("annual report", "year"), ("year-end", "year"), ("yearly", "year"), ("year summary", "year"),
    ];

    public static DaySpan? Of(Sentence sentence, Meaning meaning)
    {
        if (!sentence.Holds("summary") || meaning is Meaning.DraftPlan or Meaning.SubmitPlan or Meaning.ShowPlan)
            return null;

        foreach (var (word, period) in Words)
            if (sentence.Text.Contains(word, StringComparison.Ordinal))
                return Current(sentence, period);

        return null;
    }

    private static DaySpan Current(Sentence sentence, string period)
    {
        var today = sentence.Frame.Today;

        return period switch
        {
            "week"        => DaySpan.Week(today),
            "month"       => DaySpan.Month(Calendars.FirstOfMonth(today)),
            "term"        => DaySpan.Term(sentence.Frame.Calendar.Beside(today, false, 0)),
            "school-year" => DaySpan.SchoolYear(SchoolCalendar.SchoolYearOf(today)),
            _             => DaySpan.Year(today.Year),
        };
    }
}
