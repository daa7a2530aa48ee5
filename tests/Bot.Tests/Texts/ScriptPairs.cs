namespace CoEduBot.Bot.Tests.Texts;

/// <summary>
/// Letters whose simplified form is never right in traditional text, nor the traditional one in simplified text.
/// Letters that both scripts use with different meanings (后, 里, 余, 范) are left out on purpose.
/// </summary>
public static class ScriptPairs
{
    private const string Pairs =
        """
        们們 时時 会會 请請 签簽 讲講 这這 为為 开開 发發 长長 学學 习習 问問 题題 关關 闭閉 项項 单單 级級 师師 听聽 说說 话話 记記 录錄 设設 计計 动動 员員 务務 报報 预預 约約 变變 间間 经經 实實 际際 处處 过過 还還
        县縣 乡鄉 镇鎮 办辦 组組 织織 统統 数數 据據 总總 汇匯 结結 给給 线線 网網 络絡 联聯 电電 让讓 认認 识識 证證 评評 语語 词詞 译譯 议議 许許 谁誰 读讀 课課 调調 谢謝 边邊 达達 进進 远遠 连連 适適 迟遲 运運 随隨
        验驗 点點 热熱 爱愛 对對 应應 当當 态態 怀懷 户戶 护護 担擔 拟擬 换換 损損 无無 旧舊 术術 机機 权權 条條 来來 极極 标標 样樣 档檔 检檢 楼樓 欢歡 气氣 决決 况況 济濟 满滿 灵靈 现現 环環 画畫 础礎 离離 种種 称稱
        规規 觉覺 观觀 负負 责責 费費 资資 赶趕 车車 转轉 轻輕 较較 队隊 阶階 静靜 页頁 频頻 颜顏 风風 饭飯 马馬 龄齡 园園 图圖 围圍 场場 块塊 坏壞 备備 头頭 孙孫 宁寧 宝寶 审審 宽寬 导導 层層 岁歲 带帶 帮幫 广廣 库庫
        执執 扩擴 拥擁 挂掛 断斷 暂暫 书書 东東 两兩 严嚴 个個 临臨 举舉 义義 乐樂 买買 争爭 产產 亲親 亿億 仅僅 从從 价價 众眾 优優 传傳 伤傷 体體 偿償 儿兒 党黨 兴興 养養 内內 册冊 军軍 农農 净淨 减減 则則 刚剛 创創
        华華 协協 卖賣 卫衛 压壓 厅廳 历歷 厂廠 参參 双雙 叶葉 号號 吗嗎 启啟 响響 团團 国國 圆圓 坚堅 坛壇 复復 够夠 奖獎 妇婦 妈媽 婴嬰 宾賓 寻尋 将將 尽盡 届屆 属屬 岗崗 币幣 帐帳 彻徹 径徑 忧憂 恳懇 惯慣 愿願 戏戲
        挥揮 捡撿 摆擺 杂雜 构構 栏欄 树樹 桥橋 梦夢 残殘 毕畢 汉漢 浅淺 测測 浏瀏 浓濃 润潤 涨漲 渐漸 温溫 湿濕 滞滯 滤濾 灭滅 灯燈 灾災 烦煩 烧燒 爷爺 牵牽 状狀 独獨 献獻 畅暢 疗療 盘盤 盖蓋 监監 码碼 确確 礼禮 积積
        紧緊 纠糾 红紅 纪紀 纯純 纲綱 纳納 纷紛 纸紙 练練 细細 终終 绍紹 绝絕 绩績 续續 维維 综綜 绿綠 缓緩 编編 缩縮 罗羅 罚罰 职職 聪聰 胜勝 脑腦 脚腳 脸臉 艺藝 荐薦 荣榮 获獲 营營 蓝藍 虚虛 虽雖 装裝 视視 览覽 触觸
        诉訴 试試 诚誠 询詢 该該 详詳 误誤 诸諸 诺諾 谈談 谊誼 谓謂 谨謹 财財 贡貢 败敗 货貨 质質 购購 贴貼 贵貴 贺賀 赏賞 赛賽 赢贏 趋趨 跃躍 践踐 踪蹤 轮輪 软軟 载載 辅輔 辆輛 辑輯 迁遷 迈邁 违違 逻邏 遗遺 邮郵 邻鄰
        银銀 链鏈 销銷 锁鎖 错錯 键鍵 门門 闲閒 闻聞 阳陽 陆陸 陈陳 险險 隐隱 顶頂 顿頓 领領 额額 飞飛 饮飲 鲜鮮 黄黃 齐齊 齿齒 龙龍 周週 于於 与與 丰豐 仪儀 侧側 区區 卧臥 吨噸
        """;

    public static readonly IReadOnlySet<char> SimplifiedOnly = Words().Select(pair => pair[0]).ToHashSet();

    public static readonly IReadOnlySet<char> TraditionalOnly = Words().Select(pair => pair[1]).ToHashSet();

    private static string[] Words() => Pairs.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
