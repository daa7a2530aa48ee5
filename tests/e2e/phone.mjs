// A family outside Teams: the page behind the class's link, on a phone.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const size = { width: 390, height: 844 };

export class Phone {
  #page;
  #folder;

  static async open(context, address) {
    const phone = await Phone.of(await context.newPage());
    await phone.#page.goto(address);

    return phone;
  }

  /** A page that opened by itself. */
  static async of(page) {
    const phone = new Phone();
    phone.#page = page;
    await page.setViewportSize(size);
    await page.waitForLoadState();

    return phone;
  }

  async fills(label, value) {
    await this.#page.getByLabel(label).fill(value);
  }

  /** Chooses one of a list, counted from 0. */
  async chooses(label, number) {
    await this.#page.getByLabel(label).selectOption({ index: number });
  }

  /** @param file its name and what is in it */
  async choosesFile(label, { name, content }) {
    // From a folder, as people do it; handed over as bytes, large files take seconds.
    this.#folder ??= mkdtempSync(join(tmpdir(), "coedu-phone-"));
    writeFileSync(join(this.#folder, name), content);
    await this.#page.getByLabel(label).setInputFiles(join(this.#folder, name));
  }

  /** Presses a button that gives a file; its name and what is in it. */
  async fetches(title) {
    const [download] = await Promise.all([this.#page.waitForEvent("download"), this.presses(title)]);

    return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
  }

  /** The names of what the Tab key reaches from the top of the page, in turn, as a screen reader says them. */
  async reached(most = 12) {
    await this.#page.evaluate(() => document.activeElement?.blur());
    const names = [];
    for (; names.length < most; ) {
      await this.#page.keyboard.press("Tab");
      const name = await this.#page.evaluate(() => {
        const it = document.activeElement;
        return it === document.body ? null : it.labels?.[0]?.innerText ?? it.innerText;
      });
      if (name === null) break;
      names.push(name.trim());
    }
    return names;
  }

  /** As it will be on paper. */
  async onPaper() {
    await this.#page.emulateMedia({ media: "print" });
    // A4 without its margins of 15 mm, at 96 dots an inch.
    await this.#page.setViewportSize({ width: 680, height: 1009 });
  }

  async presses(title) {
    await this.#page.getByRole("button", { name: title, exact: true }).click();
  }

  async sees(...texts) {
    for (const text of texts) await this.#page.getByText(text).first().waitFor({ timeout: 10_000 });
  }

  /** How far the page reaches beyond the screen's right edge. */
  async overhang() {
    return await this.#page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  async text() {
    return await this.#page.innerText("body");
  }

  async picture(path) {
    await this.#page.screenshot({ path, fullPage: true });
  }

  async close() {
    await this.#page.close();
    if (this.#folder) rmSync(this.#folder, { recursive: true });
  }
}
