using System.Globalization;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.Rankings;

namespace CoEduBot.Bot.Cards.Rankings;

/// <summary>What a school's points are made of, in one line, and how they are worked out: the same on every card that shows them.</summary>
internal static class FiguresLine
{
    /// <param name="now">As it would be now; null where nothing changed.</param>
    public static string Of(SchoolFigures school, SchoolFigures? now, Words words)
    {
        var parts = new[]
        {
            words["rankings.duties", school.InOrder, school.Judged],
            school.Invited >= SchoolFigures.FewestInvited ? words["rankings.presence", (100m * school.Came / school.Invited).ToString("0", CultureInfo.InvariantCulture)] : "",
            school.Answers >= FeedbackTally.MinimumShown ? words["rankings.voice", BulletinCard.Tenths((int)decimal.Round(10m * school.Stars / school.Answers, MidpointRounding.AwayFromZero))] : "",
            now is null ? "" : words["rankings.corrected", Points(now.Score)],
        };

        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    public static string How(Words words) =>
        words["rankings.how", SchoolFigures.DutiesWeigh, SchoolFigures.PresenceWeighs, SchoolFigures.VoiceWeighs, SchoolFigures.FewestInvited, FeedbackTally.MinimumShown];

    /// <summary>`87.5`; a dash where too little is there to be fair.</summary>
    public static string Points(int? score) => score is { } tenths ? BulletinCard.Tenths(tenths) : "—";
}
