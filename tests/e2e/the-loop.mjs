// One lecture from its first sentence to the weekly summary, everybody played in one chat, as a person tries the demo.
import assert from "node:assert/strict";
import { named, others, outsider } from "./county.mjs";
import { Phone } from "./phone.mjs";

const [quiet, late] = others;
const lecture = "讲座：手机管理";
const when = "3月11日 周三 19:00–20:30";

/** Whom the new messages about the lecture are for: each is headed `→ name`. */
const heard = async chat => (await chat.news()).filter(text => text.includes(lecture)).map(text => /→ (\S+)/.exec(text)?.[1]).filter(Boolean).sort();

const actAs = async (chat, who, name) => {
  await chat.says(`扮演 ${who}`);
  await chat.sees(`${name}，您好！`);
};

export async function theLoop(chat, step) {
  const link = await planning(chat, step);
  await byLink(chat, step, link);
  await answering(chat, step);
  await reminding(chat, step);
  const code = await opening(chat, step);
  await arriving(chat, step, code);
  await lookingBack(chat, step);
}

async function planning(chat, step) {
  await step("welcome", async () => {
    await chat.sees(`${named["head-teacher"]}，您好！`, "安排讲座 下周三晚上7点", "本周汇总");
  });

  await step("form", async () => {
    await chat.says("安排讲座 下周三晚上7点 学校报告厅 主题 手机管理");
    await chat.sees("我理解的是：讲座 · 3月11日 周三 · 19:00 · 学校报告厅 · 手机管理",
      "[主题 *: 手机管理]", "[地点 *: 学校报告厅]", "[邀请对象: 三年级2班]", "保存草稿");
  });

  await step("draft", async () => {
    await chat.presses("保存草稿");
    await chat.sees(lecture, "【草稿】", when, "学校报告厅", "青禾镇第一小学 三年级2班", "草稿只有您能看到", "发布并邀请");
  });

  await step("published", async () => {
    await chat.presses("发布并邀请");
    await chat.sees("【已发布】", "已邀请\n43 户", "未回复\n43 户", "提醒未回复的");
  });

  await step("invited", async () => {
    // Separated guardians both hear of it, each in their own language.
    await chat.sees(`→ ${named["parent-ex"]}`, "邀請您參加", "您能來嗎");
    for (const family of ["parent-2", "parent-3", "parent"]) await chat.sees(`→ ${named[family]}`, "邀请您参加", lecture, when, "您能来吗");
  });

  let link = "";
  await step("for-the-class-group", async () => {
    const card = await chat.sees(`→ ${named["head-teacher"]}`, "请转发到班级群（三年级2班）", lecture, "二维码可以长按保存");
    assert.ok(await chat.hasPictures(), "the QR code is not shown");
    link = /http:\/\/localhost:\d+\/s\/\S+/.exec(card)[0];
  });

  return link;
}

async function byLink(chat, step, link) {
  const phone = await chat.takesOut(Phone, link);
  await step("class-page", async () => {
    await phone.sees(lecture, when, "请先说一下您是哪家");
    await phone.fills("孩子姓名", outsider.child);
    await phone.fills("登记在学校的手机号", outsider.digits);
  }, phone);

  await step("family-page", async () => {
    await phone.presses("下一步");
    await phone.sees("这是您家专用的页面", "请答复");
  }, phone);

  await step("answered-by-link", async () => {
    await phone.fills("来几位", "3");
    await phone.presses("参加");
    await phone.sees("您已回复：参加，3 人。", "在这个网页上");
    assert.equal(await phone.overhang(), 0, "the page is wider than the phone");
  }, phone);
  await phone.close();
}

async function answering(chat, step) {
  await step("parent", async () => {
    await actAs(chat, "家长", named.parent);
  });

  await step("coming", async () => {
    const mine = `→ ${named.parent}`;
    await chat.fills("来几位", "2", mine);
    await chat.fills("想问主讲的问题", "孩子晚上躲在被子里玩手机怎么办？", mine);
    await chat.presses("参加", mine);
    await chat.sees(lecture, "您已回复：参加，2 人。");
  });

  await step("not-coming", async () => {
    await actAs(chat, "家长2", named["parent-2"]);
    await chat.presses("不参加", `→ ${named["parent-2"]}`);
    await chat.sees(lecture, "您已回复：不参加。");
  });

  await step("maybe", async () => {
    await actAs(chat, "家长3", named["parent-3"]);
    await chat.says("还没定");
    await chat.sees(lecture, "您已回复：还没定");
  });

  await step("agenda-of-a-family", async () => {
    await actAs(chat, late, late);
    await chat.says("参加，一个人");
    await chat.sees(lecture, "您已回复：参加，1 人。");
    // Looks, and answers nothing.
    await actAs(chat, quiet, quiet);
    await chat.says("有什么活动");
    await chat.sees(lecture, "3月11日 周三");
  });

  await step("counted", async () => {
    await actAs(chat, "班主任", named["head-teacher"]);
    await chat.says("日程");
    await chat.sees("日程", lecture);
    await chat.presses("查看", lecture);
    await chat.sees("参加\n3 户，6 人", "待定\n1 户", "不参加\n1 户", "未回复\n38 户");
  });
}

