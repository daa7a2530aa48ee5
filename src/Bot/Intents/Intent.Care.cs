using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

/// <summary>The care list, what is kept about a student, and who is assigned. A student is an id, or in typed words a name or number.</summary>
[JsonDerivedType(typeof(ShowCareList), "show-care-list")]
[JsonDerivedType(typeof(AddToCareList), "add-to-care-list")]
[JsonDerivedType(typeof(ShowCared), "show-cared")]
[JsonDerivedType(typeof(StartTakeOff), "start-take-off")]
[JsonDerivedType(typeof(TakeOff), "take-off")]
[JsonDerivedType(typeof(CheckCareList), "check-care-list")]
[JsonDerivedType(typeof(OpenCareFile), "open-care-file")]
[JsonDerivedType(typeof(StartMeasure), "start-measure")]
[JsonDerivedType(typeof(PutMeasure), "put-measure")]
[JsonDerivedType(typeof(ShowMeasures), "show-measures")]
[JsonDerivedType(typeof(ShowFamilyForms), "show-family-forms")]
[JsonDerivedType(typeof(ShowFamilyForm), "show-family-form")]
[JsonDerivedType(typeof(KeepFamilyForm), "keep-family-form")]
[JsonDerivedType(typeof(ReportFamilyChange), "report-family-change")]
[JsonDerivedType(typeof(ShowAssigning), "show-assigning")]
[JsonDerivedType(typeof(Assign), "assign")]
[JsonDerivedType(typeof(ShowAssigned), "show-assigned")]
[JsonDerivedType(typeof(StartEndAssignment), "start-end-assignment")]
[JsonDerivedType(typeof(EndAssignment), "end-assignment")]
public abstract partial record Intent
{
    /// <summary>A class's list; without a class the caller's own, or all classes by figures.</summary>
    public sealed record ShowCareList : Intent
    {
        public string? Class { get; init; }
        public int Page { get; init; }
    }

    public sealed record AddToCareList : Intent
    {
        public string? Class { get; init; }
        public string? Student { get; init; }
    }

    /// <summary>What is on file about a student of the list.</summary>
    public sealed record ShowCared(string Student) : Intent;

    public sealed record StartTakeOff(string Student) : Intent;

    public sealed record TakeOff(string Student) : Intent
    {
        public string? Reason { get; init; }
    }

    /// <summary>The list of a class was gone through today.</summary>
    public sealed record CheckCareList : Intent
    {
        public string? Class { get; init; }
    }

    public sealed record OpenCareFile(string Student) : Intent;

    /// <summary>The form of a measure, or of how it goes.</summary>
    public sealed record StartMeasure(string Student) : Intent
    {
        public bool FollowUp { get; init; }
    }

    public sealed record PutMeasure(string Student) : Intent
    {
        public bool FollowUp { get; init; }
        public string? Text { get; init; }
    }

    /// <summary>Reads what was put down; who reads is written down.</summary>
    public sealed record ShowMeasures(string Student) : Intent;

    /// <summary>Whose family form is there and whose is not.</summary>
    public sealed record ShowFamilyForms : Intent
    {
        public string? Class { get; init; }
        public int Page { get; init; }
    }

    /// <summary>Reads a family form, in a form to change it; who reads is written down.</summary>
    public sealed record ShowFamilyForm(string Student) : Intent;

    public sealed record KeepFamilyForm(string Student) : Intent
    {
        public string? Carer { get; init; }
        public string? Neighbourhood { get; init; }
        public string? Text { get; init; }
    }

    /// <summary>The family says something changed; the form is not up to date until it is put down.</summary>
    public sealed record ReportFamilyChange(string Student) : Intent;

    /// <summary>Students of the list who lack a visitor or a helper, and whom to give them.</summary>
    public sealed record ShowAssigning : Intent
    {
        public string? Unit { get; init; }
        public int Page { get; init; }
    }

    /// <summary>Gives students their visitor or helper.</summary>
    public sealed record Assign : Intent
    {
        public string? Unit { get; init; }

        /// <summary>`visiting-cadre` or `subject-teacher`.</summary>
        public string? Role { get; init; }

        /// <summary>An id or a name.</summary>
        public string? Person { get; init; }

        /// <summary>Ids, or classes with numbers, with commas between.</summary>
        public string? Students { get; init; }
        public int Page { get; init; }
    }

    public sealed record ShowAssigned : Intent
    {
        public string? Unit { get; init; }
        public int Page { get; init; }
    }

    public sealed record StartEndAssignment(string Made) : Intent;

    public sealed record EndAssignment(string Made) : Intent
    {
        public string? Reason { get; init; }
    }
}
