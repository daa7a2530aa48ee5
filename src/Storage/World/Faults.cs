namespace CoEduBot.Storage.World;

/// <summary>Everything that can be wrong with a world folder: the closed list.</summary>
public static class Faults
{
    public static readonly Fault FolderMissing = new("folder-missing", "no such folder: {0}");
    public static readonly Fault FileMissing = new("file-missing", "the file is missing");
    public static readonly Fault FileUnreadable = new("file-unreadable", "the file cannot be opened");
    public static readonly Fault NotUtf8 = new("not-utf-8", "not UTF-8 text here ({0} lines in all); save the file as \"CSV UTF-8\"");
    public static readonly Fault HeaderMissing = new("header-missing", "the file is empty: the first line must name the columns");
    public static readonly Fault ColumnMissing = new("column-missing", "the column is missing");
    public static readonly Fault ColumnTwice = new("column-twice", "the column is there twice");
    public static readonly Fault ColumnUnknown = new("column-unknown", "the column is not known and was not read");
    public static readonly Fault NoRows = new("no-rows", "the file has no rows");
    public static readonly Fault QuotesBroken = new("quotes-broken", "a quotation mark is missing or out of place (write \" inside a field as \"\")");
    public static readonly Fault TooManyFields = new("too-many-fields", "{0} fields, but {1} columns");

    public static readonly Fault ValueMissing = new("value-missing", "must not be empty");
    public static readonly Fault TooLong = new("too-long", "{0} characters long; at most {1} are allowed");
    public static readonly Fault ControlCharacter = new("control-character", "line breaks and invisible characters are not allowed");
    public static readonly Fault IdCharacter = new("id-character", "an id must not contain {0}");
    public static readonly Fault IdTwice = new("id-twice", "the id is there already, on line {0}");
    public static readonly Fault AttrMalformed = new("attr-malformed", "not name=value: {0}");
    public static readonly Fault RoleMalformed = new("role-malformed", "not role@unit: {0}");
    public static readonly Fault HistoryMalformed = new("history-malformed", "not class@from..to with days such as 2026-09-01: {0}");
    public static readonly Fault LocaleUnknown = new("locale-unknown", "not a language the bot speaks (zh-Hans, zh-Hant, en): {0}");
    public static readonly Fault PhoneTailMalformed = new("phone-tail-malformed", "must be the last 4 to 6 digits, leading zeros kept");
    public static readonly Fault AadIdUnusual = new("aad-id-unusual", "not of the form of an Entra object id, so nobody may be recognised by it");
    public static readonly Fault AadIdTwice = new("aad-id-twice", "the same account as on line {0}");
    public static readonly Fault AadIdDiffers = new("aad-id-differs", "{0} is in people.csv with another account, or with none");

    public static readonly Fault ParentUnknown = new("parent-unknown", "no such unit: {0}");
    public static readonly Fault UnitCycle = new("unit-cycle", "units above each other in a circle: {0}");
    public static readonly Fault RoleUnitUnknown = new("role-unit-unknown", "no such unit: {0}");
    public static readonly Fault ClassUnknown = new("class-unknown", "no such class: {0}");
    public static readonly Fault ClassIsNone = new("class-is-none", "{0} is a {1}, not a class");
    public static readonly Fault StudentUnknown = new("student-unknown", "no such student: {0}");
    public static readonly Fault NoStudents = new("no-students", "a guardian must name at least one student");
    public static readonly Fault ManyStudents = new("many-students", "{0} students: all of them become one family");

    public static readonly Fault DayMalformed = new("day-malformed", "not a day such as 2026-09-01: {0}");
    public static readonly Fault TimeMalformed = new("time-malformed", "not a time such as 14:00 or 14:00:59: {0}");
    public static readonly Fault InstantMalformed = new("instant-malformed", "not an instant with its offset, such as 2026-09-01T14:00:00+08:00: {0}");
    public static readonly Fault NumberMalformed = new("number-malformed", "not a number such as 2 or 2.5: {0}");
    public static readonly Fault WholeMalformed = new("whole-malformed", "not a whole number: {0}");
    public static readonly Fault EndBeforeStart = new("end-before-start", "ends before it begins");
    public static readonly Fault EndPastMidnight = new("end-past-midnight", "ends before it begins: taken as past midnight");
    public static readonly Fault StateUnknown = new("state-unknown", "not draft, published, held, cancelled or reversed: {0}");
    public static readonly Fault EvidenceMalformed = new("evidence-malformed", "not kind:number or kind:number@instant: {0}");
    public static readonly Fault FeedbackMalformed = new("feedback-malformed", "not a number of answers, nor aspect=average/answers with an average of 1 to 5: {0}");
    public static readonly Fault FigureMalformed = new("figure-malformed", "not a figure such as 0.79, 79 or 79/100: {0}");
    public static readonly Fault ParamMalformed = new("param-malformed", "not a number, true or false: {0}");
    public static readonly Fault StudentOrSubject = new("student-or-subject", "must name either a student or a subject");
    public static readonly Fault NoReason = new("no-reason", "without a reason it lets nobody off");
    public static readonly Fault NobodyNamed = new("nobody-named", "without a person it does not count");

    public static readonly Fault UnitUnknown = new("unit-unknown", "no such unit: {0}");
    public static readonly Fault PersonUnknown = new("person-unknown", "no such person: {0}");
    public static readonly Fault NobodyKnown = new("subject-unknown", "no such unit, person or student: {0}");
    public static readonly Fault EngagementUnknown = new("engagement-unknown", "no such engagement: {0}");
}
