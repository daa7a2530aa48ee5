using System.IO.Packaging;

namespace CoEduBot.Bot.Exports;

/// <summary>The few looks cells have, by their number in the file.</summary>
internal static class Styles
{
    public const string Header = "1", Day = "2", Time = "3";

    public static readonly Uri Uri = new("/xl/styles.xml", UriKind.Relative);

    public static void Write(Package package, string main, string contentTypes)
    {
        var part = package.CreatePart(Uri, $"{contentTypes}.styles+xml", CompressionOption.Fast);
        using var writer = new StreamWriter(part.GetStream(FileMode.Create, FileAccess.Write));
        writer.Write($"""
            <?xml version="1.0" encoding="utf-8"?>
            <styleSheet xmlns="{main}">
            <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts>
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            <cellXfs count="4">
            <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
            <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="20" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            </cellXfs>
            </styleSheet>
            """);
    }
}
