using System.Security.Cryptography;
using System.Text;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Texts;
using CoEduBot.Domain;

namespace CoEduBot.Bot.Web;

/// <summary>What every page has around it. No script, nothing from elsewhere: it must open on an old phone in a poor network.</summary>
internal static class Layout
{
    private static readonly Html Style = Html.Of(
        $$"""
        *{box-sizing:border-box}
        body{margin:0;background:#f3f5f8;color:#1b1f24;font:18px/1.6 system-ui,-apple-system,"PingFang SC","PingFang TC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
        header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 12px;max-width:560px;margin:0 auto;padding:8px 16px;font-size:15px}
        header span{padding:10px 0;color:#4a5461}
        nav a,nav b{display:inline-block;padding:10px 8px}
        a{color:#0b5cad}
        main{max-width:560px;margin:0 auto 40px;padding:20px 16px;background:#fff;border-radius:12px}
        h1{font-size:24px;line-height:1.35;margin:0 0 12px;overflow-wrap:anywhere}
        h2{font-size:20px;margin:0 0 8px}
        p{margin:0 0 12px;overflow-wrap:anywhere}
        ul{margin:0 0 16px;padding-left:22px}
        dl{margin:0 0 16px;display:grid;grid-template-columns:max-content 1fr;gap:4px 14px}
        dt{color:#4a5461}
        dd{margin:0;overflow-wrap:anywhere}
        form{margin:20px 0 0;padding:20px 0 0;border-top:1px solid #d7dde4}
        label,legend{display:block;margin:14px 0 4px;padding:0;font-weight:600}
        input[type=text],input[type=number],input[type=date],input[type=time],textarea{display:block;width:100%;min-height:48px;padding:10px 12px;border:1px solid #6b7683;border-radius:8px;background:#fff;color:inherit;font:inherit}
        input[type=text],input[type=number],select,textarea{display:block;width:100%;min-height:48px;padding:10px 12px;border:1px solid #6b7683;border-radius:8px;background:#fff;color:inherit;font:inherit}
        input[type=file]{display:block;width:100%;min-height:52px;padding:8px;border:1px dashed #6b7683;border-radius:8px;font:inherit;font-size:16px}
        input[type=file]::file-selector-button{min-height:36px;margin-right:10px;padding:4px 12px;border:1px solid #0b5cad;border-radius:8px;background:#fff;color:#0b5cad;font:inherit;font-weight:600}
        textarea{min-height:96px}
        button{display:block;width:100%;min-height:52px;margin:12px 0 0;padding:10px;border:2px solid #0b5cad;border-radius:10px;background:#fff;color:#0b5cad;font:inherit;font-weight:600}
        button.main{background:#0b5cad;color:#fff}
        fieldset{margin:0;padding:0;border:0;min-width:0}
        fieldset label{display:flex;align-items:center;gap:10px;min-height:44px;margin:0;font-weight:400}
        fieldset input{width:22px;height:22px;margin:0;flex:none}
        :focus-visible{outline:3px solid #e08a00;outline-offset:2px}
        .hint{margin-top:6px;color:#4a5461;font-size:16px}
        form+.hint{margin-top:20px}
        .stands{padding:12px 14px;border-radius:8px;background:#e6f0fa;font-weight:600}
        section{margin:28px 0 0}
        .refusal{padding:12px 14px;border-radius:8px;background:#fdecea;color:#8c1d18;font-weight:600}
        """);

    /// <summary>The one style that the pages' policy lets in.</summary>
    public static string StyleHash { get; } = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style.ToString())))}";

    public static Html Of(PageReply.Show page, Words words) => Html.Of(
        $"""
        <!doctype html>
        <html lang="{words.Locale.Code()}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Plain.Line(page.Title)}</title>
        <style>{Style}</style>
        </head>
        <body>
        <header><span>{words["web.site"]}</span><nav aria-label="{words["web.languages"]}">{Locales.All.Select(locale => Language(locale, page.Self, words))}</nav></header>
        <main>
        {page.Body}
        </main>
        </body>
        </html>

        """);

    private static Html Language(Locale locale, string self, Words words)
    {
        var name = Words.In(locale)["web.language-short"];

        return locale == words.Locale
            ? Html.Of($"<b lang=\"{locale.Code()}\" aria-current=\"true\">{name}</b>")
            : Html.Of($"<a lang=\"{locale.Code()}\" href=\"{self}?lang={locale.Code()}\">{name}</a>");
    }
}
