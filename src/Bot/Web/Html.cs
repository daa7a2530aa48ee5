using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CoEduBot.Bot.Web;

/// <summary>
/// Markup, only ever written as an interpolated literal: the literal is markup, whatever text is filled in is encoded. There is
/// no other way to make one, so nothing a user wrote can become a tag.
/// </summary>
public sealed class Html
{
    // Keeps Chinese readable; `<`, `>`, `&`, quotes and invisible characters are encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    public static Html Of(Markup markup) => new(markup.Text.ToString());

    public override string ToString() => _markup;

    [InterpolatedStringHandler]
    public readonly ref struct Markup(int literalLength, int formattedCount)
    {
        internal StringBuilder Text { get; } = new(literalLength + (formattedCount * 16));

        public void AppendLiteral(string markup) => Text.Append(markup);

        public void AppendFormatted(string? text) => Text.Append(Encoder.Encode(text ?? ""));

        public void AppendFormatted(int number) => Text.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(Html? part) => Text.Append(part?._markup);

        public void AppendFormatted(IEnumerable<Html?> parts)
        {
            foreach (var part in parts)
                Text.Append(part?._markup);
        }
    }
}
