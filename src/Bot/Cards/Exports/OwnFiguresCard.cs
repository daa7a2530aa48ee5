using System.Globalization;
using System.Text.Json.Nodes;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Appraisals;
using CoEduBot.Domain.Engagements;

namespace CoEduBot.Bot.Cards.Exports;

/// <summary>A head teacher's own figures, with the ways to what they rest on. Nothing compares them with anybody's.</summary>
public static class OwnFiguresCard
{
    public static JsonObject For(HeadTeacherFigures own, DateOnly from, DateOnly to, Words words)
    {
        var title = words["exports.own-title", words["exports.days", Iso(from), Iso(to)]];

        return Card.Of(
            title,
            [
                Card.Title(title),
                Card.Facts(
                [
                    (words["exports.column-class"], string.Join(words["names.separator"], own.Classes)),
                    (words["exports.own-visited"], words["exports.own-of", own.Visited, own.Students]),
                    (words["exports.column-visits"], words["exports.own-times", own.Visits]),
                    (words["exports.own-confirmed"], own.ConfirmedShare is { } share ? words["exports.own-share", own.Confirmed, own.Asked, share] : ""),
                    (words["exports.column-led"], words["exports.own-times", own.Led]),
                    (words["exports.column-complete"], own.Led == 0 ? "" : words["exports.own-of", own.Complete, own.Led]),
                    (words["exports.column-came"], own.Led == 0 ? "" : words["cards.families", own.Families]),
                    (words["exports.own-content"], own.Led == 0 ? "" : Content(own, words)),
                ]),
                own.Complete < own.Led ? Card.Warning(words["exports.own-lacking", own.Led - own.Complete]) : null,
                Card.Hint(words["exports.own-hint"]),
            ],
            Card.Button(words["exports.own-button-visits"], new Intent.ShowVisits()),
            Card.Button(words["exports.own-button-progress"], new Intent.ShowProgress()));
    }

    private static string Content(HeadTeacherFigures own, Words words) => own.Content is { } content
        ? words["exports.own-stars", content.Stars.ToString("0.0", CultureInfo.InvariantCulture), content.Answers]
        : words["exports.own-few", FeedbackTally.MinimumShown];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
