using CoEduBot.Bot.Cards.FamilyVisits;
using CoEduBot.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace CoEduBot.Bot.UseCases.FamilyVisits;

/// <summary>A visit as its visitor is told of it.</summary>
internal static class VisitorReading
{
    public static async Task<VisitorNewsView> VisitorNews(this Turn turn, Visit visit, string lead)
    {
        var children = visit.Children.ToList();
        var names = await turn.Db.Students.Where(student => children.Contains(student.Id)).OrderBy(student => student.Id).Select(student => student.Name).ToListAsync(turn.Cancel);

        return new VisitorNewsView(visit, names, lead);
    }
}
