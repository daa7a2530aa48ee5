namespace CoEduBot.Storage.World;

/// <summary>Codes are kebab-case in the product; rosters may write `home_visit` or `Home-Visit`.</summary>
internal static class Codes
{
    public static string Kebab(string code) => code.Trim().Replace('_', '-').ToLowerInvariant();
}
