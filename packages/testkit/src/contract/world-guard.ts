import { AsyncLocalStorage } from "node:async_hooks";
import { syncBuiltinESMExports } from "node:module";
import type { Part, Plugin } from "@planc/core";

type Callable = (...args: unknown[]) => unknown;

/** Forbidden uses of the world by parts, as they happened. */
interface Watch {
  readonly part: string;
  readonly uses: Set<string>;
}
const watched = new AsyncLocalStorage<Watch>();

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
 * Closes the world to watched parts while `work` runs: clock, dice, environment, disk, network and
 * machine. Every use is noted, so that catching the error does not hide it. Everyone else (the engine,
 * the test runner) sees the world as it is.
 */
export async function withClosedWorld<T>(work: () => Promise<T>): Promise<T> {
  const restore = [...closeGlobals(), ...closeModules()];
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    for (const undo of restore) undo();
    syncBuiltinESMExports();
  }
}

function refuse(what: string): void {
  const watch = watched.getStore();
  if (!watch) return;
  watch.uses.add(`${watch.part} uses ${what}`);
  throw new Error(`a plugin may not use ${what}: same input, same bytes`);
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
      return Reflect.construct(target, args, as);
    },
  });
  const env = new Proxy(process.env, {
    get: (target, name) => {
      // Libraries choose their development build by this one, when they are called.
      if (typeof name === "string" && name !== "NODE_ENV") refuse(`process.env.${name}`);
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
  ];
}

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

function close(owner: object, key: string, what: string): () => void {
  const real: unknown = Reflect.get(owner, key);
  if (typeof real !== "function") return () => {};
  const guarded = new Proxy(real as Callable, {
    apply: (target, self, args) => {
      refuse(what);
      return Reflect.apply(target, self, args);
    },
  });
  return replace(owner, key, guarded);
}

function replace(owner: object, key: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, key);
  if (before && !before.configurable && !before.writable) return () => {};
  const put = (descriptor: PropertyDescriptor): void => {
    if (before && !before.configurable) Reflect.set(owner, key, descriptor.value);
    else Object.defineProperty(owner, key, descriptor);
  };
  put({ configurable: true, enumerable: before?.enumerable ?? true, writable: true, value });
  return () => {
    if (before) put(before);
    else Reflect.deleteProperty(owner, key);
  };
}
