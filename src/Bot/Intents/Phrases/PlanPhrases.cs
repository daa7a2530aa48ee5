namespace CoEduBot.Bot.Intents.Phrases;

internal static partial class MeaningPhrases
{
    /// <summary>A plan's way: written, handed in, looked at, accepted or sent back.</summary>
    private static (Meaning Meaning, string Lines)[] Plans =>
    [
        (Meaning.ShowPlan, """
            18 ~ <plan> .. <state> &<question> !<who>
            18 ~ <state> .. <plan> &<question> !<who>
            18 ~ <approve>|<return> .. <plan> &<question> !<polite> !<who>
            18 ~ <plan> .. 状态|什么状态|到哪一步|到哪步|到哪了|审核结果|审批结果|审到哪|审批进度|审核进度|审核状态|审批状态|审批情况|审核情况|批下来|进展|批没批|交没交|报没报|怎么样了
            18 ~ <plan> .. <approve>|<return>|<hand> &<question> !<who> !<polite>
            18 ~ <view> .. <state> .. <plan> !<hand>
            18 status|progress|state + of .. <plan>
            18 what|where + happened|is|has .. <plan>
            17 ^ 看|看看|看一下|查看|看下|查|打开|show|open|view|see|display|睇睇|查一下|想看|查查 .. <plan> !<late>
            15 <view> .. <plan>
            15 <plan> .. 看|看看|看一下|查看|看下|打开|调出来|给我看|拿来看
            15 ~ <what> .. <plan> &<question>
            15 ~ <plan> .. 有什么|有哪些|内容|写了什么
            6 <date> <plan> $
            6 <plan> for <date> $
            """),
        (Meaning.ReturnPlan, """
            17 <return> .. <plan>
            17 send|sent|give|hand|push|bounce|pass .. <plan> back|back_to
            17 <plan> .. <return>
            17 ~ <notpass> .. <plan>
            17 ~ <plan> .. <notpass>
            17 让|叫 .. 修改|改改|改一改|重写|重做 &<plan>
            14 打回|打回去|驳回|退回|退回去|退件|打回来|send_it_back|return_it|reject_it|bounce_it_back|send_back|发回去|重新报|重报|打返转头
            """),
        (Meaning.ApprovePlan, """
            16 <approve> .. <plan> !<who>
            16 <plan> .. <approve> !<who>
            16 <plan> .. 没问题|可以了|挺好|行了 !<question>
            9 批准|核准|approve|sign_off_on + 它|it|this|that
            """),
        (Meaning.SubmitPlan, """
            16 <hand> .. <plan> !<late> !<who>
            16 <plan> .. <hand> !<late> !<who> !<question>
            17 <plan> .. 提交|上报|报送|送出|呈报|提交吧|submit_it|hand_it_in|send_it_in|交上去|报上去 $
            """),
        (Meaning.DraftPlan, """
            16 <draft> .. <plan>
            16 把 .. <plan> .. <draft>
            16 <plan> .. 写|写一下|起草|拟|编|草拟|编写|拟一下|写出来|写好|做出来|列出来|拟出来|初稿|草稿|制定
            """),
    ];
}
