using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary>Everything that can be wrong with a programme file: the closed list. Each says the cause and the next step.</summary>
public static class Faults
{
    // The file as text
    public static readonly Fault FileMissing = new("file-missing", "no such file; check the name");
    public static readonly Fault FolderMissing = new("folder-missing", "no such folder; make it, or set Programmes__Folder");
    public static readonly Fault FolderEmpty = new("folder-empty", "no programme (*.yaml) in the folder; put one in, or set Programmes__Folder");
    public static readonly Fault FileUnreadable = new("file-unreadable", "the file cannot be opened; check who may read it");
    public static readonly Fault NotUtf8 = new("not-utf-8", "not UTF-8 text; save the file as UTF-8");
    public static readonly Fault Empty = new("empty-file", "the file is empty; begin with 'schema: coedubot.program/v1'");
    public static readonly Fault Syntax = new("syntax", "cannot be read as YAML: {0}; look at the quotes, brackets and indents here and just above");
    public static readonly Fault SecondDocument = new("second-document", "a second document begins here; one file holds one programme, so move it to a file of its own");
    public static readonly Fault Anchor = new("anchor", "YAML anchors and aliases are not read; write the value out");
    public static readonly Fault DuplicateKey = new("duplicate-key", "the key '{0}' is there already, on line {1}; keep one of them");
    public static readonly Fault TrapKey = new("trap-key", "other YAML readers take the key '{0}' for true or false; use another word, such as applies_to");
    public static readonly Fault KeyIsNoText = new("key-no-text", "a key must be a word; quote it or take out the brackets");
    public static readonly Fault Unquoted = new("unquoted", "other YAML readers take {0} for a number; quote it: \"{0}\"");

    // Shape
    public static readonly Fault NotAMapping = new("not-a-mapping", "keys with values are expected here, such as 'name: value'");
    public static readonly Fault NotAList = new("not-a-list", "a list is expected here, such as [a, b]");
    public static readonly Fault NotAText = new("not-a-text", "one plain value is expected here, not a list or keys");
    public static readonly Fault MissingKey = new("missing-key", "'{0}' is missing here; add it");
    public static readonly Fault UnknownKey = new("unknown-key", "nothing here is called '{0}'; {1}");
    public static readonly Fault UnknownSection = new("unknown-section", "a programme has no section '{0}'; {1}");
    public static readonly Fault EmptyList = new("empty-list", "'{0}' must not be empty; name at least one");

    // Values
    public static readonly Fault UnknownSchema = new("unknown-schema", "the schema '{0}' is not known; write coedubot.program/v1");
    public static readonly Fault MalformedId = new("malformed-id", "'{0}' is not an id; use a-z, 0-9 and -");
    public static readonly Fault MalformedRuleId = new("malformed-rule-id", "'{0}' is not a rule's id; write it like YX-02");
    public static readonly Fault MalformedCode = new("malformed-code", "'{0}' is not a code; use a-z, 0-9, _ and -");
    public static readonly Fault LanguageMissing = new("language-missing", "the words in {0} are missing; give en, zh-Hans and zh-Hant");
    public static readonly Fault NotANumber = new("not-a-number", "'{0}' is not a number; write one such as 3");
    public static readonly Fault NotWhole = new("not-whole", "'{0}' is not a whole number from {1} to {2}");
    public static readonly Fault NotAFlag = new("not-a-flag", "'{0}' is neither true nor false");
    public static readonly Fault NotADay = new("not-a-day", "'{0}' is not a day of the calendar; write it like 2022-02-14");
    public static readonly Fault NotATime = new("not-a-time", "'{0}' is not a time of day; write it like \"23:59\"");
    public static readonly Fault NotAMonthDay = new("not-a-month-day", "'{0}' is not a month and day; write it like \"05-15\"");
    public static readonly Fault NotDays = new("not-days", "'{0}' is not a number of days; write it like 7d");
    public static readonly Fault NotMinutes = new("not-minutes", "'{0}' is not a number of minutes; write it like 30min");
    public static readonly Fault NotAnExpression = new("not-an-expression", "'{0}' cannot be worked out; write it like \"unit.attrs.quota + 2\"");
    public static readonly Fault NotAChange = new("not-a-change", "'{0}' is not a change; write percentage points like \"+5pp\"");
    public static readonly Fault RatioOutside = new("ratio-outside", "{0} is not a share; take a number from 0 to 1");
    public static readonly Fault MinAboveMax = new("min-above-max", "the least, {0}, is above the most, {1}; swap or mend them");
    public static readonly Fault ExactlyAlone = new("exactly-alone", "'exactly' excludes 'min' and 'max'; keep one way");
    public static readonly Fault BoundMissing = new("bound-missing", "nothing says how many; give min, max or exactly");
    public static readonly Fault LastBeforeFirst = new("last-before-first", "{1} comes before {0}; swap or mend them");
    public static readonly Fault TermsOverlap = new("terms-overlap", "this term begins before {0} has ended; mend the days");
    public static readonly Fault ZoneUnknown = new("zone-unknown", "'{0}' is not a time zone; write an IANA name such as Asia/Shanghai");

