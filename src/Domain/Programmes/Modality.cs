namespace CoEduBot.Domain.Programmes;

/// <summary>How binding a rule is (reference 0.1).</summary>
public enum Modality
{
    Must,
    InPrinciple,
    PassMark,
    Target,
    Encouraged,
    Expected,
}

public static class Modalities
{
    /// <summary>Encouraged and expected rules never alert: nobody is nudged, nobody is at risk (reference 3.6).</summary>
    public static bool Alerts(this Modality modality) => modality is not (Modality.Encouraged or Modality.Expected);

    /// <summary>Where a period that closed short is below a guideline, not missed.</summary>
    public static bool IsGuideline(this Modality modality) => modality is Modality.InPrinciple or Modality.Encouraged or Modality.Expected;
}
