// What the county publishes by the clock: the week's bulletin on Monday, the month's ranking on the 3rd, and who asks for them later.
import { actAs, named } from "./county.mjs";

// A Sunday: the next morning is a bulletin's, the one after it is the ranking's.
export const day = "2026-11-01";

export async function thePublished(chat, step) {
  await step("bulletin-arrives", async () => {
    // Who reads English is told in English.
    await actAs(chat, "county", named.county);
    await chat.says("language English");
    await chat.sees("English from now on");
    await chat.says("快进 23小时");
    await chat.seesAfterALongTime("⏩ 2026-11-02");
    await chat.sees(`→ ${named.principal}`, "澄岚县一周通报：10月26日 周一 至 11月1日 周日", "全县举办", "青禾镇第一小学");
  });

  await step("bulletin-in-english", async () => {
    await chat.sees(`→ ${named.county}`, "bulletin for Mon 26 Oct to Sun 1 Nov", "Held in the county");
  });

  await step("ranking-arrives", async () => {
    await chat.says("快进 1天");
    await chat.seesAfterALongTime("⏩ 2026-11-03");
    await chat.sees(`→ ${named.principal}`, "澄岚县2026年10月评比", "第 1 名");
  });

  await step("ranking-in-english", async () => {
    await chat.sees(`→ ${named.county}`, "ranking for October 2026", "Place 1:");
  });

  await step("ranking-asked-for", async () => {
    await actAs(chat, "校长", named.principal);
    await chat.says("排名");
    await chat.sees("澄岚县2026年10月评比", "第 1 名", "公布于 11月3日");
  });

  await step("bulletin-asked-for", async () => {
    await chat.says("通报");
    await chat.sees("澄岚县一周通报", "全县举办");
  });
}
