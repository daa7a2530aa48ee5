// Home visits as a head teacher, a family and a principal see them: whom to visit, a week planned, one held, put down and confirmed.
import { named } from "./county.mjs";
import { Phone } from "./phone.mjs";

// A Monday of the autumn term.
export const day = "2026-10-12";

const child = "谢清远";
const others = ["许念川", "陈砚溪"];

const actAs = async (chat, who, name) => {
  await chat.says(`扮演 ${who}`);
  await chat.sees(`${name}，`);
};

export async function theVisits(chat, step) {
  await planning(chat, step);
  const page = await answering(chat, step);
  await onTheirPage(chat, step, page);
  await holding(chat, step);
  await confirming(chat, step);
  await overseeing(chat, step);
  await inEnglish(chat, step);
}

async function planning(chat, step) {
  await step("class-visit-list", async () => {
    await chat.says("家访");
    await chat.sees("我的家访", "已完成 0/43", "待访", child);
  });

  await step("planning-a-week", async () => {
    await chat.says("安排家访 下周");
    await chat.sees("家访安排：12 户", "10月19日 周一", "还有 31 户排不下", "发给家长");
  });

  await step("planning-some", async () => {
    await chat.says("安排家访 11号、7号、10号 这周");
    await chat.sees("家访安排：3 户", child, ...others);
  });

  await step("one-moved", async () => {
    await chat.says("11号改到周三 18:00");
    await chat.sees(`${child} · 10月14日 周三`, "18:00]");
  });

  await step("visits-proposed", async () => {
    await chat.presses("发给家长");
    await chat.sees("已发给 3 户家长", "已约 3");
  });
}

async function answering(chat, step) {
  let page = "";
  await step("a-family-is-asked", async () => {
    await actAs(chat, "家长", named.parent);
    await chat.says("家访");
    await chat.sees("家访约定", child, "18:00", "可以", "换个时间");
  });

  await step("a-family-agrees", async () => {
    await chat.says("可以");
    await chat.sees("家访约定", "约好了");
  });

  await step("another-time", async () => {
    await actAs(chat, "家长2", named["parent-2"]);
    await chat.says("家访");
    await chat.sees("家访约定", others[0]);
    await chat.says("换个时间 周六上午");
    await chat.sees("您想换个时间");
  });

  await step("one-visit", async () => {
    await actAs(chat, "班主任", named["head-teacher"]);
    await chat.says("11号的家访");
    await chat.sees(`家访情况：${child}`, "10月14日 周三");
    await chat.presses("查看", `家访情况：${child}`);
    await chat.sees(`家访：${child}`, "状态：家长已同意");
  });

  await step("the-family-s-link", async () => {
    await chat.presses("这一家的链接");
    page = /http:\/\/localhost:\d+\/h\/\S+/.exec(await chat.sees("转发给这一家", "/h/"))[0];
  });

  return page;
}

async function onTheirPage(chat, step, page) {
  const phone = await chat.takesOut(Phone, page);
  await step("the-family-s-page", async () => {
    await phone.sees("我家的页面", "家访", "10月14日", "加到手机日历");
  }, phone);
  await phone.close();
}

async function holding(chat, step) {
  await step("visit-reminders", async () => {
    await chat.says("快进 1天");
    await chat.seesAfterALongTime("⏩ 2026-10-13");
    await chat.says("快进 1天");
    await chat.seesAfterALongTime("⏩ 2026-10-14");
    await chat.sees(`→ ${named.parent}`, "提醒您", "家访");
    await chat.sees(`→ ${named["head-teacher"]}`, "您要家访");
  });

  await step("was-it-held", async () => {
    await chat.says("快进 1天");
    await chat.seesAfterALongTime("⏩ 2026-10-15");
    await chat.sees(`→ ${named["head-teacher"]}`, "这次家访进行了吗");
  });

  await step("recording-form", async () => {
    await chat.says("登记家访 11号");
    await chat.sees(`登记家访：${child}`, "交流内容", "廉洁承诺", "[日期");
  });

  await step("visit-recorded", async () => {
    await chat.says("情况：孩子爱看书，晚上自己睡");
    await chat.sees("孩子爱看书，晚上自己睡");
    await chat.says("商定：每天睡前一起读十五分钟");
    await chat.sees("每天睡前一起读十五分钟");
    await chat.says("入户 全部六项 廉洁承诺");
    await chat.sees("已登记。", `家访：${child}`);
  });
}

async function confirming(chat, step) {
  await step("asked-to-confirm", async () => {
    await actAs(chat, "家长", named.parent);
    await chat.says("家访");
    await chat.sees("来过了", "没有来过", "您的感受");
  });

  await step("confirmed-with-stars", async () => {
    await chat.says("来过了 5分 谢谢老师");
    await chat.sees("您说老师来过了，★★★★★");
  });

  await step("what-was-agreed", async () => {
    await chat.presses("看看和老师说好的事");
    await chat.sees("和老师说好的事", "每天睡前一起读十五分钟");
  });
}

async function overseeing(chat, step) {
  await step("coverage", async () => {
    await actAs(chat, "校长", named.principal);
    await chat.says("家访进度");
    await chat.sees("家访进度：青禾镇第一小学", "1 / 699", "家长想换时间\n1");
  });

  await step("notes-read-by-the-principal", async () => {
    await chat.says("三年级2班11号的家访记录");
    await chat.sees("家访记录：三年级2班 11号", "孩子爱看书");
  });

  await step("who-read", async () => {
    await chat.says("谁看过家访记录");
    await chat.sees("谁看过家访记录", named.principal, "三年级2班");
  });

  await step("notes-of-the-teacher", async () => {
    await actAs(chat, "班主任", named["head-teacher"]);
    await chat.says("11号的家访记录");
    await chat.sees(`家访记录：${child}`, "孩子爱看书", "谢谢老师");
  });
}

async function inEnglish(chat, step) {
  await step("visits-en", async () => {
    await chat.says("language English");
    await chat.sees("English from now on");
    await chat.says("home visits");
    await chat.sees("Done 1 of 43");
  });

  await step("recording-en", async () => {
    await chat.says("record a home visit to student 12");
    await chat.sees("杨予辰");
  });
}

/** The same in the terminal, reminders with it. It starts on the next school day, so no date is looked at. */
export async function visitsInTheTerminal(terminal, step) {
  await step("visits-in-the-terminal", async () => {
    await terminal.plays("visits.txt");
    terminal.sees(
      "我的家访", "家访安排：2 户", "已发给 2 户家长", "家访约定", "约好了", "您想换个时间", "提醒：", "提醒您", "这次家访进行了吗", "已登记。", "您说老师来过了", "每天睡前一起读十五分钟",
      "家访进度：青禾镇第一小学", "家访记录：三年级2班 11号", "谁看过家访记录", "谢谢您的建议！", "家长建议", "已答复：", "从周一起每天有一个不辣的菜");
  });
}
