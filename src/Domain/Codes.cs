using System.Text;

namespace CoEduBot.Domain;

/// <summary>Codes are kebab-case wherever they are written: `school-year`, `not-due`, `home-visit`. Readers take `_` for `-`.</summary>
public static class Codes
{
    /// <summary>The code of an enum's value.</summary>
    public static string Kebab<T>(this T value) where T : struct, Enum => Names<T>.ByValue[value];

    /// <summary>The value a code means; null when it means none.</summary>
    public static T? Read<T>(string code) where T : struct, Enum =>
        Names<T>.ByCode.TryGetValue(Normal(code), out var value) ? value : null;

    /// <summary>A code as people and older files write it, in kebab-case; the county office's role has two spellings in the sources.</summary>
    public static string Normal(string code) => code.Trim().Replace('_', '-').ToLowerInvariant() switch
    {
        "county-office" => "county-officer",
        var normal      => normal,
    };

    private static class Names<T> where T : struct, Enum
    {
        public static readonly IReadOnlyDictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(value => value, Of);

        public static readonly IReadOnlyDictionary<string, T> ByCode = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key);

        private static string Of(T value)
        {
            var code = new StringBuilder();
            foreach (var letter in value.ToString())
                code.Append(char.IsUpper(letter) && code.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));

            return code.ToString();
        }
    }
}
