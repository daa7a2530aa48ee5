using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary><see cref="Rule.Quota"/>: quota; count, hours, days.</summary>
internal static class QuotaReading
{
    public static Rule? Read(RuleHead head)
    {
        var (keys, known) = (head.Keys, head.Known);
        keys.Must("for_each", "of", "per");
        var measure = Measure(head);
        var of = keys.Maps("of").Select(share => Share(share, measure, known)).ToList();

        return new Rule.Quota(measure, of, Credit(keys), AmountReading.Some(keys, known))
        {
            Id = head.Id, Modality = head.Modality, Title = head.Title, Per = head.Per(PeriodCode.Programme),
        };
    }

    private static Measure Measure(RuleHead head) =>
        Codes.Read<Measure>(head.Written) ?? head.Keys.OneOf<Measure>("measure", Faults.UnknownMeasure) ?? Domain.Programmes.Measure.Count;

    private static Share Share(Keys keys, Measure measure, Known known)
    {
        keys.Must("activity");
        var filter = FilterReading.Read(keys, known);
        var perLesson = keys.Number("per_lesson");
        var perHalfDay = keys.Number("per_half_day");
        if (measure == Domain.Programmes.Measure.Count && Unit(keys) == "lesson")
            perLesson ??= 1;
        keys.Close();

        return new Share(filter, perLesson, perHalfDay);
    }

    private static string? Unit(Keys keys)
    {
        var unit = keys.Text("unit_of_count");
        if (unit is not (null or "lesson" or "session"))
            keys.Findings.Wrong(keys["unit_of_count"]!, Faults.NotOneOf("session", "lesson"), unit);

        return unit;
    }

    // Those present are also called participants; a pair and a group are credited as such unless the file says otherwise.
    private static Credit Credit(Keys keys) =>
        keys.Text("credit") is "participant" ? Domain.Programmes.Credit.Present
        : keys.OneOf<Credit>("credit", Faults.UnknownCredit)
        ?? ((keys["for_each"] as Mapping)?.Find("pair") is null ? Domain.Programmes.Credit.Organiser : Domain.Programmes.Credit.Pair);
}
