using CoEduBot.Domain.Programmes;

namespace CoEduBot.Storage.Programmes;

/// <summary><see cref="Rule.Coverage"/>.</summary>
internal static class CoverageReading
{
    private const int Most = 1000;

    public static Rule? Read(RuleHead head)
    {
        var (keys, known) = (head.Keys, head.Known);
        keys.Must("for_each", "population", "by", "per");
        var population = keys["population"] is { } item ? PopulationSection.Read(item, known) : null;
        var reach = keys.Map("by") is { } by ? Reach(by, known) : null;
        var (times, ratio) = (keys.Whole("times", 1, Most) ?? 1, AmountReading.Ratio(keys["ratio"], known) ?? 1);
        var per = head.Per(PeriodCode.Programme);

        return new Rule.Coverage(population ?? new Population(), reach ?? new Reach.Tick(""), times, ratio)
        {
            Id = head.Id, Modality = head.Modality, Title = head.Title, Per = per,
        };
    }

    private static Reach? Reach(Keys keys, Known known)
    {
        Reach? reach = keys.One("activity", "record", "assignment", "presence") switch
        {
            "activity"   => Entries(keys, known),
            "record"     => keys.Code("record") is { } kind ? new Reach.Record(kind.Code) : null,
            "assignment" => new Reach.Assignment(known.Roles.Check(keys.CodeList("assignment"))),
            "presence"   => keys.Code("presence") is { } item ? new Reach.Tick(item.Code) : null,
            _            => null,
        };
        keys.ReadOver("activity", "record", "assignment", "presence");
        keys.Close();

        return reach;
    }

    private static Reach.Entries Entries(Keys keys, Known known)
    {
        var filter = FilterReading.Read(keys, known);
        var field = keys.Code("field");
        if (field is { } named)
            FilterReading.Field(named, FilterReading.Forms(filter.Kinds, known), keys.Findings);

        return new Reach.Entries(filter, Present(keys), field?.Code);
    }

    private static bool Present(Keys keys)
    {
        var credit = keys.Text("credit") is "participant" ? Credit.Present : keys.OneOf<Credit>("credit", Faults.UnknownCredit);

        return credit is Credit.Present or Credit.EachMember;
    }
}
