using System.Globalization;

namespace CoEduBot.Bot.Demo;

/// <summary>What the schools held in the two terms of the year.</summary>
internal sealed class DemoTerms(DemoSeatHolders staff, Dice dice)
{
    private const string LectureEvidence = "photo:3;video:1;text-report:1;label-photo:1";

    private const string Strands = "strands=open-day|parent-showcase|parent-child-communication|parent-child-practice";

    /// <summary>How often schools behind, middling and good ones hold a kind in a whole term, and in the one that is going on.</summary>
    private static readonly IReadOnlyList<(string Kind, int[] Spring, int[] Autumn, string Fields, string Evidence)> Kinds =
    [
        ("parent-salon", [0, 1, 1], [0, 0, 1], "stage=primary", "attendance:1"),
        ("parents-meeting", [1, 1, 1], [0, 1, 1], "forms=forum|questionnaire", "attendance:1"),
        ("open-day", [0, 1, 1], [0, 1, 1], "elements=lesson|meal-or-boarding|take-part;forms=lesson-observation|shared-meal", "photo:4"),
        ("reception-day", [1, 1, 2], [0, 1, 1], "", "attendance:1"),
        ("survey", [0, 1, 1], [0, 0, 1], "purpose=teaching-rating", ""),
        ("practice-activity", [0, 1, 1], [0, 0, 1], "stage=primary", "photo:3"),
        ("committee-meeting", [0, 1, 1], [0, 1, 1], "topic=ethics-supervision", "minutes:1;attendance:1"),
        ("sharing-session", [0, 1, 1], [0, 0, 1], "", "photo:2"),
        ("parent-child-activity", [0, 1, 2], [0, 1, 1], "", "photo:4"),
        ("meeting", [1, 1, 1], [0, 1, 1], "agenda=case-discussion", "minutes:1"),
        ("research-activity", [0, 1, 1], [0, 0, 1], "", "minutes:1"),
        ("volunteer-service", [0, 1, 1], [0, 1, 1], "", "photo:2"),
    ];

    private static readonly string[] CourseTypes = ["general", "elective", "targeted"], ParentChild = ["sports", "reading", "labour", "study-tour"];

    public IEnumerable<DemoEntry> Entries()
    {
        foreach (var school in DemoUnits.OfKind("school"))
        {
            var diligence = DemoHistory.DiligenceOf(school.Id);
            var held = Lectures(school, diligence).Concat(Classes(school.Id, diligence)).Concat(Others(school.Id, diligence)).Concat(Festival(school.Id, diligence));
            foreach (var entry in held)
                yield return entry;
        }

        yield return Lecture("s01", "s01", new DateOnly(2026, 11, 18)) with { Evidence = "photo:3;text-report:1;label-photo:1" };
        yield return Lecture("s12", "s12-g1", new DateOnly(2026, 10, 21)) with { Evidence = "photo:1" };
    }

    // A pilot school is asked for two more a term.
    private IEnumerable<DemoEntry> Lectures(DemoUnit school, Diligence diligence)
    {
        var pilot = school.Tags == "pilot" ? 2 : 0;
        var half = school.Id == "s11" ? 2 : 1;
        foreach (var (term, times) in Terms([1, 3 + pilot, 4 + pilot], [0, half + pilot, 3 + pilot], diligence))
        {
            for (var time = 0; time < times; time++)
            {
                var all = diligence == Diligence.Good && time == 0;
                yield return Lecture(school.Id, all ? school.Id : $"{school.Id}-g{(time % 6) + 1}", DemoHistory.Day(term, time, times, dice));
            }
        }
    }

    private DemoEntry Lecture(string school, string audience, DateOnly day) =>
        new("lecture", school, day, staff.Of("moral-director", school), LectureEvidence)
        {
            Mode = "onsite",
            Participants = audience,
            Families = Number(audience == school ? 180 + dice.Below(90) : 36 + dice.Below(40)),
            Fields = "venue-type=campus;stage=primary",
            Feedback = Answers(),
        };

    private string Answers()
    {
        var answers = 18 + dice.Below(20);

        return string.Create(CultureInfo.InvariantCulture, $"lecturer=4.{dice.Below(10)}/{answers};content=4.{dice.Below(10)}/{answers}");
    }

    // The good every month, the middling most months, the others now and then.
    private IEnumerable<DemoEntry> Classes(string school, Diligence diligence)
    {
        int[] months = [1, 3, 4, 5, 6, 9, 10, 11];
        foreach (var month in months.Where(month => month == 11 && diligence == Diligence.Good || dice.Chance(DemoHistory.Of(diligence, 25, 75, 100))))
            yield return new DemoEntry("parent-class", school, DemoHistory.WorkingDay(new DateOnly(2026, month, 6 + dice.Below(12))), staff.Of("moral-director", school), "attendance:1;photo:2")
            {
                Mode = dice.One(["onsite", "onsite", "online"]),
                Families = Number(30 + dice.Below(50)),
                Fields = $"stage=primary;course-type={CourseTypes[month % 3]};theme=parenting-course",
            };
    }

    private IEnumerable<DemoEntry> Others(string school, Diligence diligence)
    {
        foreach (var (kind, spring, autumn, fields, evidence) in Kinds)
        {
            foreach (var (term, times) in Terms(spring, autumn, diligence))
            {
                for (var time = 0; time < times; time++)
                    yield return new DemoEntry(kind, school, DemoHistory.Day(term, time, times, dice), staff.Of(dice.One(["principal", "moral-director"]), school), evidence)
                    {
                        Mode = kind is "parent-salon" or "parents-meeting" or "research-activity" ? "onsite" : "",
                        Families = kind is "meeting" or "research-activity" ? "" : Number(20 + dice.Below(60)),
                        Fields = kind == "parent-child-activity" ? $"strand={dice.One(ParentChild)}" : kind == "open-day" && school == "s03" ? "elements=lesson;forms=forum" : fields,
                    };
            }
        }
    }

    private IEnumerable<DemoEntry> Festival(string school, Diligence diligence)
    {
        if (diligence != Diligence.Behind)
            yield return new DemoEntry("festival", school, new DateOnly(2026, 5, 14 + dice.Below(2)), staff.Of("principal", school), "photo:5;text-report:1")
            {
                Families = Number(150 + dice.Below(100)),
                Fields = diligence == Diligence.Good ? Strands + "|outstanding-parents|theme-contests" : Strands,
            };
    }

    private static IEnumerable<((DateOnly From, DateOnly To) Term, int Times)> Terms(int[] spring, int[] autumn, Diligence diligence) =>
        [(DemoHistory.Spring, spring[(int)diligence]), (DemoHistory.Autumn, autumn[(int)diligence])];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
