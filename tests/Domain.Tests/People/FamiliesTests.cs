using CoEduBot.Domain.People;

namespace CoEduBot.Domain.Tests.People;

public sealed class FamiliesTests
{
    [Fact]
    public void A_student_without_guardians_is_a_family_alone() =>
        Assert.Equal("b=f-b", Families("b", []));

    [Fact]
    public void Two_guardians_of_one_child_are_one_family_even_when_they_live_apart() =>
        Assert.Equal("a=f-a b=f-b", Families("a b", ["a", "a", "b"]));

    [Fact]
    public void Siblings_are_one_family_called_after_the_smallest_id_whatever_the_order() =>
        Assert.Equal("a=f-a b=f-b c=f-a", Families("c b a", ["c a", "b"]));

    [Fact]
    public void Families_reach_through_guardians_of_some_of_the_children() =>
        Assert.Equal("a=f-a b=f-a c=f-a d=f-a e=f-e", Families("a b c d e", ["c d", "a b", "b c", "e"]));

    [Fact]
    public void Students_outside_the_roster_tie_nobody_together() =>
        Assert.Equal("a=f-a b=f-b", Families("a b", ["a gone", "b gone", "gone"]));

    [Fact]
    public void Ids_are_compared_by_character_not_by_culture() =>
        Assert.Equal("B=f-B a=f-B é=f-B", Families("é a B", ["é a B"]));

    [Theory]
    [InlineData("a sibling with a smaller id came",        "a b",   "a b",     "b=f-b",             "a=f-b b=f-b")]
    [InlineData("a guardian went",                         "a b",   "a b",     "a=f-a b=f-a",       "a=f-a b=f-a")]
    [InlineData("the child it was called after left",      "b",     "b",       "a=f-a b=f-a",       "b=f-a")]
    [InlineData("two grew together",                       "a b",   "a b",     "a=f-x b=f-c",       "a=f-c b=f-c")]
    [InlineData("it fell apart",                           "a b",   "a|b",     "a=f-a b=f-a",       "a=f-a b=f-b")]
    [InlineData("it fell apart after the first left",      "b c",   "b|c",     "a=f-a b=f-a c=f-a", "b=f-a c=f-c")]
    [InlineData("the new name is another family's",        "a b c", "a|b|c",   "a=f-a b=f-a c=f-b", "a=f-a b=f-b+ c=f-b")]
    [InlineData("it fell apart beside a new sibling",      "a m z", "a z|m",   "m=f-m z=f-m",       "a=f-a m=f-m z=f-a")]
    [InlineData("a child moved from one to the other",     "a b c", "a b|c",   "a=f-a b=f-c c=f-c", "a=f-a b=f-a c=f-c")]
    public void A_family_keeps_its_id(string because, string students, string guardians, string before, string after)
    {
        Assert.NotEmpty(because);
        Assert.Equal(after, Families(students, guardians.Split('|'), before));
    }

    [Fact]
    public void Doing_it_again_changes_nothing()
    {
        string[] guardians = ["a c", "b", "c d", "f e"];
        var once = Families("a b c d e f g", guardians);

        Assert.Equal(once, Families("g f e d c b a", guardians, once));
    }

    private static string Families(string students, string[] guardians, string known = "")
    {
        var before = Words(known).Select(pair => pair.Split('=')).ToDictionary(pair => new StudentId(pair[0]), pair => new FamilyId(pair[1]));
        var families = CoEduBot.Domain.People.Families.Of(Ids(students), guardians.Select(Ids), before);

        return string.Join(' ', families.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
    }

    private static StudentId[] Ids(string words) => [.. Words(words).Select(word => new StudentId(word))];

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
