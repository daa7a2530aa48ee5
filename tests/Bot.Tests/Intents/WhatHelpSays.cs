using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.People;

namespace CoEduBot.Bot.Tests.Intents;

public sealed class WhatHelpSays
{
    // A Monday.
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    public static TheoryData<Locale, string, string> Pages => new(
        from locale in Locales.All
        from page in new[] { ("help-host", "teacher"), ("help-lead", "lead"), ("help-lead", "principal"), ("help-school", "principal"), ("help-school", "director"), ("help-family", "mum2"), ("help-staff", "teacher") }
        select (locale, page.Item1, page.Item2));

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_example_of_the_help_card_is_understood_of_whom_it_is_shown_to(Locale locale, string page, string who)
    {
        await using var bot = await Visiting.Begin("2026-03-02 09:00");
        var words = Words.In(locale);
        foreach (var example in words[$"cards.{page}"].Split('\n').SelectMany(line => line.Split(" / ")))
        {
            // An example may be to switch languages.
            await bot.Presses(who, IntentJson.Write(new Intent.SetLanguage { Language = locale.Code() }));

            var reply = await bot.Says(who, example.Trim());

            Assert.NotEqual("", reply);
            Assert.False(reply.StartsWith(words["cards.not-understood"], StringComparison.Ordinal), $"{example}: {reply}");
            Assert.False(reply.StartsWith(words["refusals.not-yet"], StringComparison.Ordinal), $"{example}: {reply}");
        }
    }

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
