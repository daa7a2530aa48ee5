using CoEduBot.Storage.World;

namespace CoEduBot.Bot.Tests.Storage;

public sealed class WholeWorldMistakesTests : IDisposable
{
    private readonly WorldFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_value_of_an_engagement_is_checked()
    {
        _folder["engagements.csv"] = """
            id,kind,host,day,start,end,hours,families,fields,evidence,feedback,state,planned_at
            e1,,,,25:00,,-1,2.5,topics,photo,good,maybe,2026-03-01T10:00:00
            e2,lecture,s1,2026-02-30,15:00,14:00,one,,,photo:x;:1;photo:1@today,lecturer=6/2;=4/2;a=4,held,
            e2,lecture,s1,2026-03-01,,,,,,,,,
            """;

        Assert.Equal(
            [
                "engagements.csv:2 start: not a time such as 14:00 or 14:00:59: 25:00 [time-malformed]",
                "engagements.csv:2 kind: must not be empty [value-missing]",
                "engagements.csv:2 host: must not be empty [value-missing]",
                "engagements.csv:2 day: must not be empty [value-missing]",
                "engagements.csv:2 hours: not a number such as 2 or 2.5: -1 [number-malformed]",
                "engagements.csv:2 families: not a whole number: 2.5 [whole-malformed]",
                "engagements.csv:2 fields: not name=value: topics [attr-malformed]",
                "engagements.csv:2 evidence: not kind:number or kind:number@instant: photo [evidence-malformed]",
                "engagements.csv:2 feedback: not a number of answers, nor aspect=average/answers with an average of 1 to 5: good [feedback-malformed]",
                "engagements.csv:2 state: not draft, published, held, cancelled or reversed: maybe [state-unknown]",
                "engagements.csv:2 planned_at: not an instant with its offset, such as 2026-09-01T14:00:00+08:00: 2026-03-01T10:00:00 [instant-malformed]",
                "engagements.csv:3 day: not a day such as 2026-09-01: 2026-02-30 [day-malformed]",
                "engagements.csv:3 hours: not a number such as 2 or 2.5: one [number-malformed]",
                "engagements.csv:3 evidence: not kind:number or kind:number@instant: photo:x [evidence-malformed]",
                "engagements.csv:3 evidence: not kind:number or kind:number@instant: :1 [evidence-malformed]",
                "engagements.csv:3 evidence: not kind:number or kind:number@instant: photo:1@today [evidence-malformed]",
                "engagements.csv:3 feedback: not a number of answers, nor aspect=average/answers with an average of 1 to 5: lecturer=6/2 [feedback-malformed]",
                "engagements.csv:3 feedback: not a number of answers, nor aspect=average/answers with an average of 1 to 5: =4/2 [feedback-malformed]",
                "engagements.csv:3 feedback: not a number of answers, nor aspect=average/answers with an average of 1 to 5: a=4 [feedback-malformed]",
                "engagements.csv:4 state: must not be empty [value-missing]",
                "engagements.csv:4 id: the id is there already, on line 3 [id-twice]",
            ],
            Said(Read().Mistakes));
        Assert.Equal(["engagements.csv:3 end: ends before it begins: taken as past midnight [end-past-midnight]"], Said(Read().Warnings));
    }

    [Fact]
    public void Whoever_is_named_must_exist()
    {
        _folder["engagements.csv"] = """
            id,kind,host,organiser,day,state,lead,confirmed_by,students,participants,links
            e1,lecture,s9,s8,2026-03-01,held,w9,w8,st1;st9,w1;g1;c1;w7,e9
            """;
        _folder["deliverables.csv"] = "kind,unit,submitted_at,signers\nplan,s9,2026-04-20T23:58:00+08:00,w7\nplan,w1,,\n";
        _folder["records.csv"] = "kind,subject,on,by\ncare-file,st9,2026-03-01,w9\n";
        _folder["ticks.csv"] = "rule,item,subject,on,by\nYX-11,,anything,2026-03-01,w9\nYX-11,ledger,s1,2026-03-01,\n";
        _folder["metrics.csv"] = "metric,subject,on,value\ngrants,s9,2026-03-01,1/0\ngrants,s1,2026-03-01,much\ngrants,s1,2026-03-02,1000000000001\n";
        _folder["assignments.csv"] = "role,person,student,subject,from,to\nhelper,w9,st9,,2026-03-02,2026-03-01\nhelper,w1,,,,\n";
        _folder["waivers.csv"] = "rule,subject,period,reason,by\nYX-02,s1,,,w9\nYX-02,s1,,flood,\n";
        _folder["params.csv"] = "name,value\nx,maybe\nX,1\n";

        Assert.Equal(
            [
                "engagements.csv:2 host: no such unit: s9 [unit-unknown]",
                "engagements.csv:2 organiser: no such unit: s8 [unit-unknown]",
                "engagements.csv:2 lead: no such person: w9 [person-unknown]",
                "engagements.csv:2 confirmed_by: no such person: w8 [person-unknown]",
                "engagements.csv:2 students: no such student: st9 [student-unknown]",
                "deliverables.csv:2 unit: no such unit, person or student: s9 [subject-unknown]",
                "deliverables.csv:3 submitted_at: must not be empty [value-missing]",
                "records.csv:2 subject: no such unit, person or student: st9 [subject-unknown]",
                "records.csv:2 by: no such person: w9 [person-unknown]",
                "ticks.csv:2 item: must not be empty [value-missing]",
                "ticks.csv:2 by: no such person: w9 [person-unknown]",
                "metrics.csv:2 value: not a figure such as 0.79, 79 or 79/100: 1/0 [figure-malformed]",
                "metrics.csv:2 subject: no such unit, person or student: s9 [subject-unknown]",
                "metrics.csv:3 value: not a figure such as 0.79, 79 or 79/100: much [figure-malformed]",
                "metrics.csv:4 value: not a figure such as 0.79, 79 or 79/100: 1000000000001 [figure-malformed]",
                "assignments.csv:2 to: ends before it begins [end-before-start]",
                "assignments.csv:2 person: no such person: w9 [person-unknown]",
                "assignments.csv:2 student: no such student: st9 [student-unknown]",
                "assignments.csv:3: must name either a student or a subject [student-or-subject]",
                "waivers.csv:2 by: no such person: w9 [person-unknown]",
                "params.csv:2 value: not a number, true or false: maybe [param-malformed]",
                "params.csv:3 name: the id is there already, on line 2 [id-twice]",
            ],
            Said(Read().Mistakes));
        Assert.Equal(
            [
                "engagements.csv:2 participants: no such unit, person or student: w7 [subject-unknown]",
                "engagements.csv:2 links: no such engagement: e9 [engagement-unknown]",
                "deliverables.csv:2 signers: no such unit, person or student: w7 [subject-unknown]",
                "ticks.csv:3 by: without a person it does not count [nobody-named]",
                "waivers.csv:2 reason: without a reason it lets nobody off [no-reason]",
                "waivers.csv:3 by: without a person it does not count [nobody-named]",
            ],
            Said(Read().Warnings));
    }

    private WorldRead Read() => WorldReader.ReadWhole(_folder.Path);

    private static List<string> Said(IReadOnlyList<CoEduBot.Storage.Mistake> mistakes) => [.. mistakes.Select(mistake => $"{mistake} [{mistake.Code}]")];
}
