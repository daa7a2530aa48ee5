using CoEduBot.Domain;

namespace CoEduBot.Storage;

/// <summary>
/// What somebody may fetch as a file for a quarter of an hour. Only the hash of the link is kept. Whether the person still may is asked
/// again when it is fetched.
/// </summary>
public sealed class Download
{
    /// <summary>SHA-256 of the link's secret, hex.</summary>
    public required string Hash { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>Code of what it is: ledger, weekly-schedule, …</summary>
    public required string What { get; init; }

    /// <summary>`;`-separated ids of units.</summary>
    public required string Units { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Inclusive.</summary>
    public required DateOnly To { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>`;`-separated formats fetched so far: each is given out once.</summary>
    public string Taken { get; set; } = "";
}
