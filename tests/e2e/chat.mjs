// The Playground's page as a person uses it: type, look, fill in, press.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "playwright-core";

// Nothing but the page itself: no sandbox for root, no talking home.
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const newest = 24;
const desk = { width: 1280, height: 1100 };

export class Chat {
  #context;
  #page;
  #profile;
  #before = [];
  #seen = -1;

  static async open(executablePath, address) {
    const chat = new Chat();
    chat.#profile = mkdtempSync(`${tmpdir()}/coedu-chromium-`);
    chat.#context = await chromium.launchPersistentContext(chat.#profile, { executablePath, args: quiet, locale: "zh-CN", viewport: desk });
    // The page's web fonts and the like are elsewhere; what is not on this machine is not asked for.
    await chat.#context.route(url => url.hostname !== "localhost", route => route.abort());
    chat.#page = chat.#context.pages()[0];
    await chat.#page.goto(address);
    await chat.#page.getByRole("button", { name: "Send Message" }).waitFor();
    await chat.#page.getByTitle("Hide log panel").click();

    return chat;
  }

  async close() {
    await this.#context.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }

  async says(text) {
    await this.#look();
    const box = this.#page.getByRole("textbox").last();
    await box.fill(text);
    await this.#page.keyboard.press("Enter");
  }

  /** Presses the button on the newest message that has it (and that says `on`). */
  async presses(title, on = "") {
    await this.#look();
    const message = this.#newest(title, on);
    await message.getByRole("button", { name: title, exact: true }).last().click();
  }

  /** Fills in a text, a number, a day or a time of the newest message that has such a field (and that says `on`). */
  async fills(label, value, on = "") {
    const message = this.#messages().filter({ hasText: on, has: this.#page.getByLabel(label) }).last();
    await message.getByLabel(label).and(this.#page.locator("input, textarea")).first().fill(value);
  }

  /** Chooses one of a list. */
  async chooses(label, value, on = "") {
    const message = this.#messages().filter({ hasText: on, has: this.#page.getByRole("combobox", { name: label }) }).last();
    await message.getByRole("combobox", { name: label }).click();
    await this.#page.getByRole("option", { name: value, exact: true }).click();
  }

  /** Waits until one message that came, or changed, since the last act shows all of this; gives what it shows. */
  async sees(...texts) {
    return await this.#seesWithin(20_000, texts);
  }

  async seesAfterALongTime(...texts) {
    return await this.#seesWithin(180_000, texts);
  }

  /** All that came or changed since the last act. */
  async news() {
    return (await this.#shown()).filter((text, at) => text !== null && text !== this.#before[at]);
  }

  async text() {
    return (await this.#shown()).slice(-8).join("\n--------\n");
  }

  /** A picture with the message seen last in the middle. */
  async picture(path) {
    if (this.#seen >= 0) await this.#messages().nth(this.#seen).evaluate(it => it.scrollIntoView({ block: "center" }));
    await this.#page.waitForTimeout(300);
    await this.#page.screenshot({ path });
  }

  /** Whether every picture of the message seen last has arrived; false when it has none. */
  async hasPictures() {
    const pictures = this.#messages().nth(this.#seen).locator(".ac-adaptiveCard img");
    await pictures.first().waitFor();
    return await pictures.evaluateAll(all => all.every(it => it.complete && it.naturalWidth > 0));
  }

  async takesOut(phone, address) {
    return await phone.open(this.#context, address);
  }

  /** Presses the newest button that opens a page, and takes that page out on a phone. */
  async opens(phone, title) {
    const [page] = await Promise.all([
      this.#context.waitForEvent("page"),
      this.#messages().getByRole("link", { name: title, exact: true }).last().click(),
    ]);

    return await phone.of(page);
  }

  async narrows(size) {
    await this.#page.setViewportSize(size);
  }

  async #seesWithin(patience, texts) {
    for (const until = Date.now() + patience; Date.now() < until; await pause(200)) {
      const shown = await this.#shown();
      this.#seen = shown.findLastIndex((text, at) => text !== null && text !== this.#before[at] && texts.every(it => text.includes(it)));
      if (this.#seen >= 0) return shown[this.#seen];
    }
    const news = await this.news();
    throw new Error(`no message shows all of ${texts.map(it => `“${it}”`).join(" ")}. New were:\n${news.join("\n--------\n") || "(nothing)"}`);
  }

  async #look() {
    this.#before = await this.#shown();
  }

  #messages() {
    return this.#page.locator("div:has(> [aria-label='Message header'])");
  }

  #newest(button, on) {
    return this.#messages().filter({ hasText: on, has: this.#page.getByRole("button", { name: button, exact: true }) }).last();
  }

  // What a field holds is not in a page's text, so it is written beside its name. Only the newest messages: the rest stays
  // as it is, and reading all of a long chat takes seconds.
  #shown() {
    return this.#messages().evaluateAll((messages, newest) => messages.map((message, at) => {
      if (at < messages.length - newest) return null;
      const fields = [...message.querySelectorAll("input, textarea, select")].map(field =>
        `[${field.labels?.[0]?.innerText.trim() ?? ""}: ${field.tagName === "SELECT" ? field.selectedOptions[0]?.innerText ?? "" : field.value}]`);
      return [message.innerText.replace(/\n{2,}/g, "\n"), ...fields].join("\n");
    }), newest);
  }
}
