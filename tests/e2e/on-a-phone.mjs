// The cards once more at the width of a phone.
import { size } from "./phone.mjs";

export async function onAPhone(chat, step) {
  await chat.narrows(size);
  for (const [name, says, sees] of [
    ["phone-summary", "本周汇总", "已举办"],
    ["phone-form", "安排讲座", "保存草稿"],
  ])
    await step(name, async () => {
      await chat.says(says);
      await chat.sees(sees);
    });
}
