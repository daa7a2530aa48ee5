using System.Globalization;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Tests.Support;
using CoEduBot.Bot.Web;

namespace CoEduBot.Bot.Tests.Web;

public sealed class LinkTokenTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.";
    private static readonly DateTimeOffset End = WebUnderTest.China("12-10 20:30");
    private static readonly byte[] Key = WebUnderTest.Key;

    [Fact]
    public void A_token_reads_back()
    {
        var token = LinkToken.For(Key, "class", "e1", "c1", End);

        var back = LinkToken.Read(Key, "class", token.Write(Key, "class"))!;

        Assert.Equal((Convert.ToHexString(token.Id), token.ExpiresAt), (Convert.ToHexString(back.Id), back.ExpiresAt));
        Assert.Equal(End, back.ExpiresAt);
    }

    [Fact]
    public void The_same_card_drawn_again_has_the_same_link() => Assert.Equal(Write("class", "e1", "c1"), Write("class", "e1", "c1"));

    [Fact]
    public void No_two_holders_share_a_token() => Assert.Equal(
        5, new[] { Write("class", "e1", "c1"), Write("class", "e1", "c2"), Write("class", "e2", "c1"), Write("family", "e1", "c1"), Write("class", "e1c", "1") }.Distinct().Count());

    [Fact]
    public void Changing_any_letter_to_any_other_breaks_it()
    {
        var token = Write("class", "e1", "c1");
        var changed = Enumerable.Range(0, token.Length).SelectMany(_ => Alphabet, (at, letter) => token[..at] + letter + token[(at + 1)..]).Where(other => other != token);

        Assert.DoesNotContain(changed, other => LinkToken.Read(Key, "class", other) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1.")]
    [InlineData("v1.AAAA")]
    [InlineData("v1.中文")]
    [InlineData("../../etc/passwd")]
    public void What_is_no_token_reads_as_none(string text) => Assert.Null(LinkToken.Read(Key, "class", text));

    [Fact]
    public void It_is_spelled_one_way_only()
    {
        var token = Tokens().First(it => it.Contains('.', StringComparison.Ordinal) && it.LastIndexOf('.') > 2);

        Assert.NotNull(LinkToken.Read(Key, "family", token));
        Assert.Null(LinkToken.Read(Key, "family", "v1." + token[3..].Replace('.', '_')));
        Assert.Null(LinkToken.Read(Key, "family", token + "="));
        Assert.Null(LinkToken.Read(Key, "family", token + " "));
        Assert.Null(LinkToken.Read(Key, "family", token[..^1]));
    }

    [Fact]
    public void Another_key_or_another_purpose_opens_nothing()
    {
        var token = Write("class", "e1", "c1");

        Assert.NotNull(LinkToken.Read(Key, "class", token));
        Assert.Null(LinkToken.Read(Key, "family", token));
        Assert.Null(LinkToken.Read([.. Key.Reverse()], "class", token));
    }

    // A `_` would be swallowed as emphasis, or replaced by our own escaping: a link that opens nothing.
    [Fact]
    public void No_card_and_no_messenger_takes_its_letters_for_markup() => Assert.All(Tokens(), token => Assert.Equal(token, Plain.Of(token)));

    private static IEnumerable<string> Tokens() => Enumerable.Range(0, 500).Select(n => Write("family", "e1", n.ToString(CultureInfo.InvariantCulture)));

    private static string Write(string purpose, string engagement, string holder) => LinkToken.For(Key, purpose, engagement, holder, End).Write(Key, purpose);
}
