namespace CoEduBot.Bot.Intents.Phrases;

internal static partial class MeaningPhrases
{
    /// <summary>Chasing, counting, evidence, feedback and reports.</summary>
    private static (Meaning Meaning, string Lines)[] Work =>
    [
        (Meaning.Remind, """
            21 <remind> .. <someone>|<late>
            21 <someone>|<late> .. 催|催一下|提醒|提醒一下|催催|催促|催报|催交|催缴|remind
            21 <remind> <me> .. <kind>|<plan>|<hand>|<thing>|<plans>|<form>|<evidence>|<attach>|<checkin>|<summary>|<visit>|<arrange>|<opencheckin>|<draft>|<export>
            21 <dontforget> .. <remind> .. <someone>|<me>
            16 <remind> .. <kind>|<plan>|<form>|<thing>|<plans>
            14 ^ 催一下|催催|催促|再催|催下|催一催|chase|nudge $
            """),
        (Meaning.ListOverdue, """
            19 ~ <who> .. <notyet> .. <hand>|<attach>|<kind>|<plan>|<arrange>|<evidence>|<form>|<done> !<visit>
            19 ~ any|schools|teachers|everyone|anyone|classes|townships .. <notyet> .. <hand>|<attach> !<visit>
            19 ~ <who> .. <late> !<visit>
            19 ~ <late> .. <who> !<visit>
            19 ~ <who> .. 没达标|未达标|不达标|没有达标|还没达标|没达到|没够 !<howmany> !<visit>
            19 ~ <who> .. <notyet> .. met|reached|meeting|target|enough
            19 ~ <who> .. fall|falls|fell + short
            19 ~ <notyet> <hand> .. <who>|<roster>
            19 ~ <who> .. 老师|教师|班主任|学校|乡镇|导师|teachers|schools|townships .. <notyet> .. <visit>
            19 ~ <who> .. <notyet> .. 完成|做完|落实 .. <visit>
            14 ~ <late> .. <roster>|的有|的学校|的班|的老师|的人|列表|schools|teachers|classes|plans|reports|items
            14 ~ <view> .. <late>
            12 ~ <late> .. <plan>|<evidence>|<kind>|<form> &<question>
            12 ~ <what> .. <late>
            12 ~ 有没有|还有 .. <late>
            10 ~ ^ <late> $
            10 ~ <late> !<remind>
            """),
        (Meaning.ListVisits, """
            18 ~ <who> .. <visit> !<howmany>
            18 ~ <visit> .. <who> !<howmany>
            18 ~ <notyet> .. <visit> .. <whom> !<howmany>
            18 ~ <whom> .. <notyet> .. <visit> !<howmany>
            18 ~ <view> .. <visit> .. <whom>|<roster> !<howmany>
            18 ~ <visit> .. 名单|清单|花名册|明细 !<howmany>
            18 ~ <whom> .. <visit> &<question> !<howmany>
            18 ~ <student> .. <visit> &<question> !<howmany> !<when>
            18 ~ <visit> .. <student> &<question> !<howmany> !<when>
            17 ~ <student> .. <visit> .. 记录|纪录|情况|records|record|history
            19 ~ <notyet> .. <visit> .. 名单|清单|明细
            18 ~ 列出|列一下|list .. <visit>
            18 ~ 未|没|没有|还没|未曾 + <visit> 过|的|名单 !<howmany>
            18 ~ <who>|<whom>|<student> .. 访到|访过|访了 !<howmany> !<came>
            18 ~ <notyet>|已|已经 .. 访到|访过 !<howmany>
            17 ~ <visit> .. 列一下|列出来|列出|列|看看|看一下|拿来看|给我看 !<howmany> !<opinion> !<attendance>
            17 ~ unvisited
            17 ^ show|list|see|view|列出|列 .. <visit> !<howmany> !<opinion> !<attendance>
            """),
        (Meaning.ShowAttendance, """
            17 ~ <who> .. <came> !<arrange>
            17 ~ <came> .. <who> !<remind>
            17 ~ <came> .. 几个|多少|几多|几人|几位|几名|多少人|多少个|几多人|几多个|多少位|多少名|几家|多少家
            17 ~ 几个|多少|几多|几人|几位|几名|多少人|多少个|几多人|几多个|多少位|多少名|几家|多少家 .. <came>
            17 ~ how_many + <people>|of .. <came>
            17 ~ how_many + <came>
            17 ~ did <people>|everyone|many|anyone .. <came>
            12 <view> .. <attendance>
            17 <attendance> &<question>
            12 <attendance>
            9 <view> .. <checkin> .. <roster>
            """),
        (Meaning.AttachEvidence, """
            17 <attach> .. <evidence> !<who>
            17 <evidence> .. 上传|传|附上|补传|附|上载|传上来|传上去|传一下|upload|attach|add|uploaded|attached !<who>
            16 <evidence> .. <attach> !<who> !<late> !<question>
            17 <here> .. <evidence>
            17 <evidence> 在这|在此|如下|来了|here
            """),
        (Meaning.SendSurvey, """
            18 ^ ask|问问|问一下|survey|poll|问下 .. <people>|<someone> !<who>
            16 <send> .. <form> !<result> !<howmany>
            16 <form> .. 发|发给|派|派发|推送|发放|发送|下发|发出|发出去|发一下|发下去|寄|send|distribute|out !<result> !<howmany> !<question>
            16 <gather> .. <opinion> !<who>
            16 get|ask|collect|gather .. feedback|opinions|views
            16 <gather> .. <howis>
            16 <gather> <someone>|<people> .. <opinion>|about|对|what|how
            16 survey|poll + <someone>|the_parents|parents|teachers|the_teachers
            16 让|请|邀请 .. <someone> .. 填|评价|打分|评分|打个分|提意见|评一评 !<who>
            16 ask|invite|get|let|have <someone> .. rate|to_rate|fill_in|fill_out|complete|feedback|evaluate
            """),
        (Meaning.ShowFeedback, """
            17 <form> .. <result>
            17 <view> .. <form> .. <result>
            17 <opinion> .. 看|看看|看一下|给我看|看下|查看|拿来看
            15 <view> .. <opinion>
            17 <opinion> &<question>
            15 <someone>|<people>|大家 .. <howis>
            15 what_did|how_did|how_do|what_do .. <someone>|<people> .. <opinion>|think|say|feel|find|like
            14 <howis> .. <opinion>|received|go_down
            14 <howis> .. <kind>|<people> !<progress> !<plan> !<howmany>
            12 <kind> .. <howis> !<progress> !<plan>
            12 how_was|how_were|how_did .. <kind>
            9 <opinion> !<remind>
            """),
        (Meaning.ShowSummary, """
            14 <make>|<view> .. <summary>
            12 <sumup> .. <kind>|<date>|<plans>|情况|工作
            12 <date>|<kind>|<plans> .. <sumup>
            13 <summary>
            """),
        (Meaning.ShowRanking, """
            19 <ranking>
            """),
        (Meaning.ShowProgress, """
            16 ~ <howmany> .. <visit>|<kind>
            16 ~ <visit>|<kind> .. <howmany>
            16 ~ <done> .. <howmany>
            16 ~ how_many .. <kind>|<visit>|<thing>|<lessons>
            15 ~ <kind>|<thing>|<visit> .. <progress>
            15 ~ <progress> .. <kind>|<thing>|<visit>
            20 ~ are_we|am_i|are_our .. <late> !<who>
            13 ~ <progress>
            """),
    ];
}
