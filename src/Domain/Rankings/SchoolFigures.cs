using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Domain.Rankings;

/// <summary>A school's month or year in the figures it is scored by: shares only, so that a large school has no advantage over a small one.</summary>
/// <param name="InOrder">Must-rules of the school and its classes that are met or on the way.</param>
/// <param name="Judged">Those, and the ones that are late, at risk or missed. What is waived, not due or no duty is left out.</param>
/// <param name="Invited">Families invited to the school's own engagements in that time.</param>
/// <param name="Came">Of those, who came.</param>
/// <param name="Stars">Sum of what families gave for the content.</param>
public sealed record SchoolFigures(UnitId School, int Students, int InOrder, int Judged, int Invited, int Came, int Answers, int Stars)
{
    /// <summary>Below this many students a school is not ranked: in a teaching point one family is a tenth.</summary>
    public const int FewestStudents = 50;

    /// <summary>Below this many families invited, presence says nothing.</summary>
    public const int FewestInvited = 20;

    /// <summary>What each share weighs. No source gives weights; chosen here and told on every ranking.</summary>
    public const int DutiesWeigh = 60, PresenceWeighs = 25, VoiceWeighs = 15;

    /// <summary>0 to 1000, tenths of a per cent. Null where too little is there to be fair. A share nothing is known of leaves its weight to the others.</summary>
    public int? Score
    {
        get
        {
            if (Students < FewestStudents || Judged == 0)
                return null;

            var shares = new List<(decimal Share, int Weight)> { ((decimal)InOrder / Judged, DutiesWeigh) };
            if (Invited >= FewestInvited)
                shares.Add((Math.Min(1, (decimal)Came / Invited), PresenceWeighs));
            if (Answers >= FeedbackTally.MinimumShown)
                shares.Add((Stars / (5m * Answers), VoiceWeighs));

            return (int)decimal.Round(1000 * shares.Sum(each => each.Share * each.Weight) / shares.Sum(each => each.Weight), MidpointRounding.AwayFromZero);
        }
    }

    /// <summary>
    /// Schools by score, with their places: equal scores share a place, and the next one is left free. Schools with too little to be judged by
    /// come last and have none.
    /// </summary>
    public static IEnumerable<(SchoolFigures School, int? Place)> Placed(IEnumerable<SchoolFigures> schools)
    {
        var all = schools.OrderByDescending(school => school.Score ?? -1).ThenBy(school => school.School.Value, StringComparer.Ordinal).ToList();

        return all.Select(school => (school, school.Score is { } score ? 1 + all.Count(other => other.Score > score) : (int?)null));
    }

    /// <summary>How many must-rules of each school's units are in order among those judged, for periods that touch these days, both included.</summary>
    public static IReadOnlyDictionary<UnitId, (int InOrder, int Judged)> Duties(IEnumerable<RuleLine> lines, Belonging belonging, UnitTree units, DateOnly from, DateOnly to)
    {
        var until = to.AddDays(1);

        return lines
            .Where(it => it.Rule.Modality == Modality.Must && it.Line.Period.From < until && it.Line.Period.Until > from && IsJudged(it.Line.Standing))
            .Select(it => (School: SchoolOf(it, belonging, units), it.Line.Standing))
            .Where(pair => pair.School is not null)
            .GroupBy(pair => pair.School!.Value)
            .ToDictionary(school => school.Key, school => (school.Count(pair => pair.Standing is Standing.Met or Standing.OnTrack), school.Count()));
    }

    private static bool IsJudged(Standing standing) => standing is Standing.Met or Standing.OnTrack or Standing.AtRisk or Standing.Overdue or Standing.Missed;

    private static UnitId? SchoolOf(RuleLine it, Belonging belonging, UnitTree units) =>
        belonging.Of(it) is { } unit ? units.UpFrom(unit.Id.Value).FirstOrDefault(above => Tiers.Of(above) == Tier.School)?.Id : null;
}
