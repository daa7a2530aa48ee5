namespace CoEduBot.Bot.Intents.Facts;

/// <summary>Ordinary words that tell where a name, a place or a title ends.</summary>
internal static class Names
{
    public const string Lists =
        """
        unitend: 小学 | 中学 | 学校 | 幼儿园 | 幼稚园 | 国小 | 国中 | 高中 | 初中 | 实验学校 | 中心校 | 中心小学 | 镇 | 乡 | 街道 | 社区 | 村 | 一小 | 二小 | 三小 | 四小 | 五小 | 六小 | 一中 | 二中 | 三中 | 四中 | 五中 | 附小 | 附中 | 实小 | 九年一贯制学校 | 职校 | 特教学校 | 完小 | 教学点 | 职业中学 | 完全小学 | 书院 | 中心学校 | 实验小学 | 实验中学 | 外国语学校 | 中心幼儿园 | 小區 | 实幼 | 一幼 | 二幼 | 学区
        placeend: 礼堂 | 会议室 | 报告厅 | 操场 | 图书馆 | 教室 | 阶梯教室 | 录播室 | 多功能厅 | 多功能室 | 体育馆 | 活动室 | 食堂 | 大厅 | 广场 | 视听教室 | 活动中心 | 演讲厅 | 演艺厅 | 文化活动中心 | 社区中心 | 服务中心 | 党群服务中心 | 文化站 | 少年宫 | 青少年宫 | 心理辅导室 | 咨询室 | 接待室 | 门口 | 校门口 | 村委会 | 居委会 | 博物馆 | 科技馆 | 阅览室 | 会堂 | 教师之家 | 家长接待室 | 体育场 | 音乐室 | 音乐教室 | 舞蹈室 | 会客室 | 会议厅 | 文化中心 | 文化礼堂 | 文化广场 | 活动大厅 | 校长室 | 办公室 | 电脑室 | 电教室 | 机房 | 实验室 | 风雨操场 | 大会堂 | 视讯室 | 视听室 | 韵律教室 | 演播厅 | 剧场 | 影院 | 公园 | 农场 | 基地 | 敬老院 | 福利院 | 中庭 | 穿堂 | 川堂 | 地下室 | 谈心室 | 辅导室 | 小剧场 | 音乐厅 | 家长学校教室 | 小会议室 | 大会议室 | 大礼堂 | 小礼堂 | 家长会客厅 | 书吧 | 一楼 | 二楼 | 三楼 | 四楼 | 五楼 | 纪念馆 | 会所 | 图书室 | 美术馆 | 天台 | 书屋 | 史馆 | 校史馆 | 活动厅 | 研讨室 | 教研室 | 工作室 | 录课室 | 文化馆 | 法院 | 派出所 | 消防站 | 消防队 | 卫生院 | 医院 | 展厅 | 有盖操场 | 雨天操场 | 讲堂室 | 演讲室 | 谘商室
        placeend: hall | library | auditorium | gym | gymnasium | playground | meeting room | conference room | classroom | cafeteria | canteen | multi-purpose room | lab | laboratory | community centre | community center | theatre | theater | staff room | staffroom | reading room | sports hall | lecture hall | assembly hall | music room | art room | centre | center | courtyard | lobby | computer room | computer lab | main hall | reception room | museum | stadium | dining hall | activity room | town hall | cultural centre | village hall | office | lecture theatre | room | studio | park | counselling room | counseling room | media room | recording room | multipurpose room | dance studio | foyer | field | garden | youth centre | youth center | floor | multipurpose hall
        title: 警官 | 教授 | 医生 | 老师 | 主任 | 博士 | 专家 | 校长 | 律师 | 法官 | 检察官 | 心理师 | 咨商师 | 社工 | 园长 | 所长 | 院长 | 局长 | 护士 | 消防员 | 大夫 | 先生 | 女士 | 咨询师 | 心理咨询师 | 辅导员 | 教练 | 作家 | 科长 | 医师 | 警察 | 交警 | 队长 | 民警 | 副校长 | 书记 | 站长 | 研究员 | 教研员 | 心理老师 | 营养师 | 小姐 | 讲师 | 阿姨 | 主席 | 会长 | 导师 | 师傅 | 督学 | 社工师 | 治疗师 | 工程师 | 护理师 | 副教授 | 处长 | 组长 | 指导员
        audience: 家长 | 班主任 | 教师 | 老师 | 学生 | 新教师 | 父母 | 导师 | 全体家长 | 新生家长 | 骨干教师 | 青年教师 | 校长 | 讲师 | 志愿者 | 全校家长 | 全体教师 | 全县教师 | 级任 | 班导 | 毕业班家长 | 家委 | 师傅 | 新生 | 骨干 | 新任教师 | 新进教师 | 家长朋友 | 全体 | 园长 | 幼儿教师 | 幼儿园教师 | 班级家长 | 毕业生家长 | 留守儿童家长 | 一年级家长 | 新手家长 | 新任 | 新入职教师 | 线上 | 网上 | 专题 | 主题 | 公益 | 网络 | 线下 | 大型 | 小型 | 例行 | 定期 | 临时 | 新 | 初任教师 | 亲职
        tierzh: 全校 | 全县 | 全镇 | 全乡 | 全年级 | 全班 | 校级 | 县级 | 乡镇级 | 镇级 | 乡级 | 社区级 | 年级 | 班级 | 校本
        online: 线上 | 网上 | online | 腾讯会议 | 钉钉 | 视讯 | zoom | teams | 云端
        speaks: 主讲 | 分享 | 讲授 | 来讲 | 开讲 | 带来 | 讲一场 | 讲一次 | 主持 | 讲
        stop: 下次 | 上次 | 下一次 | 上一次 | 本次 | 每次 | 下一场 | 上一场 | 最近一次 | 上一期 | 下一期 | 本期 | 上回 | 的 | 在 | 于 | 给 | 把 | 将 | 和 | 与 | 及 | 跟 | 由 | 让 | 一场 | 一次 | 一个 | 一期 | 一节 | 这 | 那 | 了 | 吧 | 呢 | 吗 | 啊 | 请 | 帮 | 帮我 | 麻烦 | 可以 | 我 | 我们 | 咱 | 咱们 | 喺 | 嘅 | 咗 | 啲 | 嗰 | 一下 | 那个 | 这个 | 嗯 | 呃 | 所有 | 全部 | 每 | 哪 | 几 | 多少 | 谁 | 什么 | 关于 | 主题 | 题目 | 有关 | 针对 | 围绕 | 我校 | 我班 | 我园 | 本校 | 本班 | 我县 | 本县 | 我镇 | 本镇 | 刚 | 刚刚 | 已经 | 因为 | 所以 | 但 | 但是 | 然后 | 现在 | 目前 | 该 | 原定 | 原来 | 下面 | 啦 | 嘛 | 哦 | 喔 | 哈 | 呀 | 唔该 | 梗 | 拜托 | 劳驾 | 你好 | 您好 | 跟进 | 最近 | 近期 | 或者 | 以及 | 每次 | 全县 | 全校 | 本场 | 各校 | 各班 | 剩下 | 剩余 | 那场 | 这场 | 那次 | 这次 | 举办 | 参加 | 去 | 要 | 想 | 到 | 有 | 也 | 还 | 是 | 会在 | 要去
        """;
}
