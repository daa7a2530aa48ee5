// The demo and the Playground, each on a port of its own, so that a demo of somebody's is not disturbed.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const patience = 120_000;

export class Servers {
  #processes = [];
  #logs;
  playground;

  /** @param logs the folder the Playground writes its own log to */
  static async start(bot, day, logs) {
    const servers = new Servers();
    servers.#logs = logs;
    try {
      const [botPort, playgroundPort] = [await freePort(), await freePort()];
      const at = `http://localhost:${botPort}`;
      await servers.#run("bot", "dotnet", [bot, "demo", "--no-playground", `--urls=${at}`, `--starts=${day}`], { PublicUrl: `${at}/` });
      await servers.#answers("bot", `${at}/api/messages`, "HEAD");

      const cli = new URL("node_modules/@microsoft/m365agentsplayground/cli.js", import.meta.url).pathname;
      servers.playground = `http://localhost:${playgroundPort}/`;
      await servers.#run("playground", process.execPath,
        [cli, "-e", `${at}/api/messages`, "-c", "msteams", "-p", `${playgroundPort}`, "--disable-telemetry"]);
      await servers.#answers("playground", servers.playground, "GET");

      return servers;
    } catch (trouble) {
      await servers.stop();
      throw trouble;
    }
  }

  #run(name, program, words, env = {}) {
    const child = spawn(program, words, { cwd: this.#logs, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    const one = { name, child, said: "" };
    for (const stream of [child.stdout, child.stderr]) stream.on("data", data => (one.said = (one.said + data).slice(-8000)));
    this.#processes.push(one);

    return new Promise((started, failed) => child.once("spawn", started).once("error", failed));
  }

  async #answers(name, url, method) {
    const one = this.#processes.find(it => it.name === name);
    for (const until = Date.now() + patience; Date.now() < until; await pause(200)) {
      if (one.child.exitCode !== null) break;
      const status = await fetch(url, { method }).then(it => it.status, () => 0);
      if (status === 200) return;
    }
    throw new Error(`${name} does not answer at ${url}; it said:\n${one.said}`);
  }

  /** What the bot wrote to its log: shown when a run fails. */
  log() {
    return this.#processes.find(it => it.name === "bot")?.said ?? "";
  }

  async stop() {
    for (const { child } of this.#processes.filter(it => it.child.exitCode === null)) {
      const ended = new Promise(done => child.once("exit", done));
      child.kill("SIGTERM");
      await Promise.race([ended, pause(5000).then(() => child.kill("SIGKILL"))]);
    }
  }
}

function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().once("error", failed).listen(0, "localhost", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
