using System.Text;
using CoEduBot.Domain;
using CoEduBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.Web;

/// <summary>
/// From the class's page to the family's own: the child's name and the last digits of a guardian's phone. A wrong name and wrong
/// digits are answered alike, so that nobody learns who is in the class.
/// </summary>
internal static class WhoIsIt
{
    public const int LongestName = 40;

    public static async Task<PageReply> Post(Visit visit)
    {
        if (await Fields.Read(visit.Http.Request, visit.Cancel) is not { } fields || fields["child"].Length > LongestName)
            return PlainPages.BadForm(visit.Words);

        var (name, from) = (Spelling(fields.Plain("child")), visit.Http.Connection.RemoteIpAddress);
        await using var db = visit.Database.Read();
        if (await Links.Find(db, Links.Class, visit.Token, visit.Site, visit.Now, visit.Cancel) is not { } open)
            return new PageReply.Nowhere();
        if (!visit.Limits.MayGuess(visit.Token, name, from))
            return PlainPages.TooMany(visit.Words);
        if (await Find(db, open, name, fields.Plain("digits"), visit.Cancel) is not { } family)
            return await ClassPage.Draw(visit, fields, StatusCodes.Status422UnprocessableEntity);

        visit.Limits.Right(visit.Token, name, from);
        var page = await visit.Database.Writer.Run(all => Links.ForFamily(all, open.Engagement, family, visit.Site, visit.Cancel), visit.Cancel);

        return new PageReply.Elsewhere(visit.To($"f/{page.Segments[^1]}"));
    }

    // The whole class is read and compared whatever was typed: right or wrong takes the same time.
    private static async Task<FamilyId?> Find(CoEduDb db, OpenLink open, string name, string digits, CancellationToken cancel)
    {
        var known = await (from student in db.Students
                           join invited in db.Invitations on student.Family equals invited.Family
                           join guardian in db.Guardians on student.Family equals guardian.Family
                           join person in db.People on guardian.Person equals person.Id
                           where student.Class == open.Class && invited.Engagement == open.Engagement.Id && person.PhoneTail != null
                           select new { student.Name, student.Family, Tail = person.PhoneTail! }).ToListAsync(cancel);

        return Match(known.Select(row => (row.Name, row.Family, row.Tail)), name, digits);
    }

    /// <summary>The one family whose child and phone fit; null for none and for several.</summary>
    /// <param name="name">As <see cref="Spelling"/> makes it.</param>
    public static FamilyId? Match(IEnumerable<(string Child, FamilyId Family, string Tail)> known, string name, string digits)
    {
        var right = digits.Length == 4 && digits.All(char.IsAsciiDigit);
        var fits = known.Where(row => ((Spelling(row.Child) == name) & row.Tail.EndsWith(digits, StringComparison.Ordinal)) & right).Select(row => row.Family).Distinct().ToList();

        // Namesakes whose phones end alike cannot be told apart: the class teacher must answer for them.
        return fits.Count == 1 ? fits[0] : null;
    }

    /// <summary>One spelling for what families type in many.</summary>
    public static string Spelling(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter) && letter is not ('·' or '•' or '.' or '-'))).ToLowerInvariant();
}
