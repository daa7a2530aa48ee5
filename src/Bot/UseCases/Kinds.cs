using CoEduBot.Bot.Texts;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases;

/// <summary>A kind somebody may choose in the form.</summary>
/// <param name="Modes">Ways of holding it; the first is the usual one. Empty is any.</param>
public sealed record KindOffered(string Code, IReadOnlyList<string> Modes);

/// <summary>
/// Activity kinds as the county's programmes name them. Families are invited to those whose attendees include parents and
/// that are not about single students; the others are recorded after they were held.
/// </summary>
public static class Kinds
{
    /// <summary>Meant when nothing is said, where the programmes have it.</summary>
    private const string Usual = "lecture";

    private static readonly string[] Families = ["parent", "guardian", "family"];

    public static string Name(string kind, Words words) => words.Catalogue.Kind(kind)?.Names.In(words.Locale) ?? kind;

    /// <summary>The kinds the caller may invite families to, in the catalogue's order: organised at, or just above, a unit they host for.</summary>
    public static async Task<IReadOnlyList<KindOffered>> Offered(Turn turn, IReadOnlyList<Unit> audiences)
    {
        var near = (await Near(turn, audiences)).ToHashSet(StringComparer.Ordinal);

        return [.. turn.Site.Catalogue.Kinds
            .Where(kind => Invites(kind) && (kind.Organisers.Count == 0 || kind.Organisers.Any(near.Contains)))
            .Select(kind => new KindOffered(kind.Code, kind.Modes))];
    }

    /// <summary>The kind meant, if families can be invited to it by the caller; a refusal says what can be done instead.</summary>
    public static Decision<KindOffered> Find(string? code, IReadOnlyList<KindOffered> offered, Words words)
    {
        if (offered.Count == 0)
            return new Refusal.NotAllowed(Act.Host);
        if (string.IsNullOrWhiteSpace(code))
            return offered.FirstOrDefault(kind => kind.Code == Usual) ?? offered[0];
        if (offered.FirstOrDefault(kind => kind.Code == code) is { } found)
            return found;

        return words.Catalogue.Kind(code) is not { } known ? new Refusal.NotAKindHere([.. offered.Take(6).Select(kind => Name(kind.Code, words))])
             : !Invites(known) ? new Refusal.NotByInvitation(Name(code, words))
             : new Refusal.NotOrganisedHere(Name(code, words));
    }

    /// <summary>How it is held: as chosen, the usual way when nothing was; empty for kinds that name none.</summary>
    public static Decision<string> Mode(KindOffered kind, string? chosen) =>
        kind.Modes.Count <= 1 || string.IsNullOrWhiteSpace(chosen) ? (kind.Modes.Count > 0 ? kind.Modes[0] : "")
        : kind.Modes.Contains(chosen) ? chosen
        : new Refusal.Missing("mode");

    /// <summary>Whether families are invited to it; others are recorded after they were held.</summary>
    public static bool Invites(KindForm kind) => !kind.AboutStudents && kind.Attendees.Any(Families.Contains);

    // A class has what its school organises, but not what the county does: a head teacher is offered no county trainings.
    private static async Task<IEnumerable<string>> Near(Turn turn, IReadOnlyList<Unit> audiences)
    {
        var inSchools = audiences.Where(unit => Tiers.Of(unit) is Tier.Class or Tier.Grade).SelectMany(unit => unit.Chain).Distinct().ToList();
        var above = await turn.Db.Units.AsNoTracking().Where(unit => inSchools.Contains(unit.Id)).ToListAsync(turn.Cancel);

        return above.Where(unit => Tiers.Of(unit) is Tier.Class or Tier.Grade or Tier.School).Concat(audiences).Select(unit => unit.Kind);
    }
}
