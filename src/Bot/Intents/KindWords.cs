using CoEduBot.Domain;

namespace CoEduBot.Bot.Intents;

/// <summary>
/// The words people use for one kind of activity, written like the word lists: bars between words, endings in brackets.
/// <see cref="Only"/> limits words to people of one language: 家長會 is a meeting to some and an association to others.
/// </summary>
public sealed record KindWords(string Code, string Words, Locale? Only = null)
{
    /// <summary>The kinds of the language contract; <see cref="CatalogueWords"/> adds those of the county's programmes.</summary>
    public static readonly IReadOnlyList<KindWords> Known =
    [
        new("lecture", "讲座 | 大讲堂 | 宣讲 | 親職講座 | 宣讲会 | 报告会 | 讲堂 | 专题讲座 | 讲课 | 讲坐 | 讲做 | 演讲 | lecture(s) | talk(s) | seminar(s) | lectrue"),
        new("parent-class", "家长课堂 | 父母课堂 | 家长学校授课 | 親職課程 | 家长课 | 亲职课程 | 家长学校 | 家长讲堂课 | parent class(es) | parents' class(es) | parents class(es) | parenting class(es) | parent-class(es) | parent course(s) | parents' course(s) | parenting course(s) | parent-school lesson(s)"),
        new("home-visit", "家访 | 走访 | 入户 | 家庭访问 | 入户家访 | 上门家访 | 上门走访 | 上门 | 访家长 | 家仿 | 家坊 | 回访 | 家庭访视 | home visit(s|ed|ing) | home-visit(s) | family visit(s) | house call(s) | visit(s|ed|ing) | homevisit(s)"),
        new("open-day", "开放日 | 校园开放日 | 家长开放日 | 开放周 | 学校开放日 | 学校日 | 家长日 | open day(s) | open-day(s) | open house | open week | campus open day | openday"),
        new("parents-meeting", "家长座谈会 | 亲师座谈会 | 班亲会 | 家长会议 | 家长晚会 | 亲师会 | 家长见面会 | 亲师座谈 | parents' meeting(s) | parents meeting(s) | parent meeting(s) | parent-teacher meeting(s) | parent teacher meeting(s) | parents' evening(s) | parents evening(s) | ptm | parent's meeting(s) | parent-teacher conference(s) | parent–teacher meeting | parents-meeting | meeting(s) with parents | meeting with the parents | parent-teacher evening"),
        new("parents-meeting", "家长会", Locale.ZhHans),
        new("parents-meeting", "家长会", Locale.En),
        new("committee-meeting", "家长会", Locale.ZhHant),
        new("reception-day", "家长接待日 | 校长接待日 | 接待日 | 家长来访日 | reception day(s) | reception-day(s) | principal's reception day | parents' reception day"),
        new("committee-meeting", "家委会 | 家委会会议 | 家长委员会 | 家长委员会会议 | 家长教师会 | 家教会 | 家长教师会会议 | 家委会例会 | 家教会会议 | 家长会会议 | 家委会议 | parent committee meeting(s) | parent committee | parents' committee | parents' committee meeting(s) | committee meeting(s) | pta | pta meeting(s) | parent council | parent council meeting | committee-meeting | parents committee meeting(s) | parents committee"),
        new("parent-salon", "家长沙龙 | 沙龙 | 主题沙龙 | 家长论坛 | 论坛 | 父母沙龙 | parent salon(s) | parents' salon(s) | salon(s) | sharing circle(s) | parents salon(s) | parent-salon"),
        new("parent-child-activity", "亲子活动 | 亲子运动会 | 亲子阅读 | 亲子研学 | 亲子共读 | 亲子游戏 | 亲子游园 | 亲子阅读活动 | parent-child activity | parent-child activities | parent child activity | parent child activities | parent–child activity | family activity day | parent-child event(s) | parent-child day"),
        new("practice-activity", "实践活动 | 社会实践 | 社会实践活动 | 家庭教育实践 | 家庭教育实践活动 | practice activity | practice activities | field activity | field activities | social practice | practical activity | practical activities"),
        new("festival", "家长节 | parents' festival | parents festival | parent festival | festival(s)"),
        new("volunteer-service", "志愿服务 | 志工服务 | 家长义工 | 志愿者服务 | 志愿活动 | 志愿服务活动 | 义工服务 | 义工活动 | 家长志工 | 志工活动 | 家长志愿者活动 | 家长志愿服务 | volunteer service(s) | volunteering | volunteer work | volunteer session(s) | volunteer activity | volunteer activities | parent volunteering"),
        new("care-contact", "关爱帮扶 | 结对帮扶 | 关爱活动 | 认辅 | 帮扶 | 关爱帮扶活动 | care contact(s) | care-contact(s) | care and help | care visit(s)"),
        new("training", "培训 | 研习 | 研修班 | 培训班 | 集训 | 轮训 | 研修 | 培训会 | 进修 | 工作坊 | 研习营 | 研习班 | 培训活动 | 研习课程 | 研习活动 | 陪训 | training(s) | training session(s) | workshop(s) | training course(s) | training day(s) | trainning"),
        new("research-activity", "教研 | 教研活动 | 教研会 | 网络教研 | 领域会议 | 科组会议 | 网络研修 | 教研会议 | 教学研究 | 教学研究会 | 联合教研 | research meeting(s) | teaching research | research activity | research activities | teaching research meeting(s) | research session(s) | teaching-research activity | teaching-research meeting(s) | teaching research activity | teaching research activities | teaching research session(s) | trg meeting(s) | research"),
        new("collective-prep", "集体备课 | 集备 | 共备 | 共同备课 | 集体备课活动 | 备课会 | 备课活动 | 备课 | 共同备课会 | co-planning | collective prep | collective preparation | lesson preparation | joint lesson preparation | collective lesson preparation | co-planning session(s) | coplanning | lesson-prep meeting | group lesson prep | joint planning | co planning"),
        new("observe", "听课 | 推门听课 | 观课 | 随堂听课 | 入班观课 | 听课活动 | 观课活动 | 听评课 | lesson observation(s) | observe(s|d) | class observation(s) | observation(s) | observe a lesson | observed lessons | sit in on | sat in on | observing | classroom observation(s)"),
        new("teach", "上课 | 授课 | lessons taught | teaching hours | teach | taught | lesson taught | teaching"),
        new("sync-class", "同步课堂 | 专递课堂 | 远距教学 | 直播课 | 远程课堂 | 遥距教学 | 同步课 | 远程同步课堂 | 同步教学 | 专递课 | remote lesson(s) | sync class(es) | synchronous lesson(s) | live class(es) | synchronous class(es) | sync lesson(s) | synchronised class(es) | synchronized class(es) | remote class(es) | sync-class(es)"),
        new("inspection", "视导 | 督导 | 调研 | 巡查 | 访视 | 督查 | 视学 | 督导检查 | 视导检查 | 督学 | 视导活动 | 督导活动 | 调研活动 | inspection(s) | inspection visit(s) | school visit(s) | school inspection(s) | inspected | supervision visit(s) | inspect"),
        new("pairing", "师徒结对 | 拜师 | 师徒 | 结对 | 师带徒 | 拜师会 | 拜师仪式 | 结对仪式 | 师徒制 | 拜师礼 | 师徒结对仪式 | 拜师活动 | pairing(s) | mentor pairing | pairing ceremony | mentor-mentee pairing | mentoring pairing"),
        new("screening", "心理筛查 | 心理筛检 | 心理健康筛查 | 心理健康筛检 | 心里筛查 | 心理普查 | 心理测评 | 筛查 | 筛检 | screening(s) | psychological screening | mental health screening | well-being check(s) | wellbeing check(s) | well-being screening"),
        new("survey", "问卷 | 调查 | 问券 | 问卷调查 | 调查问卷 | 满意度调查 | survey(s) | questionnaire(s) | poll(s)"),
    ];

    private static readonly HashSet<string> Codes = [.. Known.Select(kind => kind.Code)];

    public static bool Knows(string code) => Codes.Contains(code);
}
