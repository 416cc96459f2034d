import { isDeepStrictEqual } from "node:util";
import type { NamedLayer } from "./flatten.ts";
import { holds, type Path, readPath, showPath } from "./path.ts";
import { type ConfigProblem, problem } from "./problem.ts";

/** A value of the configuration that counts, with the layer that it comes from. */
export interface ConfigValue {
  readonly path: Path;
  readonly value: unknown;
  readonly layer: string;
  /** The layer that locks it. */
  readonly lockedBy?: string;
}

export interface Merged {
  /** Sorted by path. */
  readonly values: readonly ConfigValue[];
  readonly locks: readonly Lock[];
  readonly problems: readonly ConfigProblem[];
}

/** A path that a layer keeps later ones from changing. */
export interface Lock {
  readonly path: Path;
  readonly layer: string;
}

/**
 * Merges layers value by value: a later one wins, a list takes the place of a list, and `false` that of a
 * plugin with all its options. What a layer locks, no later one changes.
 */
export function merge(layers: readonly NamedLayer[]): Merged {
  const values = new Map<string, ConfigValue>();
  const locks: Lock[] = [];
  const problems: ConfigProblem[] = [];
  for (const { name, layer } of layers) {
    for (const [path, value] of entriesOf(layer)) {
      const lock = locks.find((each) => holds(each.path, path) || holds(path, each.path));
      const known = values.get(showPath(path));
      if (lock && !(known && isDeepStrictEqual(known.value, value))) {
        const message = `${showPath(path)} is locked by ${lock.layer}.`;
        problems.push(problem("layer-locked", { layer: name, path }, message));
        continue;
      }
      if (known && isDeepStrictEqual(known.value, value)) continue;
      for (const [key, each] of values) {
        if (holds(path, each.path) || holds(each.path, path)) values.delete(key);
      }
      values.set(showPath(path), { path, value, layer: name });
    }
    for (const text of layer.locked ?? []) {
      const path = readPath(text);
      if (path && lockable.has(path[0] ?? "")) locks.push({ path, layer: name });
      else {
        const message = `${text} cannot be locked: it is no path of a setting, as pack or plugins.@acme/policy.`;
        problems.push(problem("not-valid", { layer: name, path: ["locked"] }, message));
      }
    }
  }
  const sorted = [...values.values()].sort((a, b) =>
    showPath(a.path) < showPath(b.path) ? -1 : 1,
  );
  return { values: sorted.map((each) => withLock(each, locks)), locks, problems };
}

const lockable: ReadonlySet<string> = new Set([
  "pack",
  "packs",
  "plugins",
  "severities",
  "use",
  "waivers",
]);

function withLock(value: ConfigValue, locks: readonly Lock[]): ConfigValue {
  const lock = locks.find(({ path }) => holds(path, value.path));
  return lock ? { ...value, lockedBy: lock.layer } : value;
}

/** The single values of a layer with their paths; an object without values counts as one. */
function entriesOf(layer: NamedLayer["layer"]): readonly (readonly [Path, unknown])[] {
  return [
    ...(layer.pack === undefined ? [] : [[["pack"], layer.pack] as const]),
    ...(layer.packs ?? []).map((pack) => [["packs", pack], pack] as const),
    ...(layer.use ?? []).map((plugin) => [["use", plugin.name], plugin] as const),
    ...leaves(layer.severities ?? {}, ["severities"], false),
    ...leaves(layer.waivers ?? {}, ["waivers"], false),
    ...leaves(layer.plugins ?? {}, ["plugins"], false),
  ];
}

function leaves(value: unknown, path: Path, isOne: boolean): readonly (readonly [Path, unknown])[] {
  if (!isPlain(value)) return [[path, value]];
  const inner = Object.entries(value);
  if (inner.length === 0) return isOne ? [[path, value]] : [];
  return inner.flatMap(([key, each]) => leaves(each, [...path, key], path.length > 1));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
