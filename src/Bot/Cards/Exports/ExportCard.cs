using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.Exports;
using CoEduBot.Bot.Web;

namespace CoEduBot.Bot.Cards.Exports;

/// <param name="Page">Where the file is fetched.</param>
/// <param name="Signature">Null where nobody has signed it off.</param>
public sealed record ExportView(Takeout Wanted, Uri Page, Signature? Signature)
{
    /// <summary>Null where it has none.</summary>
    public int? Entries { get; init; }

    /// <summary>How many of them lack something; null where it is not counted.</summary>
    public int? Lacking { get; init; }

    /// <summary>How many are in it; null where nobody is.</summary>
    public int? HeadTeachers { get; init; }

    public IReadOnlyList<ScheduleItem> Week { get; init; } = [];

    public bool MaySign { get; init; }

    /// <summary>What has just been done; empty for a plain look.</summary>
    public string Done { get; init; } = "";
}

/// <summary>What a file will hold, the link to it, and who has signed it off.</summary>
public static class ExportCard
{
    // With more the card would not hold what 25 KB allow.
    private const int MostRows = 12;

    public static JsonObject For(ExportView view, Words words, TimeZoneInfo zone)
    {
        var (wanted, title) = (view.Wanted, ExportTitles.Name(view.Wanted, words));

        return Card.Of(
            $"{view.Done} {ExportTitles.Of(wanted, words)}".TrimStart(),
            [
                view.Done.Length > 0 ? Card.Strong(view.Done) : null,
                Card.Title(title),
                Card.Facts(Facts(view, words)),
                .. Week(view, words),
                Standing(view, words, zone),
                view.Wanted.What == Exported.HeadTeachers ? Card.Hint(words["exports.not-ranked"]) : null,
                Card.Hint(words["exports.hint", (int)Downloads.Good.TotalMinutes]),
            ],
            Card.Link(words["exports.button-download"], view.Page),
            view.MaySign ? Card.Button(words["exports.button-sign-off"], new Intent.SignOff { What = wanted.What, Unit = wanted.Unit.Id.Value, From = Iso(wanted.From), To = Iso(wanted.To) }, main: true) : null,
            Card.Button(words["exports.button-again"], new Intent.Export { What = wanted.What, Unit = wanted.Units.Count == 1 ? wanted.Unit.Id.Value : null, From = Iso(wanted.From), To = Iso(wanted.To) }),
            // The summary's button put this card in its place.
            wanted.What == Exported.Summary ? Card.Button(words["exports.button-back"], new Intent.ShowSummary { From = Iso(wanted.From), To = Iso(wanted.To) }) : null);
    }

    private static IEnumerable<(string, string)> Facts(ExportView view, Words words)
    {
        yield return (words["names.field-unit"], ExportTitles.Units(view.Wanted, words));
        yield return (words["exports.period"], ExportTitles.Days(view.Wanted, words));
        yield return (words["exports.contents"], words[$"exports.holds-{view.Wanted.What}"]);
        yield return (words["exports.entries"], view.Entries is { } entries ? words["exports.count", entries] : "");
        yield return (words["exports.lacking"], view.Lacking is { } lacking ? words["exports.count", lacking] : "");
        yield return (words["exports.head-teachers"], view.HeadTeachers is { } people ? words["exports.people", people] : "");
        yield return (words["exports.items"], view.Wanted.What == Exported.WeeklySchedule ? words["exports.count", view.Week.Count] : "");
    }

    private static IEnumerable<JsonObject?> Week(ExportView view, Words words) =>
    [
        .. view.Week.Take(MostRows).Select(item => Card.Text($"{When(item, words)} · {Name(item, words)}\n{item.Audience} · {words[$"exports.item-{item.State}"]}")),
        view.Week.Count > MostRows ? Card.Hint(words["summary.more", view.Week.Count - MostRows]) : null,
    ];

    private static string When(ScheduleItem item, Words words) =>
        item.Start is { } start ? string.Create(CultureInfo.InvariantCulture, $"{Dates.Day(item.Day, words.Locale)} {start:HH:mm}") : Dates.Day(item.Day, words.Locale);

    private static string Name(ScheduleItem item, Words words) =>
        item.Topic.Length == 0 ? Kinds.Name(item.Kind, words) : words["cards.name", Kinds.Name(item.Kind, words), item.Topic];

    private static JsonObject? Standing(ExportView view, Words words, TimeZoneInfo zone)
    {
        if (Exported.Paper(view.Wanted.What) is null || (view.Signature is null && !view.MaySign))
            return null;
        if (view.Signature is not { } signed)
            return Card.Hint(words["exports.not-signed"]);

        var by = words["exports.signed", Dates.Moment(signed.Paper.At, words.Locale, zone), signed.By];

        return signed.Changes == 0 ? Card.Text(by) : Card.Warning($"{by}\n{words["exports.changed", signed.Changes]}");
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