async function reminding(chat, step) {
  await step("a-week-before", async () => {
    await chat.says("快进 3天");
    await chat.seesAfterALongTime("⏩ 2026-03-05");
    await chat.sees("7 天后", lecture);
    assert.deepEqual(await heard(chat), [named.parent, named["parent-3"], late].sort());
  });

  await step("nudge", async () => {
    await chat.says("快进 4天");
    await chat.seesAfterALongTime("⏩ 2026-03-09");
    await chat.sees("还没收到您的回复，能来吗？", lecture);
    assert.deepEqual(await heard(chat), [quiet]);
  });

  await step("the-day-before", async () => {
    await chat.says("快进 2天");
    await chat.seesAfterALongTime("⏩ 2026-03-11");
    await chat.sees("请转发到班级群（三年级2班）", "各位家长好，活动快到了：", lecture);
    await chat.sees("明天", lecture);
    assert.deepEqual(await heard(chat), [named["head-teacher"], named.parent, named["parent-3"], late].sort());
  });

  await step("two-hours-before", async () => {
    await chat.says("快进 8小时");
    await chat.seesAfterALongTime("⏩ 2026-03-11 17:");
    await chat.sees("今天", lecture);
    assert.deepEqual(await heard(chat), [named.parent, named["parent-3"], late].sort());
  });
}

async function opening(chat, step) {
  let code = "";
  await step("check-in-code", async () => {
    await chat.says("快进 100分钟");
    await chat.seesAfterALongTime("⏩ 2026-03-11 18:");
    await chat.says("开始签到");
    await chat.sees(`→ ${named.parent}`, "开始签到了", lecture, "现场的四位签到码");
    const card = await chat.sees("现场签到码", lecture, "18:45 起换新码", "家长回复“签到 ", "刷新签到码");
    code = /\n(\d{4})\n/.exec(card)[1];
  });

  return code;
}

async function arriving(chat, step, code) {
  await step("wrong-code", async () => {
    await actAs(chat, "家长", named.parent);
    await chat.says(`签到 ${code === "0000" ? "0001" : "0000"}`);
    await chat.sees("签到码对不上");
  });

  await step("checked-in", async () => {
    await chat.says(`签到 ${code}`);
    await chat.sees("已签到，2 人", lecture);
  });

  await step("the-others-arrive", async () => {
    for (const [who, name] of [["家长2", named["parent-2"]], ["家长3", named["parent-3"]], [late, late], [quiet, quiet]]) {
      await actAs(chat, who, name);
      await chat.says(`签到 ${code}`);
      await chat.sees("已签到，1 人", lecture);
    }
  });

  await step("attendance", async () => {
    await actAs(chat, "班主任", named["head-teacher"]);
    await chat.says("签到情况");
    await chat.sees("签到情况", lecture, "到场\n6 人", "准时到场\n3 户", "临时到场\n2 户", "未登记\n38 户");
  });
}

async function lookingBack(chat, step) {
  await step("feedback-form", async () => {
    // Families checked in, so nobody has to be asked whether it was held.
    await chat.says("快进 110分钟");
    await chat.seesAfterALongTime("⏩ 2026-03-11 20:");
    await chat.sees(`→ ${named["parent-ex"]}`, "感謝參加！");
    await chat.sees(`→ ${named.parent}`, "感谢参加！", "听完感觉怎么样？", lecture, "提交评价");
  });

  await step("feedback-given", async () => {
    await actAs(chat, "家长", named.parent);
    const mine = `→ ${named.parent}`;
    await chat.chooses("主讲", "主讲 ★★★★★", mine);
    await chat.chooses("内容", "内容 ★★★★☆", mine);
    await chat.fills("想说的话", "例子很实在，回家就能用。", mine);
    await chat.presses("提交评价", mine);
    await chat.sees("谢谢您的评价！", "★★★★★", "★★★★☆", "例子很实在，回家就能用。");
  });

  await step("too-few-to-show", async () => {
    await actAs(chat, "家长2", named["parent-2"]);
    await chat.says("评价 4 4");
    await chat.sees("谢谢您的评价！");
    await actAs(chat, "班主任", named["head-teacher"]);
    await chat.says("家长评价");
    const card = await chat.sees("家长评价", lecture, "已收到 2 份评价", "人少时容易猜到是谁写的");
    assert.ok(!card.includes("例子很实在"), "a comment is shown though few have answered");
  });

  await step("feedback-shown", async () => {
    for (const [who, name, says] of [["家长3", named["parent-3"], "评价 5 5 希望多办几场"], [late, late, "评价 3 4"], [quiet, quiet, "评价 5 5"]]) {
      await actAs(chat, who, name);
      await chat.says(says);
      await chat.sees("谢谢您的评价！");
    }
    await actAs(chat, "班主任", named["head-teacher"]);
    await chat.says("家长评价");
    // (5 + 4 + 5 + 3 + 5) / 5 and (4 + 4 + 5 + 4 + 5) / 5
    await chat.sees("5 份", "主讲\n4.4 ★", "内容\n4.4 ★", "“例子很实在，回家就能用。”", "“希望多办几场”");
  });

  await step("weekly-summary", async () => {
    await actAs(chat, "校长", named.principal);
    await chat.says("本周汇总");
    await chat.sees("汇总：3月9日 周一 至 3月15日 周日", "青禾镇第一小学", "已举办\n1 场", "已邀请\n43 户", "已答复\n5 户", "已到场\n5 户，6 人", "主讲 4.4 ★，内容 4.4 ★（5 份）", lecture);
  });
  await step("weekly-summary-en", async () => {
    await chat.says("language English");
    await chat.sees("English from now on");
    await chat.says("weekly summary");
    await chat.sees("Summary: Mon 9 Mar to Sun 15 Mar", "Invited, answered, came (families)", "43 families", "speaker 4.4 ★, content 4.4 ★ (answers: 5)");
  });

  await chat.says("用简体中文");
  await chat.sees("好的，以后用简体中文");
}
