using System.Text.Json.Serialization;

namespace CoEduBot.Bot.Intents;

[JsonDerivedType(typeof(PutInElement), "put-in-element")]
public abstract partial record Intent
{
    /// <summary>The host gives a family that is there a free place in an element, or takes back one given so. <see cref="Page"/> is where the list goes on.</summary>
    public sealed record PutInElement(string Engagement, string Family, string Element) : Intent
    {
        public bool Out { get; init; }
        public int Page { get; init; }
    }
}
