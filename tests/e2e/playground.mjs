// The whole loop as people see it: the demo, the Agents Playground and Chromium, in simplified Chinese.
// `npm ci && npm test` after `dotnet build`; screenshots go to artifacts/. Without Chromium it says why it did nothing,
// unless COEDU_ALL_TESTS=1: then that is a failure. COEDU_PLAYS=visits,open-day plays only those.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Servers } from "./servers.mjs";
import { Chat } from "./chat.mjs";
import { Steps } from "./steps.mjs";
import { theLoop } from "./the-loop.mjs";
import { onAPhone, narrow } from "./on-a-phone.mjs";
import { day, inTheTerminal, theProgress } from "./the-progress.mjs";
import { day as visitingDay, theVisits, visitsInTheTerminal } from "./the-visits.mjs";
import { theOpenDay } from "./the-open-day.mjs";
import { day as planningDay, thePlans } from "./the-plans.mjs";
import { theFiles } from "./the-files.mjs";
import { day as publishingDay, thePublished } from "./the-published.mjs";
import { Terminal } from "./terminal.mjs";

const here = new URL(".", import.meta.url).pathname;
const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
const bot = process.env.COEDU_BOT ?? `${here}../../src/Bot/bin/Debug/net10.0/CoEduBot.Bot.dll`;

const lacking = !existsSync(chromium) ? `Chromium (looked for ${chromium}; CHROMIUM names another)`
  : !existsSync(`${here}node_modules/playwright-core`) ? "its packages (run `npm ci` in tests/e2e)"
  : !existsSync(bot) ? "the bot (run `dotnet build`; COEDU_BOT names another CoEduBot.Bot.dll)"
  : null;

if (lacking !== null) {
  const must = process.env.COEDU_ALL_TESTS === "1";
  console.log(`${must ? "Failed" : "Skipped"}: the end-to-end run needs ${lacking}`);
  process.exit(must ? 1 : 0);
}

// The roster alone, in a folder of its own.
function withoutHistory() {
  const folder = mkdtempSync(join(tmpdir(), "county-"));
  cpSync(join(dirname(bot), "demo", "county"), folder, { recursive: true });
  for (const file of ["engagements.csv", "ticks.csv", "deliverables.csv"]) rmSync(join(folder, file));

  return folder;
}

const artifacts = `${here}artifacts/`;
rmSync(artifacts, { recursive: true, force: true });
mkdirSync(artifacts);

const steps = new Steps(artifacts);

// Each play on servers of its own, so that what one did does not stand in the figures of the other.
async function played(starts, scene) {
  if (steps.failed) return;
  const servers = await Servers.start(bot, starts, artifacts);
  try {
    const chat = await Chat.open(chromium, servers.playground);
    await scene(chat);
    await chat.close();
    if (steps.failed) console.log(`\nThe bot's log ended:\n${servers.log()}`);
  } finally {
    await servers.stop();
  }
}

const only = process.env.COEDU_PLAYS?.split(",");
const plays = {
  loop: () =>
    // A Monday, so that "Wednesday next week" is nine days off and every reminder of the ladder has its day.
    played("2026-03-02", async chat => {
      await steps.play(chat, theLoop);
      await steps.play(chat, onAPhone);
    }),
  progress: async () => {
    await played(day, async chat => {
      await tall(chat);
      await steps.play(chat, theProgress);
    });
    await steps.play(new Terminal(bot), inTheTerminal);
  },
  visits: async () => {
    await played(visitingDay, async chat => {
      await tall(chat);
      await steps.play(chat, theVisits);
    });
    await steps.play(new Terminal(bot), visitsInTheTerminal);
  },
  "open-day": () =>
    played(visitingDay, async chat => {
      await tall(chat);
      await steps.play(chat, theOpenDay);
    }),
  plans: () =>
    played(planningDay, async chat => {
      await tall(chat);
      await steps.play(chat, thePlans);
    }),
  published: () =>
    played(publishingDay, async chat => {
      await tall(chat);
      await steps.play(chat, theFiles);
      await steps.play(chat, thePublished);
    }),
};

// Tall enough for a whole card in each picture.
const tall = chat => chat.narrows({ ...narrow, height: 1700 });

// The others begin with a county that has held nothing yet: what is shown then does not hang on the demo's history.
const withHistory = ["loop", "published"];
const given = process.env.Demo__County;

for (const [name, play] of Object.entries(plays)) {
  if (only !== undefined && !only.includes(name)) continue;
  if (given === undefined && withHistory.includes(name)) delete process.env.Demo__County;
  else process.env.Demo__County ??= withoutHistory();
  await play();
}

process.exitCode = steps.finish();
