using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>What was read: the programmes without any mistake, and every mistake of all files.</summary>
/// <param name="Mistakes">By file, then by line. Codes: <see cref="Faults"/>.</param>
public sealed record ProgrammesRead(IReadOnlyList<Programme> Programmes, IReadOnlyList<Mistake> Mistakes);

/// <summary>Reads programme files: docs/programme-format.md. Nothing is guessed: a key nobody reads, a name nothing explains is a mistake.</summary>
public static class ProgrammeReader
{
    // A local file has these from what it extends.
    private static readonly IReadOnlyList<string> Needed =
        ["names", "owner", "timezone", "window", "calendar", "units", "roles", "activities", "rules"];

    /// <summary>All programmes of a folder; a folder that is missing or has none is a mistake.</summary>
    public static ProgrammesRead ReadFolder(string folder)
    {
        if (!Directory.Exists(folder))
            return new ProgrammesRead([], [new Mistake(folder, 0, null, Faults.FolderMissing)]);

        var files = ProgrammeFile.In(folder);
        return files.Count == 0 ? new ProgrammesRead([], [new Mistake(folder, 0, null, Faults.FolderEmpty)]) : Read(files);
    }

    /// <summary>These files. What they extend is looked for among them, beside them, and in <paramref name="library"/>.</summary>
    public static ProgrammesRead Read(IReadOnlyList<string> files, string? library = null)
    {
        var findings = new Findings();
        var shelf = new Library(findings);
        files = [.. files.Distinct()];
        foreach (var file in files)
            shelf.Add(file);

        var programmes = new List<Programme>();
        foreach (var file in files)
        {
            var before = findings.Met;
            if (shelf.Add(file) is { } map && shelf.Whole(map, Folders(file, library), []) is { } whole
                && Read(whole, findings) is var programme && findings.Met == before && !findings.Names(file))
                programmes.Add(programme);
        }

        return new ProgrammesRead(programmes, findings.Sorted(files));
    }

    private static List<string> Folders(string file, string? library)
    {
        var beside = Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".";

        return library is null ? [beside] : [beside, library];
    }

    private static Programme Read(Mapping whole, Findings findings)
    {
        var top = new Keys(whole, findings);
        top.Must("schema", "id", "version");
        top.Must(Needed);
        top.ReadOver("extends", "remove", "sources", "privacy");
        var known = new Known(findings);
        UnitSection.Params(top, known);
        UnitSection.Units(top, known);
        UnitSection.Roles(top, known);
        UnitSection.Terms(top, known);
        var calendar = CalendarSection.Read(top, known);
        CalendarSection.Phases(top, known);
        DocumentSection.Workflows(top, known);
        DocumentSection.Documents(top, known);
        KindSection.Read(top, known);
        PopulationSection.Read(top, known);
        DocumentSection.Reports(top, known);
        LadderSection.Read(top, known);

        var programme = Programme(top, calendar, known);
        top.Close(Faults.UnknownSection);

        return programme;
    }

    private static Programme Programme(Keys top, SchoolCalendar calendar, Known known) => new()
    {
        Id = IdentitySection.Read(top),
        Version = IdentitySection.Version(top),
        Names = top.Words("names"),
        OwnerUnit = IdentitySection.OwnerUnit(top, known),
        Zone = IdentitySection.Zone(top),
        Window = IdentitySection.Window(top),
        Calendar = calendar,
        Rules = RuleReading.Read(top, known),
        Params = known.ParamValues,
        UnitKinds = known.UnitKinds,
        Roles = known.RoleKinds,
        Kinds = known.Forms,
        Documents = known.DocumentKinds,
        Reports = known.ReportKinds,
        Ladders = known.LadderSteps,
        Terms = known.Terms,
        Phases = known.PhaseWindows,
    };
}
