using System.Text.Json;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases.Ledgers;
using CoEduBot.Domain.Visits;

namespace CoEduBot.Bot.UseCases.Visits;

/// <summary>
/// `全部六项 廉洁承诺`, `到校 情况：爱读书`: fills the form of a visit while it is the newest card; with the visitor's word it is recorded,
/// without it the form is shown once more. `王小禾、李小岚` answers for whom.
/// </summary>
internal static class FormWords
{
    private static readonly string[] Acknowledging = ["廉洁", "廉潔", "未收礼", "未收禮", "没有收礼", "沒有收禮", "integrity", "no gift"];
    private static readonly string[] AllTopics = ["六项", "六項", "6项", "6項", "全部", "all six", "all 6", "all topics"];

    private static readonly (string[] Signs, string Field)[] Texts =
    [
        (["情况", "情況", "findings"], "findings"),
        (["商定", "约定", "約定", "agreed"], "agreed"),
        (["措施", "measures"], "measures"),
        (["私密", "仅校长", "僅校長", "private"], "private"),
    ];

    public static Intent? Read(string text, LastCards cards)
    {
        var card = cards.Newest;
        if (CardText.Buttons(card) is not [var first, ..])
            return null;

        return IntentJson.Read(JsonSerializer.SerializeToElement(first.Data)) switch
        {
            Intent.RecordVisit                                            => Fill(text, card),
            Intent.StartRecordVisit pick when Has(card, "students")       => pick with { Students = text },
            _                                                             => null,
        };
    }

    private static Intent.RecordVisit? Fill(string text, JsonObject card)
    {
        var (said, folded) = (new Dictionary<string, string>(), VisitWords.Folded(text));
        foreach (var (field, value) in Texts.Where(each => Has(card, each.Field)).Select(each => (each.Field, Behind(text, each.Signs))))
            if (value.Length > 0)
                said[field] = value;
        if (said.Count == 0)
            foreach (var (id, value) in SaidInputs.Of(text, card))
                said[id] = value;
        if (Array.Exists(AllTopics, folded.Contains) && Has(card, "topics"))
            said["topics"] = VisitRecord.AllTopics;
        if (Array.Exists(Acknowledging, folded.Contains))
            said["ack"] = VisitRecord.Acknowledged;

        return said.Count == 0 ? null : IntentJson.Read(JsonSerializer.SerializeToElement(CardText.Press(card, 1, said))) as Intent.RecordVisit;
    }

    // 情况：爱读书 is one field and no more.
    private static string Behind(string text, string[] signs) =>
        Array.Find(signs, sign => text.TrimStart().StartsWith(sign, StringComparison.OrdinalIgnoreCase)) is { } sign && text.TrimStart()[sign.Length..].TrimStart() is [':' or '：' or ' ', .. var rest]
            ? rest.Trim()
            : "";

    private static bool Has(JsonObject card, string input) => CardText.Inputs(card).Any(field => (string?)field["id"] == input);
}
