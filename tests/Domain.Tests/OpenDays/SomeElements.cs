using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Domain.Tests.OpenDays;

/// <summary>Elements of an open day on Friday, 4 December 2026, for class c1 unless said otherwise.</summary>
internal static class SomeElements
{
    public static Element Of(string id, string from, string until, string group = "", string audience = "c1", string room = "", int? capacity = null, bool byFamily = false) => new()
    {
        Id = new ElementId(id), Engagement = new EngagementId("e1"), Code = "lesson", Title = id, Room = room, Audience = new UnitId(audience), Group = group,
        StartsAt = Some.At($"2026-12-04 {from}"), EndsAt = Some.At($"2026-12-04 {until}"), Capacity = capacity, ByFamily = byFamily,
    };

    public static Booking Family(string name) => new()
    {
        Element = new ElementId("a"), Engagement = new EngagementId("e1"), Family = new FamilyId(name), ChosenAt = Some.At("2026-11-23 09:00"), ChosenVia = Engagements.Via.Teams,
    };

    public static string Ids(IEnumerable<Element> elements) => string.Join(' ', elements.Select(element => element.Id.Value));
}
