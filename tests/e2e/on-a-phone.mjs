// The cards once more, as narrow as the Playground's own page allows: below that it is cut off by itself.
export const narrow = { width: 560, height: 1000 };

export async function onAPhone(chat, step) {
  await chat.narrows(narrow);
  for (const [name, says, sees] of [
    ["narrow-summary", "本周汇总", "已举办"],
    ["narrow-form", "安排讲座", "保存草稿"],
  ])
    await step(name, async () => {
      await chat.says(says);
      await chat.sees(sees);
    });
}
