using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Tests.Intents;

public sealed class WhatHelpSays
{
    // A Monday.
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    public static TheoryData<string, Locale, Role?> Examples => new(
        from locale in Locales.All
        from page in new[] { ("help-host", (Role?)Role.HeadTeacher), ("help-lead", (Role?)Role.Principal), ("help-family", (Role?)Role.Parent), ("help-staff", (Role?)null) }
        from line in Words.In(locale)[$"cards.{page.Item1}"].Split('\n')
        from example in line.Split(" / ")
        select (example.Trim(), locale, page.Item2));

    [Theory, MemberData(nameof(Examples))]
    public void Every_example_of_the_help_card_is_understood(string example, Locale locale, Role? role) =>
        Assert.NotEqual(Meaning.Unclear, Read(example, locale, role).Meaning);

    [Theory]
    [InlineData("登记 家长沙龙 昨天 32人", Locale.ZhHans)]
    [InlineData("登記 家長沙龍 昨天 32人", Locale.ZhHant)]
    [InlineData("Record a parents’ salon yesterday, 32 people", Locale.En)]
    public void What_was_held_is_recorded_as_help_says(string said, Locale locale)
    {
        var reading = Read(said, locale, Role.HeadTeacher);

        Assert.Equal(
            (Meaning.Record, "parent-salon", new DateOnly(2026, 3, 1), 32),
            (reading.Meaning, reading.Slots.Kind, reading.Slots.Day, reading.Slots.Headcount));
    }

    [Theory]
    [InlineData("签到 2027", "2027")]
    [InlineData("签到 1999", "1999")]
    [InlineData("签到 0312", "0312")]
    [InlineData("check in 2026", "2026")]
    public void A_check_in_code_may_look_like_a_year(string said, string code)
    {
        var reading = Read(said, Locale.ZhHans, Role.Parent);

        Assert.Equal((Meaning.CheckIn, code), (reading.Meaning, reading.Slots.Code));
    }

    private static Reading Read(string said, Locale locale, Role? role) => SentenceReader.Default.Read(new Utterance(said, Now, locale, role));
}
