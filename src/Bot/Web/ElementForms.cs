using System.Globalization;
using System.Text.Json;
using CoEduBot.Bot.Cards;
using CoEduBot.Bot.Cards.OpenDays;
using CoEduBot.Bot.Intents;
using CoEduBot.Bot.UseCases;
using CoEduBot.Bot.UseCases.OpenDays;
using CoEduBot.Domain;
using CoEduBot.Domain.Engagements;
using CoEduBot.Domain.OpenDays;

namespace CoEduBot.Bot.Web;

/// <summary>What a day consists of, on a family's page: the same questions as on its card, as lists of a plain form.</summary>
internal static class ElementForms
{
    /// <summary>Where the family stands with what it chose; nothing where there is nothing to choose.</summary>
    public static Html? Chosen(Guest guest, Visit visit)
    {
        var lines = guest.Day is { } day ? ChoiceParts.Lines(day, visit.Words, visit.Site.Zone).ToList() : [];

        return lines.Count == 0 ? null : Html.Of(
            $"""
            <h2>{visit.Words["open-days.your-plan"]}</h2>
            <ul>
            {lines.Select(line => Html.Of($"<li>{Plain.Line(line)}</li>\n"))}</ul>

            """);
    }

    /// <summary>Places offered from waiting lists.</summary>
    public static IEnumerable<Html?> Offers(Guest guest, Visit visit) => (guest.Day?.Elements ?? [])
        .Where(element => guest.Day!.Bookings.GetValueOrDefault(element.Id)?.Seat == Seat.Offered)
        .Select(element => FamilyForms.Form(visit, "take-element", Html.Of(
            $"""
            <input type="hidden" name="element" value="{element.Id.Value}">
            <button class="main">{visit.Words["open-days.button-take", Plain.Line(element.Title)]}</button>
            """)));

    public static Html Choose(Guest guest, FamilyDay day, Fields filled, Visit visit)
    {
        var (words, invitation) = (visit.Words, guest.Invited.Invitation);
        var asked = filled["do"] == "choose";
        var shown = asked ? day with { Picks = ChooseElements.Picked(Choices(filled), day) } : day;
        var headcount = asked ? filled["headcount"] : int.Max(1, invitation.Headcount).ToString(CultureInfo.InvariantCulture);

        return FamilyForms.Form(visit, "choose", Html.Of(
            $"""
            <h2>{words["open-days.choose"]}</h2>
            {(filled["proposed"].Length > 0 ? Html.Of($"<p class=\"stands\" role=\"status\">{words["open-days.proposed"]}</p>\n") : null)}{ChoiceForm.Of(shown, words, visit.Site.Zone).Select(Section)}<label for="headcount">{words["cards.headcount"]}</label>
            <input type="number" id="headcount" name="headcount" value="{headcount}" min="1" max="{AnswerInvitation.MostPeople}" inputmode="numeric" autocomplete="off">
            <button class="main" name="choice" value="choose">{words["open-days.button-choose"]}</button>
            <button name="choice" value="propose">{words["open-days.button-propose"]}</button>
            <button name="choice" value="maybe" formnovalidate>{words["cards.button-maybe"]}</button>
            <button name="choice" value="no" formnovalidate>{words["cards.button-no"]}</button>
            """));
    }

    private static Html Section(ChoiceSection part) => Html.Of(
        $"{(part.Name.Length > 0 ? Html.Of($"<h3>{part.Name}</h3>\n") : null)}{(part.Lines.Count > 0 ? Html.Of($"<ul>\n{part.Lines.Select(line => Html.Of($"<li>{Plain.Line(line)}</li>\n"))}</ul>\n") : null)}{part.Questions.Select(Question)}");

    private static Html Question(ChoiceQuestion question)
    {
        var name = $"{ChooseElements.Prefix}{question.Key}";

        return Html.Of(
            $"""
            <label for="{name}">{Plain.Line(question.Label)}</label>
            <select id="{name}" name="{name}">
            {question.Options.Select(option => Html.Of($"<option value=\"{option.Value}\"{(option.Value == question.Value ? Html.Of($" selected") : null)}>{Plain.Line(option.Title)}</option>\n"))}</select>

            """);
    }

    /// <summary>What a posted form chooses, as a card's inputs would say it.</summary>
    public static Dictionary<string, JsonElement> Choices(Fields fields) => fields.Named(ChooseElements.Prefix)
        .ToDictionary(one => one.Name, one => JsonSerializer.SerializeToElement(one.Value));

    /// <summary>What a form of this file asks.</summary>
    public static Intent Ask(string engagement, Fields fields) => (fields["do"], fields["choice"]) switch
    {
        ("choose", "choose") => new Intent.ChooseElements(engagement) { Headcount = fields.Plain("headcount"), More = Choices(fields) },
        ("choose", "maybe")  => new Intent.Answer(engagement, Choice.Maybe),
        ("choose", "no")     => new Intent.Answer(engagement, Choice.No),
        _                    => new Intent.TakeElement(engagement, fields["element"]),
    };

    /// <summary>The form filled with the best schedule around what is chosen in it; null when the link is not good.</summary>
    public static async Task<PageReply?> Propose(Visit visit, Fields fields)
    {
        await using var db = visit.Database.Read();
        if (await Guest.Of(db, visit) is not { Day: { } day } guest)
            return null;
        if (!AnswerInvitation.ReadHeadcount(fields.Plain("headcount"), out var headcount))
            return await FamilyPage.Draw(visit, fields, RefusalCard.Text(new Refusal.NotANumber("headcount", 1, AnswerInvitation.MostPeople), visit.Words, visit.Site.Zone));

        var picks = ProposeElements.Schedule(day, ChooseElements.Picked(Choices(fields), day), headcount, guest.Turn.Now);
        var filled = day.Blocks.Select(block => ($"{ChooseElements.Prefix}{block.Key}", picks.FirstOrDefault(block.Has).Value ?? ChooseElements.None));

        return await FamilyPage.Draw(visit, fields.With([.. filled, ("proposed", "yes")]), refusal: null);
    }
}