    // Names that must lead somewhere
    public static readonly Fault DuplicateId = new("duplicate-id", "'{0}' is there already, on line {1}; give one of them another name");
    public static readonly Fault DuplicateRule = new("duplicate-rule-id", "the rule {0} is there already, on line {1}; give one of them another id");
    public static readonly Fault UnknownKind = new("unknown-kind", "no rule is of the kind '{0}'; take one of: quota, coverage, deliverable, check, checklist, target, report");
    public static readonly Fault UnknownMeasure = new("unknown-measure", "'{0}' cannot be measured; take one of: " + All<Measure>());
    public static readonly Fault UnknownModality = new("unknown-modality", "'{0}' is not a modality; take one of: " + All<Modality>());
    public static readonly Fault UnknownPeriod = new("unknown-period", "'{0}' is not a period; take one of: " + All<PeriodCode>().Replace(", phase", ", phase:ID", StringComparison.Ordinal));
    public static readonly Fault UnknownCount = new("unknown-count", "'{0}' cannot be counted; take one of: " + All<Counted>());
    public static readonly Fault UnknownCredit = new("unknown-credit", "credit cannot go to '{0}'; take one of: " + All<Credit>());
    public static readonly Fault UnknownEnforcement = new("unknown-enforcement", "the product does not enforce '{0}'; take one of: " + string.Join(", ", Enforcements.All));
    public static readonly Fault UnknownTag = new("unknown-tag", "none of these units has the tag '{0}'; add it under units");
    public static readonly Fault UnknownField = new("unknown-field", "no field '{0}' is named for this kind; add it to its fields");
    public static readonly Fault UnknownValue = new("unknown-value", "'{0}' is not among the values of '{1}'; take one of: {2}");
    public static readonly Fault ExtendsUnknown = new("extends-unknown", "no programme has the id '{0}'; put its file beside this one, or mend the id");
    public static readonly Fault ExtendsCircle = new("extends-circle", "programmes extend each other in a circle: {0}; take out one extends");
    public static readonly Fault RemoveUnknown = new("remove-unknown", "there is no rule {0} to remove in {1}; take it out");

    /// <summary>`choose-one`: none or several of these keys were given.</summary>
    public static Fault ChooseOne(IReadOnlyList<string> names) => new("choose-one", "exactly one of these must be given: " + string.Join(", ", names));

    /// <summary>`not-one-of`: a value outside a closed list.</summary>
    public static Fault NotOneOf(params IReadOnlyList<string> allowed) => new("not-one-of", "'{0}' is not allowed here; take one of: " + string.Join(", ", allowed));

    /// <summary>`unknown-role`: a name that some section of the programme should explain.</summary>
    public static Fault Unknown(string what, string section) =>
        new($"unknown-{what.Replace(' ', '-')}", $"no {what} is called '{{0}}'; {{1}}, or add it under {section}");

    private static string All<T>() where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Codes.Kebab));
}
