namespace CoEduBot.Bot.Demo;

/// <summary>Chance that falls the same way every time and on every runtime (SplitMix64); System.Random promises neither.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public bool Chance(int percent) => Below(100) < percent;

    public T One<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    /// <summary>Shaped like an Entra object id.</summary>
    public string Guid()
    {
        var (high, low) = (Next(), Next());

        return $"{high >> 32:x8}-{(high >> 16) & 0xFFFF:x4}-4{high & 0xFFF:x3}-8{(low >> 48) & 0xFFF:x3}-{low & 0xFFFFFFFFFFFF:x12}";
    }

    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToList();
        for (var place = shuffled.Count - 1; place > 0; place--)
        {
            var other = Below(place + 1);
            (shuffled[place], shuffled[other]) = (shuffled[other], shuffled[place]);
        }

        return shuffled;
    }

    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;

        return mixed ^ (mixed >> 31);
    }
}
