using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>`calendar` and `phase_windows`.</summary>
internal static class CalendarSection
{
    private const int LastWeek = 60, LastMonth = 120;

    private static readonly MonthDay FirstSeptember = new(9, 1);

    public static SchoolCalendar Read(Keys top, Known known)
    {
        if (top.Map("calendar") is not { } calendar)
            return new SchoolCalendar(FirstSeptember, [], [], new Dictionary<string, MonthDay>());

        var read = new SchoolCalendar(SchoolYear(calendar), Terms(calendar), calendar.Wholes("suspended_months", 1, 12), Anchors(calendar, known)) { Holidays = Holidays(calendar) };
        calendar.Close();

        return read;
    }

    private static MonthDay SchoolYear(Keys calendar)
    {
        if (calendar.Map("school_year") is not { } year)
            return FirstSeptember;

        year.Must("from");
        var from = Values.MonthAndDay(year["from"], year.Findings);
        _ = Values.MonthAndDay(year["to"], year.Findings);
        year.Close();

        return from ?? FirstSeptember;
    }

    private static List<Term> Terms(Keys calendar)
    {
        var terms = new List<(Term Term, Item At)>();
        foreach (var keys in calendar.Maps("terms"))
        {
            keys.Must("id", "from", "to");
            var id = keys.Text("id");
            var (first, last) = IdentitySection.Days(keys, "from", "to");
            keys.Close();
            if (terms.Find(other => other.Term.Id == id) is { Term: not null } twin)
                keys.Findings.Wrong(keys["id"]!, Faults.DuplicateId, id!, Findings.Number(twin.At.Line));
            else if (id is not null && first <= last)
                terms.Add((new Term(id, first.Value, last.Value), keys.At));
        }

        var ordered = terms.OrderBy(term => term.Term.First).ToList();
        foreach (var (before, after) in ordered.Zip(ordered.Skip(1)))
            if (after.Term.First <= before.Term.Last)
                calendar.Findings.Wrong(after.At, Faults.TermsOverlap, before.Term.Id);

        return [.. ordered.Select(term => term.Term)];
    }

    private static List<Holiday> Holidays(Keys calendar)
    {
        var holidays = new List<Holiday>();
        foreach (var keys in calendar.Maps("holidays"))
        {
            keys.Must("from", "to");
            if (IdentitySection.Days(keys, "from", "to") is ({ } first, { } last) && first <= last)
                holidays.Add(new Holiday(first, last));
            keys.Close();
        }

        return holidays;
    }

    private static Dictionary<string, MonthDay> Anchors(Keys calendar, Known known)
    {
        var anchors = new Dictionary<string, MonthDay>();
        foreach (var (name, value) in calendar.Entries("anchors"))
        {
            known.Anchors.Add(name.Code);
            if (Values.MonthAndDay(value, calendar.Findings) is { } day)
                anchors[name.Code] = day;
        }

        return anchors;
    }

    public static void Phases(Keys top, Known known)
    {
        foreach (var (name, value) in top.Entries("phase_windows"))
            if (KeyValues.Map(value, top.Findings) is { } keys)
            {
                Add(name.Code, Phase(keys), known);
                keys.Close();
            }
    }

    public static void Add(string id, PhaseWindow? window, Known known)
    {
        known.Phases.Add(id);
        if (window is not null)
            known.PhaseWindows[id] = window;
    }

    /// <summary>`from`/`to`, `weeks` or `months` of a mapping that the caller closes.</summary>
    public static PhaseWindow? Phase(Keys keys)
    {
        if (keys.One("from", "weeks", "months") is not { } form)
            return null;
        if (form == "from")
        {
            keys.Must("to");
            return IdentitySection.Days(keys, "from", "to") is ({ } first, { } last) && first <= last ? new PhaseWindow.Days(first, last) : null;
        }

        return Range(keys, form, form == "weeks" ? LastWeek : LastMonth) is not var (from, to) ? null
            : form == "weeks" ? new PhaseWindow.Weeks(from, to)
            : new PhaseWindow.Months(from, to);
    }

    private static (int From, int To)? Range(Keys keys, string name, int most)
    {
        var numbers = keys.Wholes(name, name == "weeks" ? 1 : 0, most);
        if (numbers is [var from, var to] && from <= to)
            return (from, to);

        if (numbers is [var above, var below])
            keys.Findings.Wrong(keys[name]!, Faults.LastBeforeFirst, Findings.Number(above), Findings.Number(below));
        else if (KeyValues.Items(keys[name]).Count != 2)
            keys.Findings.Wrong(keys[name]!, Faults.NotAList);

        return null;
    }
}
