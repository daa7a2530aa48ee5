using CoEduBot.Bot.Intents;

namespace CoEduBot.Bot.UseCases.Care;

/// <summary>`王小禾`, or with what the form says: `王小禾 照顾人 奶奶 住 清河小区 备注 晚上联系`.</summary>
internal static class FamilyFormWords
{
    private static readonly string[] Carer = ["照顾人", "照顧人", "carer"], Lives = ["住", "住在", "lives"], Note = ["备注", "備註", "note"];

    public static Intent Read(string said)
    {
        var words = said.Split([' ', '　', ':', '：'], StringSplitOptions.RemoveEmptyEntries);
        var parts = new Dictionary<string[], List<string>>();
        List<string> called = [];
        var into = called;
        foreach (var word in words)
            if (new[] { Carer, Lives, Note }.FirstOrDefault(part => part.Contains(word, StringComparer.OrdinalIgnoreCase)) is { } part)
                parts[part] = into = [];
            else
                into.Add(word);

        var student = string.Join(' ', called);

        return parts.Count == 0
            ? new Intent.ShowFamilyForm(student)
            : new Intent.KeepFamilyForm(student) { Carer = Of(Carer), Neighbourhood = Of(Lives), Text = Of(Note) };

        string? Of(string[] part) => parts.TryGetValue(part, out var said) ? string.Join(' ', said) : null;
    }
}
