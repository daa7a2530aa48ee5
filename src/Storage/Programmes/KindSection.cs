using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>`activities`: what is held, and what a record of it must have.</summary>
internal static class KindSection
{
    private static readonly IReadOnlyList<string> Types = ["integer", "number", "text", "date", "flag"];

    public static void Read(Keys top, Known known)
    {
        known.Kinds.IsOpen = !top.Has("activities");
        var entries = top.Entries("activities");
        known.Kinds.Add(entries.Select(entry => entry.Name.Code));
        foreach (var (name, value) in entries)
            if (KeyValues.Map(value, top.Findings) is { } keys)
            {
                known.Forms[name.Code] = Form(name.Code, keys, known);
                Aliases(name.Code, keys, entries.ToDictionary(entry => entry.Name.Code, entry => entry.Name.At.Line), known);
                keys.Close();
            }
    }

    private static KindForm Form(string code, Keys keys, Known known)
    {
        keys.Must("names");
        keys.ReadOver("label", "points", "import", "credit");
        var fields = Fields(keys);

        return new KindForm
        {
            Code = code,
            Names = keys.Words("names"),
            Words = keys.Texts("words"),
            Aliases = keys.Codes("aliases"),
            Organisers = known.Units.Check(keys.CodeList("organiser"), known.Groups),
            Attendees = known.Roles.Check(keys.CodeList("attendees"), known.Units, known.Groups, known.People),
            Modes = keys.Codes("modes"),
            Fields = fields,
            Evidence = [.. keys.Maps("evidence").Select(need => Evidence(need, fields))],
            FeedbackAspects = Feedback(keys, known),
            AboutStudents = AboutStudents(keys),
            Restricted = Restricted(keys),
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> Fields(Keys keys)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (name, value) in keys.Entries("fields"))
            fields[name.Code] = value is Leaf type ? Free(type, keys.Findings)
                : [.. KeyValues.Items(value).Select(item => Values.Code(item, keys.Findings)?.Code).OfType<string>()];

        return fields;
    }

    private static IReadOnlyList<string> Free(Leaf type, Findings findings)
    {
        if (!Types.Contains(type.Text))
            findings.Wrong(type, Faults.NotOneOf([.. Types, "a list of values"]), type.Text);

        return [];
    }

    private static EvidenceNeed Evidence(Keys need, Dictionary<string, IReadOnlyList<string>> fields)
    {
        need.Must("kind");
        var (kind, others, min) = (need.Code("kind"), need.Codes("any_of"), need.Whole("min", 1, 1000) ?? 1);
        var whole = fields.Keys.FirstOrDefault(field => need.Flag(field + "-all") == true);
        need.Close();

        return new EvidenceNeed([kind?.Code ?? "", .. others], min, whole);
    }

    private static IReadOnlyList<string> Feedback(Keys keys, Known known)
    {
        if (keys.Map("feedback") is not { } feedback)
            return [];

        known.Roles.Check(feedback.Code("from"), known.People);
        feedback.Whole("min_responses", 0, 100_000);
        var aspects = feedback.Codes("aspects");
        feedback.Close();

        return aspects;
    }

    private static bool AboutStudents(Keys keys)
    {
        var subject = keys.Text("subject");
        if (subject is not (null or "student"))
            keys.Findings.Wrong(keys["subject"]!, Faults.NotOneOf("student"), subject);

        return subject == "student";
    }

    // Numbers only in channels means the same.
    private static bool Restricted(Keys keys)
    {
        var shown = keys.Map("privacy");
        shown?.ReadOver("subject_display", "photo", "store");
        var counts = shown?.Text("channel_post") is "counts_only" or "counts-only";
        shown?.Close();

        return keys.Flag("restricted") ?? counts;
    }

    private static void Aliases(string code, Keys keys, Dictionary<string, int> kinds, Known known)
    {
        foreach (var alias in keys.CodeList("aliases"))
        {
            if (known.Kinds.Has(alias.Code))
                keys.Findings.Wrong(alias.At, Faults.DuplicateId, alias.Code, Findings.Number(kinds.GetValueOrDefault(alias.Code, alias.At.Line)));
            else
                known.Aliases[alias.Code] = code;

            known.Kinds.Add(alias.Code);
        }
    }
}
