namespace CoEduBot.Bot.Tests.Intents;

/// <summary>The phrases of the date tests in traditional characters.</summary>
internal static class Traditional
{
    private const string Pairs = "后後个個周週礼禮这這两兩点點时時号號国國师師节節从從为為内內儿兒动動劳勞树樹办辦场場讲講座座访訪么麼传傳馈饋过過间間";

    public static string Of(string simplified) => string.Concat(simplified.Select(letter => Pairs.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at && at % 2 == 0 ? Pairs[at + 1] : letter));
}
