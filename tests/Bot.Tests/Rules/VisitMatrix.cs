namespace CoEduBot.Bot.Tests.Rules;

/// <summary>Somebody, and what they are to the student whose visit it is.</summary>
/// <param name="Visitor">Who made or makes the visit.</param>
/// <param name="Assigned">Whether the person is assigned to the student: now, no longer, or never.</param>
/// <param name="OwnFamily">The student is of the family of guardian mum1.</param>
/// <param name="May">What each act comes to, in the order of <see cref="VisitMatrix.Acts"/>: `yes`, `-` for nothing, or how much is seen.</param>
public sealed record VisitRow(string Who, string Person, string Visitor, Standing Assigned, bool OwnFamily, string May);

public enum Standing
{
    Never,
    Now,
    Ended,
}

/// <summary>Who may do what with visits and their notes: role, act and scope. A cell is tried through the real bot (<see cref="VisitMatrixTests"/>).</summary>
public static class VisitMatrix
{
    public static readonly IReadOnlyList<string> Acts =
        ["named", "open", "plan", "move", "cancel", "not-met", "record", "family", "school", "private", "add", "who-read", "coverage", "remind", "listed", "assign"];

    public static readonly IReadOnlyList<VisitRow> Rows =
    [
        //                                                                                             named open plan move cancel not-met record family school private add who-read coverage remind listed assign
        Of("head teacher, own class, own visit",        "teacher",    "teacher",                       "yes   yes  yes  yes  yes    yes     yes    yes    yes    yes     yes -        -        -      yes    -"),
        Of("head teacher, class taken over",            "teacher",    "teacher2",                      "yes   yes  yes  -    yes    -       yes    yes    yes    -       yes -        -        -      yes    -"),
        Of("head teacher, class handed over",           "teacher2",   "teacher2",                      "-     -    -    -    -      -       -      -      -      -       -   -        -        -      -      -"),
        Of("head teacher, another class",               "teacher2",   "teacher",                       "-     -    -    -    -      -       -      -      -      -       -   -        -        -      -      -"),
        Of("moral director",                            "director",   "teacher",                       "-     -    -    -    -      -       -      yes    yes    -       yes yes      classes  yes    -      yes"),
        Of("principal",                                 "principal",  "teacher",                       "-     -    yes  -    -      -       yes    yes    yes    yes     yes yes      classes  yes    -      yes"),
        Of("principal, another school",                 "principal2", "teacher",                       "-     -    -    -    -      -       -      -      -      -       -   -        -        -      -      -"),
        Of("township lead",                             "lead",       "teacher",                       "-     -    -    -    -      -       -      -      -      -       -   -        schools  -      -      -"),
        Of("county officer",                            "officer",    "teacher",                       "-     -    -    -    -      -       -      -      -      -       -   -        schools  -      -      -"),
        Of("visiting cadre, assigned, own visit",       "cadre",      "cadre",   Standing.Now,         "yes   yes  yes  yes  yes    yes     yes    yes    yes    yes     yes -        -        -      -      -"),
        Of("visiting cadre, assigned, another's visit", "cadre",      "teacher", Standing.Now,         "-     -    yes  -    -      -       yes    -      -      -       -   -        -        -      -      -"),
        Of("visiting cadre, not assigned",              "cadre",      "cadre",                         "-     -    -    -    -      -       -      -      -      -       -   -        -        -      -      -"),
        Of("visiting cadre, assignment ended",          "cadre",      "cadre",   Standing.Ended,       "-     -    -    -    -      -       -      -      -      -       -   -        -        -      -      -"),
        Of("paired teacher, assigned, own visit",       "subject",    "subject", Standing.Now,         "yes   yes  yes  yes  yes    yes     yes    yes    yes    yes     yes -        -        -      -      -"),
        Of("paired teacher, assignment ended",          "subject",    "subject", Standing.Ended,       "-     -    -    -    -      -       -      -      -      -       -   -        -        -      -      -"),
        new("guardian of the family",                   "mum1",       "teacher", Standing.Never, true, "-     -    -    -    -      -       -      yes    -      -       -   -        -        -      -      -"),
        Of("guardian of another family",                "mum2",       "teacher",                       "-     -    -    -    -      -       -      -      -      -       -   -        -        -      -      -"),
        Of("unknown",                                   "stranger",   "teacher",                       "-     -    -    -    -      -       -      -      -      -       -   -        -        -      -      -"),
    ];

    /// <summary>What a cell must come to.</summary>
    public static string Expected(VisitRow row, string act) =>
        row.May.Split(' ', StringSplitOptions.RemoveEmptyEntries)[Acts.ToList().IndexOf(act)];

    private static VisitRow Of(string who, string person, string visitor, string may) => Of(who, person, visitor, Standing.Never, may);

    private static VisitRow Of(string who, string person, string visitor, Standing assigned, string may) => new(who, person, visitor, assigned, OwnFamily: false, may);
}
