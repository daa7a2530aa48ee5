using CoEduBot.Domain.Entries;
using CoEduBot.Domain.People;
using CoEduBot.Domain.Programmes;
using CoEduBot.Domain.Rules;

namespace CoEduBot.Domain.Tests.Rules;

public sealed class OrganiserKindTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void A_filter_may_ask_which_kind_of_unit_organised_it()
    {
        var ledger = new Ledger
        {
            Units = [Unit("a1", "county"), Unit("s1", "school"), Unit("s2", "school")],
            Entries = [Lecture("by-county", "a1"), Lecture("by-school", "s1"), Lecture("by-county-at-school", "s2", organiser: "a1"), Lecture("by-nobody-known", "x9")],
        };
        var filter = new EntryFilter { Kinds = ["lecture"], Where = new Conditions(new Dictionary<string, IReadOnlyList<string>> { ["organiser"] = ["county"] }) };

        Assert.Equal(["by-county", "by-county-at-school"], Matching.Held(filter, new Book(Programme, ledger, Day)).Select(entry => entry.Id.Value));
    }

    private static readonly Programme Programme = new()
    {
        Id = "p", Version = 1, Names = new LocalText("p", "p", "p"), OwnerUnit = "county", Zone = "Asia/Shanghai",
        Window = new Window(new DateOnly(2026, 1, 1), null, RenewsYearly: false),
        Calendar = new SchoolCalendar(new MonthDay(9, 1), [], [], new Dictionary<string, MonthDay>()),
    };

    private static Unit Unit(string id, string kind) => new() { Id = new UnitId(id), Kind = kind, Name = id, Path = $"/{id}/" };

    private static Entry Lecture(string id, string host, string? organiser = null) => new()
    {
        Id = new EngagementId(id), Kind = "lecture", Host = new UnitId(host), Organiser = organiser is null ? null : new UnitId(organiser), Day = Day,
    };
}
