// A month's plan from its draft to the county's decision, the week in figures, and what is taken away: Chinese first, the same looks in English.
import { actAs, named } from "./county.mjs";

// A Monday of the autumn term, nine days before plans are due.
export const day = "2026-10-12";

const school = "青禾镇第一小学";

export async function thePlans(chat, step) {
  await drafting(chat, step);
  await reviewing(chat, step);
  await theWeek(chat, step);
  await inEnglish(chat, step);
}

async function drafting(chat, step) {
  await step("plan-drafted", async () => {
    await actAs(chat, "moral-director", named["moral-director"]);
    await chat.says("次月计划");
    await chat.sees("2026年11月计划", school, "起草中", "上报");
  });

  await step("plan-row-added", async () => {
    await chat.says("加一行 11月11日 晚上7点 讲座 手机管理 学校报告厅");
    await chat.sees("2026年11月计划", "11月11日 周三 19:00", "讲座：手机管理", "学校报告厅");
  });

  await step("plan-pasted", async () => {
    await chat.says("日期,活动,主题,地点\n11月18日,家长沙龙,零花钱怎么管,三楼会议室\n11月31日,讲座,早睡早起,学校报告厅");
    await chat.sees("11月31日");
  });

  await step("plan-emptied-of-what-lacks", async () => {
    for (let rows = 0; rows < 14; rows++) {
      await chat.says("上报下月计划");
      const card = await chat.sees("2026年11月计划");
      const lacking = /第(\d+)[行、]/u.exec(card.split("\n").find(line => line.includes("还不能上报")) ?? "");
      if (lacking === null) break;
      await chat.says(`删掉第${lacking[1]}行`);
      await chat.sees("2026年11月计划", "起草中");
    }
    await chat.says("次月计划");
    await chat.sees("已上报，待审核");
  });
}

async function reviewing(chat, step) {
  await step("county-overview", async () => {
    await actAs(chat, "county", named.county);
    await chat.says("哪些学校还没交");
    await chat.sees("2026年11月计划 · 澄岚县", "按时上报", "未报", "提醒他们", "待审核");
  });

  await step("plan-review", async () => {
    await chat.says(`看一下${school}的次月计划`);
    await chat.sees(`${school} · 2026年11月计划`, "讲座", "手机管理", "通过", "退回");
  });

  await step("plan-returned", async () => {
    await chat.fills("总体意见", "请写明主讲人", `${school} · 2026年11月计划`);
    await chat.presses("退回", `${school} · 2026年11月计划`);
    await chat.sees("已退回，待修改", "请写明主讲人");
  });

  await step("plan-handed-in-again", async () => {
    await actAs(chat, "moral-director", named["moral-director"]);
    await chat.says("次月计划");
    await chat.sees("已退回，待修改", "请写明主讲人");
    await chat.says("上报下月计划");
    await chat.sees("2026年11月计划", "已上报，待审核");
  });

  await step("plans-accepted", async () => {
    await actAs(chat, "county", named.county);
    await chat.says("哪些学校还没交");
    await chat.sees("待审核");
    await chat.presses("全部通过（1）");
    await chat.sees("通过 1 份");
  });

  await step("month-table", async () => {
    await chat.says("十一月计划总表");
    await chat.sees("2026年11月计划总表 · 澄岚县", "按类型", school);
  });

  await step("schools-reminded", async () => {
    await chat.says("哪些学校还没交");
    await chat.sees("提醒他们");
    await chat.says("提醒他们");
    await chat.sees("已提醒", "2026年11月计划");
  });

  await step("plan-against-actual", async () => {
    await actAs(chat, "moral-director", named["moral-director"]);
    await chat.says("次月计划");
    await chat.sees("已通过", "实际：还没办");
  });
}

async function theWeek(chat, step) {
  await step("week-of-a-principal", async () => {
    await actAs(chat, "principal", named.principal);
    await chat.says("本周汇总");
    await chat.sees(`范围：${school}`, "截至 10月12日 周一", "家访：", "2026年11月计划：已通过", "必做项：", "下载或打印");
  });

  await step("week-of-the-county", async () => {
    await actAs(chat, "county", named.county);
    await chat.says("本周汇总");
    await chat.sees("范围：澄岚县", "2026年11月计划：", "个单位落后");
  });

  await step("taking-the-ledger-away", async () => {
    await actAs(chat, "principal", named.principal);
    await chat.says("导出本月台账");
    await chat.sees("台账", school);
  });

  await step("undone", async () => {
    await chat.says("登记 家长沙龙 10月9日 32人");
    await chat.sees("已登记。", "家长沙龙");
    await chat.says("撤销");
    await chat.sees("已撤销");
  });
}

async function inEnglish(chat, step) {
  await step("plan-in-english", async () => {
    await actAs(chat, "moral-director", named["moral-director"]);
    await chat.says("language English");
    await chat.sees("English from now on");
    await chat.says("show next month's plan");
    await chat.sees("November 2026", "accepted");
  });

  await step("overview-in-english", async () => {
    await actAs(chat, "county", named.county);
    await chat.says("language English");
    await chat.sees("English from now on");
    await chat.says("who has not submitted next month's plan");
    await chat.sees("November 2026", "澄岚县");
  });

  await step("review-in-english", async () => {
    await chat.says(`show the plan of ${school}`);
    await chat.sees("November 2026", school);
  });

  await step("week-in-english", async () => {
    await actAs(chat, "principal", named.principal);
    await chat.says("language English");
    await chat.sees("English from now on");
    await chat.says("weekly summary");
    await chat.sees("As of Mon 12 Oct", "Home visits", "What must be done");
  });
}
