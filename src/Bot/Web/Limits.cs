using System.Net;
using System.Net.Sockets;

namespace CoEduBot.Bot.Web;

/// <summary>How often something may be tried: so many times per window and key. Fixed memory; two keys may, rarely, share a count.</summary>
public sealed class Tries(TimeProvider clock, int most, TimeSpan window)
{
    private readonly (long Since, int Count)[] _slots = new (long, int)[1 << 16];
    private readonly Lock _lock = new();

    /// <summary>Counts one try; false when there were too many.</summary>
    public bool Take(string key)
    {
        var now = clock.GetUtcNow().UtcTicks;
        lock (_lock)
        {
            ref var slot = ref Slot(key);
            if (now - slot.Since >= window.Ticks)
                slot = (now, 0);
            if (slot.Count >= most)
                return false;

            slot.Count++;
            return true;
        }
    }

    /// <summary>A try that turned out right does not count.</summary>
    public void GiveBack(string key)
    {
        lock (_lock)
            Slot(key).Count = int.Max(0, Slot(key).Count - 1);
    }

    // Text hashes differ from process to process: nobody outside can aim at another's slot.
    private ref (long Since, int Count) Slot(string key) => ref _slots[key.GetHashCode(StringComparison.Ordinal) & (_slots.Length - 1)];
}

/// <summary>
/// What keeps guessing slow. Families of one class may well share one address (the school's Wi-Fi, a phone operator's gateway),
/// so only wrong answers count against an address, and requests as such are limited generously.
/// </summary>
public sealed class Limits(TimeProvider clock)
{
    public const int WrongFromOneAddress = 10;
    public const int RequestsAMinute = 600;

    private readonly Tries _requests = new(clock, RequestsAMinute, TimeSpan.FromMinutes(1));
    private readonly Tries _byAddress = new(clock, WrongFromOneAddress, TimeSpan.FromMinutes(10));

    // Against many addresses guessing one child's four digits.
    private readonly Tries _byName = new(clock, 20, TimeSpan.FromDays(1));

    public bool MayAsk(IPAddress? from) => _requests.Take(Network(from));

    /// <summary>Counts a guess as wrong until <see cref="Right"/> says otherwise; false when there were too many wrong ones.</summary>
    public bool MayGuess(string token, string name, IPAddress? from) =>
        _byAddress.Take($"{token} {Network(from)}") && _byName.Take($"{token} {name}");

    public void Right(string token, string name, IPAddress? from)
    {
        _byAddress.GiveBack($"{token} {Network(from)}");
        _byName.GiveBack($"{token} {name}");
    }

    // Whoever has one IPv6 address has 2^64 of them.
    private static string Network(IPAddress? from) => from switch
    {
        { IsIPv4MappedToIPv6: true }                        => from.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 }     => Convert.ToHexString(from.GetAddressBytes().AsSpan(0, 8)),
        _                                                   => from?.ToString() ?? "",
    };
}
