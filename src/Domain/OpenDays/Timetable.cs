namespace CoEduBot.Domain.OpenDays;

/// <summary>
/// Proposes which of the alternatives to take so that nothing overlaps: as many blocks as can be had; among those the fewest
/// hurried changes of room; among those the earliest times. So siblings in different classes get one schedule.
/// </summary>
public static class Timetable
{
    /// <summary>Less than this between two rooms is a hurry.</summary>
    public static readonly TimeSpan Walk = TimeSpan.FromMinutes(5);

    // Exact for any family there is; beyond, the best found so far, which is never worse than taking the first that fits.
    private const int MostSteps = 200_000;

    /// <summary>One element for each block that can be had, in order of time; what is taken already stays and is not among them.</summary>
    /// <param name="wishes">Blocks with the elements of each that are still to be had.</param>
    /// <param name="taken">What the family holds and keeps.</param>
    public static IReadOnlyList<Element> For(IReadOnlyList<Block> wishes, IReadOnlyList<Element> taken)
    {
        var search = new Search(
            [.. wishes.Select(block => block.Elements.OrderBy(element => element.StartsAt).ThenBy(element => element.Id.Value, StringComparer.Ordinal).ToList())
                .Where(options => options.Count > 0).OrderBy(options => options.Count)],
            taken);

        return [.. search.Best().OrderBy(element => element.StartsAt)];
    }

    /// <summary>How good a choice is, smaller is better: blocks left out, hurried changes of room, minutes until the starts.</summary>
    public static (int LeftOut, int Hurried, long Minutes) Cost(int blocks, IReadOnlyList<Element> chosen, IReadOnlyList<Element> taken) => (
        blocks - chosen.Count,
        chosen.Index().Sum(one => Hurries(one.Item, taken) + Hurries(one.Item, chosen.Take(one.Index))),
        chosen.Sum(element => Minutes(element)));

    private static int Hurries(Element one, IEnumerable<Element> others) => others.Count(other => IsHurried(one, other) || IsHurried(other, one));

    private static bool IsHurried(Element first, Element then) =>
        then.StartsAt >= first.EndsAt && then.StartsAt - first.EndsAt < Walk && !string.Equals(first.Room, then.Room, StringComparison.OrdinalIgnoreCase);

    private static long Minutes(Element element) => element.StartsAt.UtcTicks / TimeSpan.TicksPerMinute;

    private sealed class Search(List<List<Element>> blocks, IReadOnlyList<Element> taken)
    {
        private readonly List<Element> _chosen = [];
        private IReadOnlyList<Element> _best = [];
        private (int LeftOut, int Hurried, long Minutes) _cost = (int.MaxValue, 0, 0);
        private int _steps;

        // The earliest starts of the blocks from one on: no choice of them can sum up to less.
        private readonly long[] _least = [.. Enumerable.Range(0, blocks.Count + 1).Select(from => blocks.Skip(from).Sum(options => options.Min(Minutes)))];

        public IReadOnlyList<Element> Best()
        {
            Decide(0, (0, 0, 0));
            return _best;
        }

        private void Decide(int at, (int LeftOut, int Hurried, long Minutes) cost)
        {
            if (_steps++ > MostSteps || !CouldBeBetter(at, cost))
                return;
            if (at == blocks.Count)
            {
                (_best, _cost) = ([.. _chosen], cost);
                return;
            }

            foreach (var option in blocks[at])
            {
                if (taken.Any(held => Choosing.Excludes(held, option)) || _chosen.Exists(one => Choosing.Excludes(one, option)))
                    continue;

                var hurried = Hurries(option, taken) + Hurries(option, _chosen);
                _chosen.Add(option);
                Decide(at + 1, (cost.LeftOut, cost.Hurried + hurried, cost.Minutes + Minutes(option)));
                _chosen.RemoveAt(_chosen.Count - 1);
            }

            Decide(at + 1, (cost.LeftOut + 1, cost.Hurried, cost.Minutes));
        }

        // Leaving one out makes the sum of minutes smaller, so it bounds only choices that leave out no more.
        private bool CouldBeBetter(int at, (int LeftOut, int Hurried, long Minutes) cost) =>
            cost.LeftOut < _cost.LeftOut
            || (cost.LeftOut == _cost.LeftOut
                && (cost.Hurried < _cost.Hurried || (cost.Hurried == _cost.Hurried && cost.Minutes + _least[at] < _cost.Minutes)));
    }
}
