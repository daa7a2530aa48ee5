namespace CoEduBot.Bot.Tests.Programmes.Recount;

/// <summary>
/// The coverage rules of the four programmes told over once more, by hand and from the raw lines: who had to be reached on a day, and
/// how often each was reached in a span. It shares nothing with the evaluators.
/// </summary>
internal sealed class Recount(RawYear year)
{
    /// <summary>Rule, how often each must be reached, whom of a subject, and what reached one of them.</summary>
    public static readonly IReadOnlyList<(string Rule, int Times)> Rules =
    [
        ("YX-06", 2), ("YX-07", 1), ("YX-08", 1), ("YX-09", 1), ("YX-31", 1), ("YX-32", 1), ("YX-33", 1), ("YX-35", 1),
        ("QF-01", 1), ("QF-04", 1), ("JG-03", 1), ("JG-14", 1), ("JG-15", 1),
    ];

    /// <summary>Whom the rule asks to be reached for a subject, on the day it is judged by.</summary>
    public IReadOnlyList<string> Whom(string rule, string subject, DateOnly day) => rule switch
    {
        "YX-07" or "YX-32" or "JG-14"                       => In(student => ClassOf(student, day) == subject),
        "QF-01"                                             => In(student => SchoolOf(student, day) == subject),
        "YX-09" or "YX-33" or "YX-35" or "QF-04" or "JG-15" => In(student => student.Listed && SchoolOf(student, day) == subject),
        "JG-03"                                             => In(student => SchoolOf(student, day) == subject && IsEntry(ClassOf(student, day))),
        "YX-31"                                             => [.. RawYear.Classes.Where(each => each.School == subject).Select(each => each.Class)],
        "YX-06"                                             => In(student => student.Listed && Has("visiting-cadre", subject, student.Id, day)),
        "YX-08"                                             => In(student => student.Listed && Has("subject-teacher", subject, student.Id, day)),
        _                                                   => throw new ArgumentOutOfRangeException(nameof(rule), rule, "not told over here"),
    };

    /// <summary>How often one of them was reached between two days, both included.</summary>
    public int Times(string rule, string subject, string member, DateOnly from, DateOnly to, DateOnly day) => rule switch
    {
        "YX-07" => Held("home-visit", member, from, to).Count(entry => Acts(entry, "head-teacher")),
        "YX-06" => Held("home-visit", member, from, to).Count(entry => entry.Mode == "in-home" && Who(entry).Contains(subject)),
        "YX-08" => Held("home-visit", member, from, to).Count(entry => Who(entry).Contains(subject)),
        "QF-01" => Held("home-visit", member, from, to).Count(entry => entry.Mode == "in-home"),
        "JG-14" => Held("home-visit", member, from, to).Concat(Held("consultation", member, from, to)).Count(entry => Acts(entry, "subject-teacher")),
        "JG-15" => Held("home-visit", member, from, to).Count(entry => entry.VisitType == "return"),
        "YX-32" => Held("screening", member, from, to).Count(),
        "YX-35" => Held("care-contact", member, from, to).Count(),
        "YX-33" => Kept("care-file", member, from, to),
        "QF-04" => Kept("care-measure", member, from, to),
        "JG-03" => Kept("family-form", member, from, to),
        "YX-31" => Kept("care-list-checked", member, from, to),
        "YX-09" => Helpers(member, day),
        _       => throw new ArgumentOutOfRangeException(nameof(rule), rule, "not told over here"),
    };

    private IReadOnlyList<string> In(Func<RawStudent, bool> fits) => [.. year.Students.Where(fits).Select(student => student.Id)];

    private static string ClassOf(RawStudent student, DateOnly day) =>
        student.Spells.Single(spell => (spell.From is null || spell.From <= day) && (spell.To is null || day <= spell.To)).Class;

    private static string SchoolOf(RawStudent student, DateOnly day) => RawYear.Classes.Single(each => each.Class == ClassOf(student, day)).School;

    private static bool IsEntry(string inClass) => RawYear.Classes.Single(each => each.Class == inClass).Entry;

    private bool Has(string role, string person, string student, DateOnly day) =>
        year.Duties.Any(duty => duty.Role == role && duty.Person == person && duty.Student == student && On(duty, day));

    private int Helpers(string student, DateOnly day) =>
        year.Duties.Where(duty => duty.Student == student && On(duty, day)).Select(duty => duty.Person).Distinct().Count();

    private static bool On(RawDuty duty, DateOnly day) => (duty.From is null || duty.From <= day) && (duty.To is null || day <= duty.To);

    private IEnumerable<RawEntry> Held(string kind, string student, DateOnly from, DateOnly to) => year.Entries.Where(entry =>
        entry.Kind == kind && !entry.Reversed && IsInOrder(entry) && entry.Students.Contains(student) && from <= entry.Day && entry.Day <= to);

    // A visit by pigeon is in no way the programmes know; a consultation has no evidence to lack.
    private static bool IsInOrder(RawEntry entry) => entry.Mode != "by-pigeon" && (entry.Whole || entry.Kind == "consultation");

    private static bool Acts(RawEntry entry, string role) => Who(entry).Any(person => RawYear.People.Single(each => each.Person == person).Roles.Contains($"{role}@", StringComparison.Ordinal));

    private static IEnumerable<string> Who(RawEntry entry) => entry.Present.Append(entry.Lead);

    private int Kept(string kind, string subject, DateOnly from, DateOnly to) =>
        year.Records.Count(record => record.Kind == kind && record.Subject == subject && from <= record.Day && record.Day <= to);
}
