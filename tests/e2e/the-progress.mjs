// Where everybody stands, as the four roles see it in three languages; then one standing is opened, and something is recorded,
// completed and taken back. Played on 15 October, in a county that has held nothing yet, as narrow as the Playground's page allows.
import { named } from "./county.mjs";

export const day = "2026-10-15";

const languages = [
  { code: "zh-Hans", switches: "用简体中文", switched: "好的，以后用简体中文", asks: "进度", title: "进度：", today: "截至 10月15日 周四", next: "下一步：" },
  { code: "zh-Hant", switches: "換成繁體中文", switched: "好的，以後用繁體中文", asks: "進度", title: "進度：", today: "截至 10月15日 週四", next: "下一步：" },
  { code: "en", switches: "language English", switched: "All right, English from now on", asks: "progress", title: "Progress: ", today: "As of Thu 15 Oct", next: "Next: " },
];

const roles = [
  { who: "head-teacher", scope: "三年级2班", rule: { "zh-Hans": "班主任家访全班学生", "zh-Hant": "班主任家訪全班學生", en: "Head teacher visits every student" } },
  { who: "principal", scope: "青禾镇第一小学", rule: { "zh-Hans": "每月20日前报次月计划", "zh-Hant": "每月20日前報次月計劃", en: "Next month’s plan by the 20th" } },
  { who: "township-lead", scope: "青禾镇", rule: { "zh-Hans": "周工作安排", "zh-Hant": "週工作安排", en: "Weekly schedule" } },
  { who: "county", scope: "澄岚县", rule: { "zh-Hans": "每周通报", "zh-Hant": "每週通報", en: "Weekly bulletin" } },
];

const actAs = async (chat, who) => {
  await chat.says(`扮演 ${who}`);
  await chat.sees(named[who]);
};

export async function theProgress(chat, step) {
  await step("progress-welcome", async () => {
    await chat.sees(`${named["head-teacher"]}，您好！`, "进度");
  });
  for (const role of roles) await whereTheyStand(chat, step, role);
  await opening(chat, step);
  await recording(chat, step);
}

/** The same in the terminal, with what a township ticks and a county lets off. It starts on the next school day, so no date is looked at. */
export async function inTheTerminal(terminal, step) {
  await step("progress-in-the-terminal", async () => {
    await terminal.plays("progress.txt");
    terminal.sees(
      "进度：三年级2班", "進度：三年级2班", "Progress: 三年级2班", "三年级2班 没有关于“讲座”的指标。", "家长沙龙", "已计入进度", "还差一项：原因", "【已撤回】日期登记错了",
      "进度：青禾镇第一小学", "Progress: 青禾镇第一小学", "進度：青禾镇第一小学", "請選擇語言", "学校全年讲座", "谁没达标：青禾镇第一小学",
      "还差一项：说明", "完成: 1 / 1",
      "谁没达标：青禾镇", "社区家长学校“十有”标准", "还差一项：证明", "完成:   2 / 10", "✓ 有挂牌标识", "“青禾镇第二小学”不在您负责的范围内", "进度：澄岚县", "还差一项：原因", "已豁免（校舍维修，停课两周）",
      "今天到期", "进度：青禾镇第一小学");
  });
}

async function whereTheyStand(chat, step, { who, scope, rule }) {
  await actAs(chat, who);
  // Simplified last: what follows is in it.
  for (const language of [languages[2], languages[1], languages[0]])
    await step(`progress-${who}-${language.code}`, async () => {
      await chat.says(language.switches);
      await chat.sees(language.switched);
      await chat.says(language.asks);
      await chat.sees(`${language.title}${scope}`, language.today, language.next, rule[language.code]);
    });
}

async function opening(chat, step) {
  await step("who-is-behind", async () => {
    await actAs(chat, "township-lead");
    await chat.says("哪些学校没达标");
    await chat.sees("谁没达标：青禾镇", "6 个单位落后，0 个没有落后", "青禾镇第一小学");
  });

  await step("a-school-that-is-behind", async () => {
    await chat.presses("查看", "谁没达标：青禾镇");
    await chat.sees("进度：青禾镇中心幼儿园", "家长学校每月授课", "下一步：举办并登记：家长课堂");
  });

  await step("one-standing", async () => {
    await actAs(chat, "principal");
    await chat.says("还差几场讲座");
    await chat.sees("进度：青禾镇第一小学", "学校全年讲座", "0 / 7");
    await chat.says("1");
    await chat.sees("对象\n青禾镇第一小学", "怎么做\n", "依据\n");
  });
}

async function recording(chat, step) {
  await step("recorded", async () => {
    await actAs(chat, "head-teacher");
    await chat.says("登记 家长沙龙 10月12日 32人");
    await chat.sees("已登记。", "家长沙龙", "还缺 2 项", "10月12日 周一", "三年级2班", "参加人数\n32", "签到记录×1、学段", "补齐");
  });

  await step("completed", async () => {
    await chat.fills("签到记录：几份？", "1", "家长沙龙");
    await chat.chooses("学段", "小学", "家长沙龙");
    await chat.presses("补齐", "家长沙龙");
    await chat.sees("已补上。", "材料齐全，已计入进度", "学段\n小学", "签到记录×1");
  });

  await step("taking-back", async () => {
    await chat.presses("撤回更正", "家长沙龙");
    await chat.sees("撤回“家长沙龙”（10月12日 周一）？", "记录和原因会保留");
  });

  await step("taken-back", async () => {
    await chat.fills("原因", "日期登记错了", "家长沙龙");
    await chat.presses("确定撤回", "家长沙龙");
    await chat.sees("家长沙龙", "日期登记错了");
  });
}
