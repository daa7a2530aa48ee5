// What goes in and out as files, on pages of the bot opened on a phone: a plan's spreadsheet, the ledger, the week to keep and to print.
import assert from "node:assert/strict";
import { actAs, named } from "./county.mjs";
import { Phone } from "./phone.mjs";
import { workbook } from "./workbook.mjs";

const columns = ["日期", "活动类型", "主题", "主讲人", "地点", "时间"];
const good = ["12月9日", "讲座", "手机管理", "周老师", "学校报告厅", "19:00"];
const spreadsheet = (name, ...rows) => ({ name, content: workbook([columns, ...rows]) });

export async function theFiles(chat, step) {
  await filesIn(chat, step);
  await filesOut(chat, step);
}

async function filesIn(chat, step) {
  await step("upload-offered", async () => {
    await actAs(chat, "校长", named.principal);
    await chat.says("次月计划");
    await chat.sees("2026年12月计划", "起草中", "“试点校每学期讲座”还差1场");
    await chat.says("粘贴表格");
    await chat.sees("2026年12月计划 · 粘贴表格", "表格内容");
  });

  const phone = await chat.opens(Phone, "上传 .xlsx 文件");
  await step("upload-page", async () => {
    await phone.sees("2026年12月计划", "表格文件");
    assert.deepEqual((await phone.reached()).slice(-2), ["表格文件", "读进计划"], "the Tab key does not lead to the file and on to the button");
    assert.equal(await phone.overhang(), 0, "the page is wider than the phone");
  }, phone);

  await step("upload-answered-row-by-row", async () => {
    await phone.choosesFile("表格文件", spreadsheet("十二月计划.xlsx", good, ["2月30日", "讲座", "阅读", "", "学校报告厅", ""], ["12月16日", "跳伞", "陪孩子读书", "", "阅览室", ""]));
    await phone.presses("读进计划");
    await phone.sees("表格有 2 处要改，一行也没有加进去", "第3行：日期“2月30日”不存在", "第4行");
    assert.equal(await phone.overhang(), 0, "the page is wider than the phone");
  }, phone);

  await step("upload-too-large", async () => {
    const { name, content } = spreadsheet("带照片的计划.xlsx", good);
    for (const megabytes of [1.1, 9]) {
      await phone.choosesFile("表格文件", { name, content: Buffer.concat([content, Buffer.alloc(megabytes * 1024 * 1024)]) });
      await phone.presses("读进计划");
      await phone.sees("文件太大：最多 1 MB");
    }
  }, phone);

  await step("upload-taken", async () => {
    await phone.choosesFile("表格文件", spreadsheet("十二月计划.xlsx", good, ["12月16日", "家长沙龙", "陪孩子读书", "", "阅览室", ""]));
    await phone.presses("读进计划");
    await phone.sees("加了 2 行。");
  }, phone);
  await phone.close();

  await step("plan-with-the-rows", async () => {
    await chat.says("次月计划");
    await chat.sees("2026年12月计划", "12月9日 周三 19:00", "讲座：手机管理", "周老师");
  });
}

async function filesOut(chat, step) {
  await step("ledger-offered", async () => {
    await chat.says("导出本月台账");
    await chat.sees("月工作台账", "打开下载页");
  });

  const ledger = await chat.opens(Phone, "打开下载页");
  await step("ledger-page", async () => {
    await ledger.sees("月工作台账", `为 ${named.principal} 准备的文件`);
    assert.equal((await ledger.reached()).at(-1), "下载表格（.xlsx）", "the Tab key does not lead to the button");
    assert.equal(await ledger.overhang(), 0, "the page is wider than the phone");
  }, ledger);

  await step("ledger-fetched-once", async () => {
    const file = await ledger.fetches("下载表格（.xlsx）");
    assert.match(file.name, /台账.*\.xlsx$/u);
    assert.equal(file.content.subarray(0, 2).toString(), "PK", "the file is no .xlsx");
    await ledger.presses("下载表格（.xlsx）");
    await ledger.sees("这个链接打不开", "请在 Teams 里再要一个新链接");
  }, ledger);
  await ledger.close();

  await step("week-offered", async () => {
    await chat.says("本周汇总");
    await chat.sees("范围：");
    await chat.presses("下载或打印");
    await chat.sees("一周汇总", "打开下载页", "回到汇总");
  });

  const week = await chat.opens(Phone, "打开下载页");
  await step("week-page", async () => {
    await week.sees("一周汇总", "打开可打印的网页");
  }, week);

  await step("week-on-a-phone", async () => {
    await week.presses("打开可打印的网页");
    await week.sees("一周汇总", "已举办");
    assert.equal(await week.overhang(), 0, "the page is wider than the phone");
  }, week);

  await step("week-on-paper", async () => {
    await week.onPaper();
  }, week);
  await week.close();
}
