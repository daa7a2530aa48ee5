using CoEduBot.Bot.Intents;
using CoEduBot.Bot.Intents.Words;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Domain;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Bot.Tests.Intents;

public sealed class CatalogueWordsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly SentenceReader Shipped = SentenceReader.Of(TestCounty.Read(Path.Combine(AppContext.BaseDirectory, "programmes")));

    public static TheoryData<string> Codes => [.. KindWords.Known.Select(kind => kind.Code).Distinct()];

    [Theory, MemberData(nameof(Codes))]
    public void The_shipped_programmes_change_no_word_of_the_language_contract(string code)
    {
        var words = KindWords.Known.Where(kind => kind.Code == code).SelectMany(kind => WordForms.Split(kind.Words)).SelectMany(WordForms.Of);

        Assert.All(Locales.All, locale => Assert.All(words, word => Assert.Equal(
            Kind(SentenceReader.Default, $"明天安排{word}", locale), Kind(Shipped, $"明天安排{word}", locale))));
    }

    [Fact]
    public void Every_kind_of_the_shipped_programmes_is_understood_by_its_names()
    {
        var catalogue = TestCounty.Read(Path.Combine(AppContext.BaseDirectory, "programmes"));

        Assert.Equal([], from kind in catalogue.Kinds from locale in Locales.All
                         let said = locale == Locale.En ? $"schedule a {kind.Names.En} tomorrow" : $"明天安排{kind.Names.In(locale)}"
                         where Kind(Shipped, said, locale) != kind.Code
                         select $"{said}: {Kind(Shipped, said, locale)}");
    }

    [Fact]
    public void A_word_of_the_contract_stays_with_its_kind()
    {
        var reader = Reader(Form("lecture", "讲座"), Form("story-night", "故事夜") with { Words = ["大讲堂", "故事会"] });

        Assert.Equal("lecture", Kind(reader, "明天安排大讲堂"));
        Assert.Equal("story-night", Kind(reader, "明天安排故事会"));
    }

    [Fact]
    public void A_word_whose_kind_the_county_does_not_have_goes_to_the_kind_that_names_it() =>
        Assert.Equal("open-week", Kind(Reader(Form("open-week", "校园开放日")), "明天安排校园开放日"));

    [Fact]
    public void A_kind_has_the_words_of_the_codes_it_stands_for() =>
        Assert.Equal("parent-forum", Kind(Reader(Form("parent-forum", "家长交流") with { Aliases = ["parent-salon"] }), "明天安排父母沙龙"));

    [Theory]
    [InlineData("茶话会（下午）")]
    [InlineData("茶话会(下午")]
    [InlineData("茶话会|下午")]
    public void Signs_that_word_lists_are_written_with_do_no_harm_in_a_name(string name) =>
        Assert.Equal("tea", Kind(Reader(Form("tea", name)), "明天安排茶话会"));

    [Fact]
    public void Who_speaks_at_a_kind_of_the_countys_own_is_its_lecturer() => Assert.Equal(
        "王警官", Reader(Form("story-night", "故事夜")).Read(new("安排故事夜 明天晚上7点,请王警官主讲", Monday, Locale.ZhHans, null)).Slots.Lecturer);

    private static string? Kind(SentenceReader reader, string said, Locale locale = Locale.ZhHans) => reader.Read(new(said, Monday, locale, null)).Slots.Kind;

    private static SentenceReader Reader(params KindForm[] kinds) => SentenceReader.Of(new Catalogue(
    [
        TestCounty.Catalogue.Programmes[0] with { Kinds = kinds.ToDictionary(kind => kind.Code) },
    ]));

    private static KindForm Form(string code, string name) => new() { Code = code, Names = new(code.Replace('-', ' '), name, name) };
}
