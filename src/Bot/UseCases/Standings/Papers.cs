using System.Globalization;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Bot.UseCases.Standings;

/// <summary>Which paper a standing is about: its code, whom it is from, and what it refers to.</summary>
public static class Papers
{
    /// <summary>Null for rules that ask for none.</summary>
    public static string? CodeOf(Rule rule) => rule switch
    {
        Rule.Deliverable it => it.Code,
        Rule.Report it      => it.Code,
        _                   => null,
    };

    public static IReadOnlyList<string> PartsOf(Rule rule) => rule is Rule.Deliverable it ? it.Items : [];

    /// <summary>The subject; of an engagement, who organised it.</summary>
    public static string From(Opened opened) => opened.Sheet.Belonging.Entry(opened.Subject)?.Organiser.Value ?? opened.Subject;

    /// <summary>The period or engagement it is about; the next month where the rule says so. Empty is the period it is handed in.</summary>
    public static string RefersTo(Opened opened)
    {
        if (opened.Sheet.Belonging.Entry(opened.Subject) is not null)
            return opened.Subject;

        var next = opened.It.Rule is Rule.Deliverable { Due: Due.Each { RefersToNext: true } };

        return !next ? opened.Span.Id
            : opened.Span.Code == PeriodCode.Month ? opened.Span.From.AddMonths(1).ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : "";
    }
}
