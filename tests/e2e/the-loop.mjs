export async function theLoop(chat, step) {
  await step("welcome", async () => {
    await chat.sees("您好！可以这样跟我说");
  });
  await step("form", async () => {
    await chat.presses("安排讲座");
    console.log(await chat.sees("保存草稿"));
  });
  await step("filled", async () => {
    await chat.fills("主题", "手机管理");
    await chat.fills("日期", "2026-03-11");
    await chat.fills("开始", "19:00");
    await chat.fills("地点", "学校报告厅");
    await chat.presses("保存草稿");
    console.log(await chat.sees("发布并邀请"));
  });
  await step("published", async () => {
    await chat.presses("发布并邀请");
    console.log(await chat.sees("户"));
    await chat.sees("→");
    console.log((await chat.news()).join("\n-------\n"));
  });
}
