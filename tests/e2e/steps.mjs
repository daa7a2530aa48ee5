// Counts what was seen, with a picture of each step; the first step that fails ends the run with what the page showed.
export class Steps {
  #artifacts;
  #passed = 0;
  #failed = 0;

  constructor(artifacts) {
    this.#artifacts = artifacts;
  }

  get failed() {
    return this.#failed > 0;
  }

  async play(chat, scene) {
    if (this.failed) return;
    try {
      await scene(chat, (name, act, screen = chat) => this.#step(name, act, screen));
    } catch (trouble) {
      this.#failed++;
      const screen = trouble.screen ?? chat;
      console.log(`  ✗ ${trouble.message}\n\nThe page showed:\n${await screen.text()}`);
      await screen.picture(`${this.#artifacts}failed.png`);
    }
  }

  async #step(name, act, screen) {
    const begun = Date.now();
    try {
      await act();
    } catch (trouble) {
      throw Object.assign(new Error(`${name}: ${trouble.message}`), { screen });
    }
    this.#passed++;
    const file = `${String(this.#passed).padStart(2, "0")}-${name}.png`;
    await screen.picture(this.#artifacts + file);
    console.log(`  ✓ ${file} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  }

  finish() {
    console.log(`end-to-end: ${this.#passed} passed, ${this.#failed} failed`);
    return this.failed ? 1 : 0;
  }
}
