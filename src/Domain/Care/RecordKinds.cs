namespace CoEduBot.Domain.Care;

/// <summary>Codes of the records people keep here, as the programmes call them.</summary>
public static class RecordKinds
{
    /// <summary>The list itself; why somebody is on it is not kept.</summary>
    public const string CareList = "care-list";

    /// <summary>One file for each student of the care list.</summary>
    public const string CareFile = "care-file";

    /// <summary>What is done for a student of the care list, and how it went.</summary>
    public const string CareMeasure = "care-measure";

    /// <summary>How a measure goes.</summary>
    public const string CareFollowUp = "care-follow-up";

    /// <summary>A class's care list was gone through.</summary>
    public const string CareListChecked = "care-list-checked";

    /// <summary>What a family told the school of itself.</summary>
    public const string FamilyForm = "family-form";

    public const string Questionnaire = "questionnaire";

    /// <summary>Their subject is a student; what they say is read by whoever is responsible for the student, and by nobody on the way.</summary>
    public static readonly IReadOnlyList<string> AboutFamilies = [CareFile, CareMeasure, CareFollowUp, FamilyForm, Questionnaire];
}
