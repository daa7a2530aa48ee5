using CoEduBot.Bot.UseCases;
using CoEduBot.Domain;
using CoEduBot.Storage;

namespace CoEduBot.Bot.Web;

/// <summary>
/// The signed links to what is a family's alone, and the class's door to them: about no engagement, good for 60 days, and for as long
/// again whenever they are shown. Made and checked as <see cref="Links"/> are.
/// </summary>
public static class HomeLinksOf
{
    /// <summary>Purposes are signed and stored: never rename one.</summary>
    public const string ClassDoor = "class-home";

    public const string Home = "home";

    public const int DaysGood = 60;

    /// <summary>The door for a class group. Call inside the writer.</summary>
    public static async Task<Uri> Class(CoEduDb db, UnitId @class, Site site, DateTimeOffset now, CancellationToken cancel) =>
        site.Page($"c/{await Keep(db, ClassDoor, @class.Value, site, now, cancel)}");

    /// <summary>A family's own page. Call inside the writer.</summary>
    public static async Task<Uri> Family(CoEduDb db, FamilyId family, Site site, DateTimeOffset now, CancellationToken cancel) =>
        site.Page($"h/{await Keep(db, Home, family.Value, site, now, cancel)}");

    /// <summary>Who a link is for; null for one that is tampered with, foreign, meant for something else, expired or taken back, without telling which.</summary>
    public static async Task<HomeLink?> Find(CoEduDb db, string purpose, string token, Site site, DateTimeOffset now, CancellationToken cancel)
    {
        if (LinkToken.Read(site.LinkKey, purpose, token) is not { } signed)
            return null;

        var link = await db.HomeLinks.FindAsync([signed.Hash], cancel);

        // Shown again it lives longer, and links sent before live along.
        return link is not null && link.Purpose == purpose && now < link.ExpiresAt ? link : null;
    }

    private static async Task<string> Keep(CoEduDb db, string purpose, string holder, Site site, DateTimeOffset now, CancellationToken cancel)
    {
        // To the end of a day, so that a card drawn twice on one day is the same.
        var expiresAt = site.Zone.At(now.DayIn(site.Zone).AddDays(DaysGood + 1), TimeOnly.MinValue);
        var token = LinkToken.For(site.LinkKey, purpose, "", holder, expiresAt);
        if (await db.HomeLinks.FindAsync([token.Hash], cancel) is not { } link)
            db.Add(new HomeLink { Hash = token.Hash, Purpose = purpose, Holder = holder, ExpiresAt = token.ExpiresAt });
        else if (link.ExpiresAt < token.ExpiresAt)
            link.ExpiresAt = token.ExpiresAt;

        return token.Write(site.LinkKey, purpose);
    }
}
