using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoEduBot.Domain.Engagements;

/// <summary>When check-in is open and how often somebody may guess.</summary>
public static class CheckInRules
{
    public static readonly TimeSpan OpensBefore = TimeSpan.FromHours(1);

    public static readonly TimeSpan ClosesAfter = TimeSpan.FromHours(2);

    /// <summary>After this long past the start an arrival is late.</summary>
    public static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(10);

    /// <summary>Wrong codes a family may try per code life; then they wait for the next code.</summary>
    public const int Tries = 5;
}

/// <summary>
/// The rotating check-in code: four digits made from the engagement's secret seed and the clock. A code is good for the five
/// minutes it is shown and the five after, so that a code read out in the hall can still be typed.
/// </summary>
public static class CheckInCode
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    public static string At(string seed, DateTimeOffset now) => Of(seed, Turn(now));

    public static bool Opens(string seed, string code, DateTimeOffset now) =>
        code.Length == 4 && (code == Of(seed, Turn(now)) || code == Of(seed, Turn(now) - 1));

    /// <summary>When another code is shown.</summary>
    public static DateTimeOffset ChangesAt(DateTimeOffset now) => new((Turn(now) + 1) * Life.Ticks, TimeSpan.Zero);

    /// <summary>From when on the code shown now opens nothing any more.</summary>
    public static DateTimeOffset GoodUntil(DateTimeOffset now) => ChangesAt(now) + Life;

    private static long Turn(DateTimeOffset now) => now.UtcTicks / Life.Ticks;

    private static string Of(string seed, long turn)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, turn);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(seed), counter);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash) % 10_000;

        return number.ToString("D4", CultureInfo.InvariantCulture);
    }
}
