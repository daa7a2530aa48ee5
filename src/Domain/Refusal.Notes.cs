namespace CoEduBot.Domain;

public abstract partial record Refusal
{
    /// <summary>Every head teacher concerned was told today, or there is none to tell.</summary>
    public sealed record AlreadyToldToday : Refusal;
}
