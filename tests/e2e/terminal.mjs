// The demo in the terminal, reading a script from scripts/: what each line brought, for all who were played.
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

export class Terminal {
  #said = "";
  #bot;

  constructor(bot) {
    this.#bot = bot;
  }

  /** Plays a script to its end; throws when a line of it could not be played. */
  async plays(script) {
    const child = spawn("dotnet", [this.#bot, "chat"], { stdio: ["pipe", "pipe", "pipe"] });
    let wrong = "";
    child.stdout.on("data", data => (this.#said += data));
    child.stderr.on("data", data => (wrong += data));
    child.stdin.end(readFileSync(new URL(`scripts/${script}`, import.meta.url)));
    const code = await new Promise((ended, failed) => child.once("close", ended).once("error", failed));
    if (code !== 0) throw new Error(`${script} could not be played: ${wrong}`);
  }

  /** All of these, in this order. */
  sees(...texts) {
    let at = 0;
    for (const text of texts) {
      const found = this.#said.indexOf(text, at);
      if (found < 0) throw new Error(`“${text}” does not come${at > 0 ? ` after “${this.#said.slice(at - 20, at)}”` : ""}`);
      at = found + text.length;
    }
  }

  async text() {
    return this.#said;
  }

  async picture(path) {
    writeFileSync(path.replace(/\.png$/, ".txt"), this.#said);
  }
}
