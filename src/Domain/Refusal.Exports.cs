namespace CoEduBot.Domain;

/// <summary>Why no file is made.</summary>
public abstract partial record Refusal
{
    /// <summary>More days than one file holds.</summary>
    public sealed record PeriodTooLong(int Days) : Refusal;
}
