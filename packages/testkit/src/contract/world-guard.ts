import { syncBuiltinESMExports } from "node:module";
import type { Part, Plugin } from "@planc/core";
import { close, refuse, replace, veil, type Watch, watched } from "./guards.ts";
import { closeCustoms } from "./locale-guard.ts";

/**
 * The plugin with each step, rule, section and artifact under watch. Probes are left alone: they run
 * real tools, which need the world.
 */
export function watchPlugin(plugin: Plugin, uses: Set<string>): Plugin {
  const parts = plugin.parts.map((part): Part => {
    if (part.kind === "probe") return part;
    const watch: Watch = { part: `${part.kind} ${plugin.area}/${part.name}`, uses };
    return { ...part, run: (context) => watched.run(watch, () => part.run(context)) };
  });
  return Object.freeze({ ...plugin, parts: Object.freeze(parts) });
}

/**
 * Closes the world to watched parts while `work` runs: clock, dice, environment, disk, network,
 * machine and its customs. Every use is noted, so that catching the error does not hide it. Everyone else (the engine,
 * the test runner) sees the world as it is.
 */
export async function withClosedWorld<T>(work: () => Promise<T>): Promise<T> {
  const restore = [...closeGlobals(), ...closeCustoms(), ...closeModules()];
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    for (const undo of restore.reverse()) undo();
    syncBuiltinESMExports();
  }
}

function closeGlobals(): (() => void)[] {
  const RealDate = Date;
  const clock = new Proxy(RealDate, {
    apply: (target, self, args) => {
      refuse("the clock (Date)");
      return Reflect.apply(target, self, args);
    },
    construct: (target, args, as) => {
      if (args.length === 0) refuse("the clock (new Date())");
      if (args.length > 1) refuse("the time zone of the machine (new Date(year, month, …))");
      return Reflect.construct(target, args, as);
    },
  });
  const env = new Proxy(process.env, {
    get: (target, name) => {
      if (typeof name === "string" && !readByLibraries.has(name)) refuse(`process.env.${name}`);
      return Reflect.get(target, name);
    },
    ownKeys: (target) => {
      refuse("process.env");
      return Reflect.ownKeys(target);
    },
  });
  return [
    replace(globalThis, "Date", clock),
    replace(process, "env", env),
    close(RealDate, "now", "the clock (Date.now)"),
    close(performance, "now", "the clock (performance.now)"),
    close(process, "hrtime", "the clock (process.hrtime)"),
    close(process, "cwd", "the working directory (process.cwd)"),
    close(Math, "random", "randomness (Math.random)"),
    close(crypto, "randomUUID", "randomness (crypto.randomUUID)"),
    close(crypto, "getRandomValues", "randomness (crypto.getRandomValues)"),
    close(globalThis, "fetch", "the network (fetch)"),
    veil(Object.getPrototypeOf(performance), "timeOrigin", "the clock (performance.timeOrigin)"),
    veil(globalThis, "navigator", "the machine (navigator)"),
    ...["pid", "ppid", "platform", "arch", "execPath", "title"].map((key) =>
      veil(process, key, `the machine (process.${key})`),
    ),
  ];
}

/**
 * What libraries look at when they are called: to choose their development build, and, the parser of
 * YAML, to print what it does for those who work on it; and Node, each time that a part imports something late.
 */
const readByLibraries: ReadonlySet<string> = new Set([
  "NODE_ENV",
  "LOG_TOKENS",
  "LOG_STREAM",
  "WATCH_REPORT_DEPENDENCIES",
]);

const closedModules = ["fs", "fs/promises", "os", "child_process", "net", "http", "https", "dns"];
const dice = new Set(["randomBytes", "randomInt", "randomUUID", "randomFillSync", "randomFill"]);

function closeModules(): (() => void)[] {
  const undo: (() => void)[] = [];
  for (const name of [...closedModules, "crypto"]) {
    const module: unknown = process.getBuiltinModule(`node:${name}`);
    if (typeof module !== "object" || module === null) continue;
    for (const [key, value] of Object.entries(module)) {
      if (typeof value !== "function" || /^[A-Z_]/.test(key)) continue;
      if (name === "crypto" && !dice.has(key)) continue;
      undo.push(close(module, key, `node:${name} (${key})`));
    }
  }
  return undo;
}
