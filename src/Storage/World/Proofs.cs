using CoEduBot.Domain;
using CoEduBot.Domain.Entries;

namespace CoEduBot.Storage.World;

/// <summary>What proves an engagement: the columns `evidence` and `feedback`.</summary>
internal static class Proofs
{
    /// <summary>`kind:n` or `kind:n@ISO`.</summary>
    public static IReadOnlyList<Proof> EvidenceOf(Fields fields)
    {
        var proofs = new List<Proof>();
        foreach (var part in fields.List("evidence"))
        {
            if (ProofOf(part) is { } proof)
                proofs.Add(proof);
            else
                fields.Wrong("evidence", Faults.EvidenceMalformed, part);
        }

        return proofs;
    }

    private static Proof? ProofOf(string part)
    {
        var (what, at) = part.Split('@', 2, StringSplitOptions.TrimEntries) is [var before, var instant] ? (before, instant) : (part, null);
        if (what.Split(':', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } kind, var number] || Values.Whole(number) is not { } count)
            return null;

        return at is not null && Values.Instant(at) is null ? null : new Proof(Codes.Normal(kind), count, at is null ? null : Values.Instant(at));
    }

    /// <summary>The number of answers, or `aspect=average/n;..` with averages from 1 to 5.</summary>
    public static IReadOnlyDictionary<string, Feedback> FeedbackOf(Fields fields)
    {
        var feedback = new Dictionary<string, Feedback>(StringComparer.Ordinal);
        foreach (var part in fields.List("feedback"))
        {
            if (AnswersOf(part) is { } answers)
                feedback[answers.Aspect] = answers.Feedback;
            else
                fields.Wrong("feedback", Faults.FeedbackMalformed, part);
        }

        return feedback;
    }

    private static (string Aspect, Feedback Feedback)? AnswersOf(string part)
    {
        if (Values.Whole(part) is { } all)
            return ("", new Feedback(all, null));

        if (part.Split('=', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } aspect, var said]
            || said.Split('/', StringSplitOptions.TrimEntries) is not [var average, var number]
            || Values.Whole(number) is not { } answers)
            return null;

        return average.Length == 0 ? (Codes.Normal(aspect), new Feedback(answers, null))
             : Values.Number(average) is >= 1 and <= 5 and var mean ? (Codes.Normal(aspect), new Feedback(answers, mean))
             : null;
    }
}
