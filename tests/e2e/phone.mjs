// A family outside Teams: the page behind the class's link, on a phone.
export const size = { width: 390, height: 844 };

export class Phone {
  #page;

  static async open(context, address) {
    const phone = new Phone();
    phone.#page = await context.newPage();
    await phone.#page.setViewportSize(size);
    await phone.#page.goto(address);

    return phone;
  }

  async fills(label, value) {
    await this.#page.getByLabel(label).fill(value);
  }

  /** Chooses one of a list, counted from 0. */
  async chooses(label, number) {
    await this.#page.getByLabel(label).selectOption({ index: number });
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
  }
}
