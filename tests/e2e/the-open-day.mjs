// An open day as a principal arranges it and families choose from it, in Teams and on a page of their own; then a suggestion and its answer.
import assert from "node:assert/strict";
import { named, outsider } from "./county.mjs";
import { Phone } from "./phone.mjs";

const name = "开放日：走进课堂";
const suggestion = "食堂菜少放点辣";

const actAs = async (chat, who, person) => {
  await chat.says(`扮演 ${who}`);
  await chat.sees(`${person}，`);
};

export async function theOpenDay(chat, step) {
  const link = await arranging(chat, step);
  await choosing(chat, step);
  await byLink(chat, step, link);
  await waiting(chat, step);
  await counting(chat, step);
  await suggesting(chat, step);
}

async function arranging(chat, step) {
  await step("open-day-form", async () => {
    await actAs(chat, "校长", named.principal);
    await chat.says("安排开放日 下周五 9点到17点 学校操场 主题 走进课堂 三年级");
    await chat.sees("安排开放日", "[主题 *: 走进课堂]", "[地点 *: 学校操场]", "保存草稿");
  });

  await step("open-day-draft", async () => {
    await chat.presses("保存草稿");
    await chat.sees(name, "【草稿】", "青禾镇第一小学 三年级", "还没有安排内容");
  });

  await step("contents-empty", async () => {
    await chat.says("安排内容");
    await chat.sees(`安排内容：${name}`, "还没有安排内容。", "按常规安排");
  });

  await step("contents-usual", async () => {
    await chat.presses("按常规安排");
    await chat.sees("已按常规安排", "09:00–09:40、09:50–10:30 听课", "11:30–12:10 陪餐", "家长论坛", "一对一交流");
  });

  await step("one-part-changed", async () => {
    await chat.says("16:40 亲子活动 学校操场 2人");
    await chat.sees("已添加：亲子活动", "学校操场 · 全体家长 · 2 人");
  });

  let link = "";
  await step("open-day-published", async () => {
    await chat.presses("发布并邀请");
    await chat.sees(name, "【已发布】", "已邀请\n129 户", "已安排 5 项内容");
    link = /http:\/\/localhost:\d+\/s\/\S+/.exec(await chat.sees(`→ ${named["head-teacher"]}`, "请转发到班级群（三年级2班）", name))[0];
  });

  return link;
}

async function choosing(chat, step) {
  await step("open-day-choice", async () => {
    await actAs(chat, "家长", named.parent);
    await chat.says("开放日");
    await chat.sees(name, "请选择要参加的内容", "提交选择", "推荐安排");
  });

  await step("open-day-proposed", async () => {
    await chat.presses("推荐安排", `→ ${named.parent}`);
    await chat.sees("已为您排好不冲突的时间");
  });

  await step("open-day-chosen", async () => {
    await chat.says("听课第二轮 陪餐 亲子活动 2人");
    await chat.sees(name, "您已回复：参加，2 人。", "09:50–10:30 听课 · 三年级2班教室：已确认，2 人", "亲子活动 · 学校操场：已确认，2 人");
  });

  await step("open-day-choice-in-traditional", async () => {
    await actAs(chat, "parent-ex", named["parent-ex"]);
    await chat.says("有什麼活動");
    await chat.presses("查看", "開放日");
    await chat.sees("請選擇要參加的內容", "聽課", "家長論壇");
  });
}

async function byLink(chat, step, link) {
  const phone = await chat.takesOut(Phone, link);
  await step("open-day-class-page", async () => {
    await phone.fills("孩子姓名", outsider.child);
    await phone.fills("登记在学校的手机号", outsider.digits);
    await phone.presses("下一步");
    await phone.sees(name, "听课", "陪餐", "一对一交流");
    assert.equal(await phone.overhang(), 0, "the page is wider than the phone");
  }, phone);

  await step("open-day-chosen-on-the-page", async () => {
    await phone.chooses("亲子活动", 0);
    await phone.presses("提交选择");
    await phone.sees("亲子活动", "候补第 1 号");
  }, phone);
  await phone.close();
}

async function waiting(chat, step) {
  await step("waiting", async () => {
    await actAs(chat, "家长2", named["parent-2"]);
    await chat.says("亲子活动");
    await chat.sees(name, "候补第 2 号");
  });

  await step("a-place-offered", async () => {
    await actAs(chat, "家长", named.parent);
    await chat.says("不去亲子活动");
    // Both seats are free again: one for the family on its page, one for the next in line.
    await chat.sees(`→ ${named["parent-2"]}`, "“亲子活动 16:40”有空位了！", "要这个位置");
  });

  await step("a-place-taken", async () => {
    await actAs(chat, "家长2", named["parent-2"]);
    await chat.says("要这个位置");
    await chat.sees(name, "亲子活动 · 学校操场：已确认，1 人");
  });
}

async function counting(chat, step) {
  await step("open-day-headcounts", async () => {
    await actAs(chat, "校长", named.principal);
    await chat.says("开放日人数");
    await chat.sees(`各项人数：${name}`, "陪餐：共 2 人（1 家）");
  });

  await step("open-day-names", async () => {
    await actAs(chat, "班主任", named["head-teacher"]);
    await chat.says("本班名单");
    await chat.sees(`${name}：三年级2班名单`, "谢清远（2人）");
  });
}

async function suggesting(chat, step) {
  await step("suggestion-given", async () => {
    await actAs(chat, "家长", named.parent);
    await chat.says(`建议 ${suggestion}`);
    await chat.sees("谢谢您的建议！", suggestion, "答复您");
  });

  await step("suggestion-list", async () => {
    await actAs(chat, "校长", named.principal);
    await chat.says("家长建议");
    await chat.sees("家长建议", suggestion, "待定计划");
  });

  await step("suggestion-planned", async () => {
    await chat.presses("查看", suggestion);
    await chat.sees("记下计划");
    await chat.says("计划 下周起每天一个不辣的菜");
    await chat.sees("已记下。", "整改计划\n下周起每天一个不辣的菜");
  });

  await step("suggestion-answered", async () => {
    await chat.says("落实了");
    await chat.sees("已记下。", "待答复");
    await chat.says("答复：从周一起每天有一个不辣的菜");
    await chat.sees("已答复：答复会直接发给提建议的家长。");
  });

  await step("the-answer-a-family-gets", async () => {
    await chat.sees(`→ ${named.parent}`, "答复了您的建议", suggestion, "从周一起每天有一个不辣的菜");
  });
}
