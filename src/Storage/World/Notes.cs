using System.Globalization;

namespace CoEduBot.Storage.World;

/// <summary>Gathers what is wrong while reading goes on, so that one run names everything.</summary>
internal sealed class Notes
{
    public List<Mistake> Mistakes { get; } = [];

    public List<Mistake> Warnings { get; } = [];

    public void Wrong(string file, int line, string? column, Fault fault, params IReadOnlyList<string> values) =>
        Mistakes.Add(new Mistake(file, line, column, fault, values));

    public void Warn(string file, int line, string? column, Fault fault, params IReadOnlyList<string> values) =>
        Warnings.Add(new Mistake(file, line, column, fault, values));

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
