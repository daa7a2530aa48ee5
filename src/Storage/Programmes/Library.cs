namespace CoEduBot.Storage.Programmes;

/// <summary>Programme files by id: those asked for, and those beside them that they may extend.</summary>
internal sealed class Library(Findings findings)
{
    private readonly Dictionary<string, Mapping> byId = [];
    private readonly Dictionary<string, Mapping?> byFile = [];
    private readonly HashSet<string> searched = [];

    /// <summary>The file, read once; null where it is no YAML. Two asked-for files with one id are a finding.</summary>
    public Mapping? Add(string file)
    {
        if (byFile.TryGetValue(file, out var known))
            return known;

        byFile[file] = ProgrammeFile.Read(file, findings);
        if (byFile[file] is { } map && IdentitySection.Id(map) is { } id && !byId.TryAdd(id.Code, map))
            findings.Wrong(id.At, Faults.DuplicateId, id.Code, $"{Findings.Number(byId[id.Code].Line)} of {byId[id.Code].File}");

        return byFile[file];
    }

    /// <summary>The programme with this id; looked for in the folders too where no file asked for has it.</summary>
    public Mapping? Find(string id, IEnumerable<string> folders)
    {
        if (byId.TryGetValue(id, out var map))
            return map;

        foreach (var file in folders.Where(searched.Add).Where(Directory.Exists).SelectMany(ProgrammeFile.In))
            if (!byFile.ContainsKey(file) && ProgrammeFile.Read(file, new Findings()) is { } beside && IdentitySection.Id(beside) is { } itsId)
                byId.TryAdd(itsId.Code, beside);

        return byId.GetValueOrDefault(id);
    }

    /// <summary>The file with everything it extends under it; null, and a finding, when that leads nowhere.</summary>
    public Mapping? Whole(Mapping map, IReadOnlyList<string> folders, IReadOnlyList<string> above)
    {
        if (map.Find("extends") is not { } extends)
            return map;
        if (Values.Text(extends, findings) is not { } id)
            return null;

        IReadOnlyList<string> way = [.. above, IdentitySection.Id(map)?.Code ?? ""];
        if (way.Contains(id))
        {
            findings.Wrong(extends, Faults.ExtendsCircle, string.Join(" > ", [.. way, id]));
            return null;
        }

        if (Find(id, folders) is { } below)
            return Whole(below, folders, way) is { } whole ? Extending.Over(whole, id, map, findings) : null;

        findings.Wrong(extends, Faults.ExtendsUnknown, id);
        return null;
    }
}
