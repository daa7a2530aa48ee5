using CoEduBot.Domain.Entries;
using CoEduBot.Domain.Programmes;

namespace CoEduBot.Domain.Rules;

/// <summary>Which ticks stand: made by somebody who may.</summary>
internal static class Ticks
{
    /// <param name="role">Must be held at the subject or above; null is anybody on the roster or in the guardians' list.</param>
    public static IEnumerable<Tick> Of(Rule rule, string subject, string? role, Book book) =>
        book.Shelf.TicksOf(rule.Id, subject).Where(tick => MayTick(tick.By.Value, role, subject, book));

    public static bool MayTick(string by, string? role, string subject, Book book) => role switch
    {
        null     => book.People.ContainsKey(by) || book.Shelf.ChildrenOf(by).Any(),
        "parent" => book.HasRoleOver(by, role, subject) || IsParentAt(by, subject, book),
        _        => book.Units.Find(subject) is null ? book.HasRole(by, role, book.Today) : book.HasRoleOver(by, role, subject),
    };

    private static bool IsParentAt(string person, string subject, Book book) =>
        book.Units.Find(subject) is { } unit
        && book.Shelf.ChildrenOf(person).Any(child => book.Students.TryGetValue(child.Value, out var student) && book.Units.Covers(unit, student.Class.Value));
}
